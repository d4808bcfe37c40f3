import type { Scale } from './kinds';
import { addDays, addMonths, daysBetween, lastOfMonth, makeDay, partsOf } from '../periods/index';
import type { LocalDate } from '../plan/plan';

/** Pixels of a day at each scale that has a size of its own. */
const pxPerDay: Readonly<Record<Exclude<Scale, 'whole'>, number>> = { week: 22, month: 7, quarter: 2.7, year: 1.1 };

/** Room for the words after the last mark. */
const wordsRoom = 300;

/** Time as px: `from` is at 0, every day is `perDay` wide, `to` is the last day drawn. */
export interface Axis {
  readonly scale: Scale;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly perDay: number;
  readonly width: number;
}

/** What a day's place follows from. */
export type TimeScale = Pick<Axis, 'from' | 'perDay' | 'width'>;

/** The stretch of an axis about what is seen, in px. */
export interface Near {
  readonly left: number;
  readonly right: number;
}

export interface AxisOptions {
  readonly today: LocalDate;
  readonly scale: Scale;
  /** How wide the whole plan is to be; needed by the scale `whole`. */
  readonly fit?: number;
  /** False for a picture without words beside the marks. */
  readonly words?: boolean;
}

/** A date typed wrongly ("2109") must not make a chart of a century: days further off stand at the edge. */
const mostYears = { back: 6, ahead: 8 };

/** Gives the day, or the nearest that a chart, table or sheet of `today` still reaches. Pure. */
export function reachOf(today: LocalDate): (day: LocalDate) => LocalDate {
  const [earliest, latest] = [addMonths(today, -12 * mostYears.back), addMonths(today, 12 * mostYears.ahead)];
  return (day) => (day < earliest ? earliest : day > latest ? latest : day);
}

/** Makes an axis of whole months that holds `days` and today, with room for words after the last mark. Pure. */
export function makeAxis(days: Iterable<LocalDate>, options: AxisOptions): Axis {
  const { today, scale, fit = 1000, words = true } = options;
  let [first, last] = [today, today];
  for (const day of days) {
    if (day < first) first = day;
    else if (day > last) last = day;
  }
  const withinReach = reachOf(today);
  const begin = partsOf(addMonths(withinReach(first), -1));
  const from = makeDay(begin.year, begin.month, 1) ?? today;
  const lastDay = withinReach(last);
  if (scale !== 'whole') {
    const perDay = pxPerDay[scale];
    const to = monthEnd(addDays(lastDay, words ? Math.ceil(wordsRoom / perDay) : 15));
    return { scale, from, to, perDay, width: (daysBetween(from, to) + 1) * perDay };
  }
  const end = monthEnd(addDays(lastDay, 15));
  const room = words ? Math.min(wordsRoom, fit * 0.4) : 0;
  const perDay = (fit - room) / (daysBetween(from, end) + 1);
  const to = room === 0 ? end : addDays(from, Math.ceil(fit / perDay) - 1);
  return { scale, from, to, perDay, width: fit };
}

const monthEnd = (day: LocalDate): LocalDate => lastOfMonth(partsOf(day).year, partsOf(day).month);

/** Where a day begins; days outside the axis stand at its edge. */
export function xOf(axis: TimeScale, day: LocalDate): number {
  return Math.max(0, Math.min(axis.width, daysBetween(axis.from, day) * axis.perDay));
}

/** Where a day ends. */
export const endOf = (axis: TimeScale, day: LocalDate): number =>
  Math.max(0, Math.min(axis.width, (daysBetween(axis.from, day) + 1) * axis.perDay));

/** The day that a place on the axis lies in. */
export const dayAt = (axis: Axis, x: number): LocalDate =>
  addDays(axis.from, Math.floor(Math.max(0, Math.min(axis.width - 0.01, x)) / axis.perDay));
