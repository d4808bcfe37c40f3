// What a plan lacks, and what does not happen in it, as it is asked about.
import { emptyActivity, emptyItem, emptyPlan } from '../plan/support/empty-plan';
import { askerOn, engineOf, knownOf } from './support/engine';

const today = '2019-05-14';
const plan = emptyPlan({
  activities: [
    emptyActivity({ key: '2.1', title: 'Metodehåndbog', roles: ['områdechef'] }),
    emptyActivity({ key: '2.2', title: 'Introforløb', purpose: ['Fælles begyndelse'] }),
    emptyActivity({ key: '2.3', title: 'Gammel skabelon', mergedInto: '2.1', reason: 'Samme arbejde' }),
  ],
  items: [
    emptyItem({
      key: '2.1.m1',
      text: 'Håndbogen er trykt',
      periodText: 'juni 2019',
      start: '2019-06-01',
      end: '2019-06-30',
    }),
    emptyItem({
      ...{
        key: '2.2.m1',
        activityKey: '2.2',
        text: 'Forløbet er prøvet af',
        status: 'postponed',
        reason: 'Venter på ny lov',
      },
      ...{ periodText: 'april 2019', start: '2019-04-01', end: '2019-04-30' },
    }),
  ],
});
const ask = (question: string) => engineOf(knownOf(plan)).ask(question, askerOn(today));

test.each([
  ['hvilke aktiviteter har ingen ansvarlig?', ['2.2', '2.1']],
  ['hvilke aktiviteter mangler formål', ['2.1']],
  ['which activities have no purpose', ['2.1']],
])('%s', (question, ids) => {
  const { intent, facts } = ask(question);
  expect(intent).toBe('health');
  expect(facts.map(({ source }) => source.id)).toEqual(ids);
});

test.each(['hvordan står planen til', 'hvad mangler planen?', 'what is missing in the plan'])('%s', (question) => {
  const { intent, sentence, facts } = ask(question);
  expect(intent).toBe('health');
  expect(sentence).toMatch(/\d+ (?:ting|things)/);
  expect(facts[0]?.source.id).toBe('2.2');
  // Of what is merged nothing is asked.
  expect(facts.map(({ source }) => source.id)).not.toContain('2.3');
});

test('what is postponed and merged is said with its reason', () => {
  const when = ask('hvornår er forløbet prøvet af?');
  expect(when.sentence).toContain('udskudt');
  expect(when.facts[0]?.details.map(({ value }) => value).join()).toContain('Venter på ny lov');
  expect(ask('hvad er status på Gammel skabelon').notes?.join()).toContain('2.1 Metodehåndbog');
});
