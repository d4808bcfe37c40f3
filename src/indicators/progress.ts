import { wholeMonths } from '../periods/index';
import type { Indicator, LocalDate } from '../plan/plan';
import { occasionsOf, type Occasion } from './occasions';

/** A figure older than this is no longer fresh: ledelsestilsyn is held each quarter, and one round may be missed. */
export const freshMonths = 6;

/** How an indicator stands on a day. */
export interface Progress {
  readonly occasions: readonly Occasion[];
  /** The newest measuring with a figure that may be shown. */
  readonly latest: Occasion | null;
  /** The one before it. */
  readonly before: Occasion | null;
  /** Whether there are figures that all rest on too few to be shown. */
  readonly masked: boolean;
  /** Null: nothing has been measured that may be shown, or there is no target. */
  readonly reached: boolean | null;
  /** How much of the way from baseline to target is gone, 0 to 1; null where one of them is missing, or they are alike. */
  readonly share: number | null;
  readonly trend: 'up' | 'down' | 'same' | null;
  /** Whole months since the latest figure; null where it has no day. */
  readonly months: number | null;
  /** Measured, and too long ago. What has never been measured is not old but missing. */
  readonly old: boolean;
}

/** Whether a figure meets the target; null without a target. Pure. */
export function meets({ target, operator }: Pick<Indicator, 'target' | 'operator'>, value: number): boolean | null {
  if (target === null) return null;
  return operator === 'atLeast' ? value >= target : operator === 'atMost' ? value <= target : value === target;
}

/** The newest measuring with a figure that may be shown. Pure. */
export const latestOccasion = (indicator: Indicator): Occasion | null =>
  [...occasionsOf(indicator)].reverse().find(({ value }) => value !== null) ?? null;

/** All that is said of an indicator, by every view, answer and report. Pure. */
export function progressOf(indicator: Indicator, today: LocalDate): Progress {
  const occasions = occasionsOf(indicator);
  const shown = occasions.filter(({ value }) => value !== null);
  const [before = null, latest = null] = shown.length === 1 ? [null, shown[0]] : shown.slice(-2);
  const value = latest?.value ?? null;
  const months = latest?.on == null ? null : wholeMonths(latest.on, today);
  return {
    occasions,
    latest,
    before,
    masked: shown.length === 0 && occasions.length > 0,
    reached: value === null ? null : meets(indicator, value),
    share: value === null ? null : shareOf(indicator, value),
    trend: value === null || before?.value == null ? null : trendOf(before.value, value),
    months,
    old: months !== null && months >= freshMonths,
  };
}

function shareOf({ baseline, target, operator }: Indicator, value: number): number | null {
  if (baseline === null || target === null || baseline === target) return null;
  if (meets({ target, operator }, value) === true) return 1;
  return Math.max(0, Math.min(1, (value - baseline) / (target - baseline)));
}

const trendOf = (before: number, now: number): 'up' | 'down' | 'same' =>
  now === before ? 'same' : now > before ? 'up' : 'down';
