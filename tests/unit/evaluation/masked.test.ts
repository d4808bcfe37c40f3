import fc from 'fast-check';
import { leastTold, maskedCounts } from '../../../src/evaluation/masked';

/** The table with its sums in the last row and column. */
function withSums(cells: readonly (readonly number[])[]): number[][] {
  const rows = cells.map((row) => [...row, row.reduce((all, one) => all + one, 0)]);
  return [...rows, (rows[0] ?? []).map((_, c) => rows.reduce((all, row) => all + (row[c] ?? 0), 0))];
}
const told = ({ cells, byRow, byColumn, total }: ReturnType<typeof maskedCounts>): (number | null)[][] => [
  ...cells.map((row, r) => [...row, byRow[r] ?? null]),
  [...byColumn, total],
];

/**
 * Whether another table of counts that are 0 or more fits all that is told: rings of hidden counts on which one can be put to
 * every second and taken from the others are all that such a table can differ by.
 */
function othersFit(
  cells: readonly (readonly number[])[],
  shown: readonly (readonly (number | null)[])[],
  at: [number, number],
): boolean {
  const whole = withSums(cells);
  const [rows, columns] = [whole.length, whole[0]?.length ?? 0];
  const hidden = (r: number, c: number): boolean => shown[r]?.[c] === null;
  // A sum counts against what it is the sum of: in the last row or column, not both, a change goes the other way.
  const sign = (r: number, c: number): number => ((r === rows - 1) !== (c === columns - 1) ? -1 : 1);
  const walk = (r: number, c: number, step: 1 | -1, seen: Set<string>, byRow: boolean): boolean => {
    if ((whole[r]?.[c] ?? 0) + step * sign(r, c) < 0) return false;
    const next = byRow
      ? Array.from({ length: columns }, (_, i) => [r, i])
      : Array.from({ length: rows }, (_, i) => [i, c]);
    return next.some(([nr = 0, nc = 0]) => {
      if ((nr === r && nc === c) || !hidden(nr, nc)) return false;
      if (nr === at[0] && nc === at[1]) return !byRow && seen.size > 2;
      const key = `${nr} ${nc}`;
      return !seen.has(key) && walk(nr, nc, step === 1 ? -1 : 1, new Set([...seen, key]), !byRow);
    });
  };
  return ([1, -1] as const).some((step) => walk(at[0], at[1], step, new Set([`${at[0]} ${at[1]}`]), true));
}

test('no count of 1 to 4 is told, and none that is hidden can be worked out from what is told', () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }));
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  fc.assert(
    fc.property(tables, (cells) => {
      const shown = told(maskedCounts(cells));
      const whole = withSums(cells);
      for (const [r, row] of shown.entries())
        for (const [c, one] of row.entries()) {
          if (one !== null) {
            expect(one).toBe(whole[r]?.[c]);
            expect(one === 0 || one >= leastTold).toBe(true);
          } else if (shown.flat().some((other) => other !== null)) expect(othersFit(cells, shown, [r, c])).toBe(true);
        }
    }),
    { numRuns: 400 },
  );
});

test.each([
  [
    'nothing small: all is told',
    [
      [10, 20],
      [7, 5],
    ],
    [
      [10, 20],
      [7, 5],
    ],
    42,
  ],
  [
    'one small count takes the smallest beside it along, in its row and in its column',
    [
      [10, 3, 9],
      [7, 8, 6],
    ],
    [
      [10, null, null],
      [7, null, null],
    ],
    43,
  ],
  ['few answers in all: nothing is told', [[1, 2]], [[null, null]], null],
])('%s', (_what, cells, expected, total) => {
  const masked = maskedCounts(cells);
  expect(masked.cells).toEqual(expected);
  expect(masked.total).toBe(total);
});
