import { FormError, type Locale } from './kind';
import { writingOf } from './locales';
import { isRealTime, localTime, momentOf, startOfDay, type LocalTime } from './zoned-time';

const two = (n: number): string => String(n).padStart(2, '0');

/** A moment as it is kept: UTC, whole seconds. */
export const isoSeconds = (moment: number): string => `${new Date(moment).toISOString().slice(0, 19)}Z`;

/** A date as the site writes it: "31-12-2025". */
export function writtenDate(moment: number, locale: Locale): string {
  const { year, month, day } = localTime(locale.timeZone, moment);
  const { order, dateSign, padded } = writingOf(locale.lcid);
  const of = padded || order === 'ymd' ? two : String;
  const parts = { d: of(day), m: of(month), y: String(year).padStart(4, '0') };
  return [...order].map((part) => parts[part as 'd' | 'm' | 'y']).join(dateSign);
}

/** With the time of day: "31-12-2025 09:00", "12/31/2025 9:00 AM". */
export function writtenMoment(moment: number, locale: Locale, withSeconds = false): string {
  const { hour, minute, second } = localTime(locale.timeZone, moment);
  const { clock, timeSign } = writingOf(locale.lcid);
  const seconds = withSeconds && second !== 0 ? timeSign + two(second) : '';
  const time =
    clock === 24
      ? `${two(hour)}${timeSign}${two(minute)}${seconds}`
      : `${hour % 12 === 0 ? 12 : hour % 12}${timeSign}${two(minute)}${seconds} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${writtenDate(moment, locale)} ${time}`;
}

/** As XML has it, on the site's clock: "2025-03-04 09:15:00". */
export function xmlMoment(moment: number, locale: Locale): string {
  const { year, month, day, hour, minute, second } = localTime(locale.timeZone, moment);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

// The years that SharePoint keeps: "a date within the range of 1/1/1900 and 12/31/8900".
const earliest = Date.UTC(1899, 11, 31);
const latest = Date.UTC(8901, 0, 1);
/** Whether SharePoint can keep the moment. */
export const isKept = (moment: number): boolean => moment >= earliest && moment < latest;

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A moment as programs write it: ISO with `Z`, with an offset, or without (the site's clock: SURFACE.md 8); a date alone
 * is the site's midnight. Null where it is none.
 */
export function readIso(text: string, timeZone: string): number | null {
  const found = iso.exec(text.trim());
  if (!found) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = found;
  const time: LocalTime = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  if (!isRealTime(time)) return null;
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  if (zone === undefined) return momentOf(timeZone, time) + milliseconds;
  const asUtc = momentOf('UTC', time) + milliseconds;
  if (zone.toUpperCase() === 'Z') return asUtc;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 14 || minutes > 59) return null;
  return asUtc - (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

const form =
  /^(\d{1,4})([-/.])\s?(\d{1,2})\2\s?(\d{1,4})\.?(?:,?\s+(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([AP])?\.?(?:M\.?)?)?$/i;

/**
 * A moment as a person writes it on the site, as an American does (with slashes), or as a program does. Null where it is
 * none.
 */
export function readWritten(text: string, locale: Locale): number | null {
  // Browsers put marks of direction into the dates that they write (pnp/cli-microsoft365 #475).
  const plain = text
    .replace(/[\u200e\u200f]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
  const program = readIso(plain, locale.timeZone);
  if (program !== null) return program;
  const found = form.exec(plain);
  if (!found) return null;
  const [, a = '', sign = '', b = '', c = '', hourText, minute, second, half] = found;
  const { order, dateSign } = writingOf(locale.lcid);
  const slashed = sign === '/' && dateSign !== '/' ? (['mdy', order] as const) : ([order, 'mdy'] as const);
  const orders = a.length > 2 ? (['ymd'] as const) : slashed;
  let hour = Number(hourText ?? 0);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  }
  for (const one of orders) {
    const part = { [one[0] ?? 'd']: a, [one[1] ?? 'm']: b, [one[2] ?? 'y']: c } as Record<string, string>;
    const year = part['y'] ?? '';
    if ((part['d'] ?? '').length > 2 || (year.length !== 4 && year.length !== 2)) continue;
    const time: LocalTime = {
      year: year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year),
      month: Number(part['m']),
      day: Number(part['d']),
      hour,
      minute: Number(minute ?? 0),
      second: Number(second ?? 0),
    };
    if (isRealTime(time)) return momentOf(locale.timeZone, time);
  }
  return null;
}

/** What a form answers to what is no date: "Enter a date like this: 23-02-2012" (pnp/cli-microsoft365 #475). */
export function noDate(dateOnly: boolean, locale: Locale): FormError {
  const example = momentOf(locale.timeZone, { year: 2012, month: 2, day: 23, hour: 14, minute: 25, second: 0 });
  return new FormError(
    dateOnly
      ? `Enter a date like this: ${writtenDate(example, locale)}`
      : `Enter a date and time like this: ${writtenMoment(example, locale)}`,
  );
}

/** The moment as the column keeps it: whole seconds, or the site's midnight for a date alone. */
export const keptMoment = (moment: number, dateOnly: boolean, timeZone: string): string =>
  isoSeconds(dateOnly ? startOfDay(timeZone, moment) : Math.floor(moment / 1000) * 1000);
