import type { Plan } from '../plan/plan';
import type { MarkKind } from './kinds';
import type { ActivityRow, Beside, DeliveryRow, TimelineRow } from './rows';

/** What of a timeline is asked for beside the plan's own filters. */
export interface Narrowing {
  /** Empty for every kind. */
  readonly kinds: readonly MarkKind[];
  /** Only what the Task Force asked for. */
  readonly taskForce: boolean;
}

export const noNarrowing: Narrowing = { kinds: [], taskForce: false };

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

/** The rows without the deliveries of the activities that are folded, by the keys of their rows. Pure. */
export function withoutDeliveries(rows: readonly TimelineRow[], folded: ReadonlySet<string>): readonly TimelineRow[] {
  if (folded.size === 0) return rows;
  const hidden = new Set<TimelineRow>();
  eachDelivery(rows, (activity, delivery) => {
    if (folded.has(activity.key)) hidden.add(delivery);
  });
  return rows.filter((row) => !hidden.has(row));
}

/** How many deliveries stand under each activity's row, by the row's key; none where there are none. Pure. */
export function deliveriesUnder(rows: readonly TimelineRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  eachDelivery(rows, ({ key }) => counts.set(key, (counts.get(key) ?? 0) + 1));
  return counts;
}

/** Those of an area alone follow its last activity, and are not its own. */
function eachDelivery(
  rows: readonly TimelineRow[],
  tell: (activity: ActivityRow, delivery: DeliveryRow) => void,
): void {
  let above: ActivityRow | null = null;
  for (const row of rows) {
    if (row.kind === 'activity') above = row;
    else if (row.kind === 'delivery' && above !== null && row.delivery.activityKey === above.activity?.key)
      tell(above, row);
  }
}
