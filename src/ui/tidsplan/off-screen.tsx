import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlacedMark } from '../../timeline/lanes';
import { useSay } from '../say';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '6px', flexShrink: 0 },
  button: {
    minHeight: '24px',
    minWidth: '28px',
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    font: `400 12px/16px ${tokens.fontFamilyBase}`,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    '@media (pointer: coarse)': { minHeight: '44px', minWidth: '44px' },
  },
});

interface OffScreenProps {
  readonly placed: readonly PlacedMark[];
  /** What of the axis is seen. */
  readonly left: number;
  readonly right: number;
  readonly onGo: (x: number) => void;
}

/** Counts the marks that are out of view to either side; nothing of a row is hidden without a word. */
export const OffScreen: React.FC<OffScreenProps> = ({ placed, left, right, onGo }) => {
  const styles = useStyles();
  const say = useSay();
  const before = placed.filter(({ x }) => x < left);
  const after = placed.filter(({ x }) => x > right);
  if (before.length + after.length === 0) return null;
  const last = before.reduce((most, { x }) => Math.max(most, x), 0);
  const first = after.reduce((least, { x }) => Math.min(least, x), Number.MAX_SAFE_INTEGER);
  return (
    <div className={styles.line}>
      {before.length > 0 && (
        <button
          type="button"
          className={styles.button}
          tabIndex={-1}
          aria-label={say('tidsplan.before.aria', { n: before.length })}
          onClick={() => onGo(last)}
        >
          ‹ {before.length}
        </button>
      )}
      {after.length > 0 && (
        <button
          type="button"
          className={styles.button}
          tabIndex={-1}
          aria-label={say('tidsplan.after.aria', { n: after.length })}
          onClick={() => onGo(first)}
        >
          {after.length} ›
        </button>
      )}
    </div>
  );
};
