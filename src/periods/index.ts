export {
  addDays,
  addMonths,
  daysBetween,
  isLocalDate,
  isoWeek,
  lastOfMonth,
  makeDay,
  mondayOfWeek,
  partsOf,
  toLocalDate,
  weekday,
  wholeMonths,
} from './days';
export { easterSunday } from './easter';
export { explainPeriod, findPeriods, isPeriodOnly, readPeriod } from './read';
export type { FoundPeriod, PeriodOptions, PeriodProblem, ReadPeriod } from './read';
export { readRecurrence } from './recurrence';
export {
  sayDate,
  sayDay,
  sayDayMonth,
  sayDistance,
  sayMonth,
  sayPeriod,
  sayPeriodDistance,
  sayRecurrence,
  saySpan,
  sayWeek,
  sayWeekday,
} from './say';
export { holidaySpan, schoolStart, summerHolidayStart, winterHoliday } from './school';
export { createCalendar, defaultCalendar } from './working-days';
export type { Calendar, CalendarSettings, HolidayKey } from './working-days';
