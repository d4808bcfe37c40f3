import type { Activity, LocalDate, Plan } from '../plan/plan';
import type { ItemsAt } from './item-row';
import type { Grouping } from './kinds';
import type { ActivityRow } from './rows';

/** A group as it is known: an area's key, a role's or unit's name, a code; '' for what has none. */
export type GroupKey = string;

/** Some of a plan's items, as a row of them has them. */
export type SomeItems = Pick<ActivityRow, 'order' | 'from' | 'to'>;

/** How a plan is gathered: the groups in their order, and those that an activity or one of its marks belongs to. */
export interface GroupsOf {
  readonly order: readonly GroupKey[];
  readonly ofActivity: (activity: Activity | null) => readonly GroupKey[];
  /** The places of those items that stand in a group; null where all of an activity's stand in each group of it. */
  readonly pick: ((some: SomeItems, of: ItemsAt, group: GroupKey) => readonly number[]) | null;
}

/** Makes the groups of a grouping; all but areas are fetched when they are asked for (`other-groups.ts`). */
export type MakeGroups = (plan: Plan, grouping: Grouping, today: LocalDate) => GroupsOf;

const noArea: readonly GroupKey[] = [''];

/** The plan by its areas. Pure. */
export function areaGroups(plan: Plan): GroupsOf {
  const known = new Map(plan.areas.map(({ key }) => [key, [key]]));
  return {
    order: [...known.keys(), ''],
    ofActivity: (activity) => known.get(activity?.areaKey ?? '') ?? noArea,
    pick: null,
  };
}
