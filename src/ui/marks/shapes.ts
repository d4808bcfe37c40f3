import type { ItemKind } from '../../plan/plan';

/** Silhouettes in a 20 by 20 box: the kind must be told without colour (UI.md 4). */
export const shapes: Readonly<Record<ItemKind, { readonly path: string; readonly cx: number; readonly cy: number }>> = {
  milestone: { path: 'M10 1.6 18.4 10 10 18.4 1.6 10Z', cx: 10, cy: 10 },
  goal: { path: 'M4 2.2H18L14.6 7.3 18 12.4H4Z', cx: 9.6, cy: 7.3 },
  followUp: { path: 'M10 2.2a7.8 7.8 0 1 1 0 15.6 7.8 7.8 0 0 1 0-15.6Z', cx: 10, cy: 10 },
};
