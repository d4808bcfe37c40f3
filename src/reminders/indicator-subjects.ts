import { latestOccasion, meets } from '../indicators/progress';
import type { Plan } from '../plan/plan';
import type { Subject } from './subject';

/**
 * What a plan's indicators have to be reminded of: a target with a day that no figure has met yet, and figures that grow old.
 * They are two, since a target that is reached still needs fresh figures. Of what stands in no list yet nothing is said. Pure.
 */
export function indicatorSubjects({ indicators, activities }: Plan): Subject[] {
  const ended = new Set(
    activities.filter(({ stage, mergedInto }) => stage === 'ended' || mergedInto !== null).map(({ key }) => key),
  );
  return indicators
    .filter(({ row, activityKey }) => row !== null && !ended.has(activityKey ?? ''))
    .flatMap((indicator): Subject[] => {
      const { key, title, activityKey, areaKey, target, by } = indicator;
      const latest = latestOccasion(indicator);
      const common = {
        target: 'indicator' as const,
        activityKey: activityKey ?? '',
        areaKey,
        text: title,
        start: null,
        recurrence: null,
        news: null,
        never: [],
        mergedInto: null,
      };
      const isMet = latest?.value != null && meets(indicator, latest.value) === true;
      return [
        ...(target === null || by === null
          ? []
          : [
              {
                ...common,
                key: `indicator:${key}`,
                end: by,
                status: isMet ? ('reached' as const) : ('planned' as const),
              },
            ]),
        ...(latest?.on == null
          ? []
          : [{ ...common, key: `figures:${key}`, end: null, news: latest.on, status: 'planned' as const }]),
      ];
    });
}
