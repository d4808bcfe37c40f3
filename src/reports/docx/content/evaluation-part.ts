import { answerTable } from '../../../evaluation/answer-table';
import type { EvaluationReport } from '../../../evaluation/for-report';
import { sayPeriod } from '../../../periods/index';
import type { Say } from '../../../text/text';
import type { Report } from '../../report';
import { paragraph, type Block } from '../blocks';

/** What staff said of the plan's activities: how each was judged, and then the answers as counts, small ones left out. */
export const evaluationPart = ({ evaluations = [] }: Report, say: Say): Block[] =>
  evaluations.flatMap((one) => [
    { kind: 'heading', level: 1, text: one.title } as const,
    paragraph(standing(one, say)),
    ...judged(one, say),
    ...answers(one, say),
  ]);

function standing({ title, verdicts, uncounted, asked, periodText, start, end }: EvaluationReport, say: Say): string {
  const hasPeriod = periodText !== null || start !== null || end !== null;
  return [
    say('report.evaluation', { title, ...verdicts }),
    hasPeriod ? say('word.evaluation.when', { when: sayPeriod({ text: periodText, start, end }, say.locale) }) : null,
    asked.length === 0 ? null : say('word.evaluation.asked', { asked: asked.join(', ') }),
    uncounted === 0 ? null : say.count('word.evaluation.uncounted', uncounted),
  ]
    .filter((one) => one !== null)
    .join(' ');
}

function judged({ title, activities }: EvaluationReport, say: Say): Block[] {
  if (activities.length === 0) return [];
  return [
    {
      kind: 'table',
      title: say('word.table.verdicts', { title }),
      captioned: true,
      columns: [
        { head: say('word.head.activity'), width: 36 },
        { head: say('word.head.verdict'), width: 22 },
        { head: say('word.head.reason'), width: 42 },
      ],
      rows: activities.map((activity) => [
        [`${activity.key} ${activity.title}`],
        [
          say(`evaluation.verdict.${activity.verdict ?? 'none'}`),
          ...(activity.continuesAs === null ? [] : [say('evaluation.continuesAs', { activity: activity.continuesAs })]),
        ],
        [activity.reason ?? '–'],
      ]),
    },
  ];
}

function answers({ activities }: EvaluationReport, say: Say): Block[] {
  let isMasked = false;
  const tables = activities.flatMap(({ key, results }) =>
    results
      .filter(({ units }) => units.length > 0)
      .map((result): Block => {
        const { heads, rows, isMasked: some } = answerTable(result, say);
        isMasked ||= some;
        return {
          kind: 'table',
          title: say('word.table.answers', { activity: key, question: result.question.text }),
          captioned: true,
          columns: heads.map((head, i) => (i === 0 ? { head, width: 30 } : { head, width: 14, align: 'right' })),
          rows: rows.map(({ name, cells }) => [[name], ...cells.map((cell) => [cell])]),
        };
      }),
  );
  return [...tables, ...(isMasked ? [paragraph(say('evaluation.hidden.why'))] : [])];
}
