import type { Activity, Plan, PlanItem } from './plan';

/** The place of a row that a person added in SharePoint, where nobody has said another: last. */
const last = Number.MAX_SAFE_INTEGER;

/**
 * A place between two neighbours; null where there is none on that side. Places are numbers of any size, so that moving one
 * row writes no other. Neighbours that share a place have none between them: then it is their own, and the older row stands
 * first. Pure.
 */
export function orderBetween(before: number | null, after: number | null): number {
  const from = before === null || before >= last ? null : before;
  const to = after === null || after >= last ? null : after;
  if (before !== null && from === null) return last;
  if (from === null && to === null) return 1;
  if (from === null) return (to ?? 1) - 1;
  if (to === null) return Math.floor(from) + 1;
  // A whole number where there is one, so that places stay short.
  const middle = from + (to - from) / 2;
  const whole = Math.floor(middle);
  return whole > from && whole < to ? whole : middle;
}

/** The place after all of an activity's items, before what follows in the plan. Pure. */
export function lastInActivity(plan: Pick<Plan, 'activities' | 'items'>, activityKey: string): number {
  const at = plan.activities.findIndex(({ key }) => key === activityKey);
  const upTo = new Set(plan.activities.slice(0, at + 1).map(({ key }) => key));
  const own = plan.items.filter((item) => item.activityKey === activityKey);
  // In an activity that is still empty: after those of the activities before it.
  const before = own.length > 0 ? own : plan.items.filter((item) => upTo.has(item.activityKey));
  return afterAll(before, plan.items);
}

/** The place after all of an area's activities, before what follows in the plan. Pure. */
export function lastInArea(plan: Pick<Plan, 'areas' | 'activities'>, areaKey: string | null): number {
  const at = plan.areas.findIndex(({ key }) => key === areaKey);
  const upTo = new Set<string | null>(plan.areas.slice(0, at + 1).map(({ key }) => key));
  const own = plan.activities.filter((activity: Activity) => activity.areaKey === areaKey);
  const before = own.length > 0 ? own : plan.activities.filter((activity) => upTo.has(activity.areaKey));
  return afterAll(areaKey === null ? plan.activities : before, plan.activities);
}

type Placed = Pick<PlanItem, 'order'>;

/** After the last of some, before the first of all that stands behind it. */
export function afterAll(some: readonly Placed[], all: readonly Placed[]): number {
  const orders = some.map(({ order }) => order).filter((order) => order < last);
  if (orders.length === 0) return some.length === 0 && all.length > 0 ? afterAll(all, all) : orderBetween(null, null);
  const end = Math.max(...orders);
  const behind = all.map(({ order }) => order).filter((order) => order > end);
  return orderBetween(end, behind.length === 0 ? null : Math.min(...behind));
}
