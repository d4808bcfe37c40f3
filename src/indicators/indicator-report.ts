import type { Indicator, LocalDate } from '../plan/plan';
import { progressOf } from './progress';

/** An indicator as a report keeps it (`IndicatorReport` of src/reports/report.ts): facts alone, nothing that is masked. */
export interface ReportedIndicator {
  readonly key: string;
  readonly title: string;
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly operator: Indicator['operator'];
  readonly by: LocalDate | null;
  readonly latest: { readonly value: number; readonly on: LocalDate | null; readonly source: string | null } | null;
  readonly reached: boolean | null;
  readonly series: readonly { readonly on: LocalDate | null; readonly value: number }[];
  readonly byUnit: readonly { readonly unit: string; readonly value: number | null; readonly masked: boolean }[];
}

/**
 * A plan's indicators for a report of a day: nothing that was measured after it. `byUnit` is of the latest measuring that has
 * figures by unit. Pure.
 */
export function reportIndicators(indicators: readonly Indicator[], day: LocalDate): ReportedIndicator[] {
  return indicators.map((whole): ReportedIndicator => {
    const until = { ...whole, measurements: whole.measurements.filter(({ on }) => on === null || on <= day) };
    const { key, title, unit, baseline, target, operator, by } = until;
    const { latest, reached, occasions } = progressOf(until, day);
    const byUnit = [...occasions].reverse().find(({ units }) => units.length > 0)?.units ?? [];
    return {
      key,
      title,
      unit,
      baseline,
      target,
      operator,
      by,
      latest: latest?.value == null ? null : { value: latest.value, on: latest.on, source: latest.source },
      reached,
      series: occasions.flatMap(({ on, value }) => (value === null ? [] : [{ on, value }])),
      byUnit: byUnit.map(({ unit: name, value, masked }) => ({ unit: name, value, masked })),
    };
  });
}
