import type { Plan } from '../plan/plan';
import type { MarkKind } from './mark';
import type { Beside } from './rows';

/** What of a plan the tidsplan is asked for, beyond the filters that all pages have. */
export interface Only {
  /** None chosen is all of them. */
  readonly kinds: readonly MarkKind[];
  readonly source: 'taskForce' | null;
}

/** What the rows are made of (`timelineRows`). */
export interface TimelineContent {
  readonly plan: Plan;
  readonly beside: readonly Beside[];
}

/**
 * The content with only some kinds of marks, and only what the Task Force asked for. An activity without any of the kinds
 * goes with its marks; what stands beside the plan is nothing that the Task Force asked for. With nothing asked it comes back
 * as it is. Pure.
 */
export function onlyOf(content: TimelineContent, { kinds, source }: Only): TimelineContent {
  const bySource = source === null ? content : { plan: ofTaskForce(content.plan), beside: [] };
  return kinds.length === 0 ? bySource : ofKinds(bySource, kinds);
}

function ofTaskForce(plan: Plan): Plan {
  const activities = plan.activities.filter(({ taskForce }) => taskForce);
  const kept = new Set(activities.map(({ key }) => key));
  return {
    ...plan,
    activities,
    items: plan.items.filter(({ activityKey }) => kept.has(activityKey)),
    deliveries: plan.deliveries.filter(({ activityKey }) => activityKey !== null && kept.has(activityKey)),
  };
}

function ofKinds({ plan, beside }: TimelineContent, kinds: readonly MarkKind[]): TimelineContent {
  const items = plan.items.filter(({ kind }) => kinds.includes(kind));
  const deliveries = kinds.includes('step') ? plan.deliveries : [];
  const used = new Set([...items, ...deliveries].map(({ activityKey }) => activityKey));
  return {
    plan: { ...plan, items, deliveries, activities: plan.activities.filter(({ key }) => used.has(key)) },
    beside: beside.map((one) => ({ ...one, marks: one.marks.filter(({ kind }) => kinds.includes(kind)) })),
  };
}
