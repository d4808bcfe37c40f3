import type { TimelineMark } from '../../../../src/timeline/mark';
import { noFilters, type PlanFilters } from '../../../../src/ui/state';
import { besideShown } from '../../../../src/ui/tidsplan/beside-shown';

const today = '2019-05-14';
const mark = (title: string, day: string | null, state: TimelineMark['state']): TimelineMark => ({
  ...{ key: title, kind: 'meeting', title, period: { text: null, start: day, end: day, recurrence: null }, state },
  ...{ former: null, repeats: [], item: null, url: null },
});
const beside = [
  {
    key: 'meetings',
    title: 'Møder',
    marks: [
      mark('Styregruppemøde', '2019-06-03', 'planned'),
      mark('Følgegruppe på Ærø', '2019-05-02', 'reached'),
      mark('Fælles dag', '2019-11-05', 'planned'),
      mark('Uden dag', null, 'undated'),
    ],
  },
  { key: 'rounds', title: 'Ledelsestilsyn', marks: [mark('Runde 2', '2019-04-30', 'late')] },
];
const found = (filters: Partial<PlanFilters>, query = ''): string[] =>
  besideShown(beside, { ...noFilters, ...filters }, query, today).flatMap(({ marks }) =>
    marks.map(({ title }) => title),
  );

test('with nothing asked it comes back as it is', () => {
  expect(besideShown(beside, noFilters, ' ', today)).toBe(beside);
});

test.each<[string, Partial<PlanFilters>, string, string[]]>([
  ['words of a title', {}, 'aeroe', ['Følgegruppe på Ærø']],
  ['words of what it is', {}, 'ledelsestilsyn 2', ['Runde 2']],
  ['a state', { states: ['late', 'reached'] }, '', ['Følgegruppe på Ærø', 'Runde 2']],
  ['what is soon', { states: ['soon'] }, '', ['Styregruppemøde']],
  ['a period', { period: { from: '2019-06-01', to: null } }, '', ['Styregruppemøde', 'Fælles dag']],
  ['words and a state', { states: ['planned'] }, 'dag', ['Fælles dag']],
  ['an area', { areas: ['1'] }, '', []],
  ['a responsible', { responsible: ['områdechef'] }, '', []],
  ['a unit', { units: ['Amager'] }, '', []],
  ['a stage', { stages: ['idea'] }, '', []],
  ['mine', { mine: true }, '', []],
])('%s', (_what, filters, query, titles) => {
  expect(found(filters, query)).toEqual(titles);
});
