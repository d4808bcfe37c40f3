import * as fc from 'fast-check';
import { placesOf, summersOf } from '../../../src/supervision/levels';
import { leastTold, toldCounts, type Told } from '../../../src/supervision/masking';
import { owedOf } from '../../../src/supervision/owing';
import { resultsOf } from '../../../src/supervision/results';
import { allOf, report, round, supervision } from './support';

const units = ['Amager', 'Valby', 'Nørrebro', 'Vesterbro, Kgs. Enghave'];

test.each([
  ['no lines', [], [], 0],
  ['level 4 alone', ['Syd: Amager, valby'], [['Syd', 'level4', 'Amager/Valby']], 0],
  [
    'level 3 over level 4, whichever comes first',
    ['Centret: Nord, Syd', 'Syd: Amager, Valby', 'Nord: Nørrebro'],
    [
      ['Centret', 'level3', 'Nord/Syd'],
      ['Syd', 'level4', 'Amager/Valby'],
      ['Nord', 'level4', 'Nørrebro'],
    ],
    0,
  ],
  [
    'a unit with a comma in its name',
    ['Syd: Amager; Vesterbro, Kgs. Enghave'],
    [['Syd', 'level4', 'Amager/Vesterbro, Kgs. Enghave']],
    0,
  ],
  [
    'a unit right under level 3',
    ['Syd: Amager', 'Centret: Syd, Valby'],
    [
      ['Syd', 'level4', 'Amager'],
      ['Centret', 'level3', 'Syd/Valby'],
    ],
    0,
  ],
  ['what is not there is left out and told', ['Syd: Amager, Odense'], [['Syd', 'level4', 'Amager']], 1],
  ['a unit belongs to one place', ['Syd: Amager', 'Nord: Amager'], [['Syd', 'level4', 'Amager']], 1],
  ['no names, no colon, a unit’s own name', ['Syd:', 'Amager', 'Valby: Amager', ': Amager'], [], 4],
  ['a place in itself', ['Syd: Syd'], [], 1],
] as const)('%s', (_title, levels, places, faults) => {
  const read = placesOf({ levels }, units);
  expect(read.places.map(({ name, level, below }) => [name, level, below.join('/')])).toEqual(places);
  expect(read.faults).toHaveLength(faults);
});

test('without places each level sums up as a whole, and with them each place owes its own', () => {
  expect(summersOf({ levels: [] }, units)).toEqual([
    { level: 'level4', place: null },
    { level: 'level3', place: null },
  ]);
  const given = supervision({
    samples: [...allOf('Amager', 10, 9), ...allOf('Valby', 10, 8)],
    reports: [report({ level: 'level4', unit: 'Syd' }), report({ level: 'level4', unit: 'Vest' })],
  });
  const levels = ['Syd: Amager', 'Nord: Valby'];
  expect(owedOf(round({ state: 'closed', levels }), given, '2019-04-20').levels).toEqual([
    { level: 'level4', place: 'Nord' },
    { level: 'level3', place: null },
  ]);
  const [result] = resultsOf(round({ levels }), given);
  expect(result?.told.places.map(({ unit, level, share }) => [unit, level, share])).toEqual([
    ['Syd', 'level4', 90],
    ['Nord', 'level4', 80],
  ]);
});

test('level 3 sums up level 4, and a place that would tell of a small unit is kept back', () => {
  const counts = [
    { unit: 'Amager', reviewed: 12, fulfilled: 12 },
    { unit: 'Valby', reviewed: 3, fulfilled: 3 },
    { unit: 'Nørrebro', reviewed: 20, fulfilled: 15 },
  ];
  const { places } = placesOf({ levels: ['Syd: Amager, Valby', 'Nord: Nørrebro', 'Alt: Syd, Nord'] }, units);
  const told = toldCounts(counts, places);
  expect(told.reviewed).toEqual({ kind: 'shown', value: 35 });
  const [syd, nord, all] = told.places.map(({ reviewed }) => reviewed);
  expect([syd, nord, all]).toEqual([
    { kind: 'shown', value: 15 },
    { kind: 'shown', value: 20 },
    { kind: 'shown', value: 35 },
  ]);
  expect(told.units.map(({ reviewed }) => reviewed.kind)).toEqual(['kept', 'small', 'shown']);
});

/** All numbers that a unit may have for somebody who is told this of it. */
const possible = (told: Told, most: number): number[] =>
  told.kind === 'shown'
    ? [told.value]
    : Array.from({ length: most + 1 }, (_, value) => value).filter((value) =>
        told.kind === 'small' ? value > 0 && value < leastTold : value >= leastTold,
      );
const fits = (told: Told, sum: number): boolean =>
  told.kind === 'shown' ? told.value === sum : told.kind === 'small' ? sum > 0 && sum < leastTold : sum >= leastTold;

test('no small number can be worked out from places, their sums and the whole', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 9 }));
  fc.assert(
    fc.property(fc.tuple(number, number, number, number), (reviewed) => {
      const four = ['a', 'b', 'c', 'd'];
      const { places } = placesOf({ levels: ['X: a, b', 'Y: c, d'] }, four);
      const told = toldCounts(
        four.map((unit, i) => ({ unit, reviewed: reviewed[i] ?? 0, fulfilled: reviewed[i] ?? 0 })),
        places,
      );
      // Nobody knows how large a hidden number may be.
      const most = reviewed.reduce((sum, one) => sum + one, 6);
      const [x, y] = told.places.map((place) => place.reviewed);
      const left = four.map(() => new Set<number>());
      const [p0, p1, p2, p3] = told.units.map((unit) => possible(unit.reviewed, most));
      for (const a of p0 ?? [])
        for (const b of p1 ?? []) {
          if (x && !fits(x, a + b)) continue;
          for (const c of p2 ?? [])
            for (const d of p3 ?? []) {
              if ((y && !fits(y, c + d)) || !fits(told.reviewed, a + b + c + d)) continue;
              [a, b, c, d].forEach((value, i) => left[i]?.add(value));
            }
        }
      reviewed.forEach((value, i) => {
        if (value > 0 && value < leastTold) expect(left[i]?.size).toBeGreaterThan(1);
      });
      for (const place of told.places)
        expect(place.reviewed.kind === 'shown' && place.reviewed.value > 0 && place.reviewed.value < leastTold).toBe(
          false,
        );
    }),
    { numRuns: 300 },
  );
});
