import { functionNamed } from './functions';
import { isSpecial, type Formula, type Operator } from './parse';
import {
  compare,
  Failed,
  finite,
  isError,
  isMoment,
  shortEnough,
  toNumber,
  toText,
  type FormulaValue,
  type Reading,
} from './value';

/** What a formula reads of the row: undefined where there is no such column. */
export type Read = (name: string) => FormulaValue | undefined;

/** The value of a formula. Never throws: what cannot be worked out is an error value, as SharePoint shows it. */
export function evaluate(formula: Formula, read: Read, reading: Reading): FormulaValue {
  try {
    return valueOf(formula, read, reading);
  } catch (error) {
    if (error instanceof Failed) return { error: error.error };
    throw error;
  }
}

function valueOf(formula: Formula, read: Read, reading: Reading): FormulaValue {
  switch (formula.kind) {
    case 'value':
      return formula.value;
    case 'column':
      return columnValue(formula.name, read, reading);
    case 'minus':
      return -toNumber(evaluate(formula.of, read, reading), reading);
    case 'percent':
      return toNumber(evaluate(formula.of, read, reading), reading) / 100 ** formula.times;
    case 'binary':
      return chain(formula, read, reading);
    case 'call': {
      const known = functionNamed(formula.name);
      if (!known) throw new Failed('#NAME?');
      const value = known.run(
        formula.args.map((arg) => () => evaluate(arg, read, reading)),
        reading,
      );
      return typeof value === 'number' ? finite(value) : typeof value === 'string' ? shortEnough(value) : value;
    }
  }
}

function columnValue(name: string, read: Read, reading: Reading): FormulaValue {
  const value = read(name);
  if (value !== undefined) return value;
  if (!isSpecial(name)) throw new Failed('#NAME?');
  if (name.trim().toLowerCase() === 'me') return reading.me;
  return { serial: name.trim().toLowerCase() === 'now' ? reading.now : Math.floor(reading.now) };
}

/** A long sum is a tree that is deep on its left: walked in a loop, so that no formula fills the stack. */
function chain(formula: Formula, read: Read, reading: Reading): FormulaValue {
  const steps: { operator: Operator; right: Formula }[] = [];
  let first = formula;
  while (first.kind === 'binary') {
    steps.push(first);
    first = first.left;
  }
  let value = evaluate(first, read, reading);
  for (const { operator, right } of steps.reverse())
    value = apply(operator, value, evaluate(right, read, reading), reading);
  return value;
}

function apply(operator: Operator, left: FormulaValue, right: FormulaValue, reading: Reading): FormulaValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>':
      return compare(left, right) > 0;
    case '>=':
      return compare(left, right) >= 0;
    case '&':
      return shortEnough(toText(left, reading) + toText(right, reading));
    case '+':
    case '-': {
      const [a, b] = [toNumber(left, reading), toNumber(right, reading)];
      const result = finite(operator === '+' ? a + b : a - b);
      // A date and a number of days is a date; a date less a date is days.
      return isMoment(left) !== isMoment(right) ? { serial: result } : result;
    }
    case '*':
      return finite(toNumber(left, reading) * toNumber(right, reading));
    case '/': {
      const by = toNumber(right, reading);
      const of = toNumber(left, reading);
      if (by === 0) return { error: '#DIV/0!' };
      return finite(of / by);
    }
    case '^':
      return finite(toNumber(left, reading) ** toNumber(right, reading));
  }
}
