import { createCalendar } from '../../../src/periods';
import type { Plan } from '../../../src/plan/plan';
import { defaultRules, due, previewOf } from '../../../src/reminders';
import { createSay } from '../../../src/text/text';
import { emptyActivity, emptyItem, emptyPlan } from '../plan/support/empty-plan';

const context = { calendar: createCalendar(), say: createSay('da') };
const today = '2019-05-14';

const plan: Plan = emptyPlan({
  areas: [{ key: '2', order: 1, title: 'Myndighedsarbejdet', focus: null, channelId: null, row: null }],
  activities: [emptyActivity({ key: '2.1', areaKey: '2' })],
  items: [
    emptyItem({ key: '2.1.m1', activityKey: '2.1', areaKey: '2', start: '2019-05-31', end: '2019-05-31' }),
    emptyItem({
      key: '2.1.m2',
      activityKey: '2.1',
      areaKey: '2',
      start: '2019-05-31',
      end: '2019-05-31',
      status: 'reached',
    }),
    // Its second reminder lies beyond the thirty days.
    emptyItem({ key: '2.1.m3', activityKey: '2.1', areaKey: '2', start: '2019-06-25', end: '2019-06-25' }),
  ],
});

test('the look ahead is what is due in thirty days, each with its rule, its receiver and why', () => {
  const { coming } = previewOf(plan, defaultRules, today, context);
  expect(coming).toMatchObject(due(plan, { ...context, from: today, until: '2019-06-12' }));
  expect(coming.map(({ day, itemId, rule }) => [day, itemId, rule])).toEqual([
    ['2019-05-15', '2.1.m1', '10 arbejdsdage før'],
    ['2019-05-27', '2.1.m1', '3 arbejdsdage før'],
    ['2019-05-31', '2.1.m1', 'på dagen'],
    ['2019-06-03', '2.1.m1', 'overskredet'],
    ['2019-06-07', '2.1.m1', 'stadig åben'],
    ['2019-06-11', '2.1.m3', '10 arbejdsdage før'],
  ]);
  expect(coming[0]).toMatchObject({
    receiver: { kind: 'channel', areaKey: '2' },
    recipient: 'channel',
    why: 'der er 10 arbejdsdage til, at perioden slutter',
  });
});

test('what would have come says why it does not: reached, or its rule on hold', () => {
  const rules = defaultRules.map((rule) => (rule.key === 'before3' ? { ...rule, active: false } : rule));
  const { coming, withheld } = previewOf(plan, rules, today, context);
  expect(coming.filter(({ kind }) => kind === 'before3')).toEqual([]);
  expect(withheld.filter(({ day }) => day < '2019-05-30').map(({ day, itemId, why }) => [day, itemId, why])).toEqual([
    ['2019-05-15', '2.1.m2', 'det er markeret som nået'],
    ['2019-05-27', '2.1.m1', 'reglen er sat på pause'],
  ]);
});

test('what was sent this morning comes no more', () => {
  const all = previewOf(plan, defaultRules, '2019-05-15', context).coming;
  const [first, ...rest] = all;
  const left = previewOf(plan, defaultRules, '2019-05-15', { ...context, isDone: (key) => key === first?.key }).coming;
  expect(left).toEqual(rest);
});
