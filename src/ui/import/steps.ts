import type { DraftAnswer, DraftPlan, DraftQuestion } from '../../plan/draft';
import type { LocalDate } from '../../plan/plan';
import type { Refusal } from '../../importing/index';
import type { ProvisionProgress, ProvisionReport } from '../../lists/provisioning';
import type { WriteProgress } from '../../lists/repository';

/** Where a person stands in the import. Answers live in `ready` and survive a failed writing. */
export type ImportStep =
  /** `former`: what was begun with a form and could not be saved, to be changed there. */
  | { readonly kind: 'choose'; readonly refusal: Refusal | null; readonly former?: Ready }
  | { readonly kind: 'reading'; readonly file: string }
  | Ready
  | { readonly kind: 'making'; readonly ready: Ready; readonly progress: ProvisionProgress | null }
  | { readonly kind: 'writing'; readonly ready: Ready; readonly progress: WriteProgress | null }
  | { readonly kind: 'failed'; readonly ready: Ready; readonly error: unknown }
  | {
      readonly kind: 'done';
      readonly from: Ready['from'];
      /** The key of the plan that was made, and whether it stands beside the current one. */
      readonly plan: string;
      readonly beside: boolean;
      readonly items: number;
      readonly kept: ProvisionReport['kept'];
    };

/** Where a plan comes from that somebody puts in. */
export const begunFrom = ['document', 'template', 'empty'] as const;

export interface Ready {
  readonly kind: 'ready';
  /** Of this one putting in, by which the browser keeps it. */
  readonly id: string;
  readonly from: (typeof begunFrom)[number];
  /** What the person knows it by: the document's name, or the plan's. */
  readonly file: string;
  readonly draft: DraftPlan;
  readonly answers: readonly DraftAnswer[];
  /** Place of the question that is shown. */
  readonly at: number;
  /** The day that periods without a year hang on: that of the reading, also when it is saved on a later one. */
  readonly reference: LocalDate;
  /** True where it is to stand ready beside the current plan, and not to take its place. */
  readonly beside?: boolean;
}

/** A draft with nothing answered yet. */
export const readyOf = (given: Pick<Ready, 'id' | 'from' | 'file' | 'draft' | 'reference' | 'beside'>): Ready => ({
  kind: 'ready',
  ...given,
  answers: [],
  at: 0,
});

export const answerOf = (ready: Ready, question: DraftQuestion): DraftAnswer | undefined =>
  ready.answers.find(({ questionId }) => questionId === question.id);

/** Keeps one answer and goes to the next question without one, from here on and around; stays where there is none. */
export function withAnswer(ready: Ready, answer: DraftAnswer): Ready {
  const answers = [...ready.answers.filter(({ questionId }) => questionId !== answer.questionId), answer];
  const next = { ...ready, answers };
  const { questions } = ready.draft;
  for (let step = 1; step <= questions.length; step++) {
    const at = (ready.at + step) % questions.length;
    const question = questions[at];
    if (question && !answerOf(next, question)) return { ...next, at };
  }
  return next;
}

/** Answers what is left with what each question assumes. */
export function withAssumed(ready: Ready): Ready {
  const left = ready.draft.questions.filter((question) => !answerOf(ready, question));
  const assumed = left.map(({ id, assumed }) => ({ questionId: id, choiceId: assumed, value: null }));
  return { ...ready, answers: [...ready.answers, ...assumed] };
}

/** What was found, as numbers for the summary. */
export function countsOf(draft: DraftPlan): {
  areas: number;
  activities: number;
  milestones: number;
  goals: number;
  followUps: number;
} {
  const sum = (of: (activity: DraftPlan['activities'][number]) => number): number =>
    draft.activities.reduce((total, activity) => total + of(activity), 0);
  return {
    areas: draft.areas.length,
    activities: draft.activities.length,
    milestones: sum(({ milestones }) => milestones.length),
    goals: sum(({ goals }) => goals.length),
    followUps: sum(({ followUps }) => followUps.length),
  };
}
