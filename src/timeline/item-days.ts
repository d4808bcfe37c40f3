import { numberOfDay } from '../periods/day-numbers';
import type { PlanItem } from '../plan/plan';

/** Later than any day: an open end, and what has no date at all. */
export const never = 0x3fffffff;

/** When each item of a plan is, by its place in the list: numbers in two rows, since an object for each of thousands costs more. */
export interface ItemDays {
  readonly items: readonly PlanItem[];
  /** The first day, or the end where the item says only that; `never` where it has no date. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 for what recurs or was moved: of all others, the days alone say how much room they take. */
  readonly more: Uint8Array;
  /** The first and the last day that any begins or ends on; null where none has a date. */
  readonly reach: { readonly first: number; readonly last: number } | null;
}

// Filters and folds make the rows anew, and a change of scale their places: the days are read once.
const known = new WeakMap<readonly PlanItem[], ItemDays>();

/** The days of a plan's items as numbers. Pure. */
export function itemDays(items: readonly PlanItem[]): ItemDays {
  const found = known.get(items);
  if (found !== undefined) return found;
  const starts = new Int32Array(items.length);
  const ends = new Int32Array(items.length);
  const more = new Uint8Array(items.length);
  let first = never;
  let last = -never;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) continue;
    const { start: begins, end, recurrence, former } = item;
    const due = end === null ? never : numberOfDay(end);
    const start = begins === null ? due : numberOfDay(begins);
    ends[i] = due;
    starts[i] = start;
    if (recurrence !== null || former !== null) more[i] = 1;
    if (start < first) first = start;
    if (due !== never && due > last) last = due;
    else if (start !== never && start > last) last = start;
  }
  const days = { items, starts, ends, more, reach: first === never ? null : { first, last } };
  known.set(items, days);
  return days;
}

/** By when they begin, then by when they end; what has no date comes last. */
export const compareDays = ({ starts, ends }: ItemDays, a: number, b: number): number =>
  (starts[a] ?? never) - (starts[b] ?? never) || (ends[a] ?? never) - (ends[b] ?? never);
