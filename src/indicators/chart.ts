import type { Indicator, LocalDate, TargetOperator } from '../plan/plan';
import { occasionsOf } from './occasions';

/** A measured figure in time; `value` null where it is masked. */
export interface ChartPoint {
  readonly on: LocalDate | null;
  readonly value: number | null;
}

/** What a chart is drawn from: an indicator as it stands, or as a report has kept it. */
export interface IndicatorChart {
  readonly title: string;
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly operator: TargetOperator;
  /** All units together, the oldest first. */
  readonly series: readonly ChartPoint[];
  /** Each unit by itself, where they are drawn as well. */
  readonly units?: readonly { readonly unit: string; readonly points: readonly ChartPoint[] }[];
}

/** More lines than this cannot be told from each other: the units are then in the table alone. */
export const mostLines = 7;

/** The chart of an indicator; the units' own lines where there are few enough. Pure. */
export function chartOf(indicator: Indicator): IndicatorChart {
  const { title, unit, baseline, target, operator } = indicator;
  const occasions = occasionsOf(indicator);
  const names = [...new Set(occasions.flatMap(({ units }) => units.map((one) => one.unit)))];
  return {
    title,
    unit,
    baseline,
    target,
    operator,
    series: occasions.map(({ on, value }) => ({ on, value })),
    ...(names.length > 1 && names.length <= mostLines
      ? {
          units: names.map((name) => ({
            unit: name,
            points: occasions.map(({ on, units }) => ({
              on,
              value: units.find((one) => one.unit === name)?.value ?? null,
            })),
          })),
        }
      : {}),
  };
}
