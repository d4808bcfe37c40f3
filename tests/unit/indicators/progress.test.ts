import fc from 'fast-check';
import { leastBasis, occasionsOf } from '../../../src/indicators/occasions';
import { progressOf } from '../../../src/indicators/progress';
import { sayMore, sayProgress, sayStanding } from '../../../src/indicators/say-progress';
import type { Indicator, Measurement } from '../../../src/plan/plan';
import { createSay } from '../../../src/text/text';

const say = createSay('da');
const today = '2019-10-01';
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

const measured = (value: number, more: Partial<Measurement> = {}): Measurement => ({
  on: '2019-06-30',
  unit: null,
  round: '2. kvartal 2019',
  value,
  basis: null,
  source: 'Ledelsestilsyn',
  ...more,
});
const indicator = (measurements: readonly Measurement[], more: Partial<Indicator> = {}): Indicator => ({
  key: '2.1.i1',
  activityKey: '2.1',
  areaKey: '2',
  goalKey: '2.1.g1',
  title: 'Netværket er inddraget',
  unit: '%',
  baseline: null,
  target: 80,
  operator: 'atLeast',
  byText: 'August 2020',
  by: '2020-08-31',
  source: null,
  measurements: [...measurements],
  row: null,
  ...more,
});

test.each<[string, Indicator, string]>([
  [
    'all of them, of which there cannot be more',
    indicator([measured(96.6)], { target: 100 }),
    '96,6 % ved seneste måling (2. kvartal 2019); måltallet er 100 %.',
  ],
  [
    'reached',
    indicator([measured(82)]),
    '82 % ved seneste måling (2. kvartal 2019); måltallet på mindst 80 % er nået.',
  ],
  [
    'exactly',
    indicator([measured(80)]),
    '80 % ved seneste måling (2. kvartal 2019); måltallet på mindst 80 % er nået.',
  ],
  ['below', indicator([measured(79.5)]), '79,5 % ved seneste måling (2. kvartal 2019); måltallet er mindst 80 %.'],
  [
    'at most, by day',
    indicator([measured(4, { round: null })], { operator: 'atMost', target: 5, unit: 'dage' }),
    '4 dage ved seneste måling (30. juni 2019); måltallet på højst 5 dage er nået.',
  ],
  ['never measured', indicator([]), 'Ikke målt endnu; måltallet er mindst 80 %.'],
  [
    'no target',
    indicator([measured(61)], { target: null }),
    '61 % ved seneste måling (2. kvartal 2019); der er ikke sat noget måltal.',
  ],
  ['too few', indicator([measured(100, { basis: 4 })]), 'Målt, men på færre end 5, så tallet vises ikke.'],
])('%s is said in one sentence', (_name, one, sentence) => {
  expect(plain(sayProgress(one, progressOf(one, today), say))).toBe(sentence);
});

test('units count by what their figures rest on, and a round is one measuring however its rows are named', () => {
  const one = indicator([
    measured(50, { unit: 'Amager', round: '2. kvartal 2019, Amager', basis: 10 }),
    measured(90, { unit: 'Vesterbro', basis: 30, on: '2019-07-02' }),
  ]);
  expect(occasionsOf(one)).toMatchObject([{ round: '2. kvartal 2019', on: '2019-07-02', value: 80, how: 'weighted' }]);
});

test('what was measured for all together stands over what the units give', () => {
  const one = indicator([measured(77), measured(50, { unit: 'Amager', basis: 20 })]);
  expect(occasionsOf(one)).toMatchObject([{ value: 77, how: 'said', units: [{ unit: 'Amager', value: 50 }] }]);
});

test('things that are counted are added; shares of unknown weight count alike, and that is said', () => {
  const both = [measured(10, { unit: 'Amager' }), measured(20, { unit: 'Vesterbro' })];
  expect(occasionsOf(indicator(both, { unit: 'kursister' }))).toMatchObject([{ value: 30, how: 'sum' }]);
  const one = indicator(both);
  expect(occasionsOf(one)).toMatchObject([{ value: 15, how: 'plain' }]);
  expect(sayMore(one, progressOf(one, today), say).join(' ')).toContain('Enhederne tæller lige meget');
});

test('trend, way from the baseline, freshness and source are told beside it', () => {
  const one = indicator([measured(61, { on: '2019-01-31', round: '4. kvartal 2018' }), measured(70)], { baseline: 60 });
  expect(plain(sayMore(one, progressOf(one, '2020-01-01'), say).join(' '))).toBe(
    'Frist: August 2020. Udgangspunktet var 60 %; 50 % af vejen til måltallet er tilbagelagt. ' +
      'Det er steget fra 61 % (4. kvartal 2018). Tallet er fra den 30. juni 2019. Skriv et nyt. Kilde: Ledelsestilsyn.',
  );
  expect(progressOf(one, '2019-12-29').old).toBe(false);
});

test('a plan’s indicators together', () => {
  const standing = (...some: Indicator[]): string =>
    sayStanding(
      some.map((one) => progressOf(one, today)),
      say,
    );
  expect(standing()).toBe('Planen har ingen indikatorer endnu.');
  expect(standing(indicator([measured(82)]), indicator([measured(60)]), indicator([]))).toBe(
    'Planen måles på 3 indikatorer. Måltallet er nået for 1 af 2, der er målt.',
  );
});

test('no figure that rests on too few is ever shown, and the whole lies between its units', () => {
  const one = fc.record({
    unit: fc.constantFrom('Amager', 'Vesterbro', 'Nørrebro'),
    round: fc.constantFrom('R1', 'R2'),
    value: fc.integer({ min: 0, max: 100 }),
    basis: fc.option(fc.integer({ min: 0, max: 40 })),
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ unit, round }) => unit + round }), (some) => {
      for (const { round, value, units, how } of occasionsOf(indicator(some.map((row) => measured(row.value, row))))) {
        const rows = some.filter((row) => row.round === round);
        for (const shown of units) {
          const row = rows.find(({ unit }) => unit === shown.unit);
          // One that is kept back stands beside the only one that rests on too few.
          if (shown.kept) expect([shown.value, units.filter(({ masked }) => masked).length]).toEqual([null, 2]);
          else expect(shown.value).toBe((row?.basis ?? leastBasis) < leastBasis ? null : row?.value);
        }
        if (value === null) continue;
        const values = rows.map((row) => row.value);
        expect(how).not.toBe('said');
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 0.05);
        expect(value).toBeLessThanOrEqual(Math.max(...values) + 0.05);
      }
    }),
  );
});
