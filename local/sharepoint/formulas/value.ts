/** A moment in a formula: days since 30 December 1899 on the site's clock, as spreadsheets count. */
export interface Moment {
  readonly serial: number;
}

/** What SharePoint shows in place of a value that cannot be worked out. */
export type ErrorName = '#NAME?' | '#VALUE!' | '#DIV/0!' | '#NUM!' | '#REF!' | '#N/A';
export interface FormulaError {
  readonly error: ErrorName;
}

/** A value in a formula; null is an empty column. */
export type FormulaValue = number | string | boolean | null | Moment | FormulaError;

/** Thrown inside the evaluation of one function, and caught around it. */
export class Failed extends Error {
  constructor(readonly error: ErrorName) {
    super(error);
  }
}

export const isError = (value: FormulaValue): value is FormulaError =>
  typeof value === 'object' && value !== null && 'error' in value;
export const isMoment = (value: FormulaValue): value is Moment =>
  typeof value === 'object' && value !== null && 'serial' in value;

/** Longest text that a formula gives, as in spreadsheets. */
const longest = 32_767;

/** How texts are read and written where a formula turns one into the other. */
export interface Reading {
  /** A number as the site writes it, or null. */
  readonly numberIn: (text: string) => number | null;
  /** A date as the site writes it, or null. */
  readonly serialIn: (text: string) => number | null;
  readonly decimal: string;
  readonly group: string;
  /** Language of month and day names: "da-DK". */
  readonly language: string;
  /** Now, on the site's clock. */
  readonly now: number;
  readonly me: string;
}

/** A number that a result may be: anything else is an error. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Failed('#NUM!');
  return value;
}

export function toNumber(value: FormulaValue, reading: Reading): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isError(value)) throw new Failed(value.error);
  if (isMoment(value)) return value.serial;
  const number = value.trim() === '' ? null : (reading.numberIn(value) ?? reading.serialIn(value));
  if (number === null) throw new Failed('#VALUE!');
  return number;
}

export function toText(value: FormulaValue, reading: Reading): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isError(value)) throw new Failed(value.error);
  // A date turned into a text is its day's number, as in spreadsheets; TEXT() writes it as a date.
  const number = isMoment(value) ? value.serial : value;
  return String(Number(number.toPrecision(15))).replace('.', reading.decimal);
}

export function toBoolean(value: FormulaValue): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (isError(value)) throw new Failed(value.error);
  if (isMoment(value)) return value.serial !== 0;
  if (typeof value === 'number') return value !== 0;
  const word = value.trim().toUpperCase();
  if (word === 'TRUE') return true;
  if (word === 'FALSE') return false;
  throw new Failed('#VALUE!');
}

export function shortEnough(text: string): string {
  if (text.length > longest) throw new Failed('#VALUE!');
  return text;
}

const rank = (value: FormulaValue): number => (typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0);

/** Below 0, 0 or above: numbers and dates before texts before booleans; texts without regard to case; empty like "" and 0. */
export function compare(left: FormulaValue, right: FormulaValue): number {
  for (const side of [left, right]) if (isError(side)) throw new Failed(side.error);
  const emptyLike = (other: FormulaValue): FormulaValue =>
    typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const a = left === null ? emptyLike(right) : left;
  const b = right === null ? emptyLike(left) : right;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  const of = (one: FormulaValue): number =>
    isMoment(one) ? one.serial : typeof one === 'number' ? one : one === true ? 1 : 0;
  return of(a) - of(b);
}
