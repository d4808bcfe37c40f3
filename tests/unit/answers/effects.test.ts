// What an activity is to lead to, as people have written it in the effect chain.
import { readFileSync } from 'node:fs';
import { textOf } from '../../../src/answers';
import type { EffectStep } from '../../../src/effects/effect-chain';
import type { Plan } from '../../../src/plan/plan';
import { askerOn, engineOf, knownOf, planOf } from './support/engine';

let plan: Plan;
beforeAll(async () => {
  plan = await planOf(readFileSync('samples/udviklingsplan.docx'));
});

const step = (key: string, title: string, from: readonly string[], more: Partial<EffectStep> = {}): EffectStep => ({
  ...{ key, title, from, kind: 'intermediate', goalKey: null, row: null },
  ...more,
});
const ask = (words: string, effects: readonly EffectStep[]) => {
  const known = knownOf(plan);
  const answer = engineOf({ ...known, beside: { ...known.beside, effects } }).ask(words, askerOn('2019-05-14'));
  return { ...answer, text: textOf(answer) };
};
const network = step('s1', 'Netværket er med til mødet', ['2.1']);
const whole = step('s2', 'Børn får hjælp tidligere', ['s1'], { kind: 'goal' });

test.each([
  'hvad skal inddragelse af netværk føre til?',
  'hvad fører inddragelse af netværk til',
  'what does inddragelse af netværk lead to',
])('through intermediate goals to goals, each from its own row: %s', (words) => {
  const { intent, sentence, sources, facts } = ask(words, [network, whole]);
  expect(intent).toBe('effects');
  expect(sentence).toContain('Netværket er med til mødet');
  expect(sentence).toContain('Børn får hjælp tidligere');
  expect(facts.map(({ source }) => `${source.kind} ${source.id}`)).toEqual(
    expect.arrayContaining(['effect s1', 'effect s2']),
  );
  expect(sources.map(({ id }) => id)).toEqual(expect.arrayContaining(['s1', 's2']));
});

test('an activity without a goal of its own says that the chain does not reach one yet', () => {
  const known = knownOf({ ...plan, items: plan.items.filter(({ kind }) => kind !== 'goal') });
  const answers = engineOf({ ...known, beside: { ...known.beside, effects: [network] } });
  expect(answers.ask('hvad skal inddragelse af netværk føre til', askerOn('2019-05-14')).sentence).toMatch(
    /når endnu ikke frem til et mål/,
  );
});

test('what nobody has written is not made up: without a chain the activity’s own goals answer', () => {
  const { sentence, sources, outcome } = ask('hvad skal inddragelse af netværk føre til', []);
  expect(outcome).toBe('answer');
  expect(sources.every(({ kind }) => kind !== 'effect')).toBe(true);
  expect(sources.map(({ id }) => id)).toContain('2.1.g1');
  expect(sentence).not.toContain('Netværket er med til mødet');
});

test('one activity’s chain is not told of another', () => {
  const { text } = ask('hvad skal sikkerhedsplaner føre til', [network, whole]);
  expect(text).not.toContain('Netværket er med til mødet');
});
