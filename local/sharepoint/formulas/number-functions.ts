import { fixed, plainDecimal, shifted } from '../kinds/written-numbers';
import type { Arg, FormulaFunction } from './function';
import { Failed, isError, isMoment, toNumber, type FormulaValue, type Reading } from './value';

/** A function of as many numbers as `least` to `most`, those left out being undefined. */
const of = (least: number, most: number, run: (...numbers: (number | undefined)[]) => number): FormulaFunction => ({
  least,
  most,
  run: (args, reading) => run(...args.map((arg) => toNumber(arg(), reading))),
});
const one = (run: (n: number) => number): FormulaFunction => of(1, 1, (n = 0) => run(n));
const two = (run: (a: number, b: number) => number): FormulaFunction => of(2, 2, (a = 0, b = 0) => run(a, b));

/** A function of a row of numbers; empty columns are passed over. */
const many = (run: (numbers: readonly number[]) => number): FormulaFunction => ({
  least: 1,
  most: 255,
  run: (args, reading) => run(numbersIn(args, reading)),
});
const numbersIn = (args: readonly Arg[], reading: Reading): number[] =>
  args
    .map((arg) => arg())
    .filter((value) => value !== null)
    .map((value) => toNumber(value, reading));

/** MAX and MIN of dates are a date. */
const extreme = (pick: (...numbers: number[]) => number): FormulaFunction => ({
  least: 1,
  most: 255,
  run(args, reading): FormulaValue {
    const values = args.map((arg) => arg()).filter((value) => value !== null);
    if (values.length === 0) return 0;
    const result = pick(...values.map((value) => toNumber(value, reading)));
    return values.every(isMoment) ? { serial: result } : result;
  },
});

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
const counting = (counts: (value: FormulaValue) => boolean): FormulaFunction => ({
  least: 1,
  most: 255,
  run: (args) => args.filter((arg) => counts(arg())).length,
});

function places(digits: number): number {
  if (Math.abs(digits) > 300) throw new Failed('#NUM!');
  return Math.trunc(digits);
}

function rounded(n: number, digits: number): number {
  const at = places(digits);
  if (at >= 20) return n;
  if (at >= 0) return Number(fixed(n, at));
  return Number(shifted(fixed(Number(shifted(plainDecimal(n), at)), 0), -at));
}

/** Towards zero or away from it, on the digits as they are written. */
function cut(n: number, digits: number, up: boolean): number {
  const at = places(digits);
  const moved = shifted(plainDecimal(Math.abs(n)), at);
  const [whole = '0', part] = moved.split('.');
  const steps = up && part !== undefined ? (BigInt(whole) + 1n).toString() : whole;
  return Math.sign(n) * Number(shifted(steps, -at));
}

const away = (n: number): number => Math.sign(n) * Math.ceil(Math.abs(n));
const even = (n: number): number => Math.sign(n) * 2 * Math.ceil(Math.abs(n) / 2);
const odd = (n: number): number => (n < 0 ? -1 : 1) * (2 * Math.ceil((Math.max(Math.abs(n), 1) - 1) / 2) + 1);

function divided(a: number, b: number): number {
  if (b === 0) throw new Failed('#DIV/0!');
  return a / b;
}
function remainder(a: number, b: number): number {
  return a - b * Math.floor(divided(a, b));
}
function factorial(n: number): number {
  if (n < 0 || n > 170) throw new Failed('#NUM!');
  let product = 1;
  for (let i = 2; i <= n; i++) product *= i;
  return product;
}
function toStep(n: number, step: number, towards: (n: number) => number): number {
  if (step === 0) return 0;
  if (n > 0 && step < 0) throw new Failed('#NUM!');
  return towards(n / step) * step;
}
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) throw new Failed('#NUM!');
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export const numberFunctions: Readonly<Record<string, FormulaFunction>> = {
  ROUND: of(1, 2, (n = 0, digits = 0) => rounded(n, digits)),
  ROUNDUP: of(1, 2, (n = 0, digits = 0) => cut(n, digits, true)),
  ROUNDDOWN: of(1, 2, (n = 0, digits = 0) => cut(n, digits, false)),
  TRUNC: of(1, 2, (n = 0, digits = 0) => cut(n, digits, false)),
  INT: one(Math.floor),
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  SQRT: one(Math.sqrt),
  EVEN: one((n) => (n === 0 ? 0 : even(away(n)))),
  ODD: one(odd),
  EXP: one(Math.exp),
  LN: one(Math.log),
  LOG10: one(Math.log10),
  LOG: of(1, 2, (n = 0, base = 10) => Math.log(n) / Math.log(base)),
  FACT: one((n) => factorial(Math.floor(n))),
  SIN: one(Math.sin),
  COS: one(Math.cos),
  TAN: one(Math.tan),
  ASIN: one(Math.asin),
  ACOS: one(Math.acos),
  ATAN: one(Math.atan),
  ATAN2: two((x, y) => Math.atan2(y, x)),
  DEGREES: one((n) => (n * 180) / Math.PI),
  RADIANS: one((n) => (n * Math.PI) / 180),
  PI: of(0, 0, () => Math.PI),
  MOD: two(remainder),
  POWER: two((a, b) => a ** b),
  CEILING: two((n, step) => toStep(n, step, Math.ceil)),
  FLOOR: two((n, step) => toStep(n, step, Math.floor)),
  SUM: many(total),
  SUMSQ: many((numbers) => total(numbers.map((n) => n * n))),
  PRODUCT: many((numbers) => numbers.reduce((product, n) => product * n, 1)),
  AVERAGE: many((numbers) => divided(total(numbers), numbers.length)),
  MEDIAN: many(median),
  MIN: extreme(Math.min),
  MAX: extreme(Math.max),
  COUNT: counting((value) => typeof value === 'number' || isMoment(value)),
  COUNTA: counting((value) => value !== null),
  N: {
    least: 1,
    most: 1,
    run([arg]) {
      const value = arg?.() ?? null;
      if (isError(value)) return value;
      return isMoment(value) ? value.serial : typeof value === 'string' ? 0 : Number(value ?? 0);
    },
  },
  VALUE: one((n) => n),
};
