import type { ActivityVerdict, Evaluation, EvaluationDesign, EvaluationQuestion } from './evaluation';

/** What a design lacks before it can be carried out, in the order in which it is mended. */
export const designGaps = ['period', 'asked', 'activities', 'questions', 'answers'] as const;
export type DesignGap = (typeof designGaps)[number];

/** How far an evaluation is: what its design lacks, and what has yet to be counted and judged. */
export interface DesignStanding {
  readonly gaps: readonly DesignGap[];
  /** Questions that nobody has counted answers to. */
  readonly uncounted: readonly EvaluationQuestion[];
  /** Numbers of activities in scope without a verdict. */
  readonly unjudged: readonly string[];
  /** Nothing is left to do: it is closed, or all is counted and judged. */
  readonly isDone: boolean;
}

/** Pure. */
export function standingOf(design: EvaluationDesign, evaluation: Evaluation): DesignStanding {
  const questions = questionsOf(design, evaluation);
  const counted = new Set(evaluation.counts.map(({ questionKey }) => questionKey));
  const judged = new Set(verdictsOf(design, evaluation).map(({ activityKey }) => activityKey));
  const withQuestion = new Set(questions.map(({ activityKey }) => activityKey));
  const lacking: Readonly<Record<DesignGap, boolean>> = {
    period: design.start === null && design.end === null,
    asked: design.asked.length === 0,
    activities: design.activityKeys.length === 0,
    questions: design.activityKeys.some((key) => !withQuestion.has(key)),
    answers: questions.some(({ answers }) => answers.length < 2),
  };
  const uncounted = questions.filter(({ key }) => !counted.has(key));
  const unjudged = design.activityKeys.filter((key) => !judged.has(key));
  return {
    gaps: designGaps.filter((gap) => lacking[gap]),
    uncounted,
    unjudged,
    isDone: design.state === 'closed' || (questions.length > 0 && uncounted.length === 0 && unjudged.length === 0),
  };
}

/** The questions of a design about activities in its scope, in their order. Pure. */
export const questionsOf = ({ key, activityKeys }: EvaluationDesign, { questions }: Evaluation): EvaluationQuestion[] =>
  questions.filter(({ designKey, activityKey }) => designKey === key && activityKeys.includes(activityKey));

export const verdictsOf = ({ key }: EvaluationDesign, { verdicts }: Evaluation): ActivityVerdict[] =>
  verdicts.filter(({ designKey }) => designKey === key);

/** The evaluation that is looked at first: one that runs, else the one that was made last. Pure. */
export const latestDesign = (designs: readonly EvaluationDesign[]): EvaluationDesign | null =>
  designs.find(({ state }) => state === 'running') ?? designs.at(-1) ?? null;

/** The last evaluation that has shown anything: it has been judged, or answers have been counted. Pure. */
export const latestShown = (designs: readonly EvaluationDesign[], evaluation: Evaluation): EvaluationDesign | null => {
  const counted = new Set(evaluation.counts.map(({ questionKey }) => questionKey));
  const hasShown = (design: EvaluationDesign): boolean =>
    verdictsOf(design, evaluation).length > 0 || questionsOf(design, evaluation).some(({ key }) => counted.has(key));
  return latestDesign(designs.filter(hasShown));
};

/**
 * The latest verdict on each activity, by its number: of several evaluations the one that was made last counts. Pure.
 */
export function latestVerdicts({ designs, verdicts }: Evaluation): ReadonlyMap<string, ActivityVerdict> {
  const order = new Map(designs.map(({ key }, i) => [key, i]));
  const inOrder = [...verdicts].sort((a, b) => (order.get(a.designKey) ?? -1) - (order.get(b.designKey) ?? -1));
  return new Map(inOrder.map((verdict) => [verdict.activityKey, verdict]));
}
