import type { ItemKind } from '../plan/plan';
import type { MarkKind } from './kinds';
import type { Outline } from './outlines';

/** What stands beside the plan in the tidsplan alone: no other view fetches these. */
export const besideOutlines: Readonly<Record<Exclude<MarkKind, ItemKind>, Outline>> = {
  meeting: ['10% 10%,90% 10%,90% 90%,10% 90%', '20% 20%,80% 20%,80% 80%,20% 80%'],
  supervision: ['50% 1%,100% 91%,0% 91%', '50% 19%,85% 83%,15% 83%', 0.1],
  review: ['15% 4%,62% 4%,87% 29%,87% 96%,15% 96%', '24% 13%,55% 13%,55% 36%,78% 36%,78% 87%,24% 87%', 0.05],
  step: [27.5, 18.5],
};
