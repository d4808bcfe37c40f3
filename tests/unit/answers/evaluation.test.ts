// The plan's own evaluation, as it is asked about: when, whom, what it showed, and which activities need attention.
import { readFileSync } from 'node:fs';
import { textOf, type Known } from '../../../src/answers';
import type { AnswerCount, Evaluation, EvaluationDesign, Verdict } from '../../../src/evaluation/evaluation';
import type { Plan } from '../../../src/plan/plan';
import { askerOn, engineOf, knownOf, planOf } from './support/engine';

const today = '2019-05-14';
let plan: Plan;
beforeAll(async () => {
  plan = await planOf(readFileSync('samples/udviklingsplan.docx'));
});

const design = (change: Partial<EvaluationDesign> = {}): EvaluationDesign => ({
  ...{ key: 'ev2', title: 'Medarbejderevaluering', state: 'running', madeWith: 'Task Force', row: null },
  ...{ periodText: '2. halvår 2019', start: '2019-07-01', end: '2019-12-31' },
  ...{ asked: ['sagsbehandlere'], activityKeys: ['2.1', '3.1'] },
  ...change,
});
const question = (activityKey: string, designKey = 'ev2') => ({
  ...{ key: `${designKey}.${activityKey}`, designKey, activityKey, text: 'Er målet nået: alle kender den?' },
  ...{ answers: ['I høj grad', 'Slet ikke'], row: null },
});
const verdict = (activityKey: string, said: Verdict, designKey = 'ev2') => ({
  ...{ key: `${designKey} ${activityKey}`, designKey, activityKey, verdict: said, continuesAs: null, row: null },
  reason: said === 'inGoal' ? null : 'Bruges kun i to enheder',
});
const count = (answer: string, unit: string, n: number): AnswerCount => ({
  ...{ key: `${answer} ${unit}`, questionKey: 'ev2.2.1', unit, answer, count: n, countedOn: '2019-11-04', row: null },
});
const whole = (change: Partial<Evaluation> = {}): Evaluation => ({
  designs: [design()],
  questions: [question('2.1'), question('3.1')],
  counts: [count('I høj grad', 'Amager', 24), count('I høj grad', 'Valby', 31), count('Slet ikke', 'Amager', 3)],
  verdicts: [verdict('2.1', 'needsAttention'), verdict('3.1', 'inGoal')],
  ...change,
});
const knownWith = (evaluation: Evaluation, countsRead = true): Known => {
  const known = knownOf(plan);
  return { ...known, beside: { ...known.beside, evaluation: { evaluation, countsRead } } };
};
const ask = (words: string, evaluation = whole(), countsRead = true) => {
  const answer = engineOf(knownWith(evaluation, countsRead)).ask(words, askerOn(today));
  return { ...answer, text: textOf(answer).replace(/\u00a0/g, ' ') };
};
const titleOf = (key: string): string => plan.activities.find((one) => one.key === key)?.title ?? '';

test.each([
  'hvornår evalueres planen?',
  'hvornår evaluerer vi planen',
  'hvornår er medarbejderevalueringen',
  'hvornår får vi spørgeskemaet',
  'hvornaar er evalueringen',
  'when is the plan evaluated',
])('when: %s', (words) => {
  const { outcome, text, sources } = ask(words);
  expect(outcome).toBe('answer');
  expect(text).toMatch(/2\. halvår 2019|the second half of 2019/);
  expect(sources.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['evaluation ev2']);
});

test('a draft, one without days and one that is closed say so', () => {
  const draft = ask('hvornår evalueres planen', whole({ designs: [design({ state: 'draft' })] }));
  expect(draft.notes).toEqual(['Evalueringen er en kladde, og ingen er spurgt endnu.']);
  const undated = design({ periodText: null, start: null, end: null });
  expect(ask('hvornår evalueres planen', whole({ designs: [undated] }))).toMatchObject({
    ...{ outcome: 'unknown', missed: 'noDate', sentence: 'Medarbejderevaluering har ingen periode endnu.' },
  });
  const closed = ask('hvornår evalueres planen', whole({ designs: [design({ state: 'closed' })] }));
  expect(closed.notes).toEqual(['Evalueringen er afsluttet.']);
});

test.each([
  'hvad viste evalueringen?',
  'hvad kom der ud af evalueringen',
  'hvad er resultatet af medarbejderevalueringen',
  'what did the evaluation show',
])('what it showed: %s', (words) => {
  const { intent, outcome, sentence, facts, text } = ask(words);
  expect([intent, outcome]).toEqual(['evaluationResult', 'answer']);
  expect(sentence).toMatch(/1 i mål, 1 kræver opmærksomhed, og 0|1 in goal, 1 need attention, and 0/);
  expect(facts.map(({ source }) => source.id)).toEqual(['2.1', '3.1']);
  expect(text).toContain('Bruges kun i to enheder');
});

test('of one activity the answers are told, small counts and what would tell them left out', () => {
  const { text, notes } = ask(`hvad viste evalueringen af ${titleOf('2.1')}`);
  expect(text).toContain('kræver opmærksomhed');
  expect(text).toContain('Slet ikke: skjult');
  expect(text).not.toMatch(/\b(?:3|55|58)\b/);
  expect(notes).toEqual(['Antal under 5, og tal, som de kunne regnes ud af, er skjult.']);
});

test('who may not read the counts is told none, and not that there are none', () => {
  const { text, notes } = ask(`hvad viste evalueringen af ${titleOf('2.1')}`, whole({ counts: [] }), false);
  expect(text).toContain('kræver opmærksomhed');
  expect(text).not.toContain('I høj grad');
  expect(notes).toEqual([]);
});

test.each([
  ['hvilke aktiviteter er i mål?', ['3.1']],
  ['hvilke aktiviteter kræver opmærksomhed', ['2.1']],
  ['hvad kræver opmærksomhed?', ['2.1']],
  ['which activities need attention', ['2.1']],
  ['which activities are in goal', ['3.1']],
])('%s', (words, keys) => {
  const { intent, facts } = ask(words);
  expect(intent).toBe('evaluationResult');
  expect(facts.map(({ source }) => source.id)).toEqual(keys);
});

test('the latest of several evaluations judges; one that is named by its time is told of', () => {
  const first = design({ key: 'ev1', title: 'Første evaluering', state: 'closed', periodText: 'maj 2018' });
  const evaluation = whole({
    designs: [{ ...first, start: '2018-05-01', end: '2018-05-31' }, design()],
    verdicts: [verdict('2.1', 'inGoal', 'ev1'), verdict('2.1', 'needsAttention')],
  });
  expect(ask('hvilke aktiviteter er i mål', evaluation).facts).toEqual([]);
  expect(ask('hvad viste evalueringen i 2018', evaluation).sentence).toContain('Første evaluering: 1 i mål');
});

test('whom it asks what, and with whom it is made', () => {
  expect(ask('hvem bliver spurgt i evalueringen').sentence).toBe(
    'Medarbejderevaluering spørger sagsbehandlere: 2 spørgsmål.',
  );
  expect(ask('hvem laver evalueringen').sentence).toBe('Medarbejderevaluering laves sammen med Task Force.');
});

test('before anything is judged that is said; a plan without an evaluation is answered from its own words', () => {
  expect(ask('hvad viste evalueringen', whole({ verdicts: [] }))).toMatchObject({
    ...{ outcome: 'unknown', missed: 'notInPlan' },
    sentence: 'Medarbejderevaluering har ikke vurderet nogen aktivitet endnu. Svarene er talt op for 1 af 2 spørgsmål.',
  });
  for (const words of [
    'hvad viste evalueringen',
    'hvilke aktiviteter kræver opmærksomhed',
    'hvornår evalueres planen',
  ]) {
    const without = engineOf(knownOf(plan)).ask(words, askerOn(today));
    expect(without.sources.map(({ kind }) => kind)).not.toContain('evaluation');
    expect(ask(words, whole({ designs: [], questions: [], counts: [], verdicts: [] })).sentence).toBe(without.sentence);
  }
});

test('what was shown is told of the one that has shown something, though the next is made ready', () => {
  const held = design({ key: 'ev1', title: 'Midtvejsevaluering', state: 'closed', activityKeys: ['2.1'] });
  const next = design({ state: 'draft' });
  const both = whole({ designs: [held, next], counts: [], verdicts: [verdict('2.1', 'inGoal', 'ev1')] });
  expect(ask('hvad viste evalueringen?', both).text).toMatch(/^Midtvejsevaluering/);
  expect(ask('hvornår evalueres planen?', both).sources.map(({ id }) => id)).toEqual(['ev2']);
});
