// The days of a month as a calendar shows them: whole weeks from Monday, with ISO week numbers.
import { shiftDay } from './dates';

export interface CalendarWeek {
  readonly number: number;
  readonly days: readonly string[];
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
/** Monday is 0. */
const weekday = (day: string): number => (noon(day).getUTCDay() + 6) % 7;

/** The first day of the month that is `months` from the one that `day` lies in. */
export function monthStart(day: string, months = 0): string {
  const date = noon(`${day.slice(0, 7)}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** The same day of another month, or that month's last day. */
export function shiftMonth(day: string, months: number): string {
  const start = monthStart(day, months);
  const last = shiftDay(monthStart(start, 1), -1);
  const wanted = `${start.slice(0, 8)}${day.slice(8)}`;
  return wanted > last ? last : wanted;
}

/** The weeks that hold the days of `day`'s month. */
export function weeksOfMonth(day: string): CalendarWeek[] {
  const first = monthStart(day);
  const after = monthStart(day, 1);
  const weeks: CalendarWeek[] = [];
  for (let monday = shiftDay(first, -weekday(first)); monday < after; monday = shiftDay(monday, 7)) {
    const start = monday;
    weeks.push({ number: isoWeek(start), days: Array.from({ length: 7 }, (_none, index) => shiftDay(start, index)) });
  }
  return weeks;
}

/** The week's number by ISO 8601: week 1 is the one with the year's first Thursday. */
export function isoWeek(day: string): number {
  const thursday = shiftDay(day, 3 - weekday(day));
  const yearStart = `${thursday.slice(0, 4)}-01-01`;
  return 1 + Math.floor((noon(thursday).getTime() - noon(yearStart).getTime()) / (7 * 86_400_000));
}

/** Where a key leads from `day`; null for a key that a calendar does not know. */
export function dayByKey(day: string, key: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return shiftDay(day, -1);
    case 'ArrowRight':
      return shiftDay(day, 1);
    case 'ArrowUp':
      return shiftDay(day, -7);
    case 'ArrowDown':
      return shiftDay(day, 7);
    case 'Home':
      return shiftDay(day, -weekday(day));
    case 'End':
      return shiftDay(day, 6 - weekday(day));
    case 'PageUp':
      return shiftMonth(day, -1);
    case 'PageDown':
      return shiftMonth(day, 1);
    default:
      return null;
  }
}
