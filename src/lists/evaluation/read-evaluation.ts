import { explainPeriod } from '../../periods/index';
import { verdicts as verdictCodes } from '../../evaluation/evaluation';
import type {
  ActivityVerdict,
  AnswerCount,
  Evaluation,
  EvaluationDesign,
  EvaluationQuestion,
} from '../../evaluation/evaluation';
import type { GivenVerdict } from '../../evaluation/former-verdict';
import type { LocalDate } from '../../plan/plan';
import type { ListState } from '../loading/list-state';
import { rowsIn } from '../machinery/read-rows';
import { forwards } from '../problems/item-dates';
import type { PlanRepository, RowProblem } from '../repository';
import type { RowReader } from '../row-reader';
import type { ListDeclaration } from '../schema';
import { designStates, machinery } from '../schema/machinery';
import { refOf } from '../table';

const { evaluations, evaluationQuestions, evaluationCounts, activityVerdicts } = machinery;

/** The lists of an evaluation, in the order in which they refer to each other. */
export const evaluationLists = [evaluations, evaluationQuestions, evaluationCounts, activityVerdicts] as const;

const keyOf = (row: RowReader): string => row.key('Key') ?? `#${row.row.Id}`;
const ownKey = (row: RowReader): string => row.key('UniqueKey') ?? `#${row.row.Id}`;

export function readDesign(row: RowReader): EvaluationDesign {
  const periodText = row.text('PeriodText');
  return {
    key: keyOf(row),
    title: row.title() || keyOf(row),
    periodText,
    ...spanOf(row, periodText),
    state: row.choice('State', designStates) ?? 'draft',
    madeWith: row.text('MadeWith'),
    asked: row.lines('Asked'),
    activityKeys: row.lines('ActivityKeys'),
    row: refOf(evaluations, row.row),
  };
}

/** The words win where they say days by themselves; else the days that were written with them hold. */
function spanOf(row: RowReader, periodText: string | null): Pick<EvaluationDesign, 'start' | 'end'> {
  const { read, problem } = explainPeriod(periodText ?? '', {});
  if (periodText !== null && problem !== null) row.problem('PeriodText', 'period', periodText);
  const said: { start: LocalDate | null; end: LocalDate | null } = { start: read.start, end: read.end };
  return said.start === null && said.end === null
    ? forwards(row, 'End', { start: row.day('Start'), end: row.day('End') })
    : said;
}

export function readQuestion(row: RowReader): EvaluationQuestion {
  return {
    key: keyOf(row),
    designKey: row.key('DesignKey') ?? '',
    activityKey: row.key('ActivityKey') ?? '',
    text: row.note('Words') || row.title() || keyOf(row),
    answers: row.lines('Answers'),
    row: refOf(evaluationQuestions, row.row),
  };
}

/** A count that is no count is told of, and counts as none. */
export function readCount(row: RowReader): AnswerCount {
  const count = row.number('AnswerCount');
  if (count !== null && (count < 0 || !Number.isInteger(count))) row.problem('AnswerCount', 'type', String(count));
  return {
    key: ownKey(row),
    questionKey: row.key('QuestionKey') ?? '',
    unit: row.text('Unit'),
    answer: row.title(),
    count: count === null || count < 0 ? 0 : Math.round(count),
    countedOn: row.day('CountedOn'),
    row: refOf(evaluationCounts, row.row),
  };
}

/** Null where the row says no verdict yet. */
export function readVerdict(row: RowReader): ActivityVerdict | null {
  const verdict = row.choice('Verdict', verdictCodes);
  return verdict === null ? null : verdictFrom(row, verdict);
}

export const verdictFrom = (row: RowReader, verdict: ActivityVerdict['verdict']): ActivityVerdict => ({
  key: ownKey(row),
  designKey: row.key('DesignKey') ?? '',
  activityKey: row.key('ActivityKey') ?? '',
  verdict,
  reason: row.note('Reason') || null,
  continuesAs: row.key('ContinuesAs'),
  row: refOf(activityVerdicts, row.row),
});

/** The evaluations of a plan from the rows of their lists; a list that is not there counts as empty. Pure. */
export function evaluationFrom(states: readonly ListState[], planKey: string, problems: RowProblem[] = []): Evaluation {
  const rows = <T>(list: (typeof evaluationLists)[number], read: (row: RowReader) => T): T[] =>
    rowsIn(
      states.find((state) => state.list === list),
      planKey,
      (row) => ({ order: list === evaluations || list === evaluationQuestions ? row.order() : 0, one: read(row) }),
      problems,
    )
      .sort((a, b) => a.order - b.order)
      .map(({ one }) => one);
  return {
    designs: rows(evaluations, readDesign),
    questions: rows(evaluationQuestions, readQuestion),
    counts: rows(evaluationCounts, readCount),
    verdicts: rows(activityVerdicts, readVerdict).filter((one): one is ActivityVerdict => one !== null),
  };
}

/** The verdicts of all plans of the site in the order of their rows, each with the name of its evaluation. Pure. */
export function givenVerdicts(states: readonly ListState[]): GivenVerdict[] {
  const stateOf = (list: ListDeclaration): ListState | undefined => states.find((state) => state.list === list);
  const placeOf = (row: RowReader, design: string): string => `${row.key('PlanKey') ?? ''}:${design}`;
  const titles = new Map(
    rowsIn(stateOf(evaluations), null, (row) => [placeOf(row, keyOf(row)), row.title() || null] as const),
  );
  return rowsIn(stateOf(activityVerdicts), null, (row): GivenVerdict[] => {
    const read = readVerdict(row);
    return read === null ? [] : [{ ...read, evaluation: titles.get(placeOf(row, read.designKey)) ?? null }];
  }).flat();
}

/** The evaluations of a plan, read with the plan's own request. */
export async function readEvaluation(
  repository: Pick<PlanRepository, 'rowsOf'>,
  planKey: string,
  problems: RowProblem[] = [],
): Promise<Evaluation> {
  return evaluationFrom(await repository.rowsOf(evaluationLists), planKey, problems);
}
