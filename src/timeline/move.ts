import { addDays, addMonths, lastOfMonth, partsOf } from '../periods/index';
import type { LocalDate, Period } from '../plan/plan';
import {
  daysLong,
  holdsDay,
  monthsIn,
  monthsLong,
  namedUnits,
  placeAt,
  placeOfSeries,
  sayPlace,
  spanAround,
  type NamedUnit,
  type Place,
  type PlaceUnit,
} from './place';
import { seriesOn, seriesTo, seriesUnit, type Days } from './series';

/** How far one press of an arrow goes; the scale of the axis says which. */
export type MoveStep = 'day' | 'week' | 'month' | 'quarter' | 'year';

const monthsOf: Partial<Record<MoveStep, number>> = { month: 1, quarter: 3, year: 12 };
const daysOf: Partial<Record<MoveStep, number>> = { day: 1, week: 7 };

/** How something that has no date is first placed, by the step of the axis. */
const firstUnit: Readonly<Record<MoveStep, PlaceUnit>> = {
  day: 'latest',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/** One step of the axis in what a series goes by, so that all of it goes as far. */
const seriesStep: Readonly<Record<ReturnType<typeof seriesUnit>, Readonly<Record<MoveStep, number>>>> = {
  month: { day: 1, week: 1, month: 1, quarter: 3, year: 12 },
  week: { day: 1, week: 1, month: 4, quarter: 13, year: 52 },
  day: { day: 1, week: 7, month: 28, quarter: 91, year: 364 },
};

/** How long the times of a series are, where all are seasons, quarters or the like: they go on as such. */
function ownMonths(parts: readonly Days[]): number {
  const [one = 1, ...others] = new Set(parts.map(({ start, end }) => monthsIn[placeAt(start, end).unit] ?? 1));
  return others.length === 0 ? one : 1;
}

function seriesBy(parts: readonly Days[], n: number, step: MoveStep): Place {
  const own = ownMonths(parts);
  const by = seriesStep[seriesUnit(parts)][step];
  return placeOfSeries(seriesOn(parts, n * own * Math.ceil(by / own)));
}

const isNamed = (unit: PlaceUnit): unit is NamedUnit => (namedUnits as readonly PlaceUnit[]).includes(unit);

/** The same day so many months on; the last of a month stays the last of one. */
function monthsOn(day: LocalDate, months: number): LocalDate {
  const isLast = partsOf(addDays(day, 1)).day === 1;
  const moved = addMonths(day, months);
  return isLast ? lastOfMonth(partsOf(moved).year, partsOf(moved).month) : moved;
}

const stepped = (day: LocalDate, n: number, step: MoveStep): LocalDate =>
  monthsOf[step] === undefined ? addDays(day, n * (daysOf[step] ?? 1)) : monthsOn(day, n * (monthsOf[step] ?? 0));

/**
 * The place `n` steps later, as vague as it was: a month moves by months, a season by seasons, a week by weeks, a day by
 * days. A step of the axis that is longer goes that far, in whole units. Steps are
 * counted from where it stands, so that as many back is just where it began. Pure.
 */
export function shifted(place: Place, n: number, step: MoveStep): Place {
  const { unit, start, end } = place;
  if (unit === 'undated') return place;
  if (place.parts !== undefined) return seriesBy(place.parts, n, step);
  if (start === null || end === null)
    return { unit, start: start && stepped(start, n, step), end: end && stepped(end, n, step) };
  const whole = unit === 'months' ? monthsLong({ start, end }) : monthsIn[unit];
  if (whole !== undefined) {
    // A run of months without a name has no unit of its own: it goes by single months.
    const own = unit === 'months' ? 1 : whole;
    const months = n * own * Math.max(1, Math.ceil((monthsOf[step] ?? 0) / own));
    const first = addMonths(start, months);
    return { unit, start: first, end: monthsOn(end, months) };
  }
  if (unit === 'tenDays') return tenDaysOn(start, n, step);
  const weekly = unit === 'week' || unit === 'weeks';
  if (weekly) {
    const from = spanAround('week', stepped(start, n, step === 'day' ? 'week' : step)).start;
    return { unit, start: from, end: addDays(from, daysLong({ start, end })) };
  }
  const from = stepped(start, n, step);
  return { unit, start: from, end: unit === 'day' ? from : addDays(from, daysLong({ start, end })) };
}

/** "medio juni" is followed by "ultimo juni", by steps of a month "medio juli". */
function tenDaysOn(start: LocalDate, n: number, step: MoveStep): Place {
  const months = monthsOf[step];
  const which = Math.floor(partsOf(start).day / 10) + (months === undefined ? n : 0);
  const first = addMonths(`${start.slice(0, 8)}01`, (months ?? 0) * n + Math.floor(which / 3));
  const day = addDays(first, (((which % 3) + 3) % 3) * 10);
  return { unit: 'tenDays', ...spanAround('tenDays', day) };
}

/** The place brought to a day, as vague as it was: a month becomes the month of that day, a run ends on it. Pure. */
export function broughtTo(place: Place, day: LocalDate, step: MoveStep): Place {
  if (place.parts !== undefined)
    return placeOfSeries(seriesOn(place.parts, seriesTo(place.parts, day, ownMonths(place.parts))));
  const unit = place.unit === 'undated' ? firstUnit[step] : place.unit;
  if (isNamed(unit)) return { unit, ...spanAround(unit, day) };
  const { start, end } = place;
  if (unit === 'latest') return { unit, start: null, end: day };
  if (unit === 'from') return { unit, start: day, end: null };
  if (start === null || end === null) return place;
  if (unit === 'months') {
    const last = spanAround('month', day);
    return { unit, start: addMonths(last.start, 1 - monthsLong({ start, end })), end: last.end };
  }
  const last = unit === 'weeks' ? spanAround('week', day).end : day;
  return { unit, start: addDays(last, -daysLong({ start, end })), end: last };
}

/**
 * One edge moved `n` steps: whole months stay whole months, whole weeks whole weeks. The same place where the edges would
 * meet, where there is no such edge to move, or where several times are named: none of them is the edge. Pure.
 */
export function stretched(place: Place, edge: 'start' | 'end', n: number, step: MoveStep): Place {
  const day = place[edge];
  if (day === null || place.unit === 'series') return place;
  const moved = edgeOn(place.unit, edge, day, n, step);
  const { start, end } = edge === 'start' ? { ...place, start: moved } : { ...place, end: moved };
  if (start !== null && end !== null && start > end) return place;
  return placeAt(start, end);
}

function edgeOn(unit: PlaceUnit, edge: 'start' | 'end', day: LocalDate, n: number, step: MoveStep): LocalDate {
  const whole = unit === 'months' || monthsIn[unit] !== undefined ? 'month' : null;
  if (whole) return spanAround(whole, monthsOn(day, n * (monthsOf[step] ?? 1)))[edge];
  const weekly = unit === 'week' || unit === 'weeks';
  return weekly ? spanAround('week', stepped(day, n, step === 'day' ? 'week' : step))[edge] : stepped(day, n, step);
}

/** One way to say where something goes, and the days that it is read as. */
export interface MoveOffer {
  readonly text: string;
  readonly place: Place;
}

/** What is offered beside a place as vague as it was: what lies next to it in length, then the exact day. */
const beside: Readonly<Record<PlaceUnit, readonly PlaceUnit[]>> = {
  day: ['week', 'month', 'latest'],
  week: ['month', 'third', 'day', 'latest'],
  tenDays: ['week', 'month', 'latest'],
  month: ['third', 'season', 'quarter', 'week', 'latest'],
  season: ['month', 'third', 'quarter', 'latest'],
  quarter: ['month', 'half', 'third', 'latest'],
  third: ['month', 'season', 'half', 'latest'],
  half: ['quarter', 'year', 'month', 'latest'],
  year: ['half', 'quarter', 'month', 'latest'],
  weeks: ['week', 'month', 'latest'],
  months: ['month', 'third', 'quarter', 'latest'],
  days: ['day', 'week', 'month', 'latest'],
  latest: ['day', 'week', 'month', 'quarter'],
  from: ['day', 'month', 'quarter'],
  // Several times do not become one.
  series: [],
  undated: ['month', 'third', 'latest'],
};

/**
 * The ways to say a place in Danish, best first: as vague as it was, then what is more or less so around `day`, at last the
 * exact day. Each reads back as the days it stands for, and holds the day. `about` ("ca.") stands before the first. Pure.
 */
export function waysToSay(place: Place, day: LocalDate, about = ''): MoveOffer[] {
  const around = (unit: PlaceUnit): Place | null =>
    isNamed(unit)
      ? { unit, ...spanAround(unit, day) }
      : unit === 'latest'
        ? { unit, start: null, end: day }
        : unit === 'from'
          ? { unit, start: day, end: null }
          : null;
  const seen = new Set<string>();
  return [place, ...beside[place.unit].map(around)].flatMap((one) => {
    const text = one && holdsDay(one, day) ? sayPlace(one, one === place ? about : '') : null;
    if (one === null || text === null || seen.has(text)) return [];
    seen.add(text);
    return [{ text, place: one }];
  });
}

/** The day that a mark stands on: the last of its period, or the first where it has no last. */
export const standsOn = ({ start, end }: Pick<Period, 'start' | 'end'>): LocalDate | null => end ?? start;
