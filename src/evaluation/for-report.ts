import type { Plan } from '../plan/plan';
import type { Evaluation, EvaluationDesign, Verdict } from './evaluation';
import { resultOf, type QuestionResult } from './results';
import { questionsOf, standingOf, verdictsOf } from './standing';

/** One evaluation as a report tells of it. All counts are as they may leave the units. */
export interface EvaluationReport {
  readonly key: string;
  readonly title: string;
  readonly state: EvaluationDesign['state'];
  readonly periodText: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly asked: readonly string[];
  /** How many activities it came to each verdict on, and how many it has yet to judge. */
  readonly verdicts: Readonly<Record<Verdict | 'none', number>>;
  readonly uncounted: number;
  readonly activities: readonly {
    readonly key: string;
    readonly title: string;
    readonly verdict: Verdict | null;
    readonly reason: string | null;
    readonly continuesAs: string | null;
    readonly results: readonly QuestionResult[];
  }[];
}

/**
 * The evaluations of a plan for a report to the styregruppe, drafts left out: nobody has been asked by them. Activities that
 * are no longer in the plan are known by their number. Pure.
 */
export function evaluationsForReport(evaluation: Evaluation, plan: Plan): EvaluationReport[] {
  const titles = new Map(plan.activities.map(({ key, title }) => [key, title]));
  return evaluation.designs
    .filter(({ state }) => state !== 'draft')
    .map((design) => {
      const judged = new Map(verdictsOf(design, evaluation).map((one) => [one.activityKey, one]));
      const questions = questionsOf(design, evaluation);
      const verdictOf = (key: string): Verdict | null => judged.get(key)?.verdict ?? null;
      const counted = (verdict: Verdict | null): number =>
        design.activityKeys.filter((key) => verdictOf(key) === verdict).length;
      const { key, title, state, periodText, start, end, asked } = design;
      return {
        ...{ key, title, state, periodText, start, end, asked },
        verdicts: { inGoal: counted('inGoal'), needsAttention: counted('needsAttention'), none: counted(null) },
        uncounted: standingOf(design, evaluation).uncounted.length,
        activities: design.activityKeys.map((activityKey) => ({
          key: activityKey,
          title: titles.get(activityKey) ?? activityKey,
          verdict: verdictOf(activityKey),
          reason: judged.get(activityKey)?.reason ?? null,
          continuesAs: judged.get(activityKey)?.continuesAs ?? null,
          results: questions
            .filter((question) => question.activityKey === activityKey)
            .map((question) => resultOf(question, evaluation)),
        })),
      };
    });
}
