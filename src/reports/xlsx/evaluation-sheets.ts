import { sayCount } from '../../evaluation/answer-table';
import type { EvaluationReport } from '../../evaluation/for-report';
import type { QuestionResult } from '../../evaluation/results';
import type { Say } from '../../text/text';
import type { Cell } from '../../timeline/out/cells';
import type { Sheet } from '../../timeline/out/workbook';
import type { Report } from '../report';
import { number, sheetOf, text, type SheetColumn } from './columns';

/** The verdicts of the evaluations, and the answers that were counted, as they may leave the units; none where nobody was asked. */
export function evaluationSheets({ evaluations = [] }: Report, title: string, say: Say): Sheet[] {
  if (evaluations.length === 0) return [];
  const judged = evaluations.flatMap((of) => of.activities.map((one) => ({ of, one })));
  const counted = judged.flatMap(({ of, one }) => one.results.flatMap((result) => answersOf(of, one.key, result, say)));
  return [
    sheetOf('report.sheet.evaluations', title, verdictColumns(say), judged, say),
    sheetOf('report.sheet.answers', title, answerColumns, counted, say),
  ];
}

interface VerdictLine {
  readonly of: EvaluationReport;
  readonly one: EvaluationReport['activities'][number];
}

const verdictColumns = (say: Say): readonly SheetColumn<VerdictLine>[] => [
  { head: 'report.head.evaluation', width: 28, of: ({ of }) => text(of.title) },
  { head: 'report.head.number', width: 9, of: ({ one }) => text(one.key) },
  { head: 'report.head.activity', width: 50, of: ({ one }) => text(one.title) },
  { head: 'report.head.verdict', width: 22, of: ({ one }) => text(say(`evaluation.verdict.${one.verdict ?? 'none'}`)) },
  { head: 'report.head.reason', width: 60, of: ({ one }) => text(one.reason) },
  { head: 'report.head.continuesAs', width: 14, of: ({ one }) => text(one.continuesAs) },
];

interface AnswerLine {
  readonly evaluation: string;
  readonly activity: string;
  readonly question: string;
  readonly unit: string;
  readonly answer: string;
  readonly count: Cell;
}

/** A line for each unit and answer, and their sums: what is left out of one is left out of the other too. */
function answersOf(of: EvaluationReport, activity: string, result: QuestionResult, say: Say): AnswerLine[] {
  const { units, answers, counts } = result;
  const cell = (count: number | null): Cell => (count === null ? text(sayCount(null, say)) : number(count));
  const rowOf = (unit: string, all: readonly (number | null)[], sum: number | null): AnswerLine[] =>
    [...answers.map((answer, a) => [answer, all[a] ?? null] as const), [say('evaluation.sum'), sum] as const].map(
      ([answer, count]) => ({
        ...{ evaluation: of.title, activity, question: result.question.text },
        ...{ unit, answer, count: cell(count) },
      }),
    );
  if (units.length === 0) return [];
  return [
    ...units.flatMap((unit, u) =>
      rowOf(unit ?? say('evaluation.noUnit'), counts.cells[u] ?? [], counts.byRow[u] ?? null),
    ),
    ...rowOf(say('evaluation.all'), counts.byColumn, counts.total),
  ];
}

const answerColumns: readonly SheetColumn<AnswerLine>[] = [
  { head: 'report.head.evaluation', width: 28, of: ({ evaluation }) => text(evaluation) },
  { head: 'report.head.number', width: 9, of: ({ activity }) => text(activity) },
  { head: 'report.head.question', width: 60, of: ({ question }) => text(question) },
  { head: 'report.head.unit', width: 24, of: ({ unit }) => text(unit) },
  { head: 'report.head.answer', width: 20, of: ({ answer }) => text(answer) },
  { head: 'report.head.figure', width: 10, of: ({ count }) => count },
];
