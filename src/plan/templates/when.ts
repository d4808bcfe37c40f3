import { addDays, addMonths, createCalendar, isoWeek, partsOf, sayMonth, weekday } from '../../periods/index';
import type { LocalDate } from '../plan';
import type { SaidAs, TemplateItem } from './template';

/** The period that `day` lies in, in the words of the plan's grammar, which reads them back as days. Pure. */
export function saidOf(day: LocalDate, as: SaidAs): string {
  const { year, month } = partsOf(day);
  switch (as) {
    case 'month':
      return `${sayMonth(month, 'da')} ${year}`;
    case 'quarter':
      return `${Math.ceil(month / 3)}. kvartal ${year}`;
    case 'half':
      return `${month <= 6 ? 1 : 2}. halvår ${year}`;
    case 'third':
      return `${['primo', 'medio', 'ultimo'][Math.ceil(month / 4) - 1]} ${year}`;
    case 'primo':
      return `primo ${month === 1 ? year : year + 1}`;
    case 'week': {
      const { year: ofWeek, week } = isoWeek(day);
      return `uge ${week} i ${ofWeek}`;
    }
  }
}

/** Where a template's item lies, in words; null where it has no date. `visit` is the Monday of the unit's visit. Pure. */
export function periodWords(item: TemplateItem, start: LocalDate, visit: LocalDate | null): string | null {
  const { after, weeks, as = 'month', period } = item;
  const day =
    after !== undefined
      ? addMonths(start, after)
      : weeks !== undefined && visit !== null
        ? addDays(visit, 7 * weeks)
        : null;
  if (day === null) return period ?? null;
  const said = saidOf(day, as);
  return period === undefined ? said : period.replace('{when}', said);
}

/** Weeks in which few are at work in a children's unit: both winter holidays, the summer and the autumn holiday. */
const quietWeeks = new Set([7, 8, 27, 28, 29, 30, 31, 32, 42]);
/** How many units can be visited within a year, one in each week that is left in any year. */
export const mostUnits = 30;

/**
 * The Monday of each unit's visit: a week each, evenly spread over the year from `start`, in weeks with five working days
 * and outside the school holidays (DOMAIN.md 2.17). Pure.
 */
export function visitMondays(units: number, start: LocalDate): LocalDate[] {
  const calendar = createCalendar();
  const first = addDays(start, (8 - weekday(start)) % 7);
  const weeks = Array.from({ length: 52 }, (_week, i) => addDays(first, 7 * i)).filter(
    (monday) =>
      !quietWeeks.has(isoWeek(monday).week) &&
      [0, 1, 2, 3, 4].every((days) => calendar.isWorkingDay(addDays(monday, days))),
  );
  return Array.from({ length: units }, (_unit, i) => weeks[Math.floor(((i + 0.5) * weeks.length) / units)] ?? first);
}

/** The years that a plan of so many months is for: "2027-2028", "2027". Pure. */
export function yearsOf(start: LocalDate, months: number): string {
  const [from, to] = [partsOf(start).year, partsOf(addDays(addMonths(start, months), -1)).year];
  return from === to ? String(from) : `${from}-${to}`;
}
