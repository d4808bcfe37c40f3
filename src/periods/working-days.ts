import type { LocalDate } from '../plan/plan';
import { addDays, partsOf, weekday } from './days';
import { easterSunday } from './easter';

/** Days that are no public holiday by law but off in most municipalities, or the other way round. */
export interface CalendarSettings {
  readonly constitutionDayOff: boolean;
  readonly christmasEveOff: boolean;
  readonly newYearsEveOff: boolean;
}

export const defaultCalendar: CalendarSettings = {
  constitutionDayOff: true,
  christmasEveOff: true,
  newYearsEveOff: false,
};

export type HolidayKey =
  | 'newYear'
  | 'maundyThursday'
  | 'goodFriday'
  | 'easter'
  | 'easterMonday'
  | 'prayerDay'
  | 'ascension'
  | 'whitsun'
  | 'whitMonday'
  | 'constitution'
  | 'christmasEve'
  | 'christmas'
  | 'boxingDay'
  | 'newYearsEve';

export interface Calendar {
  isWorkingDay(day: LocalDate): boolean;
  /** The working day `n` working days after `day` (before it, where n is negative). 0 gives `day` itself. */
  addWorkingDays(day: LocalDate, n: number): LocalDate;
  /**
   * Working days left from `from` (included) until `to` (not included), so that the day ten working days before a
   * Sunday has ten left; negative where `to` is earlier.
   */
  workingDaysBetween(from: LocalDate, to: LocalDate): number;
  /** The last working day on or before `day`. */
  workingDayOnOrBefore(day: LocalDate): LocalDate;
  holiday(day: LocalDate): HolidayKey | null;
  /** All of a year's, by their days. */
  holidays(year: number): ReadonlyMap<LocalDate, HolidayKey>;
}

/**
 * Danish working days for any year from 1990 to 2100. Easter is reckoned; Store Bededag is a holiday until 2023
 * (abolished from 1 January 2024, lov nr. 214 af 06/03/2023). 5 June and 24 December follow the municipality's settings.
 */
export function createCalendar(settings: CalendarSettings = defaultCalendar): Calendar {
  const years = new Map<number, ReadonlyMap<LocalDate, HolidayKey>>();
  const holidays = (year: number): ReadonlyMap<LocalDate, HolidayKey> => {
    let known = years.get(year);
    if (!known) years.set(year, (known = holidaysOf(year, settings)));
    return known;
  };
  const holiday = (day: LocalDate): HolidayKey | null => holidays(partsOf(day).year).get(day) ?? null;
  const isWorkingDay = (day: LocalDate): boolean => weekday(day) <= 5 && holiday(day) === null;
  const addWorkingDays = (day: LocalDate, n: number): LocalDate => {
    let [at, left] = [day, Math.abs(n)];
    while (left > 0) {
      at = addDays(at, Math.sign(n));
      if (isWorkingDay(at)) left--;
    }
    return at;
  };
  return {
    isWorkingDay,
    addWorkingDays,
    holiday,
    holidays,
    workingDaysBetween(from, to) {
      const [low, high, sign] = from <= to ? [from, to, 1] : [to, from, -1];
      let count = 0;
      for (let at = low; at < high; at = addDays(at, 1)) if (isWorkingDay(at)) count++;
      return sign * count;
    },
    workingDayOnOrBefore(day) {
      let at = day;
      while (!isWorkingDay(at)) at = addDays(at, -1);
      return at;
    },
  };
}

function holidaysOf(year: number, settings: CalendarSettings): ReadonlyMap<LocalDate, HolidayKey> {
  const easter = easterSunday(year);
  const days: [LocalDate, HolidayKey][] = [
    [`${year}-01-01`, 'newYear'],
    [addDays(easter, -3), 'maundyThursday'],
    [addDays(easter, -2), 'goodFriday'],
    [easter, 'easter'],
    [addDays(easter, 1), 'easterMonday'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 49), 'whitsun'],
    [addDays(easter, 50), 'whitMonday'],
    [`${year}-12-25`, 'christmas'],
    [`${year}-12-26`, 'boxingDay'],
  ];
  if (year < 2024) days.push([addDays(easter, 26), 'prayerDay']);
  if (settings.constitutionDayOff) days.push([`${year}-06-05`, 'constitution']);
  if (settings.christmasEveOff) days.push([`${year}-12-24`, 'christmasEve']);
  if (settings.newYearsEveOff) days.push([`${year}-12-31`, 'newYearsEve']);
  return new Map(days.reverse());
}
