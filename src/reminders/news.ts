import type { LocalDate, Plan } from '../plan/plan';

/**
 * The latest day on which something was heard of each activity: one of its items was reached, or its status was written. Before
 * reminders began nobody was asked, so that silence counts from then. Pure.
 */
export function newsOf(plan: Plan, begun: LocalDate): Map<string, LocalDate> {
  const latest = new Map(plan.activities.map(({ key }) => [key, begun]));
  for (const { activityKey, reachedOn, news } of plan.items)
    for (const day of [reachedOn, news?.on ?? null]) {
      const known = latest.get(activityKey);
      if (known !== undefined && day !== null && day > known) latest.set(activityKey, day);
    }
  return latest;
}
