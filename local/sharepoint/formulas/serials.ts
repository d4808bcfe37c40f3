import { utcTime } from '../kinds/zoned-time';

const day = 86_400_000;
const start = Date.UTC(1899, 11, 30);

/** A day's number from a date; months and days beyond their range run on into the next. */
export function serialOf(year: number, month: number, date: number, hour = 0, minute = 0, second = 0): number {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  moment.setUTCHours(hour, minute, second, 0);
  return (moment.getTime() - start) / day;
}

export interface SerialParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** The same clock read as UTC, in milliseconds. */
  readonly utc: number;
}

/** The date and time of a day's number, to the second. */
export function partsOfSerial(serial: number): SerialParts {
  const utc = start + Math.round((serial * day) / 1000) * 1000;
  const date = new Date(utc);
  return { ...utcTime(date), weekday: date.getUTCDay(), utc };
}

/** Whether a calendar has such a day: 1900 to 9999, as in spreadsheets. */
export const isDay = (serial: number): boolean => serial >= 0 && serial < 2_958_466;
