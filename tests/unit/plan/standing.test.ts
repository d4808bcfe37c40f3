import type { Plan, PlanItem } from '../../../src/plan/plan';
import { agendaOf, endOfSoon, planOfArea, standingOf } from '../../../src/plan/standing';
import { activity, item, smallPlan, today } from '../ui/support/plans';

const planOf = (items: readonly PlanItem[], more: Partial<Plan> = {}): Plan => ({
  ...smallPlan,
  items: [...items],
  ...more,
});
const keys = (items: readonly PlanItem[]): string[] => items.map(({ key }) => key);
const dated = (key: string, start: string, end: string, more: Partial<PlanItem> = {}): PlanItem =>
  item(key, { start, end, ...more });

test.each([
  ['2019-05-14', '2019-06-30'],
  ['2019-01-31', '2019-02-28'],
  ['2019-12-01', '2020-01-31'],
  ['2020-01-31', '2020-02-29'],
])('on %s soon reaches to %s', (day, end) => {
  expect(endOfSoon(day)).toBe(end);
});

interface Case {
  readonly name: string;
  readonly items: readonly PlanItem[];
  readonly late?: readonly string[];
  readonly soon?: readonly string[];
  readonly afterSoon?: string | null;
  readonly undated?: readonly string[];
  readonly undatedFollowUps?: readonly string[];
  readonly total: number;
  readonly reached?: number;
}
const cases: readonly Case[] = [
  { name: 'an empty plan', items: [], total: 0 },
  {
    name: 'a period that ends today is not overdue, it is soon',
    items: [dated('1.1.m1', today, today)],
    total: 1,
    soon: ['1.1.m1'],
  },
  {
    name: 'a period that ended yesterday is overdue',
    items: [dated('1.1.m1', '2019-05-13', '2019-05-13')],
    total: 1,
    late: ['1.1.m1'],
  },
  {
    name: 'the last day of soon and the day after',
    items: [dated('1.1.m2', '2019-07-01', '2019-07-01'), dated('1.1.m1', '2019-06-30', '2019-06-30')],
    total: 2,
    soon: ['1.1.m1'],
    afterSoon: '1.1.m2',
  },
  {
    name: 'the longest overdue stands first, one day in the order of the plan',
    items: [
      dated('1.1.m1', '2019-05-01', '2019-05-01'),
      dated('2.1.g1', '2018-05-01', '2018-05-01', { kind: 'goal' }),
      dated('1.1.m2', '2019-05-01', '2019-05-01'),
    ],
    total: 3,
    late: ['2.1.g1', '1.1.m1', '1.1.m2'],
  },
  {
    name: 'a follow-up is overdue and soon as others are, but the plan is not measured by it',
    items: [
      dated('1.1.o1', '2019-04-01', '2019-04-30', { kind: 'followUp' }),
      dated('1.1.o2', '2019-06-01', '2019-06-30', { kind: 'followUp' }),
    ],
    total: 0,
    late: ['1.1.o1'],
    soon: ['1.1.o2'],
  },
  {
    name: 'reached and dropped are neither overdue nor soon, and a dropped one is not counted',
    items: [
      dated('1.1.m1', '2019-04-01', '2019-04-30', { status: 'reached' }),
      dated('1.1.m2', '2019-05-01', '2019-05-31', { status: 'reached' }),
      dated('1.1.m3', '2019-04-01', '2019-04-30', { status: 'dropped' }),
    ],
    total: 2,
    reached: 2,
  },
  {
    name: 'undated milestones and follow-ups apart; what goes on all the time needs no date',
    items: [
      item('1.1.m1'),
      item('1.1.o1', { kind: 'followUp', recurrence: 'P3M' }),
      item('1.1.o2', { kind: 'followUp', recurrence: 'continuous' }),
      item('1.1.o3', { kind: 'followUp', recurrence: 'asNeeded' }),
      item('1.1.o4', { kind: 'followUp', status: 'dropped' }),
    ],
    total: 1,
    undated: ['1.1.m1'],
    undatedFollowUps: ['1.1.o1'],
  },
  { name: 'without an end nothing becomes late or due', items: [item('1.1.m1', { start: '2018-01-01' })], total: 1 },
];

test.each(cases)('$name', ({ items, total, reached = 0, ...told }) => {
  const standing = standingOf(planOf(items), today);
  expect([standing.total, standing.counts.reached]).toEqual([total, reached]);
  expect(keys(standing.late)).toEqual(told.late ?? []);
  expect(keys(standing.soon)).toEqual(told.soon ?? []);
  expect(standing.afterSoon?.key ?? null).toBe(told.afterSoon ?? null);
  expect(keys(standing.undated)).toEqual(told.undated ?? []);
  expect(keys(standing.undatedFollowUps)).toEqual(told.undatedFollowUps ?? []);
});

test('areas count their own milestones and goals, and each activity names what comes next', () => {
  const { areas } = standingOf(smallPlan, today);
  expect(areas.map(({ area, total, counts }) => [area?.key, counts.reached, counts.late, total])).toEqual([
    ['1', 0, 1, 2],
    ['2', 1, 0, 3],
  ]);
  expect(areas[0]?.activities.map(({ activity: one, next }) => [one.key, next?.key])).toEqual([['1.1', '1.1.m2']]);
  expect(areas[1]?.activities.map(({ activity: one, next }) => [one.key, next?.key])).toEqual([
    ['2.1', '2.1.g1'],
    ['2.2', undefined],
  ]);
});

test('an activity whose area is gone stands outside the areas, and an empty area is kept', () => {
  const plan = planOf([], { activities: [activity('9.1', 'Alene'), activity('1.1', 'Ledelse')] });
  const { areas } = standingOf(plan, today);
  expect(areas.map(({ area, activities }) => [area?.key ?? null, activities.length])).toEqual([
    ['1', 1],
    ['2', 0],
    [null, 1],
  ]);
});

test('the agenda has a day once, with all that ends on it', () => {
  const items = [
    dated('1.1.m1', '2019-06-01', '2019-06-30'),
    item('2.1.m1'),
    dated('2.1.g1', '2019-04-01', '2019-06-30'),
  ];
  expect(agendaOf(items).map(({ day, items: those }) => [day, keys(those)])).toEqual([
    ['2019-06-30', ['1.1.m1', '2.1.g1']],
  ]);
});

test('a plan of one area holds its activities and their items, and an unknown area nothing', () => {
  expect(keys(planOfArea(smallPlan, '1').items)).toEqual(['1.1.m1', '1.1.m2']);
  expect(planOfArea(smallPlan, '7')).toMatchObject({ areas: [], activities: [], items: [] });
});

test('ten thousand items are counted in one pass', () => {
  const activities = Array.from({ length: 1000 }, (_, i) => activity(`${(i % 2) + 1}.${i}`, `Aktivitet ${i}`));
  const items = activities.flatMap((one) =>
    Array.from({ length: 10 }, (_, n) =>
      n === 0
        ? item(`${one.key}.m0`, { activityKey: one.key })
        : dated(`${one.key}.m${n}`, `2019-0${n}-01`, `2019-0${n}-28`, {
            activityKey: one.key,
            status: n === 1 ? 'reached' : 'planned',
          }),
    ),
  );
  const started = performance.now();
  const standing = standingOf(planOf(items, { activities }), today);
  const took = performance.now() - started;
  expect([standing.total, standing.counts.reached, standing.late.length]).toEqual([10_000, 1000, 3000]);
  expect([standing.soon.length, standing.undated.length]).toEqual([2000, 1000]);
  expect(standing.areas.map(({ activities: those, total }) => [those.length, total])).toEqual([
    [500, 5000],
    [500, 5000],
  ]);
  // Some hundred times what it takes: a pass for each activity would be ten million looks.
  expect(took).toBeLessThan(500);
});
