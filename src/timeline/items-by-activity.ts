import type { Activity, Plan } from '../plan/plan';
import { compareDays, type ItemDays } from './item-days';

/** Places of a plan's items, activity by activity and each in the order of time: one list, since an array for each costs more. */
export interface ItemsByActivity {
  readonly order: Int32Array;
  /** Where those of each activity begin, by its own place; then those whose activity is not there; last where all end. */
  readonly from: Int32Array;
}

/** Gathers a plan's items by their activities. Pure. */
export function itemsByActivity({ activities, items }: Plan, days: ItemDays): ItemsByActivity {
  const order = new Int32Array(items.length);
  const owners = new Int32Array(items.length);
  const from = new Int32Array(activities.length + 2);
  let elsewhere: ReadonlyMap<string, number> | null = null;
  let inOrder = true;
  let at = 0;
  let atKey = activities[0]?.key;
  for (let i = 0; i < items.length; i++) {
    const key = items[i]?.activityKey ?? '';
    // Most plans have them activity by activity: only what stands elsewhere is looked up.
    if (key !== atKey) {
      const before = at;
      if (activities[at + 1]?.key === key) at++;
      else at = (elsewhere ??= placesOf(activities)).get(key) ?? activities.length;
      if (at < before) inOrder = false;
      atKey = key;
    }
    order[i] = i;
    owners[i] = at;
    from[at + 1] = (from[at + 1] ?? 0) + 1;
  }
  for (let n = 1, all = 0; n < from.length; n++) from[n] = all += from[n] ?? 0;
  if (!inOrder) moveTogether(order, owners, from.slice());
  for (let n = 0; n + 1 < from.length; n++) sort(order, from[n] ?? 0, from[n + 1] ?? 0, days);
  return { order, from };
}

const placesOf = (activities: readonly Activity[]): ReadonlyMap<string, number> =>
  new Map(activities.map(({ key }, n) => [key, n]));

/** `next` is where the next of each owner goes. */
function moveTogether(order: Int32Array, owners: Int32Array, next: Int32Array): void {
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i] ?? 0;
    const place = next[owner] ?? 0;
    order[place] = i;
    next[owner] = place + 1;
  }
}

/** An activity has a handful, most of them in order already: each is moved to before those that come after it. */
const handful = 32;

function sort(order: Int32Array, from: number, to: number, days: ItemDays): void {
  if (to - from > handful) {
    order.subarray(from, to).sort((a, b) => compareDays(days, a, b) || a - b);
    return;
  }
  for (let n = from + 1; n < to; n++) {
    const place = order[n] ?? 0;
    let at = n;
    for (; at > from && compareDays(days, order[at - 1] ?? 0, place) > 0; at--) order[at] = order[at - 1] ?? 0;
    order[at] = place;
  }
}
