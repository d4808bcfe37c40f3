import { addDays, addMonths, daysBetween, lastOfMonth, partsOf, readPeriod, weekday } from '../periods/index';
import type { LocalDate, Period } from '../plan/plan';

/** A stretch of days. */
export interface Days {
  readonly start: LocalDate;
  readonly end: LocalDate;
}

/** Words that may join times of their own: only such a text is read for it, since a plan has thousands. */
const joining = /,|\bog\b|[+&/;]/i;

/**
 * The times that a period names one by one ("marts, juni og september 2019"), in their order; none where it is one stretch, or
 * where its days are not those of its words. Pure.
 */
export function partsIn({ text, start, end }: Pick<Period, 'text' | 'start' | 'end'>): readonly Days[] {
  if (text === null || start === end || !joining.test(text)) return [];
  const read = readPeriod(text);
  if (read.parts === null || read.start !== start || read.end !== end) return [];
  return [...read.parts].sort((a, b) => (a.start < b.start ? -1 : 1));
}

const isMonths = ({ start, end }: Days): boolean => partsOf(start).day === 1 && partsOf(addDays(end, 1)).day === 1;
const isWeeks = ({ start, end }: Days): boolean => weekday(start) === 1 && weekday(end) === 7;

/** In what all of a series goes on: none of its times may come nearer to another. */
export const seriesUnit = (parts: readonly Days[]): 'month' | 'week' | 'day' =>
  parts.every(isMonths) ? 'month' : parts.every(isWeeks) ? 'week' : 'day';

/** Each time so many of its unit later. Pure. */
export function seriesOn(parts: readonly Days[], n: number): readonly Days[] {
  const unit = seriesUnit(parts);
  if (unit === 'month')
    return parts.map(({ start, end }) => {
      const { year, month } = partsOf(addMonths(`${end.slice(0, 8)}01`, n));
      return { start: addMonths(start, n), end: lastOfMonth(year, month) };
    });
  const days = n * (unit === 'week' ? 7 : 1);
  return parts.map(({ start, end }) => ({ start: addDays(start, days), end: addDays(end, days) }));
}

/** How many of its unit a series goes for its last time to hold a day, in whole steps of `own` months. Pure. */
export function seriesTo(parts: readonly Days[], day: LocalDate, own: number): number {
  const last = parts[parts.length - 1]?.end ?? day;
  const unit = seriesUnit(parts);
  if (unit === 'day') return daysBetween(last, day);
  if (unit === 'week') return Math.ceil(daysBetween(last, day) / 7);
  const [a, z] = [partsOf(last), partsOf(day)];
  return Math.ceil(((z.year - a.year) * 12 + z.month - a.month) / own) * own;
}

interface Band {
  readonly x: number;
  readonly width: number;
  readonly soft: boolean;
}

/** A season or more is vague: its ends are drawn soft. */
const vagueDays = 35;

/** The band of a period as its times stand in it; the band itself where it is one stretch. Pure. */
export function bandsIn(band: Band, period: Pick<Period, 'text' | 'start' | 'end'>): readonly Band[] {
  const parts = partsIn(period);
  const { start, end } = period;
  if (parts.length < 2 || start === null || end === null) return [band];
  const perDay = band.width / (daysBetween(start, end) + 1);
  return parts.map((part) => ({
    x: band.x + daysBetween(start, part.start) * perDay,
    width: (daysBetween(part.start, part.end) + 1) * perDay,
    soft: daysBetween(part.start, part.end) > vagueDays,
  }));
}
