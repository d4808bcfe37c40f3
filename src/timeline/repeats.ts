import { dayNumber, dayOfNumber, daysInMonth, numberOfDay } from '../periods/day-numbers';
import { partsOf } from '../periods/index';
import type { LocalDate, Period } from '../plan/plan';

/** So many days are worked out at most: a weekly meeting through four years. */
const mostRepeats = 210;

const interval = /^P(\d{1,3})([DWMY])$/;
/** "Twice a year" falls on no certain days: it is spread evenly over the year. */
const times = /^R(\d{1,3})\/P(\d{1,3})([MY])$/;

/**
 * The days after its own on which something recurs, up to and with `until`. It is counted from the day it first falls due
 * (the end of its period, else its start), so that "kvartalsvis, første gang juni 2019" comes at the end of each third
 * month. `continuous` and `asNeeded` fall on no days, nor does what has no date. Pure.
 */
export const repeatsOf = (period: RecurringPeriod, until: LocalDate): LocalDate[] =>
  repeatNumbers(period, until).map(dayOfNumber);

type RecurringPeriod = Pick<Period, 'start' | 'end' | 'recurrence'>;

/** The same as numbers of days: how far they reach is asked of every row, the days only of those that are drawn. Pure. */
export function repeatNumbers({ start, end, recurrence }: RecurringPeriod, until: LocalDate): number[] {
  const first = end ?? start;
  const step = first === null || recurrence === null ? null : stepOf(recurrence, first);
  if (step === null) return [];
  const last = numberOfDay(until);
  const days: number[] = [];
  for (let n = 1; days.length < mostRepeats; n++) {
    const day = step(n);
    if (day > last) break;
    days.push(day);
  }
  return days;
}

/** The n-th day after the first; counted from the first each time, so that the 31st does not become the 28th for good. */
function stepOf(recurrence: string, first: LocalDate): ((n: number) => number) | null {
  const from = numberOfDay(first);
  const every = interval.exec(recurrence);
  if (every) {
    const [, count, unit] = every;
    const by = Number(count);
    if (by < 1) return null;
    if (unit === 'D' || unit === 'W') return (n) => from + by * n * (unit === 'W' ? 7 : 1);
    const { year, month, day } = partsOf(first);
    return (n) => {
      const at = year * 12 + month - 1 + by * n * (unit === 'Y' ? 12 : 1);
      const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
      return dayNumber(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
    };
  }
  const spread = times.exec(recurrence);
  if (!spread) return null;
  const [, number, count, unit] = spread;
  const days = (Number(count) * (unit === 'Y' ? 365 : 30.4)) / Number(number);
  return Number.isFinite(days) && days >= 1 ? (n) => from + Math.round(days * n) : null;
}
