import { numberOfDay } from '../periods/day-numbers';
import type { Activity, LocalDate, Period, PlanItem } from '../plan/plan';
import { isLate, stateOf } from '../plan/status';
import type { GroupKey } from './groups';
import { never, type ItemDays } from './item-days';
import type { TimelineMark } from './mark';
import { repeatsOf } from '../periods/repeats';
import type { ActivityRow } from './rows';

/** What all rows of items have in common. */
export interface ItemsAt {
  readonly days: ItemDays;
  /** 1 for each item that is late. */
  readonly late: Uint8Array;
  readonly today: LocalDate;
  /** What recurs is shown until this day. */
  readonly until: LocalDate;
}

/** A plan's items on a day. Pure. */
export function itemsAt(days: ItemDays, today: LocalDate, until: LocalDate): ItemsAt {
  const { items, ends } = days;
  const late = new Uint8Array(items.length);
  const now = numberOfDay(today);
  for (let i = 0; i < late.length; i++) {
    // Of most, the last day alone says that it is not.
    if ((ends[i] ?? never) < now && isLate(items[i]?.status ?? 'dropped', true)) late[i] = 1;
  }
  return { days, late, today, until };
}

/** How many of a row's items are late. */
export function lateIn({ order, from, to, of: { late } }: ActivityRow): number {
  let count = 0;
  for (let n = from; n < to; n++) count += late[order[n] ?? 0] ?? 0;
  return count;
}

/** Of a plan of thousands a screen shows a few rows: only those make their marks. A class, since thousands are made at once. */
export class ItemsRow implements ActivityRow {
  readonly kind = 'activity';
  readonly key: string;
  private made: readonly TimelineMark[] | null = null;

  constructor(
    readonly group: GroupKey,
    readonly activity: Activity | null,
    readonly order: ArrayLike<number>,
    readonly from: number,
    readonly to: number,
    readonly of: ItemsAt,
    readonly deliveries: number,
  ) {
    this.key = `${group}/${activity === null ? '' : activity.key}`;
  }

  get marks(): readonly TimelineMark[] {
    return (this.made ??= this.makeMarks());
  }

  private makeMarks(): readonly TimelineMark[] {
    const { days, today, until } = this.of;
    const marks: TimelineMark[] = [];
    for (let n = this.from; n < this.to; n++) {
      const item = days.items[this.order[n] ?? 0];
      if (item !== undefined) marks.push(markOfItem(item, today, until));
    }
    return marks;
  }
}

function markOfItem(item: PlanItem, today: LocalDate, until: LocalDate): TimelineMark {
  const period: Period = { text: item.periodText, start: item.start, end: item.end, recurrence: item.recurrence };
  return {
    key: item.key,
    kind: item.kind,
    title: firstLine(item.text),
    period,
    state: stateOf(item, today),
    former: item.former,
    repeats: item.status === 'planned' ? repeatsOf(period, until) : [],
    item,
    url: null,
  };
}

/** What of a text of several lines stands beside its mark. */
export function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return (end < 0 ? text : text.slice(0, end)).trim();
}
