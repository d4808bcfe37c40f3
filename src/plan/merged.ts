import type { Activity, ItemStatus, Plan, PlanItem } from './plan';

type Around = Pick<Activity, 'mergedInto' | 'stage'>;

/** Nothing more is expected of an activity: it has ended, was dropped, or goes on as a part of another. Pure. */
export const isOver = ({ stage, mergedInto }: Around): boolean =>
  stage === 'ended' || stage === 'dropped' || mergedInto !== null;

/** The same of one that only rests: what stands in it is neither late nor asked about. Pure. */
export const isResting = (activity: Around): boolean => isOver(activity) || activity.stage === 'postponed';

/**
 * An item as it stands where it, or its activity, has become a part of another, or its activity was dropped or postponed:
 * it goes along, unless it was reached before. Pure.
 */
export function mergedAsSaid(item: PlanItem, activity: Around | undefined): PlanItem {
  const mergedInto = item.mergedInto ?? activity?.mergedInto ?? null;
  const status = statusIn(item.status, mergedInto !== null, activity?.stage ?? null);
  return mergedInto === item.mergedInto && status === item.status ? item : { ...item, mergedInto, status };
}

function statusIn(status: ItemStatus, isMerged: boolean, stage: Activity['stage']): ItemStatus {
  if (status === 'reached' || status === 'dropped') return status;
  if (isMerged || stage === 'dropped') return 'dropped';
  return stage === 'postponed' ? 'postponed' : status;
}

/** What one can be merged into: an item or an activity, as it is chosen. */
export interface MergeTarget {
  readonly key: string;
  readonly title: string;
}

/**
 * What a thing can be merged into, in the plan's order: an item into an activity or another item, an activity into another
 * activity; never into itself, into what stands in it, into what is settled itself, or into what leads back to it. Pure.
 */
export function mergeTargets(plan: Pick<Plan, 'activities' | 'items'>, key: string): MergeTarget[] {
  const isActivity = plan.activities.some((one) => one.key === key);
  const activities = plan.activities
    .filter((one) => one.key !== key && !isOver(one) && !leadsTo(plan, one.key, key))
    .map(({ key: own, title }) => ({ key: own, title }));
  if (isActivity) return activities;
  const open = new Set(activities.map((one) => one.key));
  const items = plan.items.filter(
    (one) => one.key !== key && one.status !== 'dropped' && open.has(one.activityKey) && !leadsTo(plan, one.key, key),
  );
  return [...activities, ...items.map(({ key: own, text }) => ({ key: own, title: text.split('\n')[0] ?? '' }))];
}

/**
 * What something has become a part of at last, where what it was merged into has been merged itself; null where that is
 * nowhere: a number that the plan has not, or a ring. Pure.
 */
export function mergedAtLast(plan: Pick<Plan, 'activities' | 'items'>, key: string): string | null {
  const seen = new Set<string>();
  for (let now = key; !seen.has(now);) {
    seen.add(now);
    const thing = thingOf(plan, now);
    if (thing === undefined) return null;
    if (thing.mergedInto === null) return now === key ? null : now;
    now = thing.mergedInto;
  }
  return null;
}

const thingOf = (plan: Pick<Plan, 'activities' | 'items'>, key: string) =>
  plan.activities.find((one) => one.key === key) ?? plan.items.find((one) => one.key === key);

function leadsTo(plan: Pick<Plan, 'activities' | 'items'>, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let now: string | null = from; now !== null && !seen.has(now); now = thingOf(plan, now)?.mergedInto ?? null) {
    if (now === to) return true;
    seen.add(now);
  }
  return false;
}
