import type { Arg, FormulaFunction } from './function';
import { Failed, isError, isMoment, toBoolean, toNumber, type ErrorName, type FormulaValue } from './value';

const one = (test: (value: FormulaValue) => FormulaValue): FormulaFunction => ({
  least: 1,
  most: 1,
  run: ([arg]) => test(arg?.() ?? null),
});
const errorOf = (value: FormulaValue): ErrorName | null => (isError(value) ? value.error : null);
const empty: Arg = () => null;

/** AND and OR pass over empty columns and texts only where all of them are. */
const all = (args: readonly Arg[]): boolean[] => args.map((arg) => toBoolean(arg()));

export const logicFunctions: Readonly<Record<string, FormulaFunction>> = {
  IF: {
    least: 2,
    most: 3,
    run: ([test = empty, then = empty, otherwise]) =>
      toBoolean(test()) ? (then() ?? 0) : otherwise ? (otherwise() ?? 0) : false,
  },
  IFERROR: {
    least: 2,
    most: 2,
    run([value = empty, otherwise = empty]) {
      const held = value();
      return isError(held) ? otherwise() : held;
    },
  },
  CHOOSE: {
    least: 2,
    most: 30,
    run([index = empty, ...values], reading) {
      const chosen = values[Math.trunc(toNumber(index(), reading)) - 1];
      if (!chosen) throw new Failed('#VALUE!');
      return chosen();
    },
  },
  AND: { least: 1, most: 255, run: (args) => all(args).every(Boolean) },
  OR: { least: 1, most: 255, run: (args) => all(args).some(Boolean) },
  NOT: one((value) => !toBoolean(value)),
  TRUE: { least: 0, most: 0, run: () => true },
  FALSE: { least: 0, most: 0, run: () => false },
  ISBLANK: one((value) => value === null),
  ISERROR: one((value) => isError(value)),
  ISERR: one((value) => isError(value) && value.error !== '#N/A'),
  ISNA: one((value) => errorOf(value) === '#N/A'),
  ISNUMBER: one((value) => typeof value === 'number' || isMoment(value)),
  ISTEXT: one((value) => typeof value === 'string'),
  ISNONTEXT: one((value) => typeof value !== 'string'),
  ISLOGICAL: one((value) => typeof value === 'boolean'),
};
