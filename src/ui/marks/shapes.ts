import type { MarkKind } from '../../timeline/kinds';

/** Silhouettes in a 20 by 20 box: the kind must be told without colour (UI.md 4). */
export const shapes: Readonly<
  Record<
    MarkKind,
    {
      readonly path: string;
      /** What is filled while it runs. */ readonly left: string;
      readonly cx: number;
      readonly cy: number;
    }
  >
> = {
  milestone: { path: 'M10 1.6 18.4 10 10 18.4 1.6 10Z', left: 'M10 1.6V18.4L1.6 10Z', cx: 10, cy: 10 },
  goal: { path: 'M4 2.2H18L14.6 7.3 18 12.4H4Z', left: 'M4 2.2H9.6V12.4H4Z', cx: 9.6, cy: 7.3 },
  followUp: {
    path: 'M10 2.2a7.8 7.8 0 1 1 0 15.6 7.8 7.8 0 0 1 0-15.6Z',
    left: 'M10 2.2a7.8 7.8 0 0 0 0 15.6Z',
    cx: 10,
    cy: 10,
  },
  meeting: { path: 'M3 3H17V17H3Z', left: 'M3 3H10V17H3Z', cx: 10, cy: 10 },
  supervision: { path: 'M10 2 18.6 17.4H1.4Z', left: 'M10 2V17.4H1.4Z', cx: 10, cy: 12 },
  review: { path: 'M4 1.8H12L16.4 6.2V18.2H4Z', left: 'M4 1.8H10.2V18.2H4Z', cx: 10.2, cy: 11 },
  step: {
    path: 'M10 5.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2Z',
    left: 'M10 5.4a4.6 4.6 0 0 0 0 9.2Z',
    cx: 10,
    cy: 10,
  },
};
