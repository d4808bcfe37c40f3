import { dayNumber, dayOfNumber, daysInMonth, numberOfDay } from './day-numbers';
import { partsOf } from './days';
import { remember } from './remember';
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

/** The same as numbers of days: how far they reach is asked of many rows, the days only of those that are drawn. Pure. */
export function repeatNumbers({ start, end, recurrence }: RecurringPeriod, until: LocalDate): number[] {
  const first = end ?? start;
  const rhythm = first === null || recurrence === null ? null : rhythmOf(recurrence);
  if (first === null || rhythm === null) return [];
  const last = numberOfDay(until);
  const step = stepOf(rhythm, first);
  const days: number[] = [];
  for (let n = 1; days.length < mostRepeats; n++) {
    const day = step(n);
    if (day > last) break;
    days.push(day);
  }
  return days;
}

/** Where something recurs that has no date: "kvartalsvis" then falls at the end of each calendar quarter. */
const noDate = '1999-12-31';

/**
 * The days from `from` to `until`, both included, on which something recurs, its own first day not among them; without a
 * date by the calendar's own months and quarters. Unlike the tidsplan's, they never run out. Pure.
 */
export function repeatsBetween(
  { start, end, recurrence }: RecurringPeriod,
  from: LocalDate,
  until: LocalDate,
): LocalDate[] {
  const rhythm = recurrence === null ? null : rhythmOf(recurrence);
  if (rhythm === null) return [];
  const step = stepOf(rhythm, end ?? start ?? noDate);
  const [least, last] = [numberOfDay(from), numberOfDay(until)];
  const days: number[] = [];
  for (let n = 1, day = step(1); day <= last; day = step(++n)) if (day >= least) days.push(day);
  return days.map(dayOfNumber);
}

/** Days between two recurrences, at the least; null for what falls on no certain days. */
export function daysApart(recurrence: string): number | null {
  const rhythm = rhythmOf(recurrence);
  return rhythm === null ? null : stepOf(rhythm, noDate)(1) - numberOfDay(noDate);
}

/**
 * A day that the last of them is no earlier than, by the numbers of the first day and the last that is shown: known without
 * working them out. Earlier than the first day where there may be none. Pure.
 */
export function repeatsAtLeastTo(recurrence: string, first: number, until: number): number {
  const rhythm = rhythmOf(recurrence);
  if (rhythm === null) return -Infinity;
  const { months, days } = rhythm;
  const [shortest, longest] = months > 0 ? [months * 28, months * 31] : [days - 1, days + 1];
  return Math.min(until - longest, first + mostRepeats * shortest);
}

/** So many months, or else days, from one to the next. */
interface Rhythm {
  readonly months: number;
  readonly days: number;
}

/** Null for what falls on no days. A plan has few, and says each of them often. */
const rhythmOf = remember((recurrence: string): Rhythm | null => {
  const [, every = '', unit = ''] = interval.exec(recurrence) ?? [];
  const by = Number(every);
  if (unit !== '') {
    if (by < 1) return null;
    if (unit === 'D' || unit === 'W') return { months: 0, days: by * (unit === 'W' ? 7 : 1) };
    return { months: by * (unit === 'Y' ? 12 : 1), days: 0 };
  }
  const [, number, count, of] = times.exec(recurrence) ?? [];
  const days = (Number(count) * (of === 'Y' ? 365 : 30.4)) / Number(number);
  return Number.isFinite(days) && days >= 1 ? { months: 0, days } : null;
});

/**
 * The n-th day after the first; counted from the first each time, so that the 31st does not become the 28th for good. The last
 * of a month stays the last: a quarter after the end of April is the end of July.
 */
function stepOf({ months, days }: Rhythm, first: LocalDate): (n: number) => number {
  const from = numberOfDay(first);
  if (months === 0) return (n) => from + Math.round(days * n);
  const { year, month, day } = partsOf(first);
  const isLast = day === daysInMonth(year, month);
  return (n) => {
    const at = year * 12 + month - 1 + months * n;
    const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
    const last = daysInMonth(toYear, toMonth);
    return dayNumber(toYear, toMonth, isLast ? last : Math.min(day, last));
  };
}
