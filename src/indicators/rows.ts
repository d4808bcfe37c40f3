import type { LocalDate, RowRef, TargetOperator } from '../plan/plan';
import type { NewFigure } from './figure-rules';

/** A measurement as its row has it. */
export interface FigureRow extends NewFigure {
  readonly key: string;
  readonly indicatorKey: string;
  readonly row: RowRef | null;
}

/** An indicator as its row has it: what is said of it, and nothing that follows from its goal or its measurements. */
export interface IndicatorRow {
  readonly key: string;
  readonly title: string;
  readonly activityKey: string | null;
  readonly goalKey: string | null;
  /** What it is counted in; null: nothing is said of it. */
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly baselineOn: LocalDate | null;
  readonly operator: TargetOperator;
  readonly target: number | null;
  /** By when; null: with its goal. */
  readonly on: LocalDate | null;
  readonly row: RowRef | null;
}

/** The number of a plan's next indicator: within its activity ("2.1.i3"), or of the plan ("i4"). Pure. */
export function nextIndicatorKey(activityKey: string | null, taken: readonly string[]): string {
  const start = activityKey === null ? 'i' : `${activityKey}.i`;
  const numbers = taken
    .filter((key) => key.startsWith(start))
    .map((key) => Number(key.slice(start.length)))
    .filter(Number.isInteger);
  return `${start}${Math.max(0, ...numbers) + 1}`;
}
