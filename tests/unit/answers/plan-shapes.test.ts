// Plans of other shapes than focus areas and activities: themes with recommendations, a list without dates, a visit programme.
import { textOf } from '../../../src/answers';
import { planFromDraft } from '../../../src/plan/plan-from-draft';
import { templateDraft, templateOf } from '../../../src/plan/templates';
import { askerOn, engineOf, knownOf } from './support/engine';

const engineFor = (id: string, start: string) => {
  const template = templateOf(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  const head = { title: template.title, unit: '', period: '' };
  return engineOf(knownOf(planFromDraft(templateDraft(template, head, { start }, start), 'p1')));
};

const plans = {
  temaer: { answers: engineFor('temaer', '2016-08-11'), today: '2016-10-01' },
  punkter: { answers: engineFor('punkter', '2016-08-25'), today: '2016-10-01' },
  besoeg: { answers: engineFor('besoeg', '2019-01-01'), today: '2019-03-01' },
} as const;

type Row = readonly [plan: keyof typeof plans, question: string, outcome: string, ids: readonly string[], says: string];
const four = (area: number): string[] => [1, 2, 3, 4].map((n) => `${area}.${n}`);
const eleven = Array.from({ length: 11 }, (_point, i) => String(i + 1));
const eight = (part: string): string[] => [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${n}${part}`);

const rows: readonly Row[] = [
  ['temaer', 'hvilke temaer er der', 'answer', ['1', '2', '3', '4'], 'Planen har 4 temaer'],
  ['temaer', 'hvor mange temaer har planen', 'answer', ['1', '2', '3', '4'], 'Der er 4 temaer i planen'],
  ['temaer', 'hvilke anbefalinger er der i tema 2', 'answer', four(2), '4 anbefalinger i Børnefaglige undersøgelser'],
  [
    'temaer',
    'what are the recommendations of theme 2',
    'answer',
    four(2),
    '4 recommendations in Børnefaglige undersøgelser',
  ],
  ['temaer', 'hvor mange anbefalinger er der', 'answer', [1, 2, 3, 4].flatMap(four), 'Der er 16 anbefalinger i planen'],
  [
    'temaer',
    'hvad er måltallet for underretninger',
    'answer',
    ['1.2.i1', '1.3.i1'],
    '100 % af underretningerne er vurderet inden for 24 timer',
  ],
  ['temaer', 'hvornår er målingen', 'answer', ['1.3.m3', '2.3.m3', '3.3.m3', '4.3.m3'], 'primo 2018 (januar–april)'],
  ['temaer', 'status på tema 1', 'answer', four(1), 'Underretninger har 4 anbefalinger'],
  ['temaer', 'hvem er ansvarlig for tema 3', 'answer', four(3), 'faglig koordinator'],
  ['temaer', 'hvad har ingen dato', 'answer', [], 'Alt i planen har en dato'],
  ['punkter', 'hvilke punkter er der i planen', 'answer', eleven, '11 indsatser i planen'],
  ['punkter', 'hvor mange punkter er der', 'answer', eleven, 'Der er 11 indsatser i planen'],
  ['punkter', 'hvad har ingen dato', 'answer', eleven, '11 indsatser i planen har ingen dato'],
  ['punkter', 'what has no date', 'answer', eleven, '11 efforts without a date'],
  ['punkter', 'hvad er punkt 3', 'answer', ['3'], 'At alle, der arbejder med myndighed, får den viden, de mangler'],
  ['punkter', 'hvornår er punkt 3 færdigt', 'unknown', ['3'], 'Planen har ingen milepæl for Kompetenceudvikling'],
  ['punkter', 'hvem er ansvarlig for samvær', 'unknown', ['11'], 'Planen siger ikke, hvem der er ansvarlig'],
  [
    'besoeg',
    'hvornår er besøget i Nord',
    'answer',
    ['1.1.m2'],
    '”Besøget i Børnefamilieenhed Nord er gennemført” er sat til uge 4 i 2019',
  ],
  ['besoeg', 'hvornår bliver Søerne besøgt?', 'answer', ['7.1.m2'], 'uge 45 i 2019'],
  ['besoeg', 'when is the visit in Nord', 'answer', ['1.1.m2'], 'week 4 of 2019'],
  ['besoeg', 'hvilken uge kommer kvalitets- og læringsenheden til Havnen', 'answer', ['6.1.m2'], 'uge 40 i 2019'],
  ['besoeg', 'hvornår er næste besøg', 'answer', ['2.1.m2'], 'Børnefamilieenhed Syd'],
  ['besoeg', 'hvilke besøg er der i marts 2019', 'answer', ['2.1.m2'], 'uge 10 i 2019'],
  ['besoeg', 'hvilke besøg er der', 'answer', eight('.1.m2'), 'Planen har 8 milepæle'],
  ['besoeg', 'hvor mange besøg er der', 'answer', eight('.1'), 'Der er 8 besøg i planen'],
  ['besoeg', 'hvor mange enheder er der', 'answer', eight(''), 'Der er 8 enheder i planen'],
  ['besoeg', 'hvad er målet for besøget i Syd', 'answer', ['2.1.g1'], 'læringspunkter'],
  ['besoeg', 'hvem besøger enheden Øst', 'answer', ['3.1'], 'kvalitets- og læringsenheden'],
  ['besoeg', 'hvad har ingen dato', 'answer', [], 'Alt i planen har en dato'],
];

test.each(rows)('%s: %s', (plan, question, outcome, ids, says) => {
  const { answers, today } = plans[plan];
  const answer = answers.ask(question, askerOn(today));
  expect(answer.outcome).toBe(outcome);
  expect(answer.sources.map(({ id }) => id)).toEqual(ids);
  expect(textOf(answer).replace(/\u00a0/g, ' ')).toContain(says);
});

test('a unit that the plan does not have is not given another one’s visit', () => {
  const { answers, today } = plans.besoeg;
  for (const question of ['hvornår er besøget i Odense', 'hvornår bliver enhed 12 besøgt']) {
    const { outcome, sources } = answers.ask(question, askerOn(today));
    expect([question, outcome === 'answer' && sources.length === 1]).toEqual([question, false]);
  }
});
