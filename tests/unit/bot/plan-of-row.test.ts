import { planKeyOfRow } from '../../../bot/plan-of-row';
import type { OutboxRow } from '../../../src/lists/repository';

test.each<[string, Partial<OutboxRow>, string | null]>([
  ['a card', { key: 'p1/before10/2.4.g1/2019-05-31', itemKey: 'p2:2.4.g1', activityKey: 'p2:2.4' }, 'p2'],
  ['a meeting’s card', { key: 'p2/meeting/meeting:5/2019-06-04', itemKey: 'p2:meeting:5' }, 'p2'],
  ['the root of a thread', { key: 'thread/p2:2.4/19:a', activityKey: 'p2:2.4' }, 'p2'],
  ['a digest', { key: 'p2/firstRun/19:a' }, 'p2'],
  ['a digest of one’s own, repeated', { key: 'again/p2/digest/p:7/2019-05-15/2019-05-15' }, 'p2'],
  ['a copy', { key: 'personal/7/p2/overview/plan/2019-05-13' }, 'p2'],
  ['a handover', { key: 'handover/p2/17' }, 'p2'],
])('the plan of %s', (_what, row, key) => {
  expect(planKeyOfRow({ key: '', itemKey: '', activityKey: '', ...row })).toBe(key);
});
