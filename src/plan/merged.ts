import type { Activity, PlanItem } from './plan';

/**
 * An item as it stands where it, or its activity, has become a part of another: dropped, unless it was reached before. Pure.
 */
export function mergedAsSaid(item: PlanItem, activity: Pick<Activity, 'mergedInto'> | undefined): PlanItem {
  const mergedInto = item.mergedInto ?? activity?.mergedInto ?? null;
  if (mergedInto === null) return item;
  return { ...item, mergedInto, status: item.status === 'planned' ? 'dropped' : item.status };
}
