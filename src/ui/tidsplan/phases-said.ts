import type { Plan } from '../../plan/plan';
import type { PhasePlace } from '../../timeline/layout';

/** Which phases the activities say, for a legend; null where there is no activity to say any. Pure. */
export function phasesSaid({ activities }: Plan): readonly PhasePlace['kind'][] | null {
  if (activities.length === 0) return null;
  return (['development', 'implementation'] as const).filter((kind) =>
    activities.some((activity) => (activity[kind]?.start ?? activity[kind]?.end ?? null) !== null),
  );
}
