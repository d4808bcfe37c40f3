import type { ItemKind } from '../plan/plan';

/** Clockwise corners, or how far a circle is from the middle; in hundredths of the box. */
export type Silhouette = string | number;

/** The outline outside and inside, and how far its middle is below that of the box, as a part of it. Of a flag the pole comes last. */
export type Outline = readonly [outer: Silhouette, inner: Silhouette, down?: number];

/** Silhouettes in a box: the kind must be told without colour (UI.md 4). Screen and paper are drawn from them. */
export const outlines: Readonly<Record<ItemKind, Outline>> = {
  milestone: ['50% 2%,98% 50%,50% 98%,2% 50%', '50% 14%,86% 50%,50% 86%,14% 50%'],
  goal: [
    '15% 67%,15% 6%,98% 6%,78% 37%,98% 67%,25% 67%,25% 99%,15% 99%',
    '25% 58%,25% 15%,82% 15%,68% 37%,82% 58%',
    -0.135,
  ],
  followUp: [43.5, 34.5],
};
