import type { LocalDate } from '../plan/plan';
import { daysBetween } from '../periods/index';
import type { ChartPoint, IndicatorChart } from './chart';
import { bounds, type ChartShape, type ChartSize } from './chart-shapes';
import type { Occasion } from './occasions';

/** One unit's figures in a small chart of its own, with those of all units behind it. */
export interface UnitChart extends Pick<IndicatorChart, 'title' | 'unit' | 'target' | 'operator'> {
  readonly series: readonly ChartPoint[];
  readonly whole: readonly ChartPoint[];
  /** What every chart of the indicator is drawn between, so that they can be held against each other. */
  readonly bounds: readonly [number, number];
}

/** A chart for each unit that has been measured, by name; none where there is one unit alone. Pure. */
export function unitCharts(
  { unit, target, operator }: Pick<IndicatorChart, 'unit' | 'target' | 'operator'>,
  occasions: readonly Occasion[],
): UnitChart[] {
  const names = [...new Set(occasions.flatMap(({ units }) => units.map((one) => one.unit)))];
  if (names.length < 2) return [];
  const all = occasions.flatMap(({ value, units }) => [value, ...units.map((one) => one.value)]);
  const edges = bounds(
    [...all, target].filter((value) => value !== null),
    unit,
  );
  const whole = occasions.map(({ on, value }) => ({ on, value }));
  return names
    .sort((a, b) => a.localeCompare(b, 'da'))
    .map((name) => ({
      ...{ title: name, unit, target, operator, whole, bounds: edges },
      series: occasions.map(({ on, units }) => ({
        on,
        value: units.find((one) => one.unit === name)?.value ?? null,
      })),
    }));
}

/** The lines and marks of a small chart, without words: its name and its latest figure stand beside it. Pure. */
export function unitShapes({ series, whole, target, bounds: [low, high] }: UnitChart, size: ChartSize): ChartShape[] {
  const [left, right, top, bottom] = [6, size.width - 6, 6, size.height - 6];
  const days = whole.flatMap(({ on }) => on ?? []).sort();
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const inOrder = whole.some(({ on }) => on === null) || first === last;
  const x = (on: LocalDate | null, at: number): number => {
    const share =
      whole.length < 2
        ? 1
        : inOrder || on === null
          ? at / (whole.length - 1)
          : daysBetween(first, on) / daysBetween(first, last);
    return Math.round((left + (right - left) * share) * 10) / 10;
  };
  const y = (value: number): number =>
    Math.round((bottom - ((bottom - top) * (value - low)) / (high - low || 1)) * 10) / 10;
  const placed = (points: readonly ChartPoint[]) =>
    points.flatMap(({ on, value }, at) => (value === null ? [] : [[x(on, at), y(value)] as const]));
  const line = (points: readonly ChartPoint[]): string =>
    placed(points)
      .map(([px, py], at) => `${at === 0 ? 'M' : 'L'}${px} ${py}`)
      .join('');
  const across = (value: number): string => `M${left} ${y(value)}L${right} ${y(value)}`;
  return [
    { kind: 'line', role: 'grid', d: across(low), width: 1, dash: null },
    ...(target === null
      ? []
      : [{ kind: 'line' as const, role: 'target' as const, d: across(target), width: 1.5, dash: '5 3' }]),
    { kind: 'line', role: 'unit', d: line(whole), width: 1, dash: '1 3' },
    { kind: 'line', role: 'whole', d: line(series), width: 2.5, dash: null },
    ...placed(series).map(([px, py]): ChartShape => ({
      ...{ kind: 'mark', role: 'whole', hollow: false },
      d: `M${px - 3} ${py}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z`,
    })),
  ];
}
