import { latestOccasion } from '../indicators/progress';
import { saidOperator } from '../indicators/said-operator';
import { sayFigure } from '../indicators/say-figure';
import type { Say } from '../text/text';
import type { EffectNode } from './chain';
import type { EffectLayout } from './layout';

/** What something is, in a few words: "Aktivitet 2.1", "Delmål", "Mål 2.1.g1, nået". Pure. */
export function sayNode({ kind, key, goal, state }: EffectNode, say: Say): string {
  if (kind === 'activity') return say('effects.activity', { key });
  if (goal === null) return say(kind === 'goal' ? 'effects.ownGoal' : 'effects.intermediate');
  return say('effects.goal', { key, state: say(`effects.state.${state ?? 'undated'}`) });
}

/** How much a picture of the chain holds, for those who do not see it. Pure. */
export function speakLayout({ places, paths }: EffectLayout, say: Say): string {
  const count = (kind: EffectNode['kind']): number => places.filter(({ node }) => node.kind === kind).length;
  return say('effects.picture', {
    activities: say.count('effects.count.activity', count('activity')),
    intermediates: say.count('effects.count.intermediate', count('intermediate')),
    goals: say.count('effects.count.goal', count('goal')),
    links: paths.length,
  });
}

/**
 * What a goal is measured by, one indicator a line: "Netværk er inddraget: 76 % (mindst 80 %)". The figure is that of the page
 * of indicators: of all units, and never one that rests on too few. Pure.
 */
export function sayIndicators({ indicators }: EffectNode, say: Say): string[] {
  return indicators.map((indicator) => {
    const { title, unit, target, measurements } = indicator;
    const latest = latestOccasion(indicator)?.value ?? null;
    const unsaid = measurements.length === 0 ? 'effects.notMeasured' : 'effects.masked';
    return say('effects.indicator', {
      title,
      latest: latest === null ? say(unsaid) : sayFigure(latest, unit, say),
      target:
        target === null
          ? say('effects.noTarget')
          : say(`effects.target.${saidOperator(indicator)}`, { figure: sayFigure(target, unit, say) }),
    });
  });
}
