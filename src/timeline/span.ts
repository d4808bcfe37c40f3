import { addMonths } from '../periods/index';
import type { LocalDate, Plan } from '../plan/plan';
import { reachOf } from './axis';
import type { TimelineMark } from './mark';
import type { Beside } from './rows';

/**
 * The first and the last day that the plan, or what stands beside it, names: what an axis must hold, whatever is folded away.
 * None where it names none. Pure.
 */
export function daysOf(plan: Plan, beside: readonly Beside[] = []): LocalDate[] {
  let first: LocalDate | null = null;
  let last: LocalDate | null = null;
  const add = (day: LocalDate | null | undefined): void => {
    if (day === null || day === undefined) return;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  };
  for (const { start, end } of plan.items) {
    add(start);
    add(end);
  }
  for (const { development, implementation } of plan.activities) {
    add(development?.start);
    add(development?.end);
    add(implementation?.start);
    add(implementation?.end);
  }
  for (const { marks } of beside) for (const mark of marks) daysOfMark(mark).forEach(add);
  return first === null || last === null ? [] : [first, last];
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
