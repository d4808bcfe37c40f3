import { inwards, shapeOf } from '../../../../src/timeline/out/shape-of';

test('every side of an outline moves as far as asked, at corners that point out and in', () => {
  const square = [[2, 2], [8, 2], [8, 8], [2, 8]] as const; // prettier-ignore
  const bent = [[0, 0], [10, 0], [10, 4], [4, 4], [4, 10], [0, 10]] as const; // prettier-ignore
  expect(inwards(square, 1)).toEqual([[3, 3], [7, 3], [7, 7], [3, 7]]); // prettier-ignore
  expect(inwards(bent, 1)).toEqual([[1, 1], [9, 1], [9, 3], [3, 3], [3, 9], [1, 9]]); // prettier-ignore
});

/** The numbers of a path. */
const numbers = (path: string): number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);
const near = (path: string, wanted: string): void => {
  const [got, asked] = [numbers(path), numbers(wanted)];
  expect(got).toHaveLength(asked.length);
  got.forEach((n, i) => expect(Math.abs(n - (asked[i] ?? NaN))).toBeLessThan(0.25));
};

test('paper has the lines of the screen’s outlines, between inside and outside', () => {
  near(shapeOf('milestone').path, 'M10 1.6L18.4 10L10 18.4L1.6 10Z');
  near(shapeOf('goal').path, 'M4 12.4L4 2.2L18 2.2L14.6 7.3L18 12.4Z');
  near(shapeOf('meeting').path, 'M3 3L17 3L17 17L3 17Z');
  near(shapeOf('supervision').path, 'M10 2L18.6 17.4L1.4 17.4Z');
  near(shapeOf('review').path, 'M4 1.8L12 1.8L16.4 6.2L16.4 18.2L4 18.2Z');
  near(shapeOf('followUp').path, 'M10 2.2a7.8 7.8 0 1 1 0 15.6a7.8 7.8 0 1 1 0 -15.6Z');
  near(shapeOf('step').path, 'M10 5.4a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0 -9.2Z');
  expect(shapeOf('goal').cy).toBeCloseTo(7.3);
});
