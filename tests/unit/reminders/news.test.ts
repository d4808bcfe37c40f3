import { newsOf } from '../../../src/reminders/news';
import { emptyActivity, emptyItem, emptyPlan } from '../plan/support/empty-plan';

const item = (key: string, change: Partial<ReturnType<typeof emptyItem>> = {}) =>
  emptyItem({ key, activityKey: '1.1', areaKey: '1', text: 'Noget', ...change });
const heard = (...items: ReturnType<typeof item>[]): string | undefined =>
  newsOf(emptyPlan({ key: 'p', activities: [emptyActivity({ key: '1.1' })], items }), '2019-01-01').get('1.1');

test.each([
  ['nothing but that reminders began', [item('1.1.m1')], '2019-01-01'],
  ['an item that was reached', [item('1.1.m1', { status: 'reached', reachedOn: '2019-03-01' })], '2019-03-01'],
  [
    'a status that was written',
    [item('1.1.m1', { news: { text: 'På vej', on: '2019-04-01', by: 'Kim' } })],
    '2019-04-01',
  ],
  [
    'the latest of several',
    [item('1.1.m1', { reachedOn: '2019-03-01' }), item('1.1.m2', { reachedOn: '2019-02-01' })],
    '2019-03-01',
  ],
  ['nothing of before reminders began', [item('1.1.m1', { reachedOn: '2018-03-01' })], '2019-01-01'],
])('an activity was last heard of by %s', (_what, items, day) => {
  expect(heard(...items)).toBe(day);
});
