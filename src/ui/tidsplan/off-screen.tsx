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
  const before = placed.filter(({ x }) => x < left);
  const after = placed.filter(({ x }) => x > right);
  if (before.length + after.length === 0) return null;
  const last = before.reduce((most, { x }) => Math.max(most, x), 0);
  const first = after.reduce((least, { x }) => Math.min(least, x), Number.MAX_SAFE_INTEGER);
  return (
    <>
      {before.length > 0 && (
        <button
          type="button"
          className={styles.offScreen}
          tabIndex={-1}
          aria-label={say.count('tidsplan.before.aria', before.length)}
          onClick={() => onGo(last)}
        >
          {`‹ ${before.length}`}
        </button>
      )}
      {after.length > 0 && (
        <button
          type="button"
          className={styles.offScreen}
          tabIndex={-1}
          aria-label={say.count('tidsplan.after.aria', after.length)}
          onClick={() => onGo(first)}
        >
          {`${after.length} ›`}
        </button>
      )}
    </>
  );
}
