import fc from 'fast-check';
import { daysOf } from '../../../src/timeline/span';
import { stepsOf } from '../../../src/plan/process-plan';
import { type Grouping, groupings } from '../../../src/timeline/kinds';
import type { Plan } from '../../../src/plan/plan';
import { inTime, type TimelineMark } from '../../../src/timeline/mark';
import { groupsOf } from '../../../src/timeline/other-groups';
import { besideGroup, marksOf, timelineRows, type TimelineRow } from '../../../src/timeline/rows';
import { activity, item, smallPlan, today } from '../ui/support/plans';

const rowsOf = (plan: Plan, grouping: Grouping = 'area', more: object = {}): TimelineRow[] =>
  timelineRows(plan, { today, until: '2020-12-31', grouping, groupsOf, ...more });
const heads = (rows: readonly TimelineRow[]): string[] =>
  rows.flatMap((row) => (row.kind === 'head' ? [`${row.group}:${row.late}`] : []));
const short = (rows: readonly TimelineRow[]): string[] =>
  rows.map((row) =>
    row.kind === 'head' ? `# ${row.group}` : `${row.key} ${row.marks.map(({ key }) => key).join(' ')}`.trim(),
  );

const plan: Plan = {
  ...smallPlan,
  activities: [
    activity('1.1', 'Ledelsestilsyn', { roles: ['Jurist'], taskForce: true, stage: 'development' }),
    activity('2.1', 'Netværk', { roles: ['Jurist', 'Områdechef'], stage: 'operation' }),
    activity('2.2', 'Beredskab', { areaKey: null, roles: [], responsible: [] }),
  ],
  items: [
    item('1.1.m1', { activityKey: '1.1', start: '2019-06-01', end: '2019-06-30' }),
    item('1.1.o1', { activityKey: '1.1', kind: 'followUp', end: '2019-03-31', start: '2019-03-01', recurrence: 'P3M' }),
    item('2.1.g1', { activityKey: '2.1', kind: 'goal' }),
    item('9.9.m1', { activityKey: '9.9' }),
  ],
  deliveries: [],
};

test('by area: each activity under its area, what has none last, and items without an activity keep a row', () => {
  expect(short(rowsOf(plan))).toEqual(['# 1', '1/1.1 1.1.o1 1.1.m1', '# 2', '2/2.1 2.1.g1', '# ', '/2.2', '/ 9.9.m1']);
  expect(heads(rowsOf(plan))).toEqual(['1:1', '2:0', ':0']);
});

test('a role that two activities share gathers both, and an activity of two roles stands under each', () => {
  expect(short(rowsOf(plan, 'responsible'))).toEqual([
    '# Jurist',
    'Jurist/1.1 1.1.o1 1.1.m1',
    'Jurist/2.1 2.1.g1',
    '# Områdechef',
    'Områdechef/2.1 2.1.g1',
    '# ',
    '/2.2',
    '/ 9.9.m1',
  ]);
});

test('by state and by kind the marks are parted, and an activity without any is not lost', () => {
  expect(short(rowsOf(plan, 'state'))).toEqual([
    '# late',
    'late/1.1 1.1.o1',
    '# planned',
    'planned/1.1 1.1.m1',
    '# undated',
    'undated/2.1 2.1.g1',
    'undated/ 9.9.m1',
    '# ',
    '/2.2',
  ]);
  expect(short(rowsOf(plan, 'kind')).filter((line) => line.startsWith('#'))).toEqual([
    '# milestone',
    '# goal',
    '# followUp',
    '# ',
  ]);
});

test('by source: what the Task Force asked for, and the rest', () => {
  expect(short(rowsOf(plan, 'source')).slice(0, 3)).toEqual(['# taskForce', 'taskForce/1.1 1.1.o1 1.1.m1', '# ']);
});

test('a folded group keeps its head, and what is late in it is still counted', () => {
  const rows = rowsOf(plan, 'area', { folded: new Set(['1']) });
  expect(short(rows).slice(0, 2)).toEqual(['# 1', '# 2']);
  expect(rows[0]).toMatchObject({ folded: true, late: 1 });
});

test('what recurs has its further days, until the last day that is shown', () => {
  const [recurring] = marksOf(rowsOf(plan, 'area', { until: '2019-10-01' }));
  expect(recurring?.repeats).toEqual(['2019-06-30', '2019-09-30']);
});

test('deliveries stand under their activity, with the lines of their schedule as steps', () => {
  const delivery = {
    key: 'd1',
    areaKey: '2',
    activityKey: '2.1',
    order: 1,
    lead: null,
    title: 'Pjece',
    content: [],
    schedule: ['Udkast: juni 2019', 'Derefter høring'],
    participants: [],
    followUp: null,
    row: null,
  };
  const rows = rowsOf({ ...plan, deliveries: [delivery, { ...delivery, key: 'd2', activityKey: null }] });
  const [first, second] = stepsOf(delivery).map(({ key }) => `step:${key}`);
  expect(short(rows).slice(2, 5)).toEqual(['# 2', '2/2.1 2.1.g1', `2/d/d1 ${first} ${second}`]);
  expect(short(rows)[5]).toMatch(/^2\/d\/d2 step:d2/);
  expect(marksOf(rows).find(({ key }) => key === first)).toMatchObject({
    title: 'Udkast: juni 2019',
    period: { text: 'juni 2019', start: '2019-06-01', end: '2019-06-30' },
    state: 'planned',
  });
  // Its bar reaches from the first step that has a date to the last, and the axis holds it.
  const later = { ...delivery, schedule: [...delivery.schedule, 'Ultimo 2021: bredes ud'] };
  const whole = { ...plan, deliveries: [later] };
  expect(rowsOf(whole).flatMap((row) => (row.kind === 'delivery' ? [row.span] : []))).toEqual([
    { start: '2019-06-01', end: '2021-12-31' },
  ]);
  expect(daysOf(whole).at(-1)).toBe('2021-12-31');
});

test('what stands beside the plan comes last, under a head of its own', () => {
  const mark: TimelineMark = {
    key: 'meeting:1',
    kind: 'meeting',
    title: 'Styregruppe',
    period: { text: null, start: '2019-06-03', end: '2019-06-03', recurrence: null },
    state: 'planned',
    former: null,
    repeats: [],
    item: null,
    url: null,
  };
  const beside = [
    { key: 'meetings', title: 'Møder', marks: [mark] },
    { key: 'reviews', title: 'Gennemsyn', marks: [] },
  ];
  expect(short(rowsOf(plan, 'area', { beside })).slice(-2)).toEqual([`# ${besideGroup}`, 'beside/meetings meeting:1']);
});

test('in any grouping no item is lost, and by area, state and kind each stands in one row', () => {
  const day = fc.option(
    fc.integer({ min: 1, max: 28 }).map((n) => `2019-0${1 + (n % 9)}-${String(n).padStart(2, '0')}`),
  );
  const items = fc.array(
    fc.record({
      kind: fc.constantFrom('milestone' as const, 'goal' as const, 'followUp' as const),
      end: day,
      activity: fc.constantFrom('1.1', '2.1', '2.2', 'x'),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(items, fc.constantFrom(...groupings), (some, grouping) => {
      const made = some.map(({ kind, end, activity: activityKey }, i) =>
        item(`${activityKey}.${i}`, { kind, activityKey, start: end, end }),
      );
      const rows = rowsOf({ ...plan, items: made }, grouping);
      const shown = rows.flatMap((row) => (row.kind === 'head' ? [] : row.marks.map(({ key }) => key)));
      expect(new Set(shown)).toEqual(new Set(made.map(({ key }) => key)));
      if (['area', 'state', 'kind', 'source', 'stage'].includes(grouping)) expect(shown).toHaveLength(made.length);
      for (const row of rows) if (row.kind !== 'head') expect(inTime(row.marks)).toEqual(row.marks);
    }),
  );
});

test('a mark carries where its item first stood', () => {
  const former = { text: 'april 2019', start: '2019-04-01', end: '2019-04-30' };
  const moved = { ...plan, items: [item('1.1.m1', { start: '2019-07-01', end: '2019-07-31', former })] };
  expect(marksOf(rowsOf(moved)).map((mark) => mark.former)).toEqual([former]);
  expect(marksOf(rowsOf(plan)).every((mark) => mark.former === null)).toBe(true);
});
