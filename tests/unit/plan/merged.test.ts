import fc from 'fast-check';
import { isResting, mergeTargets, mergedAsSaid, mergedAtLast } from '../../../src/plan/merged';
import type { Activity, Plan, PlanItem } from '../../../src/plan/plan';
import { emptyActivity, emptyItem, emptyPlan } from './support/empty-plan';

test.each<[string, Partial<PlanItem>, Partial<Activity>, Partial<PlanItem>]>([
  ['planned as it stands', {}, {}, { status: 'planned', mergedInto: null }],
  ['merged itself', { mergedInto: '2.2' }, {}, { status: 'dropped', mergedInto: '2.2' }],
  ['along with its activity', {}, { mergedInto: '2.2' }, { status: 'dropped', mergedInto: '2.2' }],
  ['along with a dropped activity', {}, { stage: 'dropped' }, { status: 'dropped' }],
  ['along with a postponed activity', {}, { stage: 'postponed' }, { status: 'postponed' }],
  ['reached before', { status: 'reached' }, { stage: 'dropped', mergedInto: '2.2' }, { status: 'reached' }],
  ['postponed, of a merged one', { status: 'postponed' }, { mergedInto: '2.2' }, { status: 'dropped' }],
])('an item is %s', (_name, item, activity, expected) =>
  expect(mergedAsSaid(emptyItem(item), emptyActivity(activity))).toMatchObject(expected),
);

test('an item goes into an activity or an open item, an activity into another, and neither into what is settled', () => {
  const plan = emptyPlan({
    activities: [emptyActivity(), emptyActivity({ key: '2.2' }), emptyActivity({ key: '2.3', stage: 'ended' })],
    items: [
      emptyItem(),
      emptyItem({ key: '2.2.m1', activityKey: '2.2' }),
      emptyItem({ key: '2.1.m2', status: 'dropped' }),
    ],
  });
  const keys = (of: string): string[] => mergeTargets(plan, of).map(({ key }) => key);
  expect(keys('2.1')).toEqual(['2.2']);
  expect(keys('2.1.m1')).toEqual(['2.1', '2.2', '2.2.m1']);
});

const aPlan = fc
  .array(fc.record({ into: fc.option(fc.nat(5)), stage: fc.constantFrom(null, 'dropped', 'postponed') }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((some): Plan =>
    emptyPlan({
      activities: some.map(({ into, stage }, i) =>
        emptyActivity({ key: `${i}`, mergedInto: into === null ? null : `${into}`, stage: stage as Activity['stage'] }),
      ),
    }),
  );

test('whatever is chosen, what has been merged is found at last, and never in a ring', () => {
  fc.assert(
    fc.property(aPlan, fc.nat(5), (plan, at) => {
      const one = plan.activities[at % plan.activities.length];
      if (one === undefined) return;
      for (const { key } of mergeTargets(plan, one.key)) {
        const activities = plan.activities.map((other) => (other === one ? { ...one, mergedInto: key } : other));
        const last = mergedAtLast({ ...plan, activities }, one.key);
        expect(last).toBe(key);
        expect(isResting(activities.find((other) => other.key === last) ?? one)).toBe(
          plan.activities.some((other) => other.key === key && other.stage === 'postponed'),
        );
      }
    }),
  );
});
