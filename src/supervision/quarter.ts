import { addMonths, lastOfMonth, partsOf } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import type { Round } from './supervision';

/** A quarter of a year: "2019-2" is April to June 2019. */
export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

export const keyOfQuarter = ({ year, quarter }: Quarter): string => `${year}-${quarter}`;

/** The quarter of a key such as "2019-2"; null for other keys. Pure. */
export function quarterOfKey(key: string): Quarter | null {
  const [, year, quarter] = /^(\d{4})-([1-4])$/.exec(key) ?? [];
  return year === undefined || quarter === undefined ? null : { year: Number(year), quarter: Number(quarter) };
}

export function quarterOfDay(day: LocalDate): Quarter {
  const { year, month } = partsOf(day);
  return { year, quarter: Math.ceil(month / 3) };
}

/** The quarter that a round belongs to: by its key, else by the day it begins. Pure. */
export const quarterOf = ({ key, start, end }: Pick<Round, 'key' | 'start' | 'end'>): Quarter | null => {
  const day = start ?? end;
  return quarterOfKey(key) ?? (day === null ? null : quarterOfDay(day));
};

export const nextQuarter = ({ year, quarter }: Quarter): Quarter =>
  quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };

/** Its first and last day. */
export function daysOfQuarter({ year, quarter }: Quarter): { readonly start: LocalDate; readonly end: LocalDate } {
  const month = quarter * 3;
  return { start: `${year}-${String(month - 2).padStart(2, '0')}-01`, end: lastOfMonth(year, month) };
}

/** Its months as "2019-04". */
export const monthsOfQuarter = (quarter: Quarter): string[] => {
  const { start } = daysOfQuarter(quarter);
  return [0, 1, 2].map((more) => monthOf(addMonths(start, more)));
};

export const monthOf = (day: LocalDate): string => day.slice(0, 7);

/** The last day of a month written "2019-04". */
export function endOfMonth(month: string): LocalDate {
  const { year, month: number } = partsOf(`${month}-01`);
  return lastOfMonth(year, number);
}
