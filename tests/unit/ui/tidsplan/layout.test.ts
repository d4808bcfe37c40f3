import fc from 'fast-check';
import { addDays } from '../../../../src/periods/index';
import type { Plan, PlanItem } from '../../../../src/plan/plan';
import { scales } from '../../../../src/ui/tidsplan/axis';
import { byMonth } from '../../../../src/ui/tidsplan/by-month';
import { layoutTidsplan, type ActivityRow, type TidsplanLayout } from '../../../../src/ui/tidsplan/layout';
import { activity, item, smallPlan, today } from '../support/plans';

const activityRows = (layout: TidsplanLayout): ActivityRow[] =>
  layout.rows.filter((row): row is ActivityRow => row.kind === 'activity');
const keysIn = (layout: TidsplanLayout): string[] =>
  activityRows(layout).flatMap(({ placed, undated }) => [
    ...placed.map((p) => p.item.key),
    ...undated.map((i) => i.key),
  ]);
const placedOf = (items: readonly PlanItem[], key: string) => {
  const layout = layoutTidsplan({ ...smallPlan, items: [...items] }, { today, scale: 'quarter' });
  const found = activityRows(layout)
    .flatMap(({ placed }) => placed)
    .find((p) => p.item.key === key);
  if (!found) throw new Error(`${key} is not placed`);
  return { layout, found };
};

describe('an item against time', () => {
  test.each([
    ['a day', '2019-06-03', '2019-06-03', 0, false],
    ['a month', '2019-06-01', '2019-06-30', 30, false],
    ['medio 2019', '2019-05-01', '2019-08-31', 123, true],
    ['a season', '2019-03-01', '2019-05-31', 92, true],
  ])('%s is drawn as long as it is', (_name, start, end, days, soft) => {
    const { layout, found } = placedOf([item('1.1.m1', { start, end })], '1.1.m1');
    expect(found.band.width).toBeCloseTo(days * layout.axis.perDay, 5);
    expect(found.band.soft).toBe(days > 0 && soft);
    expect(found.x).toBeGreaterThan(found.band.x);
  });

  test('what is late has a line from its end to today', () => {
    const { layout, found } = placedOf(smallPlan.items, '1.1.m1');
    expect(found.state).toBe('late');
    expect(found.lateTo).toBe(layout.todayX);
    expect(found.x).toBeLessThan(layout.todayX);
  });

  test('an open end runs to the edge, an open start is a mark', () => {
    const open = placedOf([item('1.1.m1', { start: '2019-02-01' })], '1.1.m1');
    expect(open.found.band.x + open.found.band.width).toBeCloseTo(open.layout.axis.width, 5);
    expect(placedOf([item('1.1.m1', { end: '2019-07-01' })], '1.1.m1').found.band.width).toBe(0);
  });

  test('a date typed wrongly makes no chart of a century', () => {
    const { layout, found } = placedOf([item('1.1.m1', { start: '2109-01-01', end: '2109-01-31' })], '1.1.m1');
    expect(layout.axis.months.length).toBeLessThan(200);
    expect(found.x).toBeLessThanOrEqual(layout.axis.width);
  });
});

describe('the rows', () => {
  const layout = layoutTidsplan(smallPlan, { today, scale: 'quarter' });

  test('areas and activities stand in the order of the plan', () => {
    expect(layout.rows.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'area 1',
      'activity 1.1',
      'area 2',
      'activity 2.1',
      'activity 2.2',
    ]);
  });

  test('what has no date stands in its row and in the list of undated', () => {
    expect(layout.undated.map(({ key }) => key)).toEqual(['2.1.m1', '2.2.o1']);
    expect(activityRows(layout)[1]?.undated.map(({ key }) => key)).toEqual(['2.1.m1']);
  });

  test('a folded area hides its activities and keeps its count of late items', () => {
    const folded = layoutTidsplan(smallPlan, { today, scale: 'quarter', folded: new Set(['1']) });
    expect(folded.rows[0]).toMatchObject({ kind: 'area', folded: true, late: 1 });
    expect(folded.rows.map(({ key }) => key)).toEqual(['1', '2', '2.1', '2.2']);
  });

  test('items without activity and activities without area keep a row', () => {
    const plan: Plan = {
      ...smallPlan,
      activities: [...smallPlan.activities, activity('9.1', 'Alene', { areaKey: null })],
      items: [...smallPlan.items, item('7.7.m1', { start: '2019-06-01', end: '2019-06-30' })],
    };
    expect(keysIn(layoutTidsplan(plan, { today, scale: 'year' })).sort()).toEqual(plan.items.map((i) => i.key).sort());
  });
});

const day = fc.integer({ min: -4000, max: 6000 }).map((n) => addDays(today, n));
const anyItem = fc
  .record({
    activityKey: fc.constantFrom('1.1', '2.1', '2.2', 'lost'),
    start: fc.option(day),
    length: fc.option(fc.integer({ min: 0, max: 800 })),
    end: fc.option(day),
    status: fc.constantFrom('planned' as const, 'reached' as const, 'dropped' as const),
  })
  .map(({ activityKey, start, length, end, status }) => ({
    activityKey,
    start,
    end: start !== null && length !== null ? addDays(start, length) : start === null ? end : null,
    status,
  }));
const anyPlan = fc.array(anyItem, { maxLength: 40 }).map((items): Plan => ({
  ...smallPlan,
  items: items.map((more, i) => item(`x.y.m${i}`, more)),
}));

describe('for any plan', () => {
  test('no item is lost, at any scale', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...scales), (plan, scale) => {
        const keys = keysIn(layoutTidsplan(plan, { today, scale }));
        expect([...keys].sort()).toEqual(plan.items.map(({ key }) => key).sort());
      }),
    );
  });

  test('no item is lost in the list by month', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const keys = byMonth(plan, today).flatMap(({ items }) => items.map(({ key }) => key));
        expect(keys.sort()).toEqual(plan.items.map(({ key }) => key).sort());
      }),
    );
  });

  test('marks of one lane never cover one another', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...scales), (plan, scale) => {
        for (const row of activityRows(layoutTidsplan(plan, { today, scale }))) {
          const lanes = new Map<number, number>();
          for (const placed of row.placed) {
            const left = Math.min(placed.band.x, placed.x - 10);
            expect(left).toBeGreaterThanOrEqual(lanes.get(placed.lane) ?? -1000);
            lanes.set(placed.lane, placed.label.x + placed.label.width);
          }
        }
      }),
    );
  });

  test('everything stands on the axis', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...scales), (plan, scale) => {
        const { axis, rows, todayX } = layoutTidsplan(plan, { today, scale });
        expect(todayX).toBeGreaterThan(0);
        for (const row of rows)
          if (row.kind === 'activity')
            for (const { x, band } of row.placed) {
              expect(x).toBeGreaterThanOrEqual(0);
              expect(Math.max(x, band.x + band.width)).toBeLessThanOrEqual(axis.width + 0.001);
            }
      }),
    );
  });
});

test('the list by month begins with what is late and ends with what has gone', () => {
  expect(byMonth(smallPlan, today).map(({ kind, items }) => [kind, items.map(({ key }) => key)])).toEqual([
    ['late', ['1.1.m1']],
    ['month', ['2.2.m1']],
    ['month', ['1.1.m2']],
    ['month', ['2.1.g1']],
    ['undated', ['2.1.m1', '2.2.o1']],
  ]);
});
