// Between UTC and the site's clock, the days included on which it is put forward or back.

/** A moment on the site's clock. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const minute = 60_000;
const quarter = 15 * minute;
const formats = new Map<string, Intl.DateTimeFormat>();
/** Offsets by zone and quarter of an hour: asking Intl costs more than all the rest of a row. */
let known = new Map<string, number>();

function offsetAt(zone: string, moment: number): number {
  const start = Math.floor(moment / quarter) * quarter;
  const name = `${zone}/${start}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(start).map((part) => [part.type, Number(part.value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = utc(of('year'), of('month'), of('day'), of('hour'), of('minute'), of('second'));
  if (known.size > 20_000) known = new Map();
  known.set(name, local - start);
  return local - start;
}

/** Milliseconds of a date and time taken as UTC; years below 100 are themselves. */
function utc(year: number, month: number, day: number, hour = 0, min = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, min, second, 0);
  return date.getTime();
}

/** Date and time of a moment as a clock in Greenwich shows them. */
export const utcTime = (date: Date): LocalTime => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
  hour: date.getUTCHours(),
  minute: date.getUTCMinutes(),
  second: date.getUTCSeconds(),
});

/** What the site's clock shows at a moment. */
export const localTime = (zone: string, moment: number): LocalTime =>
  utcTime(new Date(moment + offsetAt(zone, moment)));

/**
 * The moment when the site's clock shows this. An hour that comes twice is taken as its second, winter's (as .NET does);
 * one that is skipped as the hour after.
 */
export function momentOf(zone: string, local: LocalTime): number {
  const asUtc = utc(local.year, local.month, local.day, local.hour, local.minute, local.second);
  const summer = Math.max(offsetAt(zone, asUtc - 26 * 60 * minute), offsetAt(zone, asUtc + 26 * 60 * minute));
  const winter = Math.min(offsetAt(zone, asUtc - 26 * 60 * minute), offsetAt(zone, asUtc + 26 * 60 * minute));
  if (offsetAt(zone, asUtc - winter) === winter) return asUtc - winter;
  if (offsetAt(zone, asUtc - summer) === summer) return asUtc - summer;
  return asUtc - winter;
}

/** The site's midnight at which the day begins that a moment lies in. */
export const startOfDay = (zone: string, moment: number): number =>
  momentOf(zone, { ...localTime(zone, moment), hour: 0, minute: 0, second: 0 });

/** Whether there is such a day in the calendar, and such a time on a clock. */
export function isRealTime(time: LocalTime): boolean {
  const date = new Date(utc(time.year, time.month, time.day));
  return (
    date.getUTCMonth() === time.month - 1 &&
    date.getUTCDate() === time.day &&
    time.hour < 24 &&
    time.minute < 60 &&
    time.second < 60
  );
}
