import fc from 'fast-check';
import { groupings, markKinds } from '../../../../src/timeline/kinds';
import { viewOfTab } from '../../../../teams-app/sub-page';
import { addDays } from '../../../../src/periods/index';
import { stages } from '../../../../src/plan/plan';
import { itemStates } from '../../../../src/ui/marks/words';
import {
  longestAddress,
  noFilters,
  pages,
  readViewState,
  tabPages,
  tidsplanScales,
  tidsplanViews,
  usualLook,
  viewOf,
  writeViewState,
  kept,
  type TidsplanLook,
  type ViewState,
} from '../../../../src/ui/state';

const key = fc
  .array(fc.constantFrom(...'0123456789abmgoæøåÆ.#-'), { minLength: 1, maxLength: 30 })
  .map((signs) => signs.join(''));
const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2010-01-01', n));
const word = fc
  .array(fc.constantFrom('netværk', 'Åse', 'æøå', '50 %', 'a&b', 'c=d', '+', '?', '#', '/', '😀', 'é', 'x'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '));
const period = fc.option(
  fc
    .tuple(fc.option(day), fc.option(day))
    .filter(([from, to]) => from !== null || to !== null)
    .map(([from, to]) => (from !== null && to !== null && to < from ? { from: to, to: from } : { from, to })),
);
const look: fc.Arbitrary<TidsplanLook> = fc.record({
  view: fc.constantFrom(...tidsplanViews),
  scale: fc.constantFrom(...tidsplanScales),
  grouping: fc.constantFrom(...groupings),
  kinds: fc.subarray([...markKinds]),
  source: fc.option(fc.constant('taskForce' as const)),
});
const view: fc.Arbitrary<ViewState> = fc
  .record({
    page: fc.constantFrom(...pages),
    selected: fc.option(key),
    plan: fc.option(fc.constantFrom('p1', 'p-2', 'P3')),
    query: fc.oneof(fc.constant(''), word),
    filters: fc.record({
      areas: fc.uniqueArray(fc.oneof(key, fc.constant('')), { maxLength: 4 }),
      responsible: fc.uniqueArray(word, { maxLength: 4 }),
      units: fc.uniqueArray(word, { maxLength: 4 }),
      stages: fc.subarray([...stages, 'unknown' as const]),
      period,
      states: fc.subarray([...itemStates, 'soon' as const]),
      mine: fc.boolean(),
    }),
    look,
  })
  .map((one) => (one.page === 'tidsplan' ? one : { ...one, look: usualLook }))
  .filter(({ page, selected }) => selected !== null || (page !== 'area' && page !== 'activity'))
  // "-" in an address is what has no area.
  .filter(({ filters }) => !filters.areas.includes('-'));

test('what is written is read back as it was, and fits', () => {
  fc.assert(
    fc.property(view, (one) => {
      const text = writeViewState(one);
      expect(text.length).toBeLessThanOrEqual(longestAddress);
      expect(readViewState(text)).toEqual(one);
    }),
  );
});

test('any view is written within the length, and what is read of it stays as it is', () => {
  const any = fc.string({ unit: 'binary', maxLength: 300 });
  const wild: fc.Arbitrary<ViewState> = fc.record({
    page: fc.constantFrom(...pages),
    selected: fc.option(any),
    plan: fc.option(any),
    query: any,
    filters: fc.record({
      areas: fc.array(any, { maxLength: 8 }),
      responsible: fc.array(any, { maxLength: 8 }),
      units: fc.array(any, { maxLength: 8 }),
      stages: fc.constant([...stages]),
      period: fc.option(fc.record({ from: fc.option(any), to: fc.option(any) })),
      states: fc.constant([...itemStates]),
      mine: fc.boolean(),
    }),
    look,
  });
  fc.assert(
    fc.property(wild, (one) => {
      expect(writeViewState(one).length).toBeLessThanOrEqual(longestAddress);
      const first = kept(one);
      expect(kept(first)).toEqual(first);
      expect(first.query).not.toMatch(/[\p{Cc}\p{Cs}\n]/u);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test('hostile text is no view, or one with nothing in it that is not known', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .tuple(fc.constantFrom(...pages, 'punkt', 'x'), fc.string({ maxLength: 60 }), fc.string({ maxLength: 200 }))
      .map(([page, id, query]) => `${page}/${id}?${query}`),
    fc
      .tuple(
        fc.constantFrom(
          'q',
          'area',
          'who',
          'unit',
          'state',
          'stage',
          'from',
          'to',
          'mine',
          'view',
          'by',
          'kind',
          'scale',
        ),
        fc.string({ unit: 'binary', maxLength: 50 }),
      )
      .map(([name, value]) => `tidsplan?${name}=${value}&${name}=%E0%A4%A`),
  );
  fc.assert(
    fc.property(text, (one) => {
      const read = readViewState(one);
      if (read === null) return;
      expect(read.page === null || pages.includes(read.page)).toBe(true);
      expect(read.selected ?? '').toMatch(/^[0-9A-Za-z.æøåÆØÅ#-]{0,60}$/);
      expect(read.query.length).toBeLessThanOrEqual(240);
      expect(tidsplanViews).toContain(read.look.view);
      expect(groupings).toContain(read.look.grouping);
      expect(read.filters.states.every((state) => [...itemStates, 'soon'].includes(state))).toBe(true);
      expect(read.filters.period?.from ?? '2019-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
  );
});

describe('the places of earlier addresses', () => {
  test.each<[string, ViewState]>([
    ['plan', viewOf('plan')],
    ['tidsplan/2.1.m2', viewOf('tidsplan', { selected: '2.1.m2' })],
    ['plan/p1:2.1', viewOf('plan', { selected: '2.1', plan: 'p1' })],
    ['tidsplan/p1:', viewOf('tidsplan', { plan: 'p1' })],
    ['tidsplan/2.1.m2#48', viewOf('tidsplan', { selected: '2.1.m2#48' })],
    ['history', viewOf('history')],
    ['activity/2.1', viewOf('activity', { selected: '2.1' })],
    ['area/p1:2', viewOf('area', { selected: '2', plan: 'p1' })],
    ...tabPages.map((page): [string, ViewState] => [page, viewOf(page)]),
  ])('%p is read and written back', (text, one) => {
    expect(readViewState(text)).toEqual(one);
    expect(writeViewState(one)).toBe(text);
  });

  test('a sub page of Teams leaves the page to the host', () => {
    expect(readViewState('punkt/2.1.m2')).toEqual({ ...viewOf('plan', { selected: '2.1.m2' }), page: null });
    expect(readViewState('aktivitet/p1:2.1')).toEqual({
      ...viewOf('plan', { selected: '2.1', plan: 'p1' }),
      page: null,
    });
  });

  test.each([
    '',
    'andet',
    'andet/2.1',
    'plan/',
    'plan/2/1',
    'plan/"><img>',
    `plan/${'x'.repeat(61)}`,
    'activity',
    'area/p1:',
    'punkt',
    undefined,
    7,
    `plan?q=${'x'.repeat(10_000)}`,
  ])('%p is no view', (text) => {
    expect(readViewState(text)).toBeNull();
  });
});

test('a filter that is not understood is left out, the others hold', () => {
  expect(readViewState('plan?state=late&state=hvem&stage=x&from=2019-02-30&to=2019-06-30&area=%22&mine=ja')).toEqual(
    viewOf('plan', { filters: { ...noFilters, states: ['late'], period: { from: null, to: '2019-06-30' } } }),
  );
  expect(readViewState('plan?from=2019-06-30&to=2019-05-01')).toEqual(viewOf('plan'));
});

describe('how the tidsplan is looked at', () => {
  const seen: TidsplanLook = {
    view: 'table',
    scale: 'month',
    grouping: 'responsible',
    kinds: ['milestone', 'goal'],
    source: 'taskForce',
  };
  const text = 'tidsplan/2.1.m2?view=table&scale=month&by=responsible&source=taskForce&kind=milestone&kind=goal';

  test('stands in words that a person can read', () => {
    expect(writeViewState(viewOf('tidsplan', { selected: '2.1.m2', look: seen }))).toBe(text);
    expect(readViewState(text)).toEqual(viewOf('tidsplan', { selected: '2.1.m2', look: seen }));
  });

  test('adds nothing where it is as usual, and nothing to another page', () => {
    expect(writeViewState(viewOf('tidsplan', { look: usualLook }))).toBe('tidsplan');
    expect(writeViewState(viewOf('plan', { look: seen }))).toBe('plan');
    expect(readViewState('plan?view=table')).toEqual(viewOf('plan'));
  });

  test('is as usual in what is not understood, the rest holds', () => {
    expect(readViewState('tidsplan?view=Tabel&scale=&by=hvem&kind=goal&kind=x&kind=goal&source=os')?.look).toEqual({
      ...usualLook,
      kinds: ['goal'],
    });
  });

  test('is read in a sub page of Teams too, which its tab opens', () => {
    expect(readViewState('punkt/2.1.m2?view=classic')?.look).toEqual({ ...usualLook, view: 'classic' });
    expect(viewOfTab('tidsplan', 'punkt/2.1.m2?view=table&by=stage')).toEqual(
      viewOf('tidsplan', { selected: '2.1.m2', look: { ...usualLook, view: 'table', grouping: 'stage' } }),
    );
    expect(viewOfTab('tidsplan', 'tidsplan?scale=whole').look.scale).toBe('whole');
    expect(writeViewState(viewOfTab('plan', 'aktivitet/2.1?view=table'))).toBe('plan/2.1');
  });
});

test('an area that is not said which is the plan', () => {
  expect(writeViewState(viewOf('area'))).toBe('plan');
});
