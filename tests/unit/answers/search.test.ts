import { createSearch, type Found } from '../../../src/answers';
import { fieldsWith } from '../../../src/documents';
import { emptyActivity, emptyItem, emptyPlan } from '../plan/support/empty-plan';

const item = (key: string, text: string, end: string | null, more = {}) =>
  emptyItem({ key, activityKey: key.slice(0, 3), text, start: end, end, ...more });
const plan = emptyPlan({
  areas: [{ key: '2', order: 1, title: 'Myndighedsarbejdet', focus: null, channelId: null, row: null }],
  activities: [
    emptyActivity({ key: '2.1', title: 'Handleplaner', roles: ['områdechef'], purpose: ['Børn inddrages'] }),
    emptyActivity({ key: '2.4', title: 'Beredskabsplan' }),
  ],
  items: [
    item('2.1.m1', 'Koncept for handleplaner afprøvet', '2019-04-30'),
    item('2.1.m2', 'Metoden afprøvet i to enheder', '2019-06-30'),
    item('2.4.g1', 'Alle kender beredskabsplanen', '2019-05-31', { kind: 'goal' }),
    item('2.4.o1', 'Opfølgning i ledergruppen', null, { kind: 'followUp' }),
    item('9.9.m1', 'Uden aktivitet', null),
  ],
});
const document = {
  ...fieldsWith({ title: 'Vejledning om beredskab', ownerRole: 'jurist' }),
  ...{ key: 'd1', decided: null, readersAskedOn: null, order: 0, row: null },
};
const words = [{ word: 'HP', means: 'handleplaner' }];
const search = createSearch({ plan, documents: [{ document, url: null }], words });
const keyOf = (found: Found): string =>
  found.kind === 'document'
    ? found.known.document.key
    : found.kind === 'activity'
      ? found.activity.key
      : found.item.key;
const find = (query: string, more: object = {}): string =>
  search(query, { today: '2019-05-14', limit: 10, ...more })
    .map(keyOf)
    .join(' ');

test.each([
  ['a number stands before what stands below it', '2.1', '2.1 2.1.m1 2.1.m2'],
  ['an item’s own number', '2.1.M2', '2.1.m2'],
  ['a number that is being typed', '2.1.m', '2.1.m1 2.1.m2'],
  ['one that has come to its dot', '2.4.', '2.4 2.4.g1 2.4.o1'],
  ['a word that has been begun', 'handl', '2.1 2.1.m1 2.1.m2'],
  ['the end of a compound, and other endings', 'planerne', '2.1 2.1.m1 2.4 2.4.g1 2.1.m2 2.4.o1'],
  ['æ, ø and å as they are typed, capitals or not', 'OMRAADECHEF', '2.1 2.1.m1 2.1.m2'],
  ['both words, wherever they stand', 'afprøvet handleplaner', '2.1.m1 2.1.m2'],
  ['the kind by its name, in either language', 'milestones 2.1', '2.1.m1 2.1.m2'],
  ['a document', 'vejledning', 'd1'],
  ['a word with a slip in it', 'bereskabsplan', '2.4 2.4.g1 2.4.o1'],
  ['a word of the municipality’s own', 'HP', '2.1 2.1.m1 2.1.m2'],
  ['a sentence of which some words stand nowhere', 'hvornår er beredskabsplanen færdig', '2.4.g1 2.4'],
  ['what stands nowhere', 'svømmehal', ''],
  ['words of a sentence that only the surroundings have', 'svømmehal for jurister', ''],
])('finds %s', (_what, query, keys) => {
  expect(find(query)).toBe(keys);
});

test('without words it is what comes next, then the rest as the plan has it', () => {
  expect(find('')).toBe('2.4.g1 2.1.m2 2.1 2.1.m1 2.4 2.4.o1 9.9.m1 d1');
  expect(find(' ?! ', { limit: 2 })).toBe('2.4.g1 2.1.m2');
});

test('kinds and states narrow what is found', () => {
  expect(find('', { kinds: ['goal', 'document'] })).toBe('2.4.g1 d1');
  expect(find('', { states: ['late'] })).toBe('2.1.m1');
  expect(find('handleplaner', { kinds: ['milestone'], states: ['planned'] })).toBe('2.1.m2');
});

test('whatever is typed, it answers', () => {
  for (const query of ['\ud800', '(((', '.*', '2.', '2..1', 'x'.repeat(4000), '1.1.1 '.repeat(600)])
    expect(() => find(query)).not.toThrow();
});
