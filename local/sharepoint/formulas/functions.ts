import { dateFunctions } from './date-functions';
import { logicFunctions } from './logic-functions';
import { numberFunctions } from './number-functions';
import { textFunctions } from './text-functions';
import type { FormulaValue, Reading } from './value';

/** An argument is worked out when it is asked for, so that IF leaves the other branch alone. */
export type Arg = () => FormulaValue;

export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  readonly run: (args: readonly Arg[], reading: Reading) => FormulaValue;
}

const functions = new Map<string, FormulaFunction>(
  Object.entries({ ...logicFunctions, ...numberFunctions, ...textFunctions, ...dateFunctions }),
);

/** The function of this name, in whatever case it is written. */
export const functionNamed = (name: string): FormulaFunction | undefined => functions.get(name.toUpperCase());
