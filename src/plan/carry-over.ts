import { isOver } from './merged';
import type { Activity, Area, Delivery, Indicator, Plan, PlanItem } from './plan';

/**
 * "copy": a new plan on the same areas and activities. "rollOver": the same, with what is not finished. "renew": a rollover
 * into which new areas come: the themes that are reached stay behind with what recurs in them (DOMAIN.md 2.15).
 */
export const carryModes = ['copy', 'rollOver', 'renew'] as const;
export type CarryMode = (typeof carryModes)[number];

/** What goes on into the next plan; the rest stays in the plan it was made in. */
export interface CarriedOver {
  readonly areas: readonly Area[];
  readonly activities: readonly Activity[];
  readonly items: readonly PlanItem[];
  readonly indicators: readonly Indicator[];
  readonly deliveries: readonly Delivery[];
}

/**
 * What of a plan goes on (issue 5: what is reached, dropped or ended stays behind; what is postponed is still to be done).
 * An activity that has ended, or was dropped or merged, stays with all that is in it. Rolled over, so does an activity in
 * which nothing is left to do; one without any items has yet to begin and goes on. What an evaluation says needs attention
 * (`attention`, numbers of activities) goes on in any case, also where all of it is reached, but for what is merged into
 * another. An area stays where all its activities do. What has lost its place goes on as it stands. Except in a copy, an
 * indicator goes on with its goal, else with its activity, and a delivery of the process plan with its activity, else with
 * its area. Pure.
 */
export function carryOver(plan: Plan, mode: CarryMode, attention: ReadonlySet<string> = new Set()): CarriedOver {
  const known = new Set(plan.activities.map(({ key }) => key));
  const itemsOf = new Map<string, PlanItem[]>();
  for (const item of plan.items) itemsOf.set(item.activityKey, [...(itemsOf.get(item.activityKey) ?? []), item]);
  const settled = new Set(mode === 'renew' ? settledAreas(plan).map(({ key }) => key) : []);
  const goesOn = (activity: Activity): boolean => {
    if (attention.has(activity.key) && activity.mergedInto === null) return true;
    if (isOver(activity) || settled.has(activity.areaKey ?? '')) return false;
    const items = itemsOf.get(activity.key) ?? [];
    return mode === 'copy' || items.length === 0 || items.some(isOpen);
  };
  const activities = plan.activities.filter(goesOn);
  const going = new Set(activities.map(({ key }) => key));
  const areasBefore = new Set(plan.activities.map(({ areaKey }) => areaKey));
  const areasAfter = new Set(activities.map(({ areaKey }) => areaKey));
  const areas = plan.areas.filter(({ key }) => areasAfter.has(key) || !areasBefore.has(key));
  if (mode === 'copy') return { areas, activities, items: [], indicators: [], deliveries: [] };
  const items = plan.items.filter(
    (item) => isOpen(item) && (going.has(item.activityKey) || !known.has(item.activityKey)),
  );
  const open = new Set(items.map(({ key }) => key));
  const areasGoing = new Set(areas.map(({ key }) => key));
  const isAround = (activityKey: string | null, areaKey: string | null): boolean =>
    activityKey !== null ? going.has(activityKey) : areaKey === null || areasGoing.has(areaKey);
  return {
    ...{ areas, activities, items },
    indicators: plan.indicators.filter(({ goalKey, activityKey, areaKey }) =>
      goalKey !== null ? open.has(goalKey) : isAround(activityKey, areaKey),
    ),
    deliveries: plan.deliveries.filter(({ activityKey, areaKey }) => isAround(activityKey, areaKey)),
  };
}

/** The areas that have goals, all of them reached or dropped, and at least one reached: what a renewal leaves behind. Pure. */
export function reachedAreas(plan: Plan): readonly Area[] {
  const goals = plan.items.filter(({ kind }) => kind === 'goal');
  return plan.areas.filter(({ key }) => {
    const own = goals.filter(({ areaKey }) => areaKey === key);
    return own.some(({ status }) => status === 'reached') && !own.some(isOpen);
  });
}

/**
 * Of those, the ones in which no milestone is open either: what still recurs there is the following up of what is reached, and
 * no reason to take the theme along. Pure.
 */
const settledAreas = (plan: Plan): readonly Area[] =>
  reachedAreas(plan).filter(({ key }) =>
    plan.items.every((item) => item.areaKey !== key || item.kind !== 'milestone' || !isOpen(item)),
  );

/** Numbers for areas that come into a plan, after those it has: "5", "6". Pure. */
export function nextAreaKeys(areas: readonly Pick<Area, 'key'>[], count: number): string[] {
  const most = Math.max(0, ...areas.map(({ key }) => (/^\d+$/.test(key) ? Number(key) : 0)));
  return Array.from({ length: count }, (_, i) => String(most + 1 + i));
}

const isOpen = ({ status }: PlanItem): boolean => status === 'planned' || status === 'postponed';
