import * as React from 'react';
import type { PlacedMark } from '../../timeline/lanes';
import type { Say } from '../../text/text';
import { chartStyles as styles } from './chart-styles';

interface Seen {
  readonly placed: readonly PlacedMark[];
  /** What of the axis is seen. */
  readonly left: number;
  readonly right: number;
  readonly onGo: (x: number) => void;
}

/** Counts the marks that are out of view to either side; nothing of a row is hidden without a word. */
export function offScreen({ placed, left, right, onGo }: Seen, say: Say): React.ReactNode {
  const before: number[] = [];
  const after: number[] = [];
  for (const { x } of placed)
    if (x < left) before.push(x);
    else if (x > right) after.push(x);
  /** Leads to the nearest of them. */
  const button = (side: 'before' | 'after', { length }: readonly number[], nearest: number): React.ReactNode =>
    length > 0 && (
      <button
        type="button"
        className={styles.offScreen}
        tabIndex={-1}
        aria-label={say.count(`tidsplan.${side}.aria`, length)}
        onClick={() => onGo(nearest)}
      >
        {side === 'before' ? `‹ ${length}` : `${length} ›`}
      </button>
    );
  return (
    <>
      {button('before', before, Math.max(...before))}
      {button('after', after, Math.min(...after))}
    </>
  );
}
