import type { LocalDate } from '../plan/plan';
import { addDays, mondayOfWeek, weekday } from './days';
import { easterSunday } from './easter';

/** The last Saturday in June, on which the summer holiday begins (folkeskoleloven § 14 a). */
export function summerHolidayStart(year: number): LocalDate {
  const last = `${year}-06-30`;
  return addDays(last, -((weekday(last) + 1) % 7));
}

/** The second Monday in August, when school begins again by default [convention; a municipality's setting]. */
export function schoolStart(year: number): LocalDate {
  const first = `${year}-08-01`;
  return addDays(first, ((8 - weekday(first)) % 7) + 7);
}

const week = (year: number, n: number): { start: LocalDate; end: LocalDate } => {
  const monday = mondayOfWeek(year, n) ?? `${year}-01-01`;
  return { start: monday, end: addDays(monday, 6) };
};

/** The winter holiday is each municipality's own: week 7 in most, week 8 in some. */
export const winterHoliday = (year: number, inWeek: 7 | 8): { start: LocalDate; end: LocalDate } => week(year, inWeek);

const spans: Readonly<Record<string, (year: number) => { start: LocalDate; end: LocalDate }>> = {
  sommerferie: (year) => ({ start: summerHolidayStart(year), end: addDays(schoolStart(year), -1) }),
  efteraarsferie: (year) => week(year, 42),
  jul: (year) => ({ start: `${year}-12-24`, end: `${year}-12-26` }),
  juleferie: (year) => ({ start: `${year}-12-23`, end: `${year + 1}-01-01` }),
  nytaar: (year) => ({ start: `${year}-12-31`, end: `${year}-12-31` }),
  paaske: (year) => ({ start: addDays(easterSunday(year), -3), end: addDays(easterSunday(year), 1) }),
  paaskeferie: (year) => ({ start: addDays(easterSunday(year), -8), end: addDays(easterSunday(year), 1) }),
  pinse: (year) => ({ start: addDays(easterSunday(year), 49), end: addDays(easterSunday(year), 50) }),
};

/** The days of a holiday by its folded name, with or without the article; null for what is none. Winter holiday differs by municipality. */
export function holidaySpan(name: string, year: number): { start: LocalDate; end: LocalDate } | null {
  const span = spans[name] ?? spans[name.replace(/n$/, '')] ?? spans[name.replace(/en$/, '')];
  return span ? span(year) : null;
}
