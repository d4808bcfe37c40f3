import {
  addDays,
  addMonths,
  daysBetween,
  isoWeek,
  lastOfMonth,
  partsOf,
  readPeriod,
  sayDate,
  sayMonth,
  weekday,
} from '../periods/index';
import type { LocalDate, Period } from '../plan/plan';
import { partsIn, type Days } from './series';

/** A span of days that Danish has a name for. */
export const namedUnits = ['day', 'week', 'tenDays', 'month', 'season', 'quarter', 'third', 'half', 'year'] as const;
export type NamedUnit = (typeof namedUnits)[number];

/**
 * How vague a place in time is: a span with a name, a run of whole weeks, months or days without one, an end alone
 * ("senest 19. juli 2019"), a beginning alone, several times one by one, or no date.
 */
export type PlaceUnit = NamedUnit | 'weeks' | 'months' | 'days' | 'latest' | 'from' | 'series' | 'undated';

/** Where something stands in time, and how vaguely. */
export interface Place {
  readonly unit: PlaceUnit;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  /** The times of a series. */
  readonly parts?: readonly Days[];
}

/** How many months the units of whole months last. */
export const monthsIn: Partial<Record<PlaceUnit, number>> = {
  month: 1,
  season: 3,
  quarter: 3,
  third: 4,
  half: 6,
  year: 12,
};

const firstOf = (day: LocalDate): LocalDate => `${day.slice(0, 8)}01`;
const wholeMonths = (first: LocalDate, count: number): Days => {
  const { year, month } = partsOf(addMonths(first, count - 1));
  return { start: first, end: lastOfMonth(year, month) };
};

/** The span with a name that holds a day. Seasons begin in March, so that January belongs to the winter before. */
export function spanAround(unit: NamedUnit, day: LocalDate): Days {
  if (unit === 'day') return { start: day, end: day };
  if (unit === 'week') {
    const monday = addDays(day, 1 - weekday(day));
    return { start: monday, end: addDays(monday, 6) };
  }
  const { year, month, day: n } = partsOf(day);
  if (unit === 'tenDays') {
    const [from, to] = n <= 10 ? [1, 10] : n <= 20 ? [11, 20] : [21, 0];
    const at = (d: number): LocalDate => addDays(firstOf(day), d - 1);
    return { start: at(from), end: to === 0 ? lastOfMonth(year, month) : at(to) };
  }
  const length = monthsIn[unit] ?? 1;
  const since = unit === 'season' ? month % 3 : (month - 1) % length;
  return wholeMonths(addMonths(firstOf(day), -since), length);
}

const isFirst = (day: LocalDate): boolean => partsOf(day).day === 1;
const isLast = (day: LocalDate): boolean => partsOf(addDays(day, 1)).day === 1;

/** The place with these days; the shortest name that fits them exactly. Pure. */
export function placeAt(start: LocalDate | null, end: LocalDate | null): Place {
  if (start === null) return { unit: end === null ? 'undated' : 'latest', start, end };
  if (end === null) return { unit: 'from', start, end };
  const named = namedUnits.find((unit) => {
    const span = spanAround(unit, start);
    return span.start === start && span.end === end;
  });
  if (named) return { unit: named, start, end };
  if (isFirst(start) && isLast(end)) return { unit: 'months', start, end };
  if (weekday(start) === 1 && weekday(end) === 7) return { unit: 'weeks', start, end };
  return { unit: 'days', start, end };
}

/** Where a period of the plan stands. Pure. */
export function placeOf(period: Pick<Period, 'text' | 'start' | 'end'>): Place {
  const parts = partsIn(period);
  return parts.length > 1 ? placeOfSeries(parts) : placeAt(period.start, period.end);
}

/** From the first day of several times to the last of them. */
export const placeOfSeries = (parts: readonly Days[]): Place => ({
  unit: 'series',
  start: parts[0]?.start ?? null,
  end: parts.reduce<LocalDate | null>((last, { end }) => (last === null || end > last ? end : last), null),
  parts,
});

/** How many whole months a run of months lasts. */
export function monthsLong({ start, end }: Days): number {
  const [a, z] = [partsOf(start), partsOf(end)];
  return (z.year - a.year) * 12 + z.month - a.month + 1;
}

const month = (day: LocalDate): string => `${sayMonth(partsOf(day).month, 'da')} ${partsOf(day).year}`;
const seasonNames = ['vinteren', 'foråret', 'sommeren', 'efteråret'];
const parts = ['primo', 'medio', 'ultimo'];
const date = (day: LocalDate): string => sayDate(day, 'da').replace(/\u00a0/g, ' ');

/** Both ends of a run; what the two have in common is said once. */
function run(from: string, to: string): string {
  const [a, z] = [from.split(' '), to.split(' ')];
  while (a.length > 1 && a[a.length - 1] === z[a.length - 1]) a.pop();
  return a.length === 1 ? `${a.join(' ')}-${to}` : `${a.join(' ')} - ${to}`;
}

function named(unit: NamedUnit, { start }: Days): string {
  const { year, month: m, day } = partsOf(start);
  switch (unit) {
    case 'day':
      return date(start);
    case 'week':
      return `uge ${isoWeek(start).week} ${isoWeek(start).year}`;
    case 'tenDays':
      return `${parts[Math.floor(day / 10)] ?? ''} ${month(start)}`;
    case 'month':
      return month(start);
    case 'season':
      return `${seasonNames[Math.floor((m % 12) / 3)] ?? ''} ${m === 12 ? `${year}/${year + 1}` : year}`;
    case 'quarter':
      return `${(m + 2) / 3}. kvartal ${year}`;
    case 'third':
      return `${parts[(m - 1) / 4] ?? ''} ${year}`;
    case 'half':
      return `${(m + 5) / 6}. halvår ${year}`;
    case 'year':
      return String(year);
  }
}

/** As Danish plans write it; null for what has no date. */
export function wordsOf({ unit, start, end, parts }: Place): string | null {
  if (parts !== undefined) return seriesWords(parts);
  if (unit === 'latest' && end !== null) return `senest ${date(end)}`;
  if (unit === 'from' && start !== null) return `fra ${date(start)}`;
  if (start === null || end === null || unit === 'undated' || unit === 'latest' || unit === 'from') return null;
  if (unit === 'series') return null;
  if (unit === 'months') return run(month(start), month(end));
  if (unit === 'days') return run(date(start), date(end));
  if (unit === 'weeks') {
    const [a, z] = [isoWeek(start), isoWeek(end)];
    return a.year === z.year ? `uge ${a.week}-${z.week} ${a.year}` : run(date(start), date(end));
  }
  return named(unit, { start, end });
}

/** "marts, juni og september 2019": a year that all have is said once. */
function seriesWords(parts: readonly Days[]): string | null {
  const words = parts.map(({ start, end }) => wordsOf(placeAt(start, end)) ?? '');
  const years = words.map((one) => / \d{4}$/.exec(one)?.[0] ?? '');
  const one = years.every((year) => year === years[0]);
  const short = words.map((text, i) => (one && i < words.length - 1 ? text.slice(0, -5) : text));
  return `${short.slice(0, -1).join(', ')} og ${short[short.length - 1] ?? ''}`;
}

/**
 * The place in Danish, or null where the words would be read as other days than these: nobody is offered such words. `about`
 * stands before them ("ca."), where they are read the same with it. Pure.
 */
export function sayPlace(place: Place, about = ''): string | null {
  const words = wordsOf(place);
  if (words === null) return null;
  const [whole, plain] = [`${about}${words}`, words].map((text) => (readsAs(text, place) ? text : null));
  return whole ?? plain ?? null;
}

function readsAs(words: string, { start, end, parts }: Place): boolean {
  const read = readPeriod(words);
  const same = (a: readonly Days[] | null): boolean => JSON.stringify(a ?? null) === JSON.stringify(parts ?? null);
  return read.start === start && read.end === end && read.recurrence === null && same(read.parts);
}

/** "ca. " where a period's words begin so: what is moved is still about then. Pure. */
export const aboutOf = (text: string | null): string =>
  /^\s*((?:ca\.?|cirka|omkring|omtrent) )/i.exec(text ?? '')?.[1] ?? '';

/** True where the day lies in the place; an open end holds all days on its side. */
export const holdsDay = ({ start, end }: Place, day: LocalDate): boolean =>
  (start === null || start <= day) && (end === null || day <= end);

/** Days from the first to the last, none counted for a single day. */
export const daysLong = ({ start, end }: Days): number => daysBetween(start, end);
