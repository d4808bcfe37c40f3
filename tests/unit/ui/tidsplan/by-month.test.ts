import fc from 'fast-check';
import { addDays } from '../../../../src/periods/index';
import type { Plan } from '../../../../src/plan/plan';
import { marksOf, timelineRows } from '../../../../src/timeline/rows';
import { byMonth } from '../../../../src/ui/tidsplan/by-month';
import { item, smallPlan, today } from '../support/plans';

const marksIn = (plan: Plan) => marksOf(timelineRows(plan, { today, until: '2020-12-31', grouping: 'area' }));

test('the list by month begins with what is late and ends with what has gone', () => {
  const sections = byMonth(marksIn(smallPlan), today);
  expect(sections.map(({ kind, marks }) => [kind, marks.map(({ key }) => key)])).toEqual([
    ['late', ['1.1.m1']],
    ['month', ['2.2.m1']],
    ['month', ['1.1.m2']],
    ['month', ['2.1.g1']],
    ['undated', ['2.1.m1', '2.2.o1']],
  ]);
});

test('what has begun and has no end stands under this month', () => {
  const plan = { ...smallPlan, items: [item('1.1.m1', { start: '2018-02-01' })] };
  expect(byMonth(marksIn(plan), today)).toMatchObject([{ kind: 'month', year: 2019, month: 5 }]);
});

const day = fc.integer({ min: -4000, max: 6000 }).map((n) => addDays(today, n));
const anyItem = fc.record({
  start: fc.option(day),
  end: fc.option(day),
  status: fc.constantFrom('planned' as const, 'reached' as const, 'dropped' as const),
});

test('no item is lost in the list by month', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 30 }), (items) => {
      const plan = { ...smallPlan, items: items.map((more, i) => item(`1.1.m${i}`, more)) };
      const keys = byMonth(marksIn(plan), today).flatMap(({ marks }) => marks.map(({ key }) => key));
      expect(keys.sort()).toEqual(plan.items.map(({ key }) => key).sort());
    }),
  );
});
