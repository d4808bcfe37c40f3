import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../say';

const useStyles = makeStyles({
  line: { position: 'absolute', top: '10px', left: 0, right: 0, pointerEvents: 'none' },
  // The words follow the scroll, as those of the phases do.
  words: {
    position: 'sticky',
    left: 'calc(var(--name) + 8px)',
    fontSize: '11px',
    lineHeight: '16px',
    fontStyle: 'italic',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Where other activities have their phases, and this has none: said, and never guessed (UI.md 4). */
export const NoPhases: React.FC = () => {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.line}>
      <span className={styles.words}>{say('tidsplan.noPhases')}</span>
    </div>
  );
};
