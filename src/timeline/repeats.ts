import { addDays, addMonths } from '../periods/index';
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
export function repeatsOf(period: Period, until: LocalDate): LocalDate[] {
  const first = period.end ?? period.start;
  const step = period.recurrence === null ? null : stepOf(period.recurrence);
  if (first === null || step === null) return [];
  const days: LocalDate[] = [];
  for (let n = 1; days.length < mostRepeats; n++) {
    const day = step(first, n);
    if (day > until) break;
    days.push(day);
  }
  return days;
}

/** The n-th day after the first; counted from the first each time, so that the 31st does not become the 28th for good. */
function stepOf(recurrence: string): ((first: LocalDate, n: number) => LocalDate) | null {
  const every = interval.exec(recurrence);
  if (every) {
    const [, count, unit] = every;
    const by = Number(count);
    if (by < 1) return null;
    if (unit === 'D' || unit === 'W') return (first, n) => addDays(first, by * n * (unit === 'W' ? 7 : 1));
    return (first, n) => addMonths(first, by * n * (unit === 'Y' ? 12 : 1));
  }
  const spread = times.exec(recurrence);
  if (!spread) return null;
  const [, number, count, unit] = spread;
  const days = (Number(count) * (unit === 'Y' ? 365 : 30.4)) / Number(number);
  return Number.isFinite(days) && days >= 1 ? (first, n) => addDays(first, Math.round(days * n)) : null;
}
