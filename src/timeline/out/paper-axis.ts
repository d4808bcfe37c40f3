import { addDays, addMonths, daysBetween, lastOfMonth, makeDay, partsOf } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { reachOf, type TimeScale } from '../axis';

/** Time across a sheet: whole months, `width` px in all. */
export interface PaperAxis extends TimeScale {
  readonly to: LocalDate;
  readonly months: readonly PaperMonth[];
}

export interface PaperMonth {
  readonly year: number;
  readonly month: number;
  readonly x: number;
  readonly width: number;
}

/** The axis that holds these days and today. Pure. */
export function paperAxis(days: readonly LocalDate[], today: LocalDate, width: number): PaperAxis {
  const all = [...days, today].map(reachOf(today)).sort();
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
