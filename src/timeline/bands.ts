import {
  addDays,
  addMonths,
  createCalendar,
  holidaySpan,
  isoWeek,
  partsOf,
  weekday,
  winterHoliday,
  type Calendar,
  type HolidayKey,
} from '../periods/index';
import type { LocalDate } from '../plan/plan';
import { dayAt, endOf, xOf, type Axis, type Near } from './axis';
import type { Scale } from './kinds';

export type TickKind = 'year' | 'quarter' | 'month' | 'week';

/** One stretch of a band in the head: a year, a quarter, a month or an ISO week. */
export interface Tick {
  readonly kind: TickKind;
  /** Its first day; for the first of a band, the first that the axis has. */
  readonly day: LocalDate;
  readonly year: number;
  /** The number of the quarter, month or week; the year's own number for a year. */
  readonly n: number;
  readonly x: number;
  readonly width: number;
}

/** The head's two bands, and what the lines behind the rows follow. */
export interface Bands {
  readonly upper: readonly Tick[];
  readonly lower: readonly Tick[];
}

/** A year narrower than this has no room for the names of its quarters. */
const leastYear = 110;

/** The bands that a scale shows: the largest units that still tell the time apart. Pure. */
export function bandsOf(axis: Axis): Bands {
  const known = made.get(axis) ?? makeBands(axis);
  made.set(axis, known);
  return known;
}

// The head and the lines behind the rows ask for the same.
const made = new WeakMap<Axis, Bands>();

const kindsOf: Readonly<Record<Scale, readonly [upper: TickKind, lower: TickKind]>> = {
  week: ['month', 'week'],
  month: ['month', 'week'],
  quarter: ['quarter', 'month'],
  year: ['year', 'month'],
  whole: ['year', 'quarter'],
};

function makeBands(axis: Axis): Bands {
  const [upper, lower] = kindsOf[axis.scale];
  const yearWidth = axis.scale === 'whole' ? 365 * axis.perDay : leastYear;
  return {
    upper: ticks(axis, upper),
    lower: yearWidth < leastYear ? [] : ticks(axis, yearWidth >= 400 ? 'month' : lower),
  };
}

/** The stretches of a unit from the axis' first day to its last. Pure. */
export function ticks(axis: Axis, kind: TickKind): Tick[] {
  const found: Tick[] = [];
  let day = axis.from;
  while (day <= axis.to) {
    const next = nextOf(kind, day);
    const x = xOf(axis, day);
    found.push({ kind, day, ...numberOf(kind, day), x, width: xOf(axis, next) - x });
    day = next;
  }
  return found;
}

/** The first day of the unit after the one that holds `day`. */
function nextOf(kind: TickKind, day: LocalDate): LocalDate {
  if (kind === 'week') return addDays(day, 8 - weekday(day));
  const { month } = partsOf(day);
  const first = `${day.slice(0, 8)}01`;
  const months = kind === 'month' ? 1 : kind === 'quarter' ? 3 - ((month - 1) % 3) : 13 - month;
  return addMonths(first, months);
}

function numberOf(kind: TickKind, day: LocalDate): { readonly year: number; readonly n: number } {
  const { year, month } = partsOf(day);
  if (kind === 'week') {
    const week = isoWeek(day);
    return { year: week.year, n: week.week };
  }
  return { year, n: kind === 'year' ? year : kind === 'month' ? month : Math.ceil(month / 3) };
}

/** School holidays; the winter holiday alone is each municipality's own. */
const schoolHolidays = ['vinterferie', 'paaskeferie', 'sommerferie', 'efteraarsferie', 'juleferie'] as const;
export type SchoolHoliday = (typeof schoolHolidays)[number];

/** Days off, shaded in the head. */
export interface FreeSpan {
  readonly kind: 'school' | 'public';
  readonly name: SchoolHoliday | HolidayKey;
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly x: number;
  readonly width: number;
}

/** School holidays, and the public holidays that stand outside them, in a stretch of the axis, in the order of time. Pure. */
export function freeSpans(
  axis: Axis,
  { left, right }: Near,
  calendar: Calendar = createCalendar(),
  winterWeek: 7 | 8 = 7,
): FreeSpan[] {
  const spans: FreeSpan[] = [];
  if (right < 0 || left > axis.width) return spans;
  const [from, to] = [dayAt(axis, left), dayAt(axis, right)];
  const add = (kind: FreeSpan['kind'], name: FreeSpan['name'], start: LocalDate, end: LocalDate): void => {
    if (end < from || start > to) return;
    const x = xOf(axis, start);
    spans.push({ kind, name, start, end, x, width: endOf(axis, end) - x });
  };
  for (let year = partsOf(from).year - 1; year <= partsOf(to).year; year++)
    for (const name of schoolHolidays) {
      const span = name === 'vinterferie' ? winterHoliday(year, winterWeek) : holidaySpan(name, year);
      if (span) add('school', name, span.start, span.end);
    }
  const school = [...spans];
  for (let year = partsOf(from).year; year <= partsOf(to).year; year++)
    for (const [day, name] of calendar.holidays(year))
      if (!school.some(({ start, end }) => start <= day && day <= end)) add('public', name, day, day);
  return spans.sort((a, b) => a.x - b.x);
}
