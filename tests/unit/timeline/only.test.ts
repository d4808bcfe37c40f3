import type { Plan } from '../../../src/plan/plan';
import type { TimelineMark } from '../../../src/timeline/mark';
import { onlyOf, type TimelineContent } from '../../../src/timeline/only';
import { activity, item, smallPlan } from '../ui/support/plans';

const delivery = (key: string, activityKey: string | null): Plan['deliveries'][number] => ({
  key,
  areaKey: '1',
  activityKey,
  order: 1,
  lead: null,
  title: 'Håndbog',
  content: [],
  schedule: ['Udkast maj 2019'],
  participants: [],
  followUp: null,
  row: null,
});
const meeting: TimelineMark = {
  key: 'meeting:m1',
  kind: 'meeting',
  title: 'Styregruppen',
  period: { text: null, start: '2019-06-03', end: '2019-06-03', recurrence: null },
  state: 'planned',
  former: null,
  repeats: [],
  item: null,
  url: null,
};
const content: TimelineContent = {
  plan: {
    ...smallPlan,
    activities: [activity('1.1', 'Tilsyn', { taskForce: true }), activity('1.2', 'Netværk'), activity('1.3', 'Tom')],
    items: [item('1.1.m1'), item('1.1.g1', { kind: 'goal' }), item('1.2.m1'), item('9.9.m1')],
    deliveries: [delivery('d1', '1.1'), delivery('d2', '1.2'), delivery('d3', null)],
  },
  beside: [{ key: 'meetings', title: 'Møder', marks: [meeting] }],
};
const keys = ({ plan, beside }: TimelineContent): string[] => [
  ...plan.activities.map(({ key }) => key),
  ...plan.items.map(({ key }) => key),
  ...plan.deliveries.map(({ key }) => key),
  ...beside.flatMap(({ marks }) => marks.map(({ key }) => key)),
];

test('with nothing asked it comes back as it is', () => {
  expect(onlyOf(content, { kinds: [], source: null })).toBe(content);
});

test('of the Task Force: its activities with what is theirs, and nothing beside the plan', () => {
  expect(keys(onlyOf(content, { kinds: [], source: 'taskForce' }))).toEqual(['1.1', '1.1.m1', '1.1.g1', 'd1']);
});

test('of one kind: an activity without any of it is gone too', () => {
  expect(keys(onlyOf(content, { kinds: ['goal'], source: null }))).toEqual(['1.1', '1.1.g1']);
  expect(keys(onlyOf(content, { kinds: ['step'], source: null }))).toEqual(['1.1', '1.2', 'd1', 'd2', 'd3']);
  expect(keys(onlyOf(content, { kinds: ['meeting'], source: null }))).toEqual(['meeting:m1']);
});

test('both together', () => {
  expect(keys(onlyOf(content, { kinds: ['milestone', 'meeting'], source: 'taskForce' }))).toEqual(['1.1', '1.1.m1']);
});
