import type { MarkKind } from './kinds';
import type { ActivityRow, DeliveryRow, TimelineRow } from './rows';

/** What of a timeline is asked for beside the plan's own filters. */
export interface Narrowing {
  /** Empty for every kind. */
  readonly kinds: readonly MarkKind[];
  /** Only what the Task Force asked for. */
  readonly taskForce: boolean;
}

export const noNarrowing: Narrowing = { kinds: [], taskForce: false };

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
