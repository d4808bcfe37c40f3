import { stages, type Plan } from '../../plan/plan';
import { markKinds, type Grouping } from '../../timeline/kinds';
import { besideGroup } from '../../timeline/rows';
import type { GroupKey } from '../../timeline/groups';
import type { Say } from '../../text/text';
import { markKindWord } from '../marks/speak-mark';
import { itemStates, stateWord } from '../marks/words';

/** What a group of rows is called; `number` only where the plan numbers it. */
export interface GroupTitle {
  readonly number: string | null;
  readonly title: string;
}

/** The two as one line. */
export const groupWords = ({ number, title }: GroupTitle): string => (number === null ? title : `${number} ${title}`);

/** Makes the look-up of what the groups of a plan are called. */
export function groupTitles(plan: Plan, grouping: Grouping, say: Say): (group: GroupKey) => GroupTitle {
  const areas = new Map(plan.areas.map(({ key, title }) => [key, title]));
  return (group) => {
    if (group === besideGroup) return { number: null, title: say('tidsplan.group.beside') };
    if (group === '') return { number: null, title: say(`tidsplan.group.none.${grouping}`) };
    if (grouping === 'area') return { number: group, title: areas.get(group) ?? '' };
    return { number: null, title: wordsOf(group, grouping, say) };
  };
}

function wordsOf(group: GroupKey, grouping: Grouping, say: Say): string {
  const stage = stages.find((one) => one === group);
  const state = itemStates.find((one) => one === group);
  const kind = markKinds.find((one) => one === group);
  if (grouping === 'stage' && stage) return say(`stage.${stage}`);
  if (grouping === 'state' && state) return stateWord(state, say);
  if (grouping === 'kind' && kind) return markKindWord(kind, say, true);
  if (grouping === 'source') return say('tidsplan.taskForce');
  return group;
}
