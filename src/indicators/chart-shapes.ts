import { daysBetween, partsOf } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import type { Say } from '../text/text';
import type { ChartPoint, IndicatorChart } from './chart';
import { saidOperator } from './said-operator';
import { sayFigure } from './say-figure';

/** What a shape stands for: its colour, and nothing that only a colour would tell, follows from it. */
export const chartRoles = ['grid', 'axis', 'target', 'baseline', 'whole', 'unit'] as const;
export type ChartRole = (typeof chartRoles)[number];

/** One thing to draw, in pixels from the upper left corner. */
export type ChartShape =
  | {
      readonly kind: 'line';
      readonly role: ChartRole;
      readonly d: string;
      readonly width: number;
      readonly dash: string | null;
    }
  | { readonly kind: 'mark'; readonly role: ChartRole; readonly d: string; readonly hollow: boolean }
  | {
      readonly kind: 'text';
      readonly role: ChartRole;
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly text: string;
    };

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(on: LocalDate | null, at: number): number;
  y(value: number): number;
}

/** Height of a label's line, and how wide one of its signs is at most on average. */
const [lineHeight, signWidth] = [15, 6.2];

/**
 * An indicator in time: what was measured as a line with round marks, the units as thin lines with square ones, the target
 * dashed and the baseline dotted, each with its name at the line's end. Text is 12 pixels high. Pure.
 */
export function chartShapes(chart: IndicatorChart, size: ChartSize, say: Say): ChartShape[] {
  const labels = labelsOf(chart, say);
  const room = roomFor(labels, size.width);
  const frame = frameOf(chart, size, room);
  const placed = spread(
    labels.map((label) => ({ ...label, at: frame.y(label.value) })),
    frame,
  );
  return [
    ...axes(chart, frame, say),
    ...level(chart.baseline, 'baseline', '2 4', frame),
    ...level(chart.target, 'target', '7 4', frame),
    ...(chart.units ?? []).flatMap(({ points }) => series(points, 'unit', frame)),
    ...series(chart.series, 'whole', frame),
    ...placed.flatMap(({ role, at, y, ...label }): ChartShape[] => [
      ...(Math.abs(at - y) < 3
        ? []
        : [
            {
              kind: 'line' as const,
              role: 'grid' as const,
              d: `M${px(frame.right + 1)} ${px(at)}L${px(frame.right + 9)} ${px(y)}`,
              width: 1,
              dash: null,
            },
          ]),
      { kind: 'text', role, x: frame.right + 12, y: y + 4, anchor: 'start', text: fitted(label, room) },
    ]),
  ];
}

interface Label {
  readonly role: ChartRole;
  readonly value: number;
  readonly name: string;
  /** What is never cut off: the figure itself. */
  readonly figure: string;
}

function labelsOf({ series: whole, units = [], target, operator, baseline, unit }: IndicatorChart, say: Say): Label[] {
  const figure = (value: number): string => sayFigure(value, unit, say);
  const end = (role: ChartRole, name: string, points: readonly ChartPoint[]): Label[] => {
    const last = [...points].reverse().find(({ value }) => value !== null);
    return last?.value == null ? [] : [{ role, value: last.value, name, figure: figure(last.value) }];
  };
  const level = (role: 'target' | 'baseline', value: number | null, said: (value: string) => string): Label[] =>
    value === null ? [] : [{ role, value, name: say(`indicators.chart.${role}`), figure: said(figure(value)) }];
  return [
    ...end('whole', say(units.length > 0 ? 'indicators.chart.whole' : 'indicators.chart.measured'), whole),
    ...units.flatMap(({ unit: name, points }) => end('unit', name, points)),
    ...level('target', target, (value) =>
      say(`indicators.target.${saidOperator({ target, operator, unit })}`, { value }),
    ),
    ...level('baseline', baseline, (value) => value),
  ];
}

/** How wide the names are: as much as they need, but where the picture is narrow only the levels are sure of theirs. */
function roomFor(labels: readonly Label[], width: number): number {
  const widest = (some: readonly Label[]): number =>
    Math.max(0, ...some.map(({ name, figure }) => (name.length + 1 + figure.length) * signWidth + 16));
  const levels = labels.filter(({ role }) => role === 'target' || role === 'baseline');
  return Math.min(width * 0.6, Math.max(widest(levels), Math.min(width * 0.42, widest(labels))));
}

function frameOf(chart: IndicatorChart, { width, height }: ChartSize, room: number): Frame {
  const all = [chart.series, ...(chart.units ?? []).map(({ points }) => points)].flat();
  const values = [...all.map(({ value }) => value), chart.target, chart.baseline].filter((one) => one !== null);
  const [low, high] = bounds(values, chart.unit);
  const days = all
    .map(({ on }) => on)
    .filter((on) => on !== null)
    .sort();
  // Without a day the figures stand one after the other.
  const inOrder = chart.series.some(({ on }) => on === null) || days.length === 0;
  const [first, last] = [days[0] ?? '', days[days.length - 1] ?? ''];
  const span = inOrder ? Math.max(1, chart.series.length - 1) : Math.max(1, daysBetween(first, last));
  const alone = inOrder ? chart.series.length < 2 : first === last;
  const [left, right, top, bottom] = [44, width - room, 12, height - 28];
  const inner = [left + 10, right - 10] as const;
  return {
    left,
    right,
    top,
    bottom,
    // One measurement by itself stands beside its name.
    x: (on, at) =>
      alone
        ? inner[1]
        : inner[0] + ((inner[1] - inner[0]) * (inOrder || on === null ? at : daysBetween(first, on))) / span,
    y: (value) => bottom - ((bottom - top) * (value - low)) / (high - low),
  };
}

/** The lowest and highest figure on the axis: from 0 to 100 for percent, else from 0 to a round figure above all. Pure. */
export function bounds(values: readonly number[], unit: string | null): readonly [number, number] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (unit === '%') return [low, Math.max(100, high)];
  const size = 10 ** Math.floor(Math.log10(Math.max(high - low, 1)));
  return [Math.floor(low / size) * size, Math.ceil(high / size) * size || 1];
}

function axes(chart: IndicatorChart, frame: Frame, say: Say): ChartShape[] {
  const all = [...chart.series.map(({ value }) => value), chart.target, chart.baseline].filter((one) => one !== null);
  const [low, high] = bounds(all, chart.unit);
  const ticks = [0, 1, 2, 3, 4].map((n) => low + ((high - low) * n) / 4);
  return [
    ...ticks.flatMap((value): ChartShape[] => [
      { kind: 'line', role: 'grid', d: across(frame, frame.y(value)), width: 1, dash: null },
      {
        kind: 'text',
        role: 'axis',
        x: frame.left - 6,
        y: frame.y(value) + 4,
        anchor: 'end',
        text: sayFigure(value, null, say),
      },
    ]),
    ...dayTexts(chart, frame),
  ];
}

/** The days below: the first and the last, and of those between as many as there is room for. */
function dayTexts({ series: whole }: IndicatorChart, frame: Frame): ChartShape[] {
  const days = whole.flatMap(({ on }, at) => (on === null ? [] : [{ on, x: frame.x(on, at) }]));
  const last = days[days.length - 1];
  let free = -Infinity;
  return days.flatMap(({ on, x }, at): ChartShape[] => {
    const isLast = at === days.length - 1;
    if (x < free || (!isLast && at > 0 && last !== undefined && x + dayWidth > last.x)) return [];
    free = x + dayWidth;
    return [{ kind: 'text', role: 'axis', x, y: frame.bottom + 18, anchor: 'middle', text: shortDay(on) }];
  });
}
const dayWidth = 56;

/** "06.2019": month and year, alike in both languages and short. */
function shortDay(on: LocalDate): string {
  const { year, month } = partsOf(on);
  return `${String(month).padStart(2, '0')}.${year}`;
}

const level = (value: number | null, role: 'target' | 'baseline', dash: string, frame: Frame): ChartShape[] =>
  value === null ? [] : [{ kind: 'line', role, d: across(frame, frame.y(value)), width: 2, dash }];

function series(points: readonly ChartPoint[], role: 'whole' | 'unit', frame: Frame): ChartShape[] {
  const there = points.flatMap(({ on, value }, at) =>
    value === null ? [] : [[frame.x(on, at), frame.y(value)] as const],
  );
  if (there.length === 0) return [];
  const d = there.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
  return [
    ...(there.length > 1 ? [{ kind: 'line' as const, role, d, width: role === 'whole' ? 2.5 : 1, dash: null }] : []),
    ...there.map(([x, y]): ChartShape => ({
      kind: 'mark',
      role,
      hollow: role === 'unit',
      d: role === 'whole' ? circle(x, y) : square(x, y),
    })),
  ];
}

const across = ({ left, right }: Frame, y: number): string => `M${px(left)} ${px(y)}L${px(right)} ${px(y)}`;
const circle = (x: number, y: number): string => `M${px(x - 5)} ${px(y)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`;
const square = (x: number, y: number): string => `M${px(x - 3)} ${px(y - 3)}h6v6h-6Z`;
const px = (value: number): number => Math.round(value * 10) / 10;

function fitted({ name, figure }: Pick<Label, 'name' | 'figure'>, room: number): string {
  const most = Math.max(3, Math.floor((room - 16) / signWidth) - figure.length - 1);
  return `${name.length <= most ? name : `${name.slice(0, most - 1)}…`} ${figure}`;
}

/** Moves labels apart that would lie on each other: down as far as needed, and up again where the chart ends. Pure. */
function spread<T extends { readonly at: number }>(
  labels: readonly T[],
  { top, bottom }: Frame,
): (T & { y: number })[] {
  const out = [...labels].sort((a, b) => a.at - b.at).map((label) => ({ ...label, y: label.at }));
  out.forEach((label, i) => {
    label.y = Math.max(label.y, i === 0 ? top : (out[i - 1]?.y ?? 0) + lineHeight);
  });
  for (let i = out.length - 1; i >= 0; i--) {
    const label = out[i];
    if (label) label.y = Math.min(label.y, i === out.length - 1 ? bottom : (out[i + 1]?.y ?? 0) - lineHeight);
  }
  return out;
}
