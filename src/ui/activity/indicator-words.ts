import type { Indicator, Measurement } from '../../plan/plan';
import type { Say } from '../../text/text';

/** A figure with what it is counted in: "76 %", "4,5 dage". Pure. */
export function sayFigure(value: number, unit: string | null, say: Say): string {
  const figure = new Intl.NumberFormat(say.locale === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 2 }).format(
    value,
  );
  return unit === null || unit === '' ? figure : `${figure}\u00a0${unit}`;
}

/** The newest measurement; they are kept the oldest first. */
export const latestOf = ({ measurements }: Indicator): Measurement | null =>
  measurements[measurements.length - 1] ?? null;

/** Whether a figure meets the target; null without a target. Pure. */
export function meets({ target, operator }: Indicator, value: number): boolean | null {
  if (target === null) return null;
  return operator === 'atLeast' ? value >= target : operator === 'atMost' ? value <= target : value === target;
}

/** Where the bar and its target stand, in percent of the whole: 100 for percent, else a little above the largest. Pure. */
export function barOf(
  indicator: Indicator,
  value: number | null,
): { readonly fill: number; readonly target: number | null } {
  const figures = [value, indicator.target, indicator.baseline].filter((one): one is number => one !== null);
  const most = indicator.unit === '%' ? Math.max(100, ...figures) : Math.max(...figures, 0) * 1.15 || 1;
  const place = (one: number): number => Math.max(0, Math.min(100, (one / most) * 100));
  return {
    fill: value === null ? 0 : place(value),
    target: indicator.target === null ? null : place(indicator.target),
  };
}
