import { subjectCard } from '../../../src/cards';
import type { Evaluation, EvaluationDesign } from '../../../src/evaluation/evaluation';
import { createCalendar } from '../../../src/periods';
import { due, evaluationSubjects } from '../../../src/reminders';
import { createSay } from '../../../src/text/text';
import { emptyPlan } from '../plan/support/empty-plan';

const calendar = createCalendar();
const say = createSay('da');
const row = (id: number) => ({ list: 'FremdriftEvaluations', id, etag: '1' });
const design = (change: Partial<EvaluationDesign> = {}): EvaluationDesign => ({
  ...{ key: 'ev1', title: 'Medarbejderevaluering', state: 'running', madeWith: null, row: row(4) },
  ...{ periodText: '2. halvår 2019', start: '2019-07-01', end: '2019-12-31' },
  ...{ asked: ['sagsbehandlere'], activityKeys: ['2.1', '2.2'] },
  ...change,
});
const questions = ['2.1', '2.2'].map((activityKey) => ({
  ...{ key: `ev1.${activityKey}`, designKey: 'ev1', activityKey, text: 'Er målet nået?', answers: ['Ja', 'Nej'] },
  row: null,
}));
const counts = questions.map(({ key }) => ({
  ...{ key, questionKey: key, unit: null, answer: 'Ja', count: 9, countedOn: '2019-11-01', row: null },
}));
const verdicts = ['2.1', '2.2'].map((activityKey) => ({
  ...{ key: activityKey, designKey: 'ev1', activityKey, verdict: 'inGoal' as const, reason: null },
  ...{ continuesAs: null, row: null },
}));
const evaluation = (change: Partial<Evaluation> = {}): Evaluation => ({
  ...{ designs: [design()], questions, counts: [], verdicts: [] },
  ...change,
});
const remindersOf = (of: Evaluation): string[] =>
  due(emptyPlan(), {
    ...{ from: '2019-05-01', until: '2020-03-31', calendar, say },
    beside: evaluationSubjects(of),
  })
    .filter(({ itemId }) => itemId === 'evaluation:4')
    .map(({ day, kind, why }) => `${day} ${kind}: ${why}`);

test('ten working days before it begins, and after its end as long as answers or verdicts are missing', () => {
  const told = [
    '2019-06-17 evaluationBegins: der er 10 arbejdsdage til, at evalueringen begynder',
    // Five working days, the days of Christmas not counted; then twice again.
    '2020-01-15 evaluationOpen: evalueringen sluttede for 2 uger siden, og der mangler svar eller vurderinger',
    '2020-01-29 evaluationOpen: evalueringen sluttede for 4 uger siden, og der mangler svar eller vurderinger',
    '2020-02-12 evaluationOpen: evalueringen sluttede for 6 uger siden, og der mangler svar eller vurderinger',
  ];
  expect(remindersOf(evaluation())).toEqual(told);
  expect(remindersOf(evaluation({ counts }))).toEqual(told);
  expect(remindersOf(evaluation({ verdicts }))).toEqual(told);
});

test('nobody is reminded of one that is closed, in which all is counted and judged, or that has no days', () => {
  expect(remindersOf(evaluation({ designs: [design({ state: 'closed' })] }))).toEqual([]);
  expect(remindersOf(evaluation({ counts, verdicts }))).toEqual([]);
  expect(remindersOf(evaluation({ designs: [design({ periodText: null, start: null, end: null })] }))).toEqual([]);
});

const cardOn = (day: string, of: Evaluation): string => {
  const [subject] = evaluationSubjects(of);
  if (!subject) throw new Error('no subject');
  const view = { acting: false, userIds: [] };
  const { body } = subjectCard({ subject, day, view, token: '', calendar, say });
  return JSON.stringify(body);
};

test('the card says what the design lacks before it begins, and what is left to do after it', () => {
  const before = cardOn('2019-06-17', evaluation({ designs: [design({ asked: [] })] }));
  expect(before).toContain('Evalueringen begynder om 10 arbejdsdage');
  expect(before).toContain('Designet mangler: hvem der spørges.');
  const after = cardOn('2020-01-08', evaluation({ counts: counts.slice(1) }));
  expect(after).toContain('Evalueringen sluttede for 8 dage siden');
  expect(after).toContain('Spørgsmål uden optalte svar: 1.');
  expect(after).toContain('Aktiviteter uden vurdering: 2.');
  expect(cardOn('2020-01-08', evaluation({ counts }))).not.toContain('Spørgsmål uden');
  expect(cardOn('2019-09-02', evaluation())).toContain('Evalueringen slutter om 3 måneder');
});
