import type { LocalDate } from '../plan/plan';

// A day as a number: days since 1 January 1970, by the Gregorian calendar's own arithmetic (Hinnant, days_from_civil).
// A timeline asks for tens of thousands of them, and a Date made and read as text each time took most of its time to open.

/** The number of the day with these parts; parts that the calendar does not have are not looked for. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

// A plan names the same few hundred days over and over, and looking one up takes less than reading it.
const known = new Map<LocalDate, number>();
const mostKnown = 20_000;

/** The number of a `yyyy-mm-dd`. */
export function numberOfDay(day: LocalDate): number {
  const found = known.get(day);
  if (found !== undefined) return found;
  const n = dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
  if (known.size >= mostKnown) known.clear();
  known.set(day, n);
  return n;
}

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** `yyyy-mm-dd` of a year from 1000 to 9999. */
export const dayText = (year: number, month: number, day: number): LocalDate =>
  `${year}-${twoDigits(month)}-${twoDigits(day)}`;

// The same the other way: reminders ask for the days around the same days again and again. No more than a calendar has.
const days: Record<number, LocalDate> = {};

/** The day with this number. */
export const dayOfNumber = (n: number): LocalDate => (days[n] ??= civilDay(n));

function civilDay(n: number): LocalDate {
  const z = n + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayText(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month has; `month` 1–12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (lengths[month - 1] ?? 0);
