import type { LocalDate } from '../plan/plan';
import { dayOfNumber, dayText, daysInMonth, numberOfDay } from './day-numbers';

// Plan dates are days, not moments: all reckoning is in whole days, so no clock change can shift them.

/** The day with these parts; null where the calendar has no such day (31 February). */
export function makeDay(year: number, month: number, day: number): LocalDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return day <= daysInMonth(year, month) ? dayText(year, month, day) : null;
}

/** True for a `yyyy-mm-dd` that the calendar has. */
export function isLocalDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && makeDay(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** The day `days` after (before, where negative) `day`. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return dayOfNumber(numberOfDay(day) + days);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** The same day of the month `months` later; the last of the month where that month is shorter. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const { year, month, day: d } = partsOf(day);
  const to = monthOf(year, month + months);
  return dayText(to.year, to.month, Math.min(d, daysInMonth(to.year, to.month)));
}

/** Whole months from `from` to a later day: none to the day before the same day of the next month. */
export function wholeMonths(from: LocalDate, to: LocalDate): number {
  const [a, z] = [partsOf(from), partsOf(to)];
  const months = (z.year - a.year) * 12 + z.month - a.month;
  return Math.max(0, addMonths(from, months) <= to ? months : months - 1);
}

export function partsOf(day: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The month's last day; the 13th month is January of the year after. */
export function lastOfMonth(year: number, month: number): LocalDate {
  const of = monthOf(year, month);
  return dayText(of.year, of.month, daysInMonth(of.year, of.month));
}

function monthOf(year: number, month: number): { readonly year: number; readonly month: number } {
  const at = year * 12 + month - 1;
  return { year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1 };
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(day: LocalDate): number {
  return ((((numberOfDay(day) + 3) % 7) + 7) % 7) + 1;
}

/** Monday of an ISO week; null where the year has no such week (53 in most years). */
export function mondayOfWeek(year: number, week: number): LocalDate | null {
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7);
  return isoWeek(monday).year === year && week >= 1 ? monday : null;
}

/** ISO 8601 week and the year it belongs to. */
export function isoWeek(day: LocalDate): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekday(day));
  const { year } = partsOf(thursday);
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 };
}

// A format takes a hundred times as long to make as to use, and a plan has thousands of dates.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a time zone. */
export function toLocalDate(moment: Date, timeZone = 'Europe/Copenhagen'): LocalDate {
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone });
  formats.set(timeZone, known);
  return known.format(moment);
}
