import { holdersOn, namedRoles } from '../plan/role-holders';
import { markKinds, type Grouping, type MarkKind } from './kinds';
import { stages, type Activity, type LocalDate, type Plan, type Stage } from '../plan/plan';
import type { ItemState } from '../plan/status';
import type { TimelineMark } from './mark';

/** A group as it is known: an area's key, a role's or unit's name, a code; '' for what has none. */
export type GroupKey = string;

const states: readonly ItemState[] = ['late', 'running', 'planned', 'undated', 'reached', 'dropped'];

/** How a plan is gathered: the groups in their order, and those that an activity or one of its marks belongs to. */
export interface GroupsOf {
  readonly order: readonly GroupKey[];
  readonly ofActivity: (activity: Activity | null) => readonly GroupKey[];
  /** Null where a mark belongs to every group of its activity. */
  readonly ofMark: ((mark: Pick<TimelineMark, 'kind' | 'state'>) => GroupKey) | null;
}

/** Pure. A role or unit that several share stands in each of their groups. */
export function groupsOf(plan: Plan, grouping: Grouping, today: LocalDate): GroupsOf {
  switch (grouping) {
    case 'area': {
      const known = new Map(plan.areas.map(({ key }) => [key, [key]]));
      const ofActivity = (activity: Activity | null): readonly GroupKey[] =>
        known.get(activity?.areaKey ?? '') ?? noArea;
      return { order: [...known.keys(), ''], ofActivity, ofMark: null };
    }
    case 'responsible': {
      const rolesOf = (activity: Activity | null): readonly string[] => orNone(activity ? namedRoles(activity) : []);
      return { order: named(plan, rolesOf), ofActivity: rolesOf, ofMark: null };
    }
    case 'unit': {
      const { rowsOf } = holdersOn(plan.members, today);
      const unitsOf = (activity: Activity | null): readonly string[] =>
        orNone(
          (activity ? namedRoles(activity) : []).flatMap(rowsOf).flatMap(({ unit }) => (unit === null ? [] : [unit])),
        );
      return { order: named(plan, unitsOf), ofActivity: unitsOf, ofMark: null };
    }
    case 'stage':
      return { order: [...stages, ''], ofActivity: (activity) => [stageOf(activity)], ofMark: null };
    case 'source':
      return {
        order: ['taskForce', ''],
        ofActivity: (activity) => [activity?.taskForce === true ? 'taskForce' : ''],
        ofMark: null,
      };
    case 'state':
      return { order: [...states, ''], ofActivity: () => [...states, ''], ofMark: ({ state }) => state };
    case 'kind':
      return { order: [...markKinds, ''], ofActivity: () => [...markKinds, ''], ofMark: kindOf };
  }
}

const noArea: readonly GroupKey[] = [''];
const stageOf = (activity: Activity | null): Stage | '' => activity?.stage ?? '';
const kindOf = ({ kind }: Pick<TimelineMark, 'kind'>): MarkKind => kind;
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
