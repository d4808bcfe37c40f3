import { holdersOn, namedRoles } from '../plan/role-holders';
import { stages, type Activity, type Plan, type PlanItem, type Stage } from '../plan/plan';
import { stateOf, type ItemState } from '../plan/status';
import { areaGroups, type GroupKey, type GroupsOf, type MakeGroups } from './groups';
import { markKinds } from './kinds';

const states: readonly ItemState[] = ['late', 'running', 'planned', 'undated', 'reached', 'postponed', 'dropped'];

/** Every grouping there is. Pure. A role or unit that several share stands in each of their groups. */
export const groupsOf: MakeGroups = (plan, grouping, today) => {
  switch (grouping) {
    case 'area':
      return areaGroups(plan);
    case 'responsible': {
      const rolesOf = (activity: Activity | null): readonly string[] => orNone(activity ? namedRoles(activity) : []);
      return { order: named(plan, rolesOf), ofActivity: rolesOf, pick: null };
    }
    case 'unit': {
      const { rowsOf } = holdersOn(plan.members, today);
      const unitsOf = (activity: Activity | null): readonly string[] =>
        orNone(
          (activity ? namedRoles(activity) : []).flatMap(rowsOf).flatMap(({ unit }) => (unit === null ? [] : [unit])),
        );
      return { order: named(plan, unitsOf), ofActivity: unitsOf, pick: null };
    }
    case 'stage':
      return { order: [...stages, ''], ofActivity: (activity) => [stageOf(activity)], pick: null };
    case 'source':
      return {
        order: ['taskForce', ''],
        ofActivity: (activity) => [activity?.taskForce === true ? 'taskForce' : ''],
        pick: null,
      };
    case 'state':
      return {
        order: [...states, ''],
        ofActivity: () => [...states, ''],
        pick: picking((item) => stateOf(item, today)),
      };
    case 'kind':
      return { order: [...markKinds, ''], ofActivity: () => [...markKinds, ''], pick: picking(({ kind }) => kind) };
  }
};

const stageOf = (activity: Activity | null): Stage | '' => activity?.stage ?? '';
const picking =
  (groupOf: (item: PlanItem) => GroupKey): GroupsOf['pick'] =>
  ({ order, from, to }, { days: { items } }, group) => {
    const found: number[] = [];
    for (let n = from; n < to; n++) {
      const place = order[n] ?? 0;
      const item = items[place];
      if (item !== undefined && groupOf(item) === group) found.push(place);
    }
    return found;
  };
const orNone = (names: readonly string[]): readonly string[] => {
  const own = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  return own.length === 0 ? [''] : own;
};
/** Names that the activities give, sorted as Danish does, and last what has none. */
const named = (plan: Plan, namesOf: (activity: Activity) => readonly string[]): readonly string[] => [
  ...[...new Set(plan.activities.flatMap((activity) => [...namesOf(activity)]))]
    .filter((name) => name !== '')
    .sort((a, b) => a.localeCompare(b, 'da')),
  '',
];
