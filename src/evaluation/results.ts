import type { LocalDate } from '../plan/plan';
import type { AnswerCount, Evaluation, EvaluationQuestion } from './evaluation';
import { maskedCounts, type MaskedCounts } from './masked';

/** What was answered to one question, by unit and answer, as the lists have it: for who counts, and for nobody else. */
export interface QuestionCounts {
  readonly question: EvaluationQuestion;
  /** In alphabetical order; null, first, where counts stand without a unit. */
  readonly units: readonly (string | null)[];
  /** The question's answers in their order, and after them what was counted under other words. */
  readonly answers: readonly string[];
  /** A row for each unit, a column for each answer. */
  readonly cells: readonly (readonly number[])[];
  readonly countedOn: LocalDate | null;
}

/** The same as it may leave the units. */
export interface QuestionResult extends Omit<QuestionCounts, 'cells'> {
  readonly counts: MaskedCounts;
}

/** The counts of one question. Of two rows for the same unit and answer the later one counts. Pure. */
export function countsOf(question: EvaluationQuestion, { counts }: Pick<Evaluation, 'counts'>): QuestionCounts {
  const own = counts.filter(({ questionKey }) => questionKey === question.key);
  const units = [...new Set(own.map(({ unit }) => unit))].sort((a, b) => (a ?? '').localeCompare(b ?? '', 'da'));
  const others = own.map(({ answer }) => answer).filter((answer) => !question.answers.includes(answer));
  const answers = [...question.answers, ...new Set(others)];
  const countAt = (unit: string | null, answer: string): number =>
    latest(own.filter((one) => one.unit === unit && one.answer === answer))?.count ?? 0;
  return {
    question,
    units,
    answers,
    cells: units.map((unit) => answers.map((answer) => countAt(unit, answer))),
    countedOn: latest(own)?.countedOn ?? null,
  };
}

/** What of it may leave the units: small counts, and what would tell them, are left out. Pure. */
export function resultOf(question: EvaluationQuestion, evaluation: Pick<Evaluation, 'counts'>): QuestionResult {
  const { cells, ...counts } = countsOf(question, evaluation);
  return { ...counts, counts: maskedCounts(cells) };
}

const latest = (counts: readonly AnswerCount[]): AnswerCount | undefined =>
  counts.reduce<AnswerCount | undefined>(
    (last, one) => (last === undefined || (one.countedOn ?? '') >= (last.countedOn ?? '') ? one : last),
    undefined,
  );
