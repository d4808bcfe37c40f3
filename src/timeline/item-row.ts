import { numberOfDay } from '../periods/day-numbers';
import type { Activity, LocalDate, Period, PlanItem } from '../plan/plan';
import { stateOf } from '../plan/status';
import type { GroupKey } from './groups';
import { never, type ItemDays } from './item-days';
import type { TimelineMark } from './mark';
import { repeatsOf } from './repeats';
import type { ActivityRow } from './rows';

/** What all rows of items have in common. */
export interface ItemsAt {
  readonly days: ItemDays;
  readonly today: LocalDate;
  readonly todayNumber: number;
  /** What recurs is shown until this day. */
  readonly until: LocalDate;
}

export const itemsAt = (days: ItemDays, today: LocalDate, until: LocalDate): ItemsAt => ({
  ...{ days, today, until },
  todayNumber: numberOfDay(today),
});

/** How many of some items are late. */
export function lateAmong(order: ArrayLike<number>, from: number, to: number, of: ItemsAt): number {
  let late = 0;
  for (let n = from; n < to; n++) if (isLate(of, order[n] ?? 0)) late++;
  return late;
}

/** Whether the item at a place is late: of most, its last day alone says that it is not. */
export function isLate({ days: { ends, items }, today, todayNumber }: ItemsAt, place: number): boolean {
  if ((ends[place] ?? never) >= todayNumber) return false;
  const item = items[place];
  return item !== undefined && stateOf(item, today) === 'late';
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
