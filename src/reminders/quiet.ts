import { addDays, holidaySpan, partsOf, type Calendar } from '../periods/index';
import type { LocalDate } from '../plan/plan';

/** Summer and Christmas, by the same days that "inden sommerferien" is read as. */
const quietPeriods = ['sommerferie', 'juleferie'] as const;
export type QuietPeriod = (typeof quietPeriods)[number];

export interface Quiet {
  readonly period: QuietPeriod;
  /** The first working day after it. */
  readonly until: LocalDate;
}

/** The quiet period that a day lies in; null where it lies in none. Christmas may have begun the year before. */
export function quietOn(day: LocalDate, calendar: Pick<Calendar, 'isWorkingDay'>): Quiet | null {
  const { year } = partsOf(day);
  for (const period of quietPeriods) {
    for (const began of [year - 1, year]) {
      const span = holidaySpan(period, began);
      if (!span || day < span.start || day > span.end) continue;
      return { period, until: workingDayOnOrAfter(addDays(span.end, 1), calendar) };
    }
  }
  return null;
}

export function workingDayOnOrAfter(day: LocalDate, calendar: Pick<Calendar, 'isWorkingDay'>): LocalDate {
  let at = day;
  while (!calendar.isWorkingDay(at)) at = addDays(at, 1);
  return at;
}
