import type { Plan } from '../../../plan/plan';
import type { Say } from '../../../text/text';
import type { MarkKind } from '../../../timeline/mark';
import type { GroupTitle } from '../../../timeline/out/paper';
import type { Shape } from '../../../timeline/out/svg-mark';
import { besideGroup } from '../../../timeline/rows';
import { shapes } from '../../marks/shapes';

/** What stands in other lists than the plan's own. */
const more: Partial<Record<MarkKind, Shape>> = {
  meeting: { path: 'M3 3H17V17H3Z', cx: 10, cy: 10 },
  supervision: { path: 'M10 2 18.6 17.4H1.4Z', cx: 10, cy: 12 },
  review: { path: 'M4 1.8H12L16.4 6.2V18.2H4Z', cx: 10.2, cy: 11 },
  step: { path: 'M10 5.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2Z', cx: 10, cy: 10 },
};
const all: Partial<Record<MarkKind, Shape>> = { ...more, ...shapes };

/** The silhouettes that the screen has. */
export const shapeOf = (kind: MarkKind): Shape => all[kind] ?? shapes.milestone;

/** What the groups are called where the rows are gathered by focus area. */
export function areaTitles(plan: Plan, say: Say): GroupTitle {
  const titles = new Map(plan.areas.map(({ key, title }) => [key, title]));
  return (group) => {
    const title = titles.get(group);
    if (title !== undefined) return { number: group, title };
    return { number: null, title: say(group === besideGroup ? 'tidsplanOut.beside' : 'search.noArea') };
  };
}
