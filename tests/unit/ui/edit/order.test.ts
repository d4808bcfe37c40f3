import * as fc from 'fast-check';
import { movedBy } from '../../../../src/ui/edit/order';

interface Thing {
  readonly key: string;
  readonly order: number;
}
const things = (...orders: number[]): Thing[] => orders.map((order, i) => ({ key: String(i), order }));
const shownAfter = (shown: readonly Thing[], key: string, by: 1 | -1): string[] => {
  const places = movedBy(shown, key, by);
  const now = shown.map((one) => ({ ...one, order: places.find(({ thing }) => thing === one)?.order ?? one.order }));
  return now.sort((a, b) => a.order - b.order).map((one) => one.key);
};

test('one place down writes that row alone, between its new neighbours', () => {
  expect(movedBy(things(10, 20, 30), '0', 1)).toEqual([{ thing: { key: '0', order: 10 }, order: 25 }]);
  expect(movedBy(things(10, 20, 30), '2', -1)).toEqual([{ thing: { key: '2', order: 30 }, order: 15 }]);
});

test('at either end, and for what is not there, nothing is written', () => {
  expect(movedBy(things(1, 2), '0', -1)).toEqual([]);
  expect(movedBy(things(1, 2), '1', 1)).toEqual([]);
  expect(movedBy(things(1, 2), 'x', 1)).toEqual([]);
  expect(movedBy([], 'x', 1)).toEqual([]);
});

test('rows that share a place all get one', () => {
  expect(shownAfter(things(1, 1, 1), '0', 1)).toEqual(['1', '0', '2']);
});

test('whatever the places were, the thing changes place with its neighbour and no other moves', () => {
  const orders = fc.array(
    fc.oneof(
      fc.integer({ min: -3, max: 5 }),
      fc.double({ min: 0, max: 2, noNaN: true }),
      fc.constant(Number.MAX_SAFE_INTEGER),
    ),
    { minLength: 1, maxLength: 7 },
  );
  fc.assert(
    fc.property(orders, fc.nat(6), fc.constantFrom(1 as const, -1 as const), (given, at, by) => {
      const shown = things(...[...given].sort((a, b) => a - b));
      const from = at % shown.length;
      const expected = shown.map(({ key }) => key);
      const to = from + by;
      if (to >= 0 && to < shown.length) [expected[from], expected[to]] = [expected[to] ?? '', expected[from] ?? ''];
      expect(shownAfter(shown, String(from), by)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});
