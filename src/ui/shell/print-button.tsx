import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { PlainButton } from '../plain/plain-button';
import { useSay } from '../say';
import type { PageName } from '../state';

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: 'auto' },
  // The name of an icon that everybody knows is left out where there is no room for it.
  words: { '@container (max-width: 640px)': { display: 'none' } },
});

/** Pages that read well on paper; the others are for doing something. */
const onPaper: ReadonlySet<PageName> = new Set(['overview', 'plan', 'area', 'activity', 'history', 'machinery']);

export const PrintButton: React.FC<{ readonly page: PageName; readonly onPrint: () => void }> = ({ page, onPrint }) => {
  const styles = useStyles();
  const say = useSay();
  if (!onPaper.has(page)) return null;
  return (
    <PlainButton
      appearance="subtle"
      className={styles.button}
      icon={<PrintRegular />}
      aria-label={say('overview.print')}
      onClick={onPrint}
    >
      <span className={styles.words}>{say('overview.print')}</span>
    </PlainButton>
  );
};
