import { stages, type Plan } from '../../../plan/plan';
import type { GroupKey, Grouping } from '../../../timeline/groups';
import { markKinds } from '../../../timeline/mark';
import { besideGroup } from '../../../timeline/rows';
import type { Say } from '../../../text/text';
import { itemStates, stateWord } from '../../marks/words';
import { markWord } from './mark-word';

/** What the head of a group says: an area with its number, a role or unit by its name, a code in words. Pure. */
export function groupTitle(plan: Plan, grouping: Grouping, group: GroupKey, say: Say): string {
  if (group === besideGroup) return say('tidsplan.table.group.beside');
  switch (grouping) {
    case 'area': {
      const area = plan.areas.find(({ key }) => key === group);
      return area ? `${area.key} ${area.title}` : say('tidsplan.noArea');
    }
    case 'responsible':
      return group === '' ? say('tidsplan.table.group.noResponsible') : group;
    case 'unit':
      return group === '' ? say('tidsplan.table.group.noUnit') : group;
    case 'stage':
      return say(`stage.${stages.find((stage) => stage === group) ?? 'unknown'}`);
    case 'source':
      return group === '' ? say('tidsplan.table.group.otherSource') : say('tidsplan.table.group.taskForce');
    case 'state': {
      const state = itemStates.find((one) => one === group);
      return state ? stateWord(state, say) : say('tidsplan.table.group.noItems');
    }
    case 'kind': {
      const kind = markKinds.find((one) => one === group);
      return kind ? markWord(kind, say, true) : say('tidsplan.table.group.noItems');
    }
  }
}
