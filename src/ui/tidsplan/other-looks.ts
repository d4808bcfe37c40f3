import { stages } from '../../plan/plan';
import { markKinds } from '../../timeline/kinds';
import { narrowed } from '../../timeline/narrowed';
import { groupsOf } from '../../timeline/other-groups';
import { markKindWord } from '../marks/speak-mark';
import { itemStates, stateWord } from '../marks/words';
import type { WordsOf } from './group-title';

export const wordsOf: WordsOf = (group, grouping, say) => {
  const stage = stages.find((one) => one === group);
  const state = itemStates.find((one) => one === group);
  const kind = markKinds.find((one) => one === group);
  if (grouping === 'stage' && stage) return say(`stage.${stage}`);
  if (grouping === 'state' && state) return stateWord(state, say);
  if (grouping === 'kind' && kind) return markKindWord(kind, say, true);
  if (grouping === 'source') return say('tidsplan.taskForce');
  return group;
};

/** What other looks than a whole plan by its areas need: fetched when one is asked for. */
export const otherLooks = { groupsOf, narrowed, wordsOf };
export type OtherLooks = typeof otherLooks;
