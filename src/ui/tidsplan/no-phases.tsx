import * as React from 'react';
import { useSay } from '../say';
import { classes, chartStyles as styles } from './chart-styles';

/** Where other activities have their phases, and this has none: said, and never guessed (UI.md 4). */
export const NoPhases: React.FC = () => {
  const say = useSay();
  return (
    <div className={styles.noPhases}>
      <span className={classes(styles.phaseWord, styles.noPhasesWord)}>{say('tidsplan.noPhases')}</span>
    </div>
  );
};
