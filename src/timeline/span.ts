import { dayOfNumber } from '../periods/day-numbers';
import { addMonths } from '../periods/index';
import type { LocalDate, Plan } from '../plan/plan';
import { spanOfDelivery, stepsOf } from '../plan/process-plan';
import { reachOf } from './axis';
import type { TimelineMark } from './mark';
import { itemDays } from './item-days';
import type { Beside } from './rows';

/**
 * The first and the last day that the plan, or what stands beside it, names: what an axis must hold, whatever is folded away.
 * None where it names none. Pure.
 */
export function daysOf(plan: Plan, beside: readonly Beside[] = []): LocalDate[] {
  const { reach } = itemDays(plan.items);
  let first = reach === null ? '9999' : dayOfNumber(reach.first);
  let last = reach === null ? '' : dayOfNumber(reach.last);
  const add = (day: LocalDate | null): void => {
    if (day === null) return;
    if (day < first) first = day;
    if (day > last) last = day;
  };
  for (const { development, implementation } of plan.activities) {
    if (development !== null) {
      add(development.start);
      add(development.end);
    }
    if (implementation !== null) {
      add(implementation.start);
      add(implementation.end);
    }
  }
  for (const delivery of plan.deliveries) {
    const span = spanOfDelivery(stepsOf(delivery));
    add(span?.start ?? null);
    add(span?.end ?? null);
  }
  for (const { marks } of beside) for (const mark of marks) daysOfMark(mark).forEach(add);
  return last === '' ? [] : [first, last];
}

/** Every day of a mark, its former place among them. */
export const daysOfMark = ({ period, former, repeats }: TimelineMark): (LocalDate | null)[] => [
  period.start,
  period.end,
  former?.start ?? null,
  former?.end ?? null,
  repeats.at(-1) ?? null,
];

/** What recurs is shown until the plan's last day, and a year ahead at least. Pure. */
export function horizonOf(days: readonly LocalDate[], today: LocalDate): LocalDate {
  const year = addMonths(today, 12);
  return reachOf(today)(days.reduce((last, day) => (day > last ? day : last), year));
}
