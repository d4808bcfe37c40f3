import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../say';
import { useLongWait } from '../use-long-wait';

const useStyles = makeStyles({
  row: { height: '24px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralStencil1 },
  rows: { display: 'grid', gap: '12px', flex: 1, alignContent: 'start', padding: '24px 16px' },
});

/** Rows of the plan's shape, and the words at once: in forced colours the shapes are invisible. */
export const Loading: React.FC = () => {
  const styles = useStyles();
  const say = useSay();
  const long = useLongWait();
  return (
    <div className={styles.rows}>
      <p role="status" style={{ margin: 0 }}>
        {say('state.loading')} {long && say('shell.slow')}
      </p>
      {[1, 2, 3, 4, 5, 6].map((n) => (
        <div key={n} aria-hidden="true" className={styles.row} />
      ))}
    </div>
  );
};
