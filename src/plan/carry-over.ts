import type { Activity, Area, Plan, PlanItem } from './plan';

/** "copy": a new plan on the same areas and activities. "rollOver": the same, with what is not finished. */
export const carryModes = ['copy', 'rollOver'] as const;
export type CarryMode = (typeof carryModes)[number];

/** What goes on into the next plan; the rest stays in the plan it was made in. */
export interface CarriedOver {
  readonly areas: readonly Area[];
  readonly activities: readonly Activity[];
  readonly items: readonly PlanItem[];
}

/**
 * What of a plan goes on (issue 5: what is reached, dropped or ended stays behind). An activity that has ended stays with
 * all that is in it. Rolled over, so does an activity in which nothing is left to do; one without any items has yet to
 * begin and goes on. An area stays where all its activities do. What has lost its place goes on as it stands. Pure.
 */
export function carryOver(plan: Plan, mode: CarryMode): CarriedOver {
  const known = new Set(plan.activities.map(({ key }) => key));
  const itemsOf = new Map<string, PlanItem[]>();
  for (const item of plan.items) itemsOf.set(item.activityKey, [...(itemsOf.get(item.activityKey) ?? []), item]);
  const goesOn = ({ key, stage }: Activity): boolean => {
    if (stage === 'ended') return false;
    const items = itemsOf.get(key) ?? [];
    return mode === 'copy' || items.length === 0 || items.some(isOpen);
  };
  const activities = plan.activities.filter(goesOn);
  const going = new Set(activities.map(({ key }) => key));
  const areasBefore = new Set(plan.activities.map(({ areaKey }) => areaKey));
  const areasAfter = new Set(activities.map(({ areaKey }) => areaKey));
  return {
    areas: plan.areas.filter(({ key }) => areasAfter.has(key) || !areasBefore.has(key)),
    activities,
    items:
      mode === 'copy'
        ? []
        : plan.items.filter((item) => isOpen(item) && (going.has(item.activityKey) || !known.has(item.activityKey))),
  };
}

const isOpen = ({ status }: PlanItem): boolean => status === 'planned';
