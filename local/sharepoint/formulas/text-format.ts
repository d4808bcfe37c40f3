import { fixed } from '../kinds/written-numbers';
import { partsOfSerial } from './serials';
import { toNumber, toText, type FormulaValue, type Reading } from './value';

const two = (n: number): string => String(n).padStart(2, '0');
/** Years are "y", and "å" in Danish formats. */
const datePart = /"[^"]*"|\\.|AM\/PM|A\/P|[dmyåhs]+|[^dmyåhs"\\]/gi;
const isDateFormat = (format: string): boolean => /[dmyåhs]/i.test(format.replace(/"[^"]*"|\\./g, ''));

/** TEXT(): a date or a number written by a format, "dd-mm-yyyy" or "#,##0.00". */
export function textAs(value: FormulaValue, format: string, reading: Reading): string {
  if (format === '' || format === '@' || /^general$/i.test(format)) return toText(value, reading);
  if (typeof value === 'string' && reading.numberIn(value) === null && reading.serialIn(value) === null) return value;
  const number = toNumber(value, reading);
  return isDateFormat(format) ? dated(number, format, reading) : numbered(number, format, reading);
}

function dated(serial: number, format: string, { language }: Reading): string {
  const time = partsOfSerial(serial);
  const name = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(time.utc).replace(/\.$/, '');
  const halves = /AM\/PM|A\/P/i.test(format);
  const hour = halves ? time.hour % 12 || 12 : time.hour;
  const parts = format.match(datePart) ?? [];
  let afterHour = false;
  return parts
    .map((part, at) => {
      const letter = part.charAt(0).toLowerCase();
      const wide = part.length >= 2;
      if (part.startsWith('"')) return part.slice(1, -1);
      if (part.startsWith('\\')) return part.slice(1);
      if (/^am\/pm$/i.test(part)) return time.hour < 12 ? 'AM' : 'PM';
      if (/^a\/p$/i.test(part)) return time.hour < 12 ? 'A' : 'P';
      // "m" after hours or before seconds is minutes.
      const minutes = letter === 'm' && (afterHour || nextLetter(parts, at) === 's');
      if (/[dmyåhs]/.test(letter)) afterHour = letter === 'h';
      if (minutes) return wide ? two(time.minute) : String(time.minute);
      switch (letter) {
        case 'd':
          if (part.length === 3) return name({ weekday: 'short' });
          return wide && part.length > 3 ? name({ weekday: 'long' }) : wide ? two(time.day) : String(time.day);
        case 'm':
          if (part.length === 3) return name({ month: 'short' });
          return part.length > 3 ? name({ month: 'long' }) : wide ? two(time.month) : String(time.month);
        case 'y':
        case 'å':
          return part.length > 2 ? String(time.year).padStart(4, '0') : two(time.year % 100);
        case 'h':
          return wide ? two(hour) : String(hour);
        case 's':
          return wide ? two(time.second) : String(time.second);
        default:
          return part;
      }
    })
    .join('');
}

const nextLetter = (parts: readonly string[], at: number): string | undefined =>
  parts
    .slice(at + 1)
    .find((part) => /^[dmyåhs]/i.test(part))
    ?.charAt(0)
    .toLowerCase();

function numbered(value: number, format: string, reading: Reading): string {
  const [positive = '', negative, zero] = format.split(';');
  const chosen = value < 0 && negative !== undefined ? negative : value === 0 && zero !== undefined ? zero : positive;
  const shape = /[0#?][0#?,]*(?:\.[0#?]*)?/.exec(chosen);
  const literal = (text: string): string => text.replace(/"([^"]*)"/g, '$1').replace(/\\(.)/g, '$1');
  if (!shape) return literal(chosen);
  const percent = /%/.test(chosen);
  const [whole = '', part = ''] = shape[0].split('.');
  const most = Math.min(part.length, 20);
  const digits = fixed(Math.abs(value) * (percent ? 100 : 1), most);
  const [left = '0', right = ''] = digits.split('.');
  const least = (part.match(/0/g) ?? []).length;
  let decimals = right;
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  const zeros = (whole.match(/0/g) ?? []).length;
  const padded = (left === '0' && zeros === 0 ? '' : left).padStart(zeros, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, reading.group) : padded;
  const minus = value < 0 && negative === undefined && /[1-9]/.test(digits) ? '-' : '';
  return (
    minus +
    literal(chosen.slice(0, shape.index)) +
    grouped +
    (decimals === '' ? '' : reading.decimal + decimals) +
    literal(chosen.slice(shape.index + shape[0].length))
  );
}
