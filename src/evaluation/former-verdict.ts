import type { ActivityVerdict, Verdict } from './evaluation';

/** What an evaluation of the plan before said of an activity that goes on in this one. */
export interface FormerVerdict {
  /** The number that it has in this plan. */
  readonly activityKey: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
  /** The evaluation's name; null where its row is gone. */
  readonly evaluation: string | null;
}

/** A verdict with the plan that it was given in, and the name of its evaluation. */
export interface GivenVerdict extends Pick<ActivityVerdict, 'verdict' | 'reason' | 'continuesAs'> {
  readonly evaluation: string | null;
}

/** The verdicts of other plans that go on in this one ("p2:2.1"); of several on one activity the last given. Pure. */
export function formerVerdicts(given: readonly GivenVerdict[], planKey: string): FormerVerdict[] {
  const start = `${planKey}:`;
  const latest = new Map<string, FormerVerdict>();
  for (const { verdict, reason, continuesAs, evaluation } of given) {
    if (continuesAs?.startsWith(start) !== true) continue;
    const activityKey = continuesAs.slice(start.length);
    latest.set(activityKey, { activityKey, verdict, reason, evaluation });
  }
  return [...latest.values()];
}
