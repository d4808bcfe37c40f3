import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../say';
import type { CellProblem } from './table';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    alignItems: 'baseline',
    minHeight: '44px',
    maxHeight: '96px',
    overflowY: 'auto',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '4px',
    fontSize: '14px',
    lineHeight: '20px',
  },
  where: { fontSize: '12px', color: tokens.colorNeutralForeground2 },
  text: { flex: '1 1 240px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  why: { flex: '1 1 100%', fontSize: '12px', lineHeight: '16px' },
  refusal: { flex: '1 1 100%', fontSize: '12px', lineHeight: '16px', color: tokens.colorPaletteRedForeground1 },
});

interface CellBarProps {
  readonly where: string;
  readonly text: string;
  readonly problem: CellProblem | null;
  readonly onUse: ((text: string) => void) | null;
}

/** The current cell in full: a cell of the grid shows two lines. Why it is wrong, and what was probably meant. */
export const CellBar: React.FC<CellBarProps> = ({ where, text, problem, onUse }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.bar} tabIndex={0} role="group" aria-label={where}>
      <span className={styles.where}>{where}</span>
      <span className={styles.text}>{text}</span>
      {problem !== null && (
        <span className={problem.level === 'refusal' ? styles.refusal : styles.why}>{`! ${problem.message}`}</span>
      )}
      {problem?.suggestion != null && onUse !== null && (
        <Button size="small" onClick={() => onUse(problem.suggestion ?? '')}>
          {say('grid.use', { value: problem.suggestion })}
        </Button>
      )}
    </div>
  );
};
