import type { Evaluation } from '../evaluation/evaluation';
import { standingOf, type DesignGap } from '../evaluation/standing';
import { besideSubject, type Subject } from './subject';

/** What a card says of an evaluation beside its days: what its design lacks, and what has yet to be counted and judged. */
export interface EvaluationSubject {
  readonly gaps: readonly DesignGap[];
  readonly uncounted: number;
  readonly unjudged: number;
}

/**
 * The evaluations of a plan, each by its row: who keeps the plan is reminded before one begins, and after it as long as answers
 * or verdicts are missing. One that is closed, or in which all is counted and judged, stands as reached. Pure.
 */
export function evaluationSubjects(evaluation: Evaluation): Subject[] {
  return evaluation.designs.map((design): Subject => {
    const { gaps, uncounted, unjudged, isDone } = standingOf(design, evaluation);
    return {
      ...besideSubject,
      target: 'evaluation',
      key: `evaluation:${design.row?.id ?? design.key}`,
      text: design.title,
      start: design.start,
      end: design.end,
      status: isDone ? 'reached' : 'planned',
      evaluation: { gaps, uncounted: uncounted.length, unjudged: unjudged.length },
    };
  });
}
