import fc from 'fast-check';
import type { Activity, Area, Delivery } from '../../../src/plan/plan';
import { blankActivity } from '../../../src/plan/blank';
import {
  blankDeliveries,
  missingFields,
  processByArea,
  processFields,
  processPlanGaps,
  spanOfDelivery,
  stepsOf,
} from '../../../src/plan/process-plan';

const area = (key: string): Area => ({
  key,
  order: 1,
  title: `Område ${key}`,
  focus: null,
  channelId: null,
  row: null,
});
const activity = (key: string, more: Partial<Activity> = {}): Activity => ({
  ...blankActivity,
  key,
  areaKey: key.split('.')[0] ?? null,
  order: 1,
  title: `Aktivitet ${key}`,
  ...more,
});
const delivery = (key: string, more: Partial<Delivery> = {}): Delivery => ({
  key,
  areaKey: '2',
  activityKey: '2.1',
  order: 1,
  lead: 'Tovholder',
  title: 'Et afprøvet koncept',
  content: ['Møder'],
  schedule: ['Maj 2019: udkast'],
  participants: ['Jurist'],
  followUp: 'Styregruppen',
  row: null,
  ...more,
});

test.each([
  [{}, []],
  [{ lead: ' ', content: [''] }, ['lead', 'content']],
  [{ schedule: [], participants: [], followUp: null }, ['schedule', 'participants', 'followUp']],
  [{ title: 'Aktivitet 2.1' }, ['delivery']],
  [{ title: 'Aktivitet 2.1\nEt koncept, der er afprøvet' }, []],
] as const)('a delivery with %p lacks %p', (more, missing) =>
  expect(missingFields(delivery('p', more as Partial<Delivery>), 'Aktivitet 2.1')).toEqual(missing),
);

const plan = {
  areas: [area('1'), area('2')],
  activities: [
    activity('1.1'),
    activity('2.1'),
    activity('2.2'),
    activity('2.3', { stage: 'ended' as const }),
    activity('2.4', { mergedInto: '2.1' }),
  ],
  deliveries: [
    delivery('2.1.p1', { schedule: [] }),
    delivery('2.p1', { activityKey: null }),
    delivery('x', { areaKey: '9', activityKey: null, lead: null }),
  ],
};

test('gaps are told by area: what is not begun, what lacks fields, which activities have none', () => {
  const told = processPlanGaps(plan).map((gap) => [
    gap.area?.key ?? null,
    gap.empty,
    gap.fields,
    gap.deliveries.map((one) => one.delivery.key),
    gap.without.map(({ key }) => key),
  ]);
  expect(told).toEqual([
    ['1', true, processFields, [], ['1.1']],
    ['2', false, ['schedule'], ['2.1.p1'], ['2.2']],
    [null, false, ['lead'], ['x'], []],
  ]);
  expect(
    processPlanGaps({ ...plan, activities: [activity('2.1')], areas: [area('2')], deliveries: [delivery('p')] }),
  ).toEqual([]);
});

test('an area tells its own deliveries before those of its activities', () =>
  expect(processByArea(plan)[1]?.deliveries.map(({ key }) => key)).toEqual(['2.p1', '2.1.p1']));

test('the template makes what is lacking, named by what it stands under, and nothing the second time', () => {
  const made = blankDeliveries(plan);
  expect(made).toEqual([
    { title: 'Aktivitet 1.1', areaKey: '1', activityKey: '1.1' },
    { title: 'Aktivitet 2.2', areaKey: '2', activityKey: '2.2' },
  ]);
  expect(blankDeliveries(plan, '2')).toHaveLength(1);
  const blank = { lead: null, content: [], schedule: [], participants: [], followUp: null };
  const after = {
    ...plan,
    deliveries: [...plan.deliveries, ...made.map((one, n) => delivery(`n${n}`, { ...one, ...blank }))],
  };
  expect(blankDeliveries(after)).toEqual([]);
  // Each of them lacks all six fields: a name is not a delivery.
  expect(processPlanGaps(after)[0]?.fields).toEqual(processFields);
  expect(blankDeliveries({ areas: [area('4')], activities: [], deliveries: [] })).toEqual([
    { title: 'Område 4', areaKey: '4', activityKey: null },
  ]);
});

test.each([
  ['Maj 2019: udkast', '2019-05-01', '2019-05-31'],
  ['2019: hele året', '2019-01-01', '2019-12-31'],
  ['Bygger på rapporten (2017)', null, null],
  ['Når udkastet er godkendt', null, null],
  ['Udkast er klar senest 1. juni 2019', null, '2019-06-01'],
])('%p has the days %p to %p', (line, start, end) =>
  expect(stepsOf({ key: 'p', schedule: [line] })[0]?.period).toMatchObject({ start, end }),
);

test('a delivery reaches from its first step to its last', () => {
  const steps = stepsOf({ key: 'p', schedule: ['Ultimo 2019: bredes ud', 'Maj 2019: udkast', 'efter aftale'] });
  expect(spanOfDelivery(steps)).toEqual({ start: '2019-05-01', end: '2019-12-31' });
  expect(spanOfDelivery(stepsOf({ key: 'p', schedule: ['efter aftale'] }))).toBeNull();
});

test('a step keeps its key wherever the line is moved to, and no two share one', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('maj 2019', 'juni 2019', 'udkast', 'udkast ', 'høring'), { maxLength: 8 }),
      (lines) => {
        const keys = stepsOf({ key: 'p', schedule: lines }).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(stepsOf({ key: 'p', schedule: [...lines].reverse() }).map(({ key }) => key))).toEqual(
          new Set(keys),
        );
      },
    ),
  ));
