import * as fc from 'fast-check';
import { leastTold, toldCounts, type Told, type UnitCounts } from '../../../src/supervision/masking';

const counts = (...pairs: (readonly [number, number])[]): UnitCounts[] =>
  pairs.map(([reviewed, fulfilled], i) => ({ unit: `Enhed ${i + 1}`, reviewed, fulfilled }));
const said = (told: Told): string => (told.kind === 'shown' ? String(told.value) : told.kind);
const reviewedOf = (units: readonly UnitCounts[]): string[] => {
  const told = toldCounts(units);
  return [...told.units.map(({ reviewed }) => said(reviewed)), said(told.reviewed)];
};

test.each([
  { title: 'nothing small', units: counts([10, 9], [8, 7]), told: ['10', '8', '18'] },
  {
    title: 'one small: the smallest beside it is kept back too, and one more where two would tell',
    units: counts([3, 2], [12, 11], [9, 8]),
    told: ['small', '12', 'kept', '24'],
  },
  {
    title: 'two small that only one pair of numbers makes',
    units: counts([1, 1], [1, 0], [12, 11]),
    told: ['small', 'small', 'kept', '14'],
  },
  {
    title: 'two small that several pairs make',
    units: counts([2, 1], [3, 3], [12, 11]),
    told: ['small', 'small', '12', '17'],
  },
  {
    title: 'a small unit and a five, which would tell each other',
    units: counts([1, 1], [5, 4], [12, 11]),
    told: ['small', 'kept', 'kept', '18'],
  },
  { title: 'nothing left to keep back but the sum', units: counts([3, 2], [0, 0]), told: ['small', '0', 'small'] },
  { title: 'one unit alone and small', units: counts([4, 4]), told: ['small', 'small'] },
  { title: 'none at all', units: counts([0, 0], [7, 7]), told: ['0', '7', '7'] },
])('$title', ({ units, told }) => {
  expect(reviewedOf(units)).toEqual(told);
});

test('a share is told only where both its numbers are', () => {
  const told = toldCounts(counts([10, 9], [10, 2], [4, 4], [20, 15]));
  expect(told.units.map(({ share }) => share)).toEqual([null, null, null, 75]);
  expect(told.share).toBe(68);
});

/** All that a number may be for somebody who is told this of it. */
const possible = (told: Told, most: number): number[] => {
  if (told.kind === 'shown') return [told.value];
  const all = Array.from({ length: most + 1 }, (_, value) => value);
  return all.filter((value) => (told.kind === 'small' ? value >= 1 && value < leastTold : value >= leastTold));
};

/** The values that are left for the unit at `at`, for whoever tries every number that fits what is told. */
function leftFor(told: readonly Told[], sum: number, at: number): Set<number> {
  const left = new Set<number>();
  const fill = (i: number, so: number, own: number): void => {
    if (so > sum) return;
    if (i === told.length) {
      if (so === sum) left.add(own);
      return;
    }
    const one = told[i];
    if (one) for (const value of possible(one, sum)) fill(i + 1, so + value, i === at ? value : own);
  };
  fill(0, 0, -1);
  return left;
}

test('no small number can be worked out from the sum and the other units, whoever knows how numbers are kept back', () => {
  const unit = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 14 }));
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 5 }), (reviewed) => {
      const told = toldCounts(counts(...reviewed.map((value) => [value, value] as const)));
      if (told.reviewed.kind !== 'shown') return;
      const units = told.units.map((one) => one.reviewed);
      expect(told.reviewed.value).toBe(reviewed.reduce((all, value) => all + value, 0));
      for (const [at, value] of reviewed.entries())
        if (value > 0 && value < leastTold) expect(leftFor(units, told.reviewed.value, at).size).toBeGreaterThan(1);
    }),
    { numRuns: 300 },
  );
});

test('no number from one to four is ever told', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 7 }), (pairs) => {
      const { units, reviewed, fulfilled } = toldCounts(
        counts(...pairs.map(([a, b]) => [Math.max(a, b), Math.min(a, b)] as const)),
      );
      for (const told of [reviewed, fulfilled, ...units.flatMap((one) => [one.reviewed, one.fulfilled])])
        expect(told.kind === 'shown' && told.value > 0 && told.value < leastTold).toBe(false);
    }),
  );
});
