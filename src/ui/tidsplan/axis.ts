import { addDays, addMonths, daysBetween, lastOfMonth, makeDay, partsOf } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';

export const scales = ['year', 'quarter', 'month'] as const;
export type Scale = (typeof scales)[number];

/** Pixels of a day at each scale. */
const pxPerDay: Readonly<Record<Scale, number>> = { year: 1.1, quarter: 2.7, month: 7 };

export interface AxisMonth {
  readonly day: LocalDate;
  readonly year: number;
  readonly month: number;
  readonly x: number;
  readonly width: number;
}

/** Time as px: `from` is at 0, every day is `perDay` wide, `to` is the last day drawn. */
export interface Axis {
  readonly scale: Scale;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly perDay: number;
  readonly width: number;
  readonly months: readonly AxisMonth[];
}

/** A date typed wrongly ("2109") must not make a chart of a century: days further off stand at the edge. */
const mostYears = { back: 6, ahead: 8 };

/**
 * Makes an axis of whole months that holds `days` and today, with room for words after the last mark; or, for marks without
 * words, one that is `fit` px wide.
 */
export function makeAxis(days: readonly LocalDate[], today: LocalDate, scale: Scale, fit?: number): Axis {
  const [earliest, latest] = [addMonths(today, -12 * mostYears.back), addMonths(today, 12 * mostYears.ahead)];
  const all = [...days, today].map((day) => (day < earliest ? earliest : day > latest ? latest : day)).sort();
  const first = partsOf(addMonths(all[0] ?? today, -1));
  const room = fit === undefined ? Math.ceil(300 / pxPerDay[scale]) : 15;
  const last = partsOf(addDays(all[all.length - 1] ?? today, room));
  const from = makeDay(first.year, first.month, 1) ?? today;
  const to = lastOfMonth(last.year, last.month);
  const perDay = fit === undefined ? pxPerDay[scale] : fit / (daysBetween(from, to) + 1);
  const months: AxisMonth[] = [];
  for (let day = from; day <= to; day = addMonths(day, 1)) {
    const { year, month } = partsOf(day);
    const length = daysBetween(day, lastOfMonth(year, month)) + 1;
    months.push({ day, year, month, x: daysBetween(from, day) * perDay, width: length * perDay });
  }
  return { scale, from, to, perDay, width: (daysBetween(from, to) + 1) * perDay, months };
}

/** Where a day begins; days outside the axis stand at its edge. */
export function xOf(axis: Axis, day: LocalDate): number {
  return Math.max(0, Math.min(axis.width, daysBetween(axis.from, day) * axis.perDay));
}

/** Where a day ends. */
export const endOf = (axis: Axis, day: LocalDate): number => Math.min(axis.width, xOf(axis, addDays(day, 1)));
