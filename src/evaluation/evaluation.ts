import type { LocalDate, RowRef } from '../plan/plan';

/** An evaluation's design (DOMAIN.md 2.13): who is asked what, of which activities, and when. */
export interface EvaluationDesign {
  readonly key: string;
  readonly title: string;
  readonly periodText: string | null;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly state: 'draft' | 'running' | 'closed';
  /** With whom it is made ("Task Force"). */
  readonly madeWith: string | null;
  /** The roles or groups that are asked. */
  readonly asked: readonly string[];
  /** Numbers of the activities in scope. */
  readonly activityKeys: readonly string[];
  readonly row: RowRef | null;
}

export interface EvaluationQuestion {
  readonly key: string;
  readonly designKey: string;
  readonly activityKey: string;
  readonly text: string;
  /** What can be answered, in its order ("I høj grad", "I nogen grad", "Slet ikke"). */
  readonly answers: readonly string[];
  readonly row: RowRef | null;
}

/** How many gave one answer; never who. */
export interface AnswerCount {
  readonly key: string;
  readonly questionKey: string;
  readonly unit: string | null;
  readonly answer: string;
  readonly count: number;
  readonly countedOn: LocalDate | null;
  readonly row: RowRef | null;
}

/** What the evaluation came to for an activity, and where it goes on. */
export const verdicts = ['inGoal', 'needsAttention'] as const;
export type Verdict = (typeof verdicts)[number];

export interface ActivityVerdict {
  readonly key: string;
  readonly designKey: string;
  readonly activityKey: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
  /** "p2:1.3": the activity of the next plan that goes on with it. */
  readonly continuesAs: string | null;
  readonly row: RowRef | null;
}

export interface Evaluation {
  readonly designs: readonly EvaluationDesign[];
  readonly questions: readonly EvaluationQuestion[];
  readonly counts: readonly AnswerCount[];
  readonly verdicts: readonly ActivityVerdict[];
}
