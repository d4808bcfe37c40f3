import { addDays, daysBetween, holidaySpan, partsOf, type Calendar } from '../periods/index';
import type { LocalDate } from '../plan/plan';

type Span = ReturnType<typeof holidaySpan>;
const byStart = (a: Span, b: Span): number => ((a?.start ?? '') < (b?.start ?? '') ? -1 : 1);

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

/**
 * A day after another, with as many weeks more as quiet periods take on the way: that nobody answers in a holiday is no silence,
 * and steps that are a week apart do not all come on the first day after it. Pure.
 */
export function pastQuiet(from: LocalDate, day: LocalDate): LocalDate {
  if (day <= from) return day;
  let shifted = day;
  let doneUntil = from;
  for (let { year } = partsOf(from); `${year}` <= shifted.slice(0, 4); year++) {
    // The Christmas that began the year before comes first.
    const spans = [...quietPeriods.map((period) => holidaySpan(period, year)), holidaySpan('juleferie', year - 1)];
    for (const span of spans.sort(byStart)) {
      if (!span || span.end <= doneUntil || span.start > shifted) continue;
      const first = span.start > from ? span.start : addDays(from, 1);
      // Whole weeks, so that each stays on its day of the week.
      shifted = addDays(shifted, 7 * Math.ceil((daysBetween(first, span.end) + 1) / 7));
      doneUntil = span.end;
    }
  }
  return shifted;
}
