import type { Writing } from './locales';

/** A number without an exponent, with all its digits: 1e-7 is "0.0000001". */
export function plainDecimal(value: number): string {
  const [mantissa = '0', exponent] = String(value).split('e');
  return exponent === undefined ? mantissa : shifted(mantissa, Number(exponent));
}

/** A plain decimal with its point moved to the right (or, below 0, to the left); exact, as text. */
export function shifted(decimal: string, places: number): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = decimal.slice(sign.length).split('.');
  const digits = whole + part;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return sign + left + (right === '' ? '' : `.${right}`);
}

/** As a person reads it: "1.234,50" with two decimals asked for, "1.234,5" with none said. */
export function writtenNumber(value: number, writing: Writing, decimals: number | undefined, grouped = true): string {
  const wanted = decimals === undefined || decimals < 0 || decimals > 20 ? undefined : decimals;
  const text = wanted === undefined || Math.abs(value) >= 1e21 ? plainDecimal(value) : fixed(value, wanted);
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '0', part] = text.slice(sign.length).split('.');
  const left = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, writing.group) : whole;
  return sign + left + (part === undefined ? '' : writing.decimal + part);
}

/** Rounded away from zero at the middle, on the digits as they are written (2.675 is 2.68, not the nearest binary's 2.67). */
export function fixed(value: number, decimals: number): string {
  const plain = plainDecimal(Math.abs(value));
  const moved = shifted(plain, decimals);
  const [whole = '0', part = ''] = moved.split('.');
  const rounded = part !== '' && part >= '5' ? (BigInt(whole) + 1n).toString() : whole;
  const back = shifted(rounded, -decimals);
  const [left = '0', right = ''] = back.split('.');
  const text = decimals === 0 ? left : `${left}.${right.padEnd(decimals, '0')}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/**
 * A number as a person writes it on the site, as a plain decimal; null where it is none. Where its groups are not in
 * threes it cannot be the site's own writing, and is read as programs write numbers: "125000.5" on a Danish site.
 */
export function readDecimal(text: string, writing: Writing): string | null {
  const trimmed = text.replace(/[\s\u00a0\u202f]/g, '').replace(/\u2212/g, '-');
  const [group, decimal] = [escaped(writing.group.trim()) || '(?!)', escaped(writing.decimal)];
  const own = new RegExp(`^[-+]?(\\d{1,3}(${group}\\d{3})+|\\d+)?(${decimal}\\d*)?(e[-+]?\\d{1,3})?$`, 'i');
  const plain = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d{1,3})?$/i;
  if (!/\d/.test(trimmed)) return null;
  if (own.test(trimmed)) {
    const ungrouped = writing.group.trim() === '' ? trimmed : trimmed.split(writing.group).join('');
    return withoutExponent(ungrouped.replace(writing.decimal, '.'));
  }
  return plain.test(trimmed) ? withoutExponent(trimmed) : null;
}

function withoutExponent(decimal: string): string {
  const [mantissa = '0', exponent] = decimal.replace(/^\+/, '').split(/e/i);
  return exponent === undefined ? mantissa : shifted(mantissa, Number(exponent));
}

/** The same as a number. */
export function readNumber(text: string, writing: Writing): number | null {
  const decimal = readDecimal(text, writing);
  const number = decimal === null ? NaN : Number(decimal);
  return Number.isFinite(number) ? number : null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Fifteen digits, as SharePoint hands numbers to pages and XML: "125000.500000000" (responses/render-list-data-as-stream). */
export const rawNumber = (value: number): string => value.toPrecision(15);
