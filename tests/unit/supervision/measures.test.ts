import { measuresOf, sourceOfRound, stepsOf } from '../../../src/supervision/measures';
import type { FigureRow } from '../../../src/indicators/rows';
import type { Sample } from '../../../src/supervision/supervision';
import { round, sample, supervision } from './support';

const indicators = [
  { key: 'i1', title: 'Netværk', unit: '%' },
  { key: 'i2', title: 'Dage', unit: 'dage' },
];
const units = ['Amager', 'Valby', 'Nørrebro'];
const closed = round({ units, state: 'closed', indicators: ['i1', 'gone'] });
const counts = (...given: (readonly [number, number])[]): Sample[] =>
  given.map(([reviewed, fulfilled], i) =>
    sample(units[i] ?? '', { indicatorKey: 'i1', reviewed, fulfilled, reportedOn: `2019-03-1${i}` }),
  );
const measured = (samples: Sample[], of = closed) => measuresOf(of, supervision({ rounds: [of], samples }), indicators);
const all = counts([20, 18], [30, 21], [10, 8]);

test('a closed round gives each unit’s share and that of all together, with the round as their source', () => {
  const [one, ...rest] = measured(all);
  expect(rest).toEqual([]);
  expect(one).toMatchObject({ state: 'ready', lacking: [] });
  expect(one?.figures.map(({ unit, value, basis }) => [unit, value, basis])).toEqual([
    [null, 78, 60],
    ['Amager', 90, 20],
    ['Valby', 70, 30],
    ['Nørrebro', 80, 10],
  ]);
  expect(one?.figures[0]).toMatchObject({
    ...{ round: 'Runde 5, 1. kvartal 2019', on: '2019-03-12' },
    source: 'Ledelsestilsyn, Runde 5, 1. kvartal 2019 (2019-1)',
  });
});

test.each([
  ['a round that runs', measured(all, { ...closed, state: 'running' }), 'open', []],
  ['a unit that has yet to count', measured(counts([20, 18], [30, 21])), 'lacking', ['Nørrebro']],
  ['nothing counted', measured([]), 'lacking', units],
  ['too few cases in all', measured(counts([2, 2], [1, 1], [1, 0])), 'few', []],
  ['an indicator of days', measured(all, { ...closed, indicators: ['i2'] }), 'notShare', units],
] as const)('%s gives no measurement', (_title, [measure], state, lacking) => {
  expect(measure).toMatchObject({ state, lacking, figures: [] });
});

test('a unit with too few cases has no measurement, nor has one that it could be worked out from', () => {
  const [one] = measured(counts([20, 18], [30, 21], [3, 3]));
  expect(one?.figures.map(({ unit }) => unit)).toEqual([null, 'Valby']);
});

const rowOf = (figure: Omit<FigureRow, 'key' | 'indicatorKey' | 'row'>, id: number): FigureRow => ({
  ...figure,
  ...{ key: `k${id}`, indicatorKey: 'i1', row: { list: 'FremdriftMeasurements', id, etag: '1' } },
});
const rowsOf = (samples: Sample[], of = closed): FigureRow[] =>
  (measured(samples, of)[0]?.figures ?? []).map((figure, i) => rowOf(figure, i + 1));
const kinds = (samples: Sample[], there: FigureRow[], of = closed): string[] =>
  stepsOf(measured(samples, of), of, there).steps.map((step) =>
    step.kind === 'remove' ? `remove ${step.base.unit ?? 'all'}` : `${step.kind} ${step.figure.unit ?? 'all'}`,
  );

test('what is there already is not written again; a corrected count corrects its measurement and that of all', () => {
  expect(kinds(all, [])).toEqual(['add all', 'add Amager', 'add Valby', 'add Nørrebro']);
  expect(kinds(all, rowsOf(all))).toEqual([]);
  expect(kinds(counts([20, 18], [30, 27], [10, 8]), rowsOf(all))).toEqual(['change all', 'change Valby']);
});

test('what may no longer be told is taken away, and what was measured stands while a round is open again', () => {
  expect(kinds(counts([20, 18], [30, 21], [3, 3]), rowsOf(all))).toEqual([
    'change all',
    'remove Amager',
    'remove Nørrebro',
  ]);
  expect(kinds(all, rowsOf(all), { ...closed, state: 'running' })).toEqual([]);
});

test('under a new name a round knows its measurements again, and those of others and by hand are not its own', () => {
  const renamed = { ...closed, title: 'Femte runde' };
  expect(kinds(all, rowsOf(all), renamed)).toEqual(['change all', 'change Amager', 'change Valby', 'change Nørrebro']);
  const other = rowsOf(all).map((row) => ({
    ...row,
    round: 'Runde 4',
    source: sourceOfRound({ key: '2018-4', title: 'Runde 4' }),
  }));
  expect(kinds(all, other)).toHaveLength(4);
  const [, amager] = rowsOf(all);
  if (!amager) throw new Error('No figure');
  const plan = stepsOf(measured(all), closed, [{ ...amager, value: 91, source: 'Optalt i hånden' }]);
  expect(plan.byHand.map(({ row }) => row.value)).toEqual([91]);
  expect(plan.steps.map(({ kind }) => kind)).toEqual(['add', 'add', 'add']);
});
