import fc from 'fast-check';
import { scales, type Scale } from '../../../src/timeline/kinds';
import { addDays } from '../../../src/periods/index';
import type { Plan, PlanItem } from '../../../src/plan/plan';
import { makeAxis } from '../../../src/timeline/axis';
import { smallMarkWidth, type PlacedMark } from '../../../src/timeline/lanes';
import { layoutTimeline, rowsBetween, type TimelineLayout } from '../../../src/timeline/layout';
import { timelineRows } from '../../../src/timeline/rows';
import { daysOf, horizonOf } from '../../../src/timeline/span';
import { activity, item, smallPlan, today } from '../ui/support/plans';

function layoutOf(plan: Plan, scale: Scale = 'quarter'): TimelineLayout {
  const days = daysOf(plan);
  const rows = timelineRows(plan, { today, until: horizonOf(days, today), grouping: 'area' });
  return layoutTimeline(rows, makeAxis(days, { today, scale, fit: 900 }), { today, nameWidth: 272 });
}

const placedOf = (items: readonly PlanItem[], key: string, former: PlanItem['former'] = null) => {
  const layout = layoutOf(withFormer({ ...smallPlan, items: [...items] }, former));
  const found = layout.rows.flatMap(({ placed }) => placed).find((one) => one.mark.key === key);
  if (!found) throw new Error(`${key} is not placed`);
  return { layout, found };
};
const withFormer = (plan: Plan, former: PlanItem['former']): Plan => ({
  ...plan,
  items: plan.items.map((one) => (one.start === null && one.end === null ? one : { ...one, former })),
});

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
    expect(found.lateTo).toBe(layout.todayX);
    expect(found.x).toBeLessThan(layout.todayX);
  });

  test('an open end runs to the edge, an open start is a mark', () => {
    const open = placedOf([item('1.1.m1', { start: '2019-02-01' })], '1.1.m1');
    expect(open.found.band.x + open.found.band.width).toBeCloseTo(open.layout.axis.width, 5);
    expect(placedOf([item('1.1.m1', { end: '2019-07-01' })], '1.1.m1').found.band.width).toBe(0);
  });

  test('what recurs has its further days behind its words, and a line where they have no room', () => {
    const quarterly = item('1.1.m1', { kind: 'followUp', start: '2019-06-01', end: '2019-06-30', recurrence: 'P3M' });
    const weekly = { ...quarterly, key: '1.1.m2', recurrence: 'P1W' };
    const { found } = placedOf([quarterly, item('2.1.m1', { end: '2020-12-31' })], '1.1.m1');
    expect(found.repeats.map(({ day }) => day).slice(-2)).toEqual(['2020-09-30', '2020-12-31']);
    const often = placedOf([weekly, item('2.1.m1', { end: '2020-12-31' })], '1.1.m2').found;
    expect(often.repeatsTo).not.toBeNull();
    expect(often.repeats.length).toBeGreaterThan(5);
  });

  test('what was moved stands small where it was, and its words are clear of both', () => {
    const items = [item('1.1.m1', { start: '2019-06-03', end: '2019-06-03' })];
    const later = { text: 'juli 2019', start: '2019-07-01', end: '2019-07-31' };
    const { found } = placedOf(items, '1.1.m1', later);
    expect(found.former).toBeGreaterThan(found.x);
    expect(found.label.x).toBeGreaterThan((found.former ?? 0) + smallMarkWidth / 2);
    expect(placedOf(items, '1.1.m1').found.former).toBeNull();
  });
});

describe('the rows', () => {
  test('an activity without phases says so where others have theirs, and nothing where none has', () => {
    const [first, second] = [activity('1.1', 'Med'), activity('2.1', 'Uden')];
    const said = (...activities: Plan['activities']): boolean[] =>
      layoutOf({ ...smallPlan, activities: [...activities] }).rows.flatMap(({ row, noPhases }) =>
        row.kind === 'activity' && row.activity !== null ? [noPhases] : [],
      );
    expect(said(first, second)).toEqual([false, false]);
    const development = { text: null, start: '2019-01-01', end: '2019-06-30' };
    expect(said({ ...first, development }, second)).toEqual([false, true]);
    expect(said({ ...first, development: { text: 'når det passer', start: null, end: null } }, second)).toEqual([
      false,
      true,
    ]);
  });

  test('are as high as their lanes, their undated marks and their names need', () => {
    const plan: Plan = {
      ...smallPlan,
      activities: [activity('1.1', 'Kort'), activity('2.1', 'En meget lang titel, som fylder '.repeat(4))],
      items: [item('1.1.m1'), item('1.1.m2'), item('1.1.m3')],
    };
    const [, short, , long] = layoutOf(plan).rows;
    expect(short).toMatchObject({ lanes: 0, height: 10 + 3 * 26 + 8 });
    expect(long?.height).toBe(10 + 3 * 20 + 34);
  });

  test('in view are found by their tops', () => {
    const tops = [0, 30, 100, 160, 400];
    expect(rowsBetween(tops, 0, 90)).toEqual([0, 2]);
    expect(rowsBetween(tops, 99, 101)).toEqual([1, 3]);
    expect(rowsBetween(tops, 390, 2000)).toEqual([3, 4]);
    expect(rowsBetween([0], 0, 100)).toEqual([0, 0]);
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
    recurrence: fc.constantFrom(null, 'P3M', 'P1W', 'R3/P1Y', 'continuous'),
    text: fc.string({ maxLength: 90 }),
  })
  .map(({ start, length, end, ...more }) => ({
    ...more,
    start,
    end: start !== null && length !== null ? addDays(start, length) : start === null ? end : null,
  }));
const anyPlan = fc.array(anyItem, { maxLength: 30 }).map((items): Plan => ({
  ...smallPlan,
  items: items.map((more, i) => item(`x.y.m${i}`, more)),
}));
const anyFormer = fc.option(day.map((end) => ({ text: null, start: end, end })));
const anyLayout = fc
  .tuple(anyPlan, fc.constantFrom(...scales), anyFormer)
  .map(([plan, scale, former]) => ({ plan, layout: layoutOf(withFormer(plan, former), scale) }));

describe('for any plan and scale', () => {
  test('every mark has exactly one place', () => {
    fc.assert(
      fc.property(anyLayout, ({ plan, layout }) => {
        const keys = layout.rows.flatMap(({ placed, undated }) => [
          ...placed.map(({ mark }) => mark.key),
          ...undated.map(({ key }) => key),
        ]);
        expect(keys.sort()).toEqual(plan.items.map(({ key }) => key).sort());
      }),
    );
  });

  test('nothing in a lane covers another: marks, words, bands, repeats and former places', () => {
    fc.assert(
      fc.property(anyLayout, ({ layout }) => {
        for (const { placed, lanes } of layout.rows) {
          const ends = new Map<number, number>();
          for (const one of placed) {
            expect(one.lane).toBeLessThan(lanes);
            expect(one.left).toBeGreaterThanOrEqual(ends.get(one.lane) ?? -1000);
            ends.set(one.lane, one.right);
            expectOwnRoom(one);
          }
          // Counted before the marks were made: the height is exactly that of what is then placed.
          expect(ends.size).toBe(lanes);
        }
      }),
    );
  });

  test('everything stands on the axis, and the rows one below the other', () => {
    fc.assert(
      fc.property(anyLayout, ({ layout: { axis, rows, tops } }) => {
        rows.forEach(({ placed, undated, lanes, top, height }, i) => {
          expect(top + (lanes + undated.length) * 26).toBeLessThanOrEqual(height);
          expect((tops[i + 1] ?? 0) - (tops[i] ?? 0)).toBe(height);
          for (const { x, band, repeats } of placed)
            for (const at of [x, band.x, band.x + band.width, ...repeats.map((repeat) => repeat.x)]) {
              expect(at).toBeGreaterThanOrEqual(0);
              expect(at).toBeLessThanOrEqual(axis.width + 0.001);
            }
        });
      }),
    );
  });
});

/** A mark's own words and small marks do not cover each other or the mark. */
function expectOwnRoom({ x, band, label, repeats, repeatsTo, lateTo, former, left, right }: PlacedMark): void {
  const half = smallMarkWidth / 2;
  const small = [...repeats.map((repeat) => repeat.x), ...(former === null ? [] : [former])];
  for (const begins of [x - 10, band.x, label.x, ...small.map((at) => at - half)])
    expect(left).toBeLessThanOrEqual(begins);
  const ends = [x + 10, band.x + band.width, label.x + label.width, repeatsTo ?? 0, lateTo ?? 0];
  for (const end of [...ends, ...small.map((at) => at + half)]) expect(right).toBeGreaterThanOrEqual(end);
  expect(label.x).toBeGreaterThanOrEqual(x + 10);
  let free = label.x + label.width;
  for (const repeat of repeats) {
    expect(repeat.x - half).toBeGreaterThanOrEqual(free);
    free = repeat.x + half;
  }
  if (former !== null) expect(former + half <= label.x).toBe(true);
}
