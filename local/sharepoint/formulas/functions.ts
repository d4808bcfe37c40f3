import type { FormulaFunction } from './function';
import { dateFunctions } from './date-functions';
import { logicFunctions } from './logic-functions';
import { numberFunctions } from './number-functions';
import { textFunctions } from './text-functions';

const functions = new Map<string, FormulaFunction>(
  Object.entries({ ...logicFunctions, ...numberFunctions, ...textFunctions, ...dateFunctions }),
);

/** The function of this name, in whatever case it is written. */
export const functionNamed = (name: string): FormulaFunction | undefined => functions.get(name.toUpperCase());
