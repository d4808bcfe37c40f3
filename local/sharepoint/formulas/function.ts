import type { FormulaValue, Reading } from './value';

/** An argument is worked out when it is asked for, so that IF leaves the other branch alone. */
export type Arg = () => FormulaValue;

export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  readonly run: (args: readonly Arg[], reading: Reading) => FormulaValue;
}
