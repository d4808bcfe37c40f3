import * as React from 'react';
import type { SheetDrafts } from './sheet-drafts';
import { emptySheet, type Sheet } from './sheet';
import type { GridThing } from './table';

/** How many steps back somebody can go. */
const mostSteps = 100;

interface Steps<T> {
  readonly now: Sheet<T>;
  readonly past: readonly Sheet<T>[];
  readonly future: readonly Sheet<T>[];
}

export interface SheetState<T> {
  readonly sheet: Sheet<T>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** A step of the person's own: it can be undone. */
  readonly set: (change: (sheet: Sheet<T>) => Sheet<T>) => void;
  /** What has come through is no step, and nothing goes back beyond it. */
  readonly settle: (change: (sheet: Sheet<T>) => Sheet<T>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What is typed in a grid, with the way back and forth; kept in the browser at each step. */
export function useSheet<T extends GridThing>(drafts: SheetDrafts<T>): SheetState<T> {
  const [steps, setSteps] = React.useState<Steps<T>>(() => ({ now: drafts.read(), past: [], future: [] }));
  const first = React.useRef(steps.now);
  React.useEffect(() => {
    if (steps.now === first.current) return;
    first.current = steps.now;
    drafts.write(steps.now);
  }, [drafts, steps.now]);
  const actions = React.useMemo(
    () => ({
      set: (change: (sheet: Sheet<T>) => Sheet<T>) =>
        setSteps(({ now, past, future }) => {
          const next = change(now);
          return next === now
            ? { now, past, future }
            : { now: next, past: [...past, now].slice(-mostSteps), future: [] };
        }),
      settle: (change: (sheet: Sheet<T>) => Sheet<T>) =>
        setSteps(({ now }) => ({ now: change(now), past: [], future: [] })),
      undo: () =>
        setSteps(({ now, past, future }) => {
          const before = past[past.length - 1];
          return before === undefined
            ? { now, past, future }
            : { now: before, past: past.slice(0, -1), future: [now, ...future] };
        }),
      redo: () =>
        setSteps(({ now, past, future }) => {
          const [next, ...rest] = future;
          return next === undefined ? { now, past, future } : { now: next, past: [...past, now], future: rest };
        }),
    }),
    [],
  );
  return {
    sheet: steps.now ?? emptySheet<T>(),
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    ...actions,
  };
}
