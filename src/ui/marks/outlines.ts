import type { MarkKind } from '../../timeline/kinds';

/** Clockwise corners, or how far a circle is from the middle; in hundredths of the box. */
type Shape = string | number;

/**
 * Silhouettes in a box: the kind must be told without colour (UI.md 4). The outline outside and inside, and how far its
 * middle is below that of the box. Of a flag the pole comes last. Paper is drawn from them too (src/ui/tidsplan/out/drawing).
 */
export const outlines: Readonly<Record<MarkKind, readonly [outer: Shape, inner: Shape, down?: number]>> = {
  milestone: ['50% 2%,98% 50%,50% 98%,2% 50%', '50% 14%,86% 50%,50% 86%,14% 50%'],
  goal: [
    '15% 67%,15% 6%,98% 6%,78% 37%,98% 67%,25% 67%,25% 99%,15% 99%',
    '25% 58%,25% 15%,82% 15%,68% 37%,82% 58%',
    -0.135,
  ],
  followUp: [43.5, 34.5],
  meeting: ['10% 10%,90% 10%,90% 90%,10% 90%', '20% 20%,80% 20%,80% 80%,20% 80%'],
  supervision: ['50% 1%,100% 91%,0% 91%', '50% 19%,85% 83%,15% 83%', 0.1],
  review: ['15% 4%,62% 4%,87% 29%,87% 96%,15% 96%', '24% 13%,55% 13%,55% 36%,78% 36%,78% 87%,24% 87%', 0.05],
  step: [27.5, 18.5],
};
