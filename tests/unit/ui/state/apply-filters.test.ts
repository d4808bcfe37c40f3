import { addDays } from '../../../../src/periods/index';
import type { Plan } from '../../../../src/plan/plan';
import { endOfSoon } from '../../../../src/plan/standing';
import { applyFilters, noFilters, type PlanFilters } from '../../../../src/ui/state';
import { activity, item, smallPlan } from '../support/plans';

const today = '2019-05-14';
const person = (id: number, name: string) => ({ id, name, login: `${name.slice(0, 4).toLowerCase()}@contoso.example` });

const plan: Plan = {
  ...smallPlan,
  activities: [
    activity('1.1', 'Ledelsestilsyn', { roles: ['områdechef'], stage: 'operation' }),
    activity('2.1', 'Inddragelse af netværk', { roles: ['faglig koordinator'], stage: 'idea' }),
    activity('2.10', 'Beredskab på Ærø', { roles: [], responsible: ['Viceområdechefen'], support: ['stab'] }),
    activity('3.1', 'Uden område', { areaKey: null, roles: [], responsible: [] }),
  ],
  items: [
    item('1.1.m1', { text: 'Konceptet er kendt', periodText: 'April 2019', start: '2019-04-01', end: '2019-04-30' }),
    item('1.1.m2', { text: 'Møde om tilsyn', periodText: 'Medio 2019', start: '2019-05-01', end: '2019-08-31' }),
    item('2.1.m1', { text: 'Håndbog skrevet', responsible: 'Anna Holm og områdechefen' }),
    item('2.1.g1', { kind: 'goal', text: '25 % af sagerne', start: '2020-06-01', end: '2020-06-30' }),
    item('2.10.m1', { text: 'Prøvet', start: '2019-06-01', end: '2019-06-13' }),
    item('2.10.o1', { kind: 'followUp', text: 'Fra nu af', start: '2019-05-01', periodText: 'fra maj 2019' }),
    item('2.10.m2', { text: 'Nået', start: '2019-05-20', end: '2019-05-20', status: 'reached' }),
    item('9.9.m1', { text: 'Løst punkt', areaKey: null }),
  ],
  members: [
    {
      key: 'r1',
      role: 'faglig koordinator',
      person: person(1, 'Jens Bæk'),
      substitute: person(2, 'Maria Lund'),
      unit: 'Ærø',
      from: null,
      to: null,
      row: null,
    },
    // Gone from the unit before the day, and a unit's role that nobody has.
    {
      ...{ key: 'r2', role: 'områdechef', person: person(3, 'Bo Dam'), substitute: null, unit: 'Amager' },
      ...{ from: null, to: '2019-05-01', row: null },
    },
    {
      ...{
        key: 'r3',
        role: 'områdechef',
        person: null,
        substitute: null,
        unit: 'Amager',
        from: null,
        to: null,
        row: null,
      },
    },
    {
      ...{ key: 'r4', role: 'viceområdechef', person: null, substitute: person(4, 'Eva Fog'), unit: 'Nordøst' },
      ...{ from: '2019-05-01', to: null, row: null },
    },
  ],
};
const me = { name: 'Jens Bæk', login: 'JENS@contoso.example', roles: [] };
const found = (filters: Partial<PlanFilters>, query = ''): string[] =>
  applyFilters(plan, { ...noFilters, ...filters }, query, today, me).items.map(({ key }) => key);
const ofActivities = (filters: Partial<PlanFilters>, query = ''): string[] =>
  applyFilters(plan, { ...noFilters, ...filters }, query, today, me).activities.map(({ key }) => key);

test('with nothing asked the plan comes back as it is', () => {
  expect(applyFilters(plan, noFilters, '  , ', today, me)).toBe(plan);
});

test.each<[string, Partial<PlanFilters>, string[]]>([
  ['an area', { areas: ['1'] }, ['1.1.m1', '1.1.m2']],
  ['two areas', { areas: ['1', ''] }, ['1.1.m1', '1.1.m2', '9.9.m1']],
  ['a role', { responsible: ['Områdechef'] }, ['1.1.m1', '1.1.m2', '2.1.m1']],
  ['a person in the item', { responsible: ['anna holm'] }, ['2.1.m1']],
  ['a person by the role they hold', { responsible: ['Jens Bæk'] }, ['2.1.g1']],
  ['a substitute', { responsible: ['Maria Lund'] }, ['2.1.g1']],
  ['nobody by that name', { responsible: ['Ida'] }, []],
  ['a unit, by those who have its roles today', { units: ['ærø'] }, ['2.1.g1']],
  ['a unit by a substitute', { units: ['Nordøst'] }, ['2.10.m1', '2.10.o1', '2.10.m2']],
  ['a unit that nobody has a role in today', { units: ['Amager'] }, []],
  ['two units', { units: ['Ærø', 'Nordøst'] }, ['2.1.g1', '2.10.m1', '2.10.o1', '2.10.m2']],
  ['a stage', { stages: ['operation'] }, ['1.1.m1', '1.1.m2']],
  ['no stage', { stages: ['unknown'] }, ['2.10.m1', '2.10.o1', '2.10.m2']],
  ['a period', { period: { from: '2019-05-01', to: '2019-05-31' } }, ['1.1.m2', '2.10.o1', '2.10.m2']],
  ['from a day on', { period: { from: '2019-09-01', to: null } }, ['2.1.g1', '2.10.o1']],
  ['until a day', { period: { from: null, to: '2019-04-30' } }, ['1.1.m1']],
  ['what is late', { states: ['late'] }, ['1.1.m1']],
  ['what is due soon', { states: ['soon'] }, ['2.10.m1']],
  ['what has no date', { states: ['undated'] }, ['2.1.m1', '9.9.m1']],
  ['any of two states', { states: ['late', 'reached'] }, ['1.1.m1', '2.10.m2']],
  ['mine', { mine: true }, ['2.1.g1']],
  ['two filters', { areas: ['2'], states: ['running'] }, ['2.10.o1']],
])('%s', (_what, filters, keys) => {
  expect(found(filters)).toEqual(keys);
});

test.each<[string, string[]]>([
  ['LEDELSESTILSYN', ['1.1.m1', '1.1.m2']],
  ['tilsyn møde', ['1.1.m2']],
  ['moede tilsyn', ['1.1.m2']],
  ['haandbog', ['2.1.m1']],
  ['aeroe', ['2.10.m1', '2.10.o1', '2.10.m2']],
  ['medio 2019', ['1.1.m2']],
  ['2.1', ['2.1.m1', '2.1.g1']],
  ['2.1.', ['2.1.m1', '2.1.g1']],
  ['2.1.g1', ['2.1.g1']],
  ['2.10.o', []],
  ['25', ['2.1.g1']],
  ['201', ['1.1.m1', '1.1.m2', '2.10.o1']],
  ['1', ['1.1.m1', '1.1.m2']],
  ['myndighedsarbejdet håndbog', ['2.1.m1']],
  ['stab', ['2.10.m1', '2.10.o1', '2.10.m2']],
  ['løst', ['9.9.m1']],
  ['"netværk", skrevet!', ['2.1.m1']],
  ['(*[', []],
  ['intet', []],
])('the words %p', (query, keys) => {
  expect(found({}, query)).toEqual(keys);
});

test('an activity without items is found by itself, unless a state or a period is asked for', () => {
  expect(ofActivities({}, 'uden område')).toEqual(['3.1']);
  expect(ofActivities({ areas: [''] })).toEqual(['3.1']);
  expect(ofActivities({ areas: [''], states: ['late'] })).toEqual([]);
});

test('only areas with something in them are left', () => {
  expect(applyFilters(plan, { ...noFilters, states: ['late'] }, '', today, me).areas.map(({ key }) => key)).toEqual([
    '1',
  ]);
});

test('nothing is mine where nobody is known', () => {
  expect(applyFilters(plan, { ...noFilters, mine: true }, '', today, null).items).toEqual([]);
});

test('an item is soon until its last day, and no longer ahead than the overview’s own “soon”', () => {
  const at = (end: string): number =>
    applyFilters({ ...plan, items: [item('1.1.m1', { end })] }, { ...noFilters, states: ['soon'] }, '', today, me).items
      .length;
  expect([addDays(today, -1), today, endOfSoon(today), addDays(endOfSoon(today), 1)].map(at)).toEqual([0, 1, 1, 0]);
});

test('10,000 items are searched at each letter within a moment', () => {
  const many: Plan = {
    ...plan,
    activities: Array.from({ length: 500 }, (_, i) => activity(`4.${i}`, `Aktivitet nummer ${i}`)),
    items: Array.from({ length: 10_000 }, (_, i) => item(`4.${i % 500}.m${i}`, { text: `Milepæl ${i} i Ærø Kommune` })),
  };
  const times = ['m', 'mi', 'milepael aeroe', '4.17 ærø'].map((query) => {
    const began = performance.now();
    const { items } = applyFilters(many, { ...noFilters, areas: [''] }, query, today, me);
    return { n: items.length, ms: performance.now() - began };
  });
  expect(times.map(({ n }) => n)).toEqual([10_000, 10_000, 10_000, 20]);
  // The first folds all words; measured at 60 ms and 20 ms after it, with room for a busy machine.
  expect(Math.max(...times.slice(1).map(({ ms }) => ms))).toBeLessThan(400);
});
