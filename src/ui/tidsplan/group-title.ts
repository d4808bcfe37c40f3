import type { Plan } from '../../plan/plan';
import type { Grouping } from '../../timeline/kinds';
import { besideGroup } from '../../timeline/rows';
import type { GroupKey } from '../../timeline/groups';
import type { Say } from '../../text/text';

/** What a group of rows is called; `number` only where the plan numbers it. */
export interface GroupTitle {
  readonly number: string | null;
  readonly title: string;
}

/** The two as one line. */
export const groupWords = ({ number, title }: GroupTitle): string => (number === null ? title : `${number} ${title}`);

/** What a group of another grouping than areas is called. */
export type WordsOf = (group: GroupKey, grouping: Grouping, say: Say) => string;

/** Makes the look-up of what the groups of a plan are called; `wordsOf` must be there for any grouping but areas. */
export function groupTitles(
  plan: Plan,
  grouping: Grouping,
  say: Say,
  wordsOf?: WordsOf,
): (group: GroupKey) => GroupTitle {
  const areas = new Map(plan.areas.map(({ key, title }) => [key, title]));
  return (group) => {
    if (group === besideGroup) return { number: null, title: say('tidsplan.group.beside') };
    if (group === '') return { number: null, title: say(`tidsplan.group.none.${grouping}`) };
    if (grouping === 'area') return { number: group, title: areas.get(group) ?? '' };
    return { number: null, title: wordsOf?.(group, grouping, say) ?? group };
  };
}
