import type { EvaluationDraft } from '../../evaluation/draft-from-plan';
import type { ActivityVerdict, AnswerCount, Evaluation, EvaluationDesign } from '../../evaluation/evaluation';
import type { EvaluationQuestion } from '../../evaluation/evaluation';
import { formerVerdicts, type FormerVerdict } from '../../evaluation/former-verdict';
import type { Activity, EarlierActivity, LocalDate } from '../../plan/plan';
import type { MachineryContext } from '../machinery/machinery-lists';
import { rowTable, type RowTable } from '../machinery/row-table';
import type { NewRow } from '../plan-rows';
import { readEarlier } from '../read-plan';
import type { RowProblem, WriteResult } from '../repository';
import type { ListDeclaration } from '../schema';
import { lists } from '../schema';
import { machinery } from '../schema/machinery';
import { textLimit, type RowValues } from '../values';
import { addAll } from '../writing/add-all';
import { valuesRefusal, type Refusal } from '../writing/rules';
import {
  evaluationLists,
  evaluationFrom,
  givenVerdicts,
  readCount,
  readDesign,
  readQuestion,
  verdictFrom,
  readVerdict,
} from './read-evaluation';

const { evaluations, evaluationQuestions, evaluationCounts, activityVerdicts } = machinery;

export interface EvaluationRead {
  readonly evaluation: Evaluation;
  readonly problems: readonly RowProblem[];
  /** The site has yet to get the lists, or they may not be read. */
  readonly absent: boolean;
}

/** The evaluation's lists and that of the earlier activities, read and written; each write with its ETag. */
export interface EvaluationLists {
  read(planKey: string): Promise<EvaluationRead>;
  /** What evaluations of other plans said of activities that go on in this one. */
  former(planKey: string): Promise<readonly FormerVerdict[]>;
  /** Writes a design made ready from the plan. Done twice, or by two at once, it is there once. Null: done. */
  make(planKey: string, draft: EvaluationDraft): Promise<Refusal | null>;
  changeDesign(base: EvaluationDesign, mine: EvaluationDesign): Promise<WriteResult<EvaluationDesign>>;
  addQuestion(planKey: string, question: EvaluationQuestion): Promise<WriteResult<EvaluationQuestion>>;
  changeQuestion(base: EvaluationQuestion, mine: EvaluationQuestion): Promise<WriteResult<EvaluationQuestion>>;
  removeQuestion(question: EvaluationQuestion): Promise<void>;
  /** How many of a unit gave an answer: a new row, or the one there is. */
  count(planKey: string, made: NewCount, before: AnswerCount | null): Promise<WriteResult<AnswerCount>>;
  judge(planKey: string, judged: NewVerdict): Promise<WriteResult<ActivityVerdict>>;
  changeVerdict(base: ActivityVerdict, mine: ActivityVerdict): Promise<WriteResult<ActivityVerdict>>;
  changeEarlier(base: EarlierActivity, mine: EarlierActivity): Promise<WriteResult<EarlierActivity>>;
}

export type NewCount = Omit<AnswerCount, 'key' | 'row'> & { readonly countedOn: LocalDate };
export type VerdictSaid = Pick<ActivityVerdict, 'designKey' | 'verdict' | 'reason' | 'continuesAs'>;
export type NewVerdict = VerdictSaid & { readonly activity: Pick<Activity, 'key' | 'title'> };

export function createEvaluation({ sp, repository, writing }: MachineryContext): EvaluationLists {
  const table = <T extends { readonly row: RowTableRow }>(
    list: ListDeclaration,
    read: Parameters<typeof rowTable<T>>[3],
  ) => rowTable<T>(sp, repository, list, read, writing);
  const designs: RowTable<EvaluationDesign> = table(evaluations, readDesign);
  const questions: RowTable<EvaluationQuestion> = table(evaluationQuestions, readQuestion);
  const counts: RowTable<AnswerCount> = table(evaluationCounts, readCount);
  const verdicts: RowTable<ActivityVerdict> = table(
    activityVerdicts,
    // Where somebody has emptied the choice, what is read back needs one all the same: the one that asks for a look.
    (row) => readVerdict(row) ?? verdictFrom(row, 'needsAttention'),
  );
  const earlier: RowTable<EarlierActivity> = table(lists.earlier, readEarlier);
  return {
    async read(planKey) {
      const states = await repository.rowsOf(evaluationLists);
      const problems: RowProblem[] = [];
      const evaluation = evaluationFrom(states, planKey, problems);
      return { evaluation, problems, absent: states.some(({ absent }) => absent === true) };
    },
    async former(planKey) {
      return formerVerdicts(givenVerdicts(await repository.rowsOf(evaluationLists)), planKey);
    },
    async make(planKey, draft) {
      const rows = rowsOfDraft(planKey, draft);
      for (const { list, values } of rows) {
        const refusal = valuesRefusal(list, values, null);
        if (refusal) return refusal;
      }
      await addAll(sp, rows, writing, () => undefined).finally(() => repository.written());
      return null;
    },
    changeDesign: (base, mine) => designs.change(base, mine, designValues(mine)),
    addQuestion: (planKey, question) =>
      questions.add(`${planKey}:${question.key}`, { ...keysOf(planKey, question.key), ...questionValues(question) }),
    changeQuestion: (base, mine) => questions.change(base, mine, questionValues(mine)),
    removeQuestion: ({ row }) => (row === null ? Promise.resolve() : questions.remove(row)),
    count(planKey, made, before) {
      const values = { Title: made.answer, AnswerCount: made.count, CountedOn: made.countedOn };
      if (before) return counts.change(before, { ...before, ...made }, values);
      const key = [planKey, made.questionKey, made.unit ?? '', made.answer].join(':').slice(0, textLimit);
      return counts.add(key, { ...values, PlanKey: planKey, QuestionKey: made.questionKey, Unit: made.unit });
    },
    judge: (planKey, { activity, ...made }) =>
      verdicts.add(`${planKey}:${made.designKey}:${activity.key}`, {
        ...verdictValues(made),
        Title: activity.title,
        PlanKey: planKey,
        DesignKey: made.designKey,
        ActivityKey: activity.key,
      }),
    changeVerdict: (base, mine) => verdicts.change(base, mine, verdictValues(mine)),
    changeEarlier: (base, mine) =>
      earlier.change(base, mine, {
        StartedText: mine.startedText,
        StatusText: mine.statusText,
        Goal: mine.goal,
        ContinuesIn: mine.continuesIn,
      }),
  };
}

type RowTableRow = EvaluationDesign['row'];

const keysOf = (planKey: string, key: string): RowValues => ({ Key: key, PlanKey: planKey });

const designValues = (design: EvaluationDesign): RowValues => ({
  Title: design.title,
  PeriodText: design.periodText,
  Start: design.start,
  End: design.end,
  State: design.state,
  MadeWith: design.madeWith,
  Asked: design.asked,
  ActivityKeys: design.activityKeys,
});

const verdictValues = ({ verdict, reason, continuesAs }: VerdictSaid): RowValues => ({
  Verdict: verdict,
  Reason: reason,
  ContinuesAs: continuesAs,
});

const questionValues = (question: EvaluationQuestion): RowValues => ({
  Title: question.text.split('\n')[0]?.slice(0, textLimit) ?? '',
  DesignKey: question.designKey,
  ActivityKey: question.activityKey,
  Words: question.text,
  Answers: question.answers,
});

/** The design stands last: where a break came before it, the press is there to be made again. */
function rowsOfDraft(planKey: string, { design, questions }: EvaluationDraft): NewRow[] {
  const row = (list: ListDeclaration, key: string, order: number, values: RowValues): NewRow => {
    const uniqueKey = `${planKey}:${key}`;
    return { list, uniqueKey, values: { ...keysOf(planKey, key), UniqueKey: uniqueKey, SortOrder: order, ...values } };
  };
  return [
    ...questions.map((one, i) => row(evaluationQuestions, one.key, i + 1, questionValues(one))),
    row(evaluations, design.key, Number(/\d+$/.exec(design.key)?.[0] ?? 1), designValues(design)),
  ];
}
