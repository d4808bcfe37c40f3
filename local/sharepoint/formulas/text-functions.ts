import { fixed } from '../kinds/written-numbers';
import type { FormulaFunction } from './function';
import { textAs } from './text-format';
import { Failed, isError, shortEnough, toNumber, toText, type Reading } from './value';

type Texts = readonly string[];

/** A function of texts alone. */
const texts = (least: number, most: number, run: (texts: Texts) => string | number | boolean): FormulaFunction => ({
  least,
  most,
  run: (args, reading) => run(args.map((arg) => toText(arg(), reading))),
});
const one = (run: (text: string) => string | number): FormulaFunction => texts(1, 1, ([text = '']) => run(text));

/** A function of a text and numbers after it. */
const textAndNumbers = (
  least: number,
  most: number,
  run: (text: string, ...numbers: (number | undefined)[]) => string,
): FormulaFunction => ({
  least,
  most,
  run: ([text, ...rest], reading) =>
    run(toText(text?.() ?? null, reading), ...rest.map((arg) => toNumber(arg(), reading))),
});

function length(n: number): number {
  if (n < 0) throw new Failed('#VALUE!');
  return Math.floor(n);
}
function place(n: number): number {
  if (n < 1) throw new Failed('#VALUE!');
  return Math.floor(n) - 1;
}

const proper = (text: string): string =>
  text.toLowerCase().replace(/\p{L}+/gu, (name) => name.charAt(0).toUpperCase() + name.slice(1));

/** Where `wanted` begins, "?" standing for one letter and "*" for any; no pattern makes it slow. */
function wildcardAt(text: string, wanted: string, from: number): number {
  for (let start = from; start <= text.length; start++) if (beginsLike(text, start, wanted)) return start;
  return -1;
}

function beginsLike(text: string, start: number, wanted: string): boolean {
  let [at, pattern, star, held] = [start, 0, -1, 0];
  while (pattern < wanted.length) {
    const letter = wanted[pattern];
    if (letter === '*') [star, held, pattern] = [pattern, at, pattern + 1];
    else if (at < text.length && (letter === '?' || letter === text[at])) [at, pattern] = [at + 1, pattern + 1];
    else if (star >= 0 && held < text.length) [held, at, pattern] = [held + 1, held + 1, star + 1];
    else return false;
  }
  return true;
}

const found = (find: (text: string, wanted: string, from: number) => number): FormulaFunction => ({
  least: 2,
  most: 3,
  run([wanted, within, from], reading) {
    const text = toText(within?.() ?? null, reading);
    const at = find(text, toText(wanted?.() ?? null, reading), place(from ? toNumber(from(), reading) : 1));
    if (at < 0) throw new Failed('#VALUE!');
    return at + 1;
  },
});

function substituted(text: string, old: string, by: string, occurrence: number | null): string {
  if (old === '') return text;
  const parts = text.split(old);
  if (occurrence === null) return parts.join(by);
  if (occurrence < 1) throw new Failed('#VALUE!');
  const n = Math.floor(occurrence);
  return parts.length <= n ? text : parts.slice(0, n).join(old) + by + parts.slice(n).join(old);
}

function withDecimals(value: number, decimals: number, grouped: boolean, { group, decimal }: Reading): string {
  if (decimals > 20 || decimals < -20 || Math.abs(value) >= 1e21) throw new Failed('#VALUE!');
  const step = 10 ** Math.max(0, -decimals);
  const [whole = '0', part] = fixed(Math.abs(value) / step, Math.max(0, decimals)).split('.');
  const digits = step === 1 ? whole : String(Number(whole) * step);
  const text = (grouped ? digits.replace(/\B(?=(\d{3})+$)/g, group) : digits) + (part ? decimal + part : '');
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

const dollars: FormulaFunction = {
  least: 1,
  most: 2,
  run([value, decimals], reading) {
    const number = toNumber(value?.() ?? null, reading);
    const text = withDecimals(Math.abs(number), decimals ? toNumber(decimals(), reading) : 2, true, reading);
    return number < 0 && /[1-9]/.test(text) ? `($${text})` : `$${text}`;
  },
};

export const textFunctions: Readonly<Record<string, FormulaFunction>> = {
  LEN: one((text) => text.length),
  TRIM: one((text) => text.trim().replace(/ +/g, ' ')),
  UPPER: one((text) => text.toUpperCase()),
  LOWER: one((text) => text.toLowerCase()),
  PROPER: one(proper),
  CLEAN: one((text) => [...text].filter((letter) => letter >= ' ').join('')),
  CODE: one((text) => {
    if (text === '') throw new Failed('#VALUE!');
    return text.charCodeAt(0);
  }),
  CHAR: {
    least: 1,
    most: 1,
    run([arg], reading) {
      const code = Math.floor(toNumber(arg?.() ?? null, reading));
      if (code < 1 || code > 255) throw new Failed('#VALUE!');
      return String.fromCharCode(code);
    },
  },
  CONCATENATE: texts(1, 255, (all) => shortEnough(all.join(''))),
  EXACT: texts(2, 2, ([a, b]) => a === b),
  LEFT: textAndNumbers(1, 2, (text, n = 1) => text.slice(0, length(n))),
  RIGHT: textAndNumbers(1, 2, (text, n = 1) => (length(n) === 0 ? '' : text.slice(-length(n)))),
  MID: textAndNumbers(3, 3, (text, from = 1, n = 0) => text.slice(place(from), place(from) + length(n))),
  REPT: textAndNumbers(2, 2, (text, n = 0) => {
    if (text.length * length(n) > 32_767) throw new Failed('#VALUE!');
    return text.repeat(length(n));
  }),
  FIND: found((text, wanted, from) => text.indexOf(wanted, from)),
  SEARCH: found((text, wanted, from) => wildcardAt(text.toLowerCase(), wanted.toLowerCase(), from)),
  SUBSTITUTE: {
    least: 3,
    most: 4,
    run([text, old, by, occurrence], reading) {
      const [a, b, c] = [text, old, by].map((arg) => toText(arg?.() ?? null, reading));
      return shortEnough(substituted(a ?? '', b ?? '', c ?? '', occurrence ? toNumber(occurrence(), reading) : null));
    },
  },
  REPLACE: {
    least: 4,
    most: 4,
    run([text, from, count, by], reading) {
      const old = toText(text?.() ?? null, reading);
      const at = place(toNumber(from?.() ?? null, reading));
      const n = length(toNumber(count?.() ?? null, reading));
      return old.slice(0, at) + toText(by?.() ?? null, reading) + old.slice(at + n);
    },
  },
  T: {
    least: 1,
    most: 1,
    run([arg]) {
      const value = arg?.() ?? null;
      return isError(value) || typeof value === 'string' ? value : '';
    },
  },
  TEXT: {
    least: 2,
    most: 2,
    run: ([value, format], reading) => textAs(value?.() ?? null, toText(format?.() ?? null, reading), reading),
  },
  FIXED: {
    least: 1,
    most: 3,
    run([value, decimals, plain], reading) {
      const grouped = !plain || toNumber(plain(), reading) === 0;
      const number = toNumber(value?.() ?? null, reading);
      return withDecimals(number, decimals ? toNumber(decimals(), reading) : 2, grouped, reading);
    },
  },
  DOLLAR: dollars,
  USDOLLAR: dollars,
};
