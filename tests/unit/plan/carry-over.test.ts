import { carryOver, nextAreaKeys, reachedAreas } from '../../../src/plan/carry-over';
import { planFromDraft } from '../../../src/plan/plan-from-draft';
import type { Plan } from '../../../src/plan/plan';
import { sampleDraft } from '../lists/support/sample-draft';

let plan: Plan;
beforeAll(async () => {
  plan = planFromDraft(await sampleDraft(), 'p1');
});

const keys = (all: readonly { key: string }[]): string[] => all.map(({ key }) => key);
const withStatus = (of: (key: string, activityKey: string) => Plan['items'][number]['status']): Plan => ({
  ...plan,
  items: plan.items.map((item) => ({ ...item, status: of(item.key, item.activityKey) })),
});

test('a plan on which nothing has been done goes on whole, its earlier activities and notes aside', () => {
  const next = carryOver(plan, 'rollOver');
  expect(next.areas).toEqual(plan.areas);
  expect(next.activities).toEqual(plan.activities);
  expect(next.items).toEqual(plan.items);
});

test('a copy has the areas and activities, and none of the items', () => {
  const next = carryOver(plan, 'copy');
  expect([next.areas, next.activities, next.items]).toEqual([plan.areas, plan.activities, []]);
});

test.each(['reached', 'dropped'] as const)('what is %s stays behind', (status) => {
  const next = carryOver(
    withStatus((key) => (key === '2.1.m1' ? status : 'planned')),
    'rollOver',
  );
  expect(keys(next.items)).toEqual(keys(plan.items).filter((key) => key !== '2.1.m1'));
});

test('an activity with nothing left to do stays, and its area when all of it does', () => {
  const next = carryOver(
    withStatus((_key, activity) => (activity.startsWith('3.') ? 'reached' : 'planned')),
    'rollOver',
  );
  expect(keys(next.activities).some((key) => key.startsWith('3.'))).toBe(false);
  expect(keys(next.areas)).toEqual(['1', '2']);
});

test('an activity that has ended stays with all that is in it, in a copy too', () => {
  const ended: Plan = {
    ...plan,
    activities: plan.activities.map((one) => (one.key === '2.1' ? { ...one, stage: 'ended' as const } : one)),
  };
  for (const mode of ['copy', 'rollOver'] as const) {
    const next = carryOver(ended, mode);
    expect(keys(next.activities)).toEqual(keys(plan.activities).filter((key) => key !== '2.1'));
    expect(next.items.filter(({ activityKey }) => activityKey === '2.1')).toEqual([]);
  }
});

test('an activity without items has yet to begin; an item without an activity is still to be done', () => {
  const loose: Plan = { ...plan, items: plan.items.slice(0, 1).map((item) => ({ ...item, activityKey: '9.9' })) };
  const next = carryOver(loose, 'rollOver');
  expect(next.activities).toEqual(plan.activities);
  expect(next.items).toEqual(loose.items);
});

test('what an evaluation says needs attention goes on, also where all of it is reached or it has ended', () => {
  const done = withStatus(() => 'reached');
  const ended: Plan = {
    ...done,
    activities: done.activities.map((one) => (one.key === '2.1' ? { ...one, stage: 'ended' as const } : one)),
  };
  const next = carryOver(ended, 'rollOver', new Set(['2.1', '1.1']));
  expect(keys(next.activities)).toEqual(['1.1', '2.1']);
  expect(keys(next.areas)).toEqual(['1', '2']);
  expect(next.items).toEqual([]);
});

test('an indicator goes on with its goal and a delivery with its activity; a copy has neither', () => {
  const delivery = { key: '2.p1', areaKey: '2', activityKey: '2.1', order: 1, title: 'Et skema' };
  const six = { lead: null, content: [], schedule: [], participants: [], followUp: null, row: null };
  const more: Plan = { ...plan, deliveries: [{ ...delivery, ...six }] };
  expect(keys(plan.indicators)).toEqual(['2.1.i1', '2.1.i2']);
  const whole = carryOver(more, 'rollOver');
  expect([keys(whole.indicators), keys(whole.deliveries)]).toEqual([['2.1.i1', '2.1.i2'], ['2.p1']]);
  const copy = carryOver(more, 'copy');
  expect([copy.indicators, copy.deliveries]).toEqual([[], []]);
  const items = more.items.map((item) => (item.key === '2.1.g1' ? { ...item, status: 'reached' as const } : item));
  const reached = carryOver({ ...more, items }, 'rollOver');
  expect([keys(reached.indicators), keys(reached.deliveries)]).toEqual([[], ['2.p1']]);
  const over = carryOver(
    { ...more, items: items.map((item) => ({ ...item, status: 'reached' as const })) },
    'rollOver',
  );
  expect([over.indicators, over.deliveries]).toEqual([[], []]);
});

test('a theme is reached where it has goals and none of them is open', () => {
  expect(reachedAreas(plan)).toEqual([]);
  expect(
    keys(reachedAreas(withStatus((_key, activity) => (activity.startsWith('3.') ? 'reached' : 'planned')))),
  ).toEqual(['3']);
  expect(reachedAreas(withStatus(() => 'dropped'))).toEqual([]);
  expect(nextAreaKeys(plan.areas, 2)).toEqual(['4', '5']);
});
