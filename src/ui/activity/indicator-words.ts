import type { Indicator } from '../../plan/plan';

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
