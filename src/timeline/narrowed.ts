import type { Plan } from '../plan/plan';
import type { MarkKind } from './kinds';
import type { Narrowing } from './narrow';
import type { Beside } from './rows';

/** The plan, and what stands beside it, with the marks asked for and the rows that have one. Pure. */
export function narrowed(
  plan: Plan,
  beside: readonly Beside[],
  { kinds, taskForce }: Narrowing,
): { readonly plan: Plan; readonly beside: readonly Beside[] } {
  if (kinds.length === 0 && !taskForce) return { plan, beside };
  const wanted = (kind: MarkKind): boolean => kinds.length === 0 || kinds.includes(kind);
  const asked = new Set(plan.activities.filter((activity) => activity.taskForce).map(({ key }) => key));
  const ofActivity = (key: string | null): boolean => !taskForce || (key !== null && asked.has(key));
  const items = plan.items.filter(({ kind, activityKey }) => wanted(kind) && ofActivity(activityKey));
  const deliveries = plan.deliveries.filter(({ activityKey }) => wanted('step') && ofActivity(activityKey));
  const used = new Set([...items, ...deliveries].map(({ activityKey }) => activityKey));
  const activities = plan.activities.filter(({ key }) => ofActivity(key) && (kinds.length === 0 || used.has(key)));
  return {
    plan: { ...plan, activities, items, deliveries },
    beside: taskForce
      ? []
      : beside.map((group) => ({ ...group, marks: group.marks.filter(({ kind }) => wanted(kind)) })),
  };
}
