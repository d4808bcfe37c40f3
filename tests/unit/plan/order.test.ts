import fc from 'fast-check';
import { afterAll as afterAllOf, lastInActivity, lastInArea, orderBetween } from '../../../src/plan/order';
import { emptyActivity, emptyItem, emptyPlan } from './support/empty-plan';

test.each<[number | null, number | null, number]>([
  [null, null, 1],
  [null, 1, 0],
  [3, null, 4],
  [3.5, null, 4],
  [1, 3, 2],
  [1, 2, 1.5],
  [1, 9, 5],
  [1.5, 2.5, 2],
  [Number.MAX_SAFE_INTEGER, null, Number.MAX_SAFE_INTEGER],
  [4, Number.MAX_SAFE_INTEGER, 5],
  [2, 2, 2],
])('between %p and %p is %p', (before, after, between) => expect(orderBetween(before, after)).toBe(between));

test('a place between two different ones lies between them, forty times over in the same gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 50 }), (from, width) => {
      let to = from + width;
      for (let i = 0; i < 40; i++) {
        const middle = orderBetween(from, to);
        expect(middle).toBeGreaterThan(from);
        expect(middle).toBeLessThan(to);
        to = middle;
      }
    }),
  );
});

const plan = emptyPlan({
  areas: ['1', '2'].map((key, i) => ({ key, order: i + 1, title: key, focus: null, channelId: null, row: null })),
  activities: [
    emptyActivity({ key: '1.1', areaKey: '1', order: 1 }),
    emptyActivity({ key: '1.2', areaKey: '1', order: 2 }),
    emptyActivity({ key: '2.1', areaKey: '2', order: 3 }),
  ],
  items: [
    emptyItem({ key: '1.1.m1', activityKey: '1.1', order: 1 }),
    emptyItem({ key: '1.1.m2', activityKey: '1.1', order: 2 }),
    emptyItem({ key: '2.1.m1', activityKey: '2.1', order: 3 }),
  ],
});

test('a new item stands after its activity’s own, before what follows; in an empty activity after those before it', () => {
  expect(lastInActivity(plan, '1.1')).toBe(2.5);
  expect(lastInActivity(plan, '1.2')).toBe(2.5);
  expect(lastInActivity(plan, '2.1')).toBe(4);
  expect(lastInActivity(emptyPlan(), '1.1')).toBe(1);
});

test('a new activity stands last in its area; one without an area last of all', () => {
  expect(lastInArea(plan, '1')).toBe(2.5);
  expect(lastInArea(plan, '2')).toBe(4);
  expect(lastInArea(plan, null)).toBe(4);
});

test('rows that a person added without a place do not decide the next one', () => {
  const rows = [{ order: 4 }, { order: Number.MAX_SAFE_INTEGER }];
  expect(afterAllOf(rows, rows)).toBe(5);
});
