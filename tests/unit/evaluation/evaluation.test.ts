import { draftFromPlan, nextDesignKey, nextQuestionKey } from '../../../src/evaluation/draft-from-plan';
import type { AnswerCount, Evaluation } from '../../../src/evaluation/evaluation';
import { evaluationsForReport } from '../../../src/evaluation/for-report';
import { resultOf } from '../../../src/evaluation/results';
import { latestVerdicts, standingOf } from '../../../src/evaluation/standing';
import type { Plan } from '../../../src/plan/plan';
import { planFromDraft } from '../../../src/plan/plan-from-draft';
import { createSay } from '../../../src/text/text';
import { sampleDraft } from '../lists/support/sample-draft';
import { emptyActivity, emptyItem, emptyPlan } from '../plan/support/empty-plan';

const say = createSay('da');
let plan: Plan;
beforeAll(async () => {
  plan = planFromDraft(await sampleDraft(), 'p1');
});

const evaluationOf = (of: Plan, more: Partial<Evaluation> = {}): Evaluation => {
  const { design, questions } = draftFromPlan(of, 'ev1', say);
  return { designs: [design], questions, counts: [], verdicts: [], ...more };
};
const counted = (questionKey: string, unit: string | null, answer: string, count: number): AnswerCount => ({
  ...{ key: `${questionKey} ${unit ?? ''} ${answer}`, questionKey, unit, answer, count },
  countedOn: '2019-11-01',
  row: null,
});

test('a draft asks once about each statement of each goal, in the plan’s words, and says nobody and no day that the plan does not', () => {
  const { design, questions } = draftFromPlan(plan, 'ev1', say);
  const statements = plan.items.filter(({ kind }) => kind === 'goal').flatMap(({ text }) => text.split('\n'));
  expect(questions).toHaveLength(statements.length);
  for (const [i, statement] of statements.entries()) expect(questions[i]?.text).toContain(statement.replace(/\.$/, ''));
  expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
  expect(design.asked).toEqual([]);
  expect([design.periodText, design.start, design.end]).toEqual([null, null, null]);
});

test.each([
  [
    'Der udarbejdes et evalueringsdesign til medarbejderevaluering, som gennemføres i 2. halvår 2019.',
    '2019-07-01',
    '2019-12-31',
  ],
  ['Pilotprojektet evalueres i marts 2019.', null, null],
  ['Et evalueringsdesign ligger klar i maj 2019. Evalueringsdesignet tages i brug i juni 2019.', null, null],
])('the period is the one that the plan says its evaluation has: %s', (text, start, end) => {
  const { design } = draftFromPlan(emptyPlan({ notes: [{ text, where: 'afsnit 1' }] }), 'ev1', say);
  expect([design.start, design.end]).toEqual([start, end]);
});

test('what is given up, and a goal that is dropped, is not asked about', () => {
  const goal = { kind: 'goal', text: 'Alle kender den' } as const;
  const of = emptyPlan({
    activities: [emptyActivity(), emptyActivity({ key: '2.2', mergedInto: '2.1' }), emptyActivity({ key: '2.3' })],
    items: [
      emptyItem({ ...goal, key: '2.1.g1' }),
      emptyItem({ ...goal, key: '2.2.g1', activityKey: '2.2' }),
      emptyItem({ ...goal, key: '2.3.g1', activityKey: '2.3', status: 'dropped' }),
    ],
  });
  const { design, questions } = draftFromPlan(of, 'ev1', say);
  expect(design.activityKeys).toEqual(['2.1']);
  expect(questions.map(({ key }) => key)).toEqual(['ev1.2.1.g1.1']);
});

test('numbers that are free', () => {
  expect(nextDesignKey([])).toBe('ev1');
  expect(nextDesignKey([{ key: 'ev4' }, { key: 'x' }])).toBe('ev5');
  expect(nextQuestionKey('ev1', [{ key: 'ev1.2.1.g1.1' }, { key: 'ev1.q2' }])).toBe('ev1.q3');
});

test('what is left to do: the design’s gaps first, then counts, then verdicts', () => {
  const evaluation = evaluationOf(plan);
  const [design] = evaluation.designs;
  if (!design) throw new Error('no design');
  expect(standingOf(design, evaluation)).toMatchObject({ gaps: ['period', 'asked'], isDone: false });
  const ready = { ...design, start: '2019-07-01', end: '2019-12-31', asked: ['sagsbehandlere'] };
  const counts = evaluation.questions.map(({ key }) => counted(key, 'Amager', 'I høj grad', 9));
  const judged = design.activityKeys.map((activityKey) => ({
    ...{ key: activityKey, designKey: 'ev1', activityKey, verdict: 'inGoal' as const },
    ...{ reason: null, continuesAs: null, row: null },
  }));
  expect(standingOf(ready, { ...evaluation, counts })).toMatchObject({ gaps: [], uncounted: [], isDone: false });
  expect(standingOf(ready, { ...evaluation, counts, verdicts: judged })).toMatchObject({ unjudged: [], isDone: true });
});

test('results keep the order of the answers, keep what was counted under other words, and take the later of two rows', () => {
  const evaluation = evaluationOf(plan);
  const question = evaluation.questions[0];
  if (!question) throw new Error('no question');
  const counts = [
    counted(question.key, 'Valby', 'Slet ikke', 12),
    counted(question.key, 'Amager', 'I høj grad', 8),
    { ...counted(question.key, 'Amager', 'I høj grad', 20), countedOn: '2019-11-20' },
    counted(question.key, 'Amager', 'Måske', 7),
  ];
  const result = resultOf(question, { counts });
  expect(result.units).toEqual(['Amager', 'Valby']);
  expect(result.answers).toEqual([...question.answers, 'Måske']);
  expect(result.counts.byColumn).toEqual([20, 0, 0, 12, 0, 7]);
  expect(result.countedOn).toBe('2019-11-20');
});

test('a report tells of evaluations that people were asked in, with each activity’s verdict and its counts as they may leave', () => {
  const evaluation = evaluationOf(plan);
  expect(evaluationsForReport(evaluation, plan)).toEqual([]);
  const [design] = evaluation.designs;
  const [question] = evaluation.questions;
  if (!design || !question) throw new Error('no design');
  const [told] = evaluationsForReport(
    {
      ...evaluation,
      designs: [{ ...design, state: 'closed' }],
      counts: [counted(question.key, 'Amager', 'Slet ikke', 3), counted(question.key, 'Amager', 'I høj grad', 30)],
      verdicts: [
        {
          ...{ key: 'v', designKey: 'ev1', activityKey: question.activityKey, verdict: 'needsAttention' as const },
          ...{ reason: 'Ikke alle kender den', continuesAs: 'p2:1.1', row: null },
        },
      ],
    },
    plan,
  );
  expect(told?.verdicts).toEqual({ inGoal: 0, needsAttention: 1, none: design.activityKeys.length - 1 });
  const [activity] = told?.activities ?? [];
  expect(activity).toMatchObject({ verdict: 'needsAttention', continuesAs: 'p2:1.1' });
  expect(activity?.results[0]?.counts.cells).toEqual([[null, 0, 0, null, 0]]);
});

test('of several evaluations the latest verdict on an activity counts', () => {
  const verdict = (designKey: string, word: 'inGoal' | 'needsAttention') => ({
    ...{ key: designKey, designKey, activityKey: '2.1', verdict: word, reason: null, continuesAs: null, row: null },
  });
  const { design } = draftFromPlan(plan, 'ev1', say);
  const latest = latestVerdicts({
    ...{ designs: [design, { ...design, key: 'ev2' }], questions: [], counts: [] },
    verdicts: [verdict('ev2', 'inGoal'), verdict('ev1', 'needsAttention')],
  });
  expect(latest.get('2.1')?.verdict).toBe('inGoal');
});
