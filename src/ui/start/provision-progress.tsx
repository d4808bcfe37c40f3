import * as React from 'react';
import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ProvisionProgress } from '../../lists/provisioning';
import { useSay } from '../say';

const useStyles = makeStyles({
  progress: { display: 'grid', gap: '6px', margin: '8px 0' },
  line: { margin: 0 },
  small: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  count: { fontVariantNumeric: 'tabular-nums' },
});

interface ProvisionProgressProps {
  readonly progress: ProvisionProgress | null;
  /** True where lists of an earlier version are brought up to this one. */
  readonly update?: boolean;
}

/** How far the making of the lists has come, and on which it works. Only the beginning is spoken, not each step. */
export const ProvisionSteps: React.FC<ProvisionProgressProps> = ({ progress, update = false }) => {
  const styles = useStyles();
  const say = useSay();
  const words = say(update ? 'start.lists.updating' : 'start.lists.making');
  return (
    <div className={styles.progress}>
      <p role="status" className={styles.line}>
        {words}
      </p>
      <ProgressBar value={progress?.done} max={progress?.total} aria-label={words} />
      {progress !== null && (
        <p className={styles.count} style={{ margin: 0 }}>
          {progress.name === null
            ? say('start.lists.progressEnd', { done: progress.done, total: progress.total })
            : say('start.lists.progress', { ...progress, name: progress.name[say.locale] })}
        </p>
      )}
      <p className={styles.small}>{say('start.lists.stay')}</p>
    </div>
  );
};
