// What the lists of ledelsestilsyn answer, masked as outside the units, and only where they may be read.
import { readFileSync } from 'node:fs';
import { textOf, type Answers, type Topic } from '../../../src/answers';
import type { Plan } from '../../../src/plan/plan';
import { askerOn, engineOf, knownOf, planOf } from './support/engine';
import { givenOf, judge, readQuestions, sayWrong } from './support/score';
import { someSupervision, withSupervision } from './support/supervision';

const asker = askerOn('2019-05-14');
let plan: Plan;
let answers: Answers;
beforeAll(async () => {
  plan = await planOf(readFileSync('samples/udviklingsplan.docx'));
  answers = engineOf(withSupervision(plan));
});

const ask = (question: string, topic: Topic | null = null) => {
  const answer = answers.ask(question, { ...asker, topic });
  return { ...answer, text: textOf(answer).replace(/\u00a0/g, ' ') };
};

test.each([
  ['hvad viste ledelsestilsynet?', 'supervisionResult', /^Runde 6, 2\. kvartal 2019 viste: /],
  ['hvad viste tilsynet i 1. kvartal 2019', 'supervisionResult', /^Runde 5.* frister: 77 %/],
  ['hva viste tilsynt i runde 5', 'supervisionResult', /^Runde 5/],
  ['hvad var resultatet af den forrige runde?', 'supervisionResult', /^Runde 5/],
  ['hvordan gik tilsynet på Valby i 4. kvartal 2018?', 'supervisionResult', /^I Valby viste Runde 4.*frister: 60 %/],
  ['hvad viste runde 5 om netværket', 'supervisionResult', /^Runde 5: 77 % mod måltallet mindst 80 % for ”Andelen/],
  ['hvor mange sager levede op til fristerne i runde 5', 'supervisionResult', /frister: 77 %/],
  ['what did the supervision show in the first quarter of 2019?', 'supervisionResult', /^Runde 5.* deadlines: 77 %/],
  ['hvad viste runde 9', 'supervisionResult', /^Den runde står ikke/],
  ['hvem mangler tal?', 'supervisionOwing', /^I Runde 6, 2\. kvartal 2019 mangler der tal fra Valby og Østerbro\./],
  ['hvem skylder hvad i ledelsestilsynet', 'supervisionOwing', /Valby og Østerbro/],
  ['hvilke enheder har ikke indberettet tal til tilsynet?', 'supervisionOwing', /Valby og Østerbro/],
  ['hvad mangler Valby i ledelsestilsynet', 'supervisionOwing', /^Valby mangler i Runde 6.*: alle tal\./],
  ['who still owes figures for the supervision?', 'supervisionOwing', /missing from Valby and Østerbro/],
  ['hvilke enheder mangler at vælge læringstemaer', 'supervisionOwing', /^Efter Runde 5.* mangler Valby og Østerbro/],
  ['hvilke læringstemaer har Amager valgt?', 'supervisionThemes', /^Amager har valgt 2 læringstemaer/],
  ['hvem har læringstemaet netværket tidligt med', 'supervisionThemes', /^afdelingsleder har læringstemaet.*i Valby/],
  ['which learning themes has Valby chosen', 'supervisionThemes', /^Valby has chosen 1 learning theme/],
  ['hvornår er næste sagsgennemgang på Amager?', 'supervisionReview', /9\. maj 2019\. Den næste er for juni 2019\./],
  ['hvornår er næste sagsgennemgang', 'supervisionReview', /for maj 2019 mangler i Valby og Østerbro\./],
  ['har Valby holdt sagsgennemgang i april', 'supervisionReview', /^Valby holdt sagsgennemgangen for april 2019/],
  ['when was the last case review in Valby', 'supervisionReview', /11 April 2019/],
  ['har chefjuristen afrapporteret til Amager?', 'supervisionReport', /blev givet til Amager den 10\. april 2019\./],
  ['er chefjuristens rapport kommet', 'supervisionReport', /givet til Amager, men mangler til Valby og Østerbro/],
  ['has the chief lawyer reported to Valby', 'supervisionReport', /has not been given to Valby yet/],
  [
    'hvornår begynder næste runde?',
    'supervision',
    /^Ledelsestilsynet holdes hvert kvartal\. Den næste er runde 7, juli–sept/,
  ],
  ['when is the next round of supervision', 'supervision', /^The supervision is held every quarter\. Next is round 7/],
  ['hvilken runde er vi i', 'supervisionRound', /^Runde 6.*er i gang.*Mangler tal fra: Valby og Østerbro\./],
])('%s', (question, intent, said) => {
  const answer = ask(question);
  expect([answer.intent, answer.text]).toEqual([intent, expect.stringMatching(said)]);
});

test('small numbers are never told, whoever asks and however; the rows that the figures are from are named', () => {
  const told = ask('hvad viste runde 5 om frister?');
  const [fact] = told.facts;
  expect(fact?.details.map(({ name, value }) => [name, value.replace(/\u00a0/g, ' ')])).toEqual([
    ['Alle enheder', '41 af 53 (77 %)'],
    ['Amager', 'opfyldt: vises ikke, gennemgået: vises ikke'],
    ['Valby', '21 af 30 (70 %)'],
    ['Østerbro', 'opfyldt: færre end 5, gennemgået: færre end 5'],
  ]);
  expect(told.sources.map(({ id, kind }) => [kind, id])).toEqual([
    ['round', '2019-1'],
    ['sample', '2019-1/Amager/deadlines'],
    ['sample', '2019-1/Valby/deadlines'],
    ['sample', '2019-1/Østerbro/deadlines'],
  ]);
  expect(ask('hvad viste tilsynet på Østerbro i runde 5').text).toContain('for få sager');
});

test('what is written for a unit alone stays in its list', () => {
  expect(ask('hvornår var sidste sagsgennemgang på Amager').text).not.toContain('Kun for enheden');
  expect(ask('har chefjuristen afrapporteret til Amager').text).not.toContain('Det viste runden');
});

test('a conversation keeps its round and its unit until it names others', () => {
  let topic: Topic | null = null;
  const turns = [
    ['hvad viste tilsynet på Amager i 4. kvartal 2018?', 'supervisionResult', /^I Amager viste Runde 4/],
    ['og Valby?', 'supervisionResult', /^I Valby viste Runde 4/],
    ['og i 1. kvartal 2019?', 'supervisionResult', /^I Valby viste Runde 5/],
    ['og hvilke læringstemaer har de valgt?', 'supervisionThemes', /^Valby har valgt 1 læringstema efter Runde 5/],
    ['hvad med Amager', 'supervisionThemes', /^Amager har valgt 2/],
    ['og chefjuristens afrapportering?', 'supervisionReport', /Runde 5.* til Amager den 10\. april/],
    ['hvem mangler tal?', 'supervisionOwing', /Runde 5/],
    ['hvornår er beredskabsplanen klar?', 'when', /medio 2019/],
    ['og hvem er ansvarlig?', 'who', /Beredskabsplan/],
  ] as const;
  for (const [question, intent, said] of turns) {
    const answer = ask(question, topic);
    expect([question, answer.intent, answer.text]).toEqual([question, intent, expect.stringMatching(said)]);
    topic = answer.topic;
  }
});

test('of a list that the asker may not read nothing is told, and nothing in it counts as missing', () => {
  const narrow = engineOf(
    withSupervision(plan, { ...someSupervision, samples: null, themes: null, reviews: null, reports: null }),
  );
  for (const question of [
    'hvad viste runde 5',
    'hvilke læringstemaer har Amager valgt',
    'hvem mangler tal til tilsynet',
  ]) {
    const { intent, sources } = narrow.ask(question, asker);
    expect([question, intent]).toEqual([question, expect.not.stringContaining('supervision')]);
    expect(sources.map(({ kind }) => kind)).not.toContain('sample');
  }
  const { facts } = narrow.ask('hvornår begynder næste runde', asker);
  expect(facts.map(({ source }) => source.id)).toEqual(['2019-3']);
  const half = engineOf(withSupervision(plan, { ...someSupervision, themes: null, reviews: null, reports: null }));
  expect(textOf(half.ask('hvad mangler Valby i ledelsestilsynet', asker))).not.toMatch(/tema|sagsgennemgang|afrapport/);
});

test('the plan’s own questions are answered as they are without any rounds', () => {
  const questions = readQuestions('tests/fixtures/questions/sample.json');
  const wrongBy = (engine: Answers): string[] =>
    questions.flatMap((question) => {
      const found = judge(question, givenOf(engine.ask(question.question, askerOn(question.today))));
      return found ? [sayWrong(found)] : [];
    });
  expect(wrongBy(answers)).toEqual(wrongBy(engineOf(knownOf(plan))));
});
