import { sayDate } from '../periods/index';
import type { Indicator } from '../plan/plan';
import type { Say } from '../text/text';
import type { Occasion } from './occasions';
import type { Progress } from './progress';
import { saidOperator } from './said-operator';
import { sayFigure } from './say-figure';

/** "mindst 80 %"; null without a target. Pure. */
export const sayTarget = (aim: Pick<Indicator, 'target' | 'operator' | 'unit'>, say: Say): string | null =>
  aim.target === null
    ? null
    : say(`indicators.target.${saidOperator(aim)}`, { value: sayFigure(aim.target, aim.unit, say) });

/** A measuring by its round, else by its day; null where it has neither. Pure. */
export const sayOccasion = ({ round, on }: Pick<Occasion, 'round' | 'on'>, say: Say): string | null =>
  round ?? (on === null ? null : sayDate(on, say.locale));

/** By when the target is to be reached, in the words of its goal or as a day; null where nobody says. Pure. */
export const sayBy = ({ byText, by }: Indicator, say: Say): string | null =>
  byText ?? (by === null ? null : sayDate(by, say.locale));

/** How it stands, in one sentence: "82 % ved seneste måling (2. kvartal 2019); måltallet på mindst 80 % er nået." Pure. */
export function sayProgress(indicator: Indicator, { latest, reached, masked }: Progress, say: Say): string {
  const target = sayTarget(indicator, say);
  if (latest?.value == null) {
    if (masked) return say('indicators.allMasked');
    return target === null ? say('indicators.notMeasured') : say('indicators.notMeasuredTarget', { target });
  }
  const when = sayOccasion(latest, say);
  const value = sayFigure(latest.value, indicator.unit, say);
  const measured = say(when === null ? 'indicators.latest' : 'indicators.latestWhen', { value, when: when ?? '' });
  if (target === null) return say('indicators.noTarget', { measured });
  return say(reached === true ? 'indicators.reached' : 'indicators.below', { measured, target });
}

/** What is to be known beside it, a sentence each: by when, from where, which way, how fresh, and how the whole was reckoned. Pure. */
export function sayMore(indicator: Indicator, progress: Progress, say: Say): string[] {
  const { latest, before, trend, share, old } = progress;
  const { unit, baseline, target } = indicator;
  const by = sayBy(indicator, say);
  const figure = (value: number): string => sayFigure(value, unit, say);
  const then = before === null ? null : sayOccasion(before, say);
  return [
    target !== null && by !== null && progress.reached !== true ? say('indicators.by', { by }) : null,
    baseline === null
      ? null
      : share === null || share === 1
        ? say('indicators.baseline', { value: figure(baseline) })
        : say('indicators.way', { value: figure(baseline), share: `${Math.round(share * 100)}\u00a0%` }),
    trend === null || latest?.value == null || before?.value == null
      ? null
      : say(then === null ? `indicators.trend.${trend}` : `indicators.trendSince.${trend}`, {
          value: figure(before.value),
          when: then ?? '',
        }),
    latest !== null && latest.how === 'plain' && latest.units.length > 1 ? say('indicators.plainMean') : null,
    latest?.on != null && old ? say('indicators.old', { date: sayDate(latest.on, say.locale) }) : null,
    latest?.source == null ? null : say('indicators.sourceIs', { source: latest.source }),
  ].filter((line) => line !== null);
}

/** How a plan's indicators stand together, to be read aloud first. Pure. */
export function sayStanding(standings: readonly Progress[], say: Say): string {
  const measured = standings.filter(({ reached }) => reached !== null).length;
  const reached = standings.filter((one) => one.reached === true).length;
  if (standings.length === 0) return say('indicators.none');
  const all = say.count('indicators.count', standings.length);
  if (measured === 0) return say('indicators.leadNone', { all });
  if (reached === 0) return say('indicators.leadZero', { all, measured });
  return reached === standings.length
    ? say('indicators.leadAll', { all })
    : say('indicators.lead', { all, reached, measured });
}
