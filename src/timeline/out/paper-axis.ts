import { addDays, addMonths, daysBetween, lastOfMonth, makeDay, partsOf } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';

/** Time across a sheet: whole months, `width` px in all. */
export interface PaperAxis {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly perDay: number;
  readonly width: number;
  readonly months: readonly PaperMonth[];
}

export interface PaperMonth {
  readonly year: number;
  readonly month: number;
  readonly x: number;
  readonly width: number;
}

/** A date typed wrongly ("2109") must not make a sheet of a century: days further off stand at the edge. */
const mostYears = { back: 6, ahead: 8 };

/** The axis that holds these days and today. Pure. */
export function paperAxis(days: readonly LocalDate[], today: LocalDate, width: number): PaperAxis {
  const [earliest, latest] = [addMonths(today, -12 * mostYears.back), addMonths(today, 12 * mostYears.ahead)];
  const all = [...days, today].map((day) => (day < earliest ? earliest : day > latest ? latest : day)).sort();
  const first = partsOf(all[0] ?? today);
  const last = partsOf(addDays(all[all.length - 1] ?? today, 20));
  const from = makeDay(first.year, first.month, 1) ?? today;
  const to = lastOfMonth(last.year, last.month);
  const perDay = width / (daysBetween(from, to) + 1);
  const months: PaperMonth[] = [];
  for (let day = from; day <= to; day = addMonths(day, 1)) {
    const { year, month } = partsOf(day);
    const length = daysBetween(day, lastOfMonth(year, month)) + 1;
    months.push({ year, month, x: daysBetween(from, day) * perDay, width: length * perDay });
  }
  return { from, to, perDay, width, months };
}

/** Where a day begins; days outside stand at the edge. */
export const xOfDay = (axis: PaperAxis, day: LocalDate): number =>
  Math.max(0, Math.min(axis.width, daysBetween(axis.from, day) * axis.perDay));

/** Where a day ends. */
export const endOfDay = (axis: PaperAxis, day: LocalDate): number => xOfDay(axis, addDays(day, 1));
