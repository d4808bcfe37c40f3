import { firstAreaOf, withAreaFirst } from '../../../src/plan/area-first';
import type { Area, Plan } from '../../../src/plan/plan';

const area = (key: string, channelId: string | null): Area => ({
  key,
  order: Number(key),
  title: `Område ${key}`,
  focus: null,
  channelId,
  row: null,
});
const plan = { areas: [area('1', null), area('2', '19:b'), area('3', '19:c')] } as unknown as Plan;
const order = (chosen: string | null, channel: string | null): string =>
  withAreaFirst(plan, { chosen, channel })
    .areas.map(({ key }) => key)
    .join('');

test.each([
  [null, '19:c', '312'],
  [null, '19:b', '213'],
  ['3', '19:b', '312'],
  ['9', '19:b', '213'],
  ['9', null, '123'],
  [null, '19:x', '123'],
  [null, null, '123'],
])('chosen %p in the channel %p: %s', (chosen, channel, keys) => {
  expect(order(chosen, channel)).toBe(keys);
});

test('an area without a channel is nobody’s own', () => {
  expect(firstAreaOf(plan, { chosen: null, channel: null })).toBeNull();
});

test('the plan itself where nothing moves, so that nothing is drawn again', () => {
  expect(withAreaFirst(plan, { chosen: '1', channel: null })).toBe(plan);
});
