import type { Plan } from '../../../src/plan/plan';
import { noNarrowing } from '../../../src/timeline/narrow';
import { narrowed } from '../../../src/timeline/narrowed';
import { timelineRows, type TimelineRow } from '../../../src/timeline/rows';
import { delivery } from '../ui/activity/full-plan';
import { smallPlan, today } from '../ui/support/plans';

const plan: Plan = {
  ...smallPlan,
  activities: smallPlan.activities.map((one) => ({ ...one, taskForce: one.key === '2.1' })),
  deliveries: [
    delivery('d1', { areaKey: '2', activityKey: '2.1' }),
    delivery('d2', { areaKey: '2', activityKey: '2.1' }),
    delivery('d3', { areaKey: '2', activityKey: null }),
  ],
};
const options = { today, until: '2020-12-31', grouping: 'area' } as const;
const keys = (found: Plan): string[] =>
  [...found.activities, ...found.items, ...found.deliveries].map(({ key }) => key);

test('nothing asked for is the plan itself', () => {
  expect(narrowed(plan, [], noNarrowing).plan).toBe(plan);
});

test('a kind leaves its items and the activities that have one', () => {
  expect(keys(narrowed(plan, [], { kinds: ['goal'], taskForce: false }).plan)).toEqual(['2.1', '2.1.g1']);
  expect(keys(narrowed(plan, [], { kinds: ['step'], taskForce: false }).plan)).toEqual(['2.1', 'd1', 'd2', 'd3']);
});

test('what the Task Force asked for leaves its activities with all that is theirs, and nothing beside the plan', () => {
  const beside = [{ key: 'meetings', title: 'Møder', marks: [] }];
  const found = narrowed(plan, beside, { kinds: [], taskForce: true });
  expect(keys(found.plan)).toEqual(['2.1', '2.1.m1', '2.1.g1', 'd1', 'd2']);
  expect(found.beside).toEqual([]);
});

test('an activity folds its own deliveries, and not those of its area', () => {
  const under = (rows: readonly TimelineRow[]): unknown[] =>
    rows.flatMap((row) => (row.kind === 'activity' && row.deliveries > 0 ? [[row.key, row.deliveries]] : []));
  const shown = (rows: readonly TimelineRow[]): string[] =>
    rows.filter(({ kind }) => kind === 'delivery').map(({ key }) => key);
  const open = timelineRows(plan, options);
  expect(under(open)).toEqual([['2/2.1', 2]]);
  expect(shown(open)).toEqual(['2/d/d1', '2/d/d2', '2/d/d3']);
  const closed = timelineRows(plan, { ...options, foldedDeliveries: new Set(['2/2.1']) });
  expect(under(closed)).toEqual([['2/2.1', 2]]);
  expect(shown(closed)).toEqual(['2/d/d3']);
});
