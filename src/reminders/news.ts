import type { LocalDate, Plan } from '../plan/plan';

/**
 * The latest day on which something was heard of each activity: one of its items was reached. Before reminders began nobody
 * was asked, so that silence counts from then. Pure.
 */
export function newsOf(plan: Plan, begun: LocalDate): Map<string, LocalDate> {
  const latest = new Map(plan.activities.map(({ key }) => [key, begun]));
  for (const { activityKey, reachedOn } of plan.items) {
    const known = latest.get(activityKey);
    if (known !== undefined && reachedOn !== null && reachedOn > known) latest.set(activityKey, reachedOn);
  }
  return latest;
}
