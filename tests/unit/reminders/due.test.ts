import fc from 'fast-check';
import { addDays, createCalendar } from '../../../src/periods';
import type { ItemStatus, Plan, PlanItem } from '../../../src/plan/plan';
import { catchUp, due, whyNoReminder } from '../../../src/reminders';
import { createSay } from '../../../src/text/text';
import { emptyItem, emptyPlan } from '../plan/support/empty-plan';

const calendar = createCalendar();
const say = createSay('da');
const options = { calendar, say };

const item = (change: Partial<PlanItem> = {}): PlanItem =>
  emptyItem({
    text: 'Metoden er prøvet af',
    periodText: 'Maj 2019',
    start: '2019-05-01',
    end: '2019-05-31',
    ...change,
  });

const plan = (...items: PlanItem[]): Plan =>
  emptyPlan({
    areas: [{ key: '2', order: 1, title: 'Myndighedsarbejdet', focus: null, channelId: null, row: null }],
    items,
  });

const all = (p: Plan) => due(p, { ...options, from: '2019-01-01', until: '2019-12-31' }).map((r) => [r.day, r.kind]);

test('ten and three working days before the end and on the last day, past holidays', () => {
  expect(all(plan(item()))).toEqual([
    ['2019-05-15', 'before10'],
    ['2019-05-27', 'before3'],
    ['2019-05-31', 'lastDay'],
  ]);
});

test('an end on a Sunday is reminded of on the last working day before, and says so', () => {
  const reminders = due(plan(item({ end: '2019-06-30' })), { ...options, from: '2019-06-28', until: '2019-06-30' });
  expect(reminders).toMatchObject([
    {
      day: '2019-06-28',
      kind: 'lastDay',
      dueOn: '2019-06-30',
      channel: 'Myndighedsarbejdet',
      area: '2',
      activity: '2.1',
    },
  ]);
  expect(reminders[0]?.why).toContain('sidste arbejdsdag');
});

test('an item without area goes to the general channel', () => {
  expect(due(plan(item({ areaKey: null })), { ...options, from: '2019-05-15', until: '2019-05-15' })[0]).toMatchObject({
    channel: 'Generelt',
    area: null,
  });
});

test('a moved item gets new keys', () => {
  const key = (end: string) =>
    due(plan(item({ end })), { ...options, from: '2019-01-01', until: '2019-12-31' })[0]?.key;
  expect(key('2019-05-31')).not.toBe(key('2019-08-31'));
});

test.each([
  [{ status: 'reached' as ItemStatus }, 'reached'],
  [{ status: 'dropped' as ItemStatus }, 'dropped'],
  [{ start: null, end: null }, 'noEnd'],
  [{ kind: 'followUp' as const }, 'followUp'],
  [{}, null],
])('%j: no reminder because %s', (change, why) => {
  expect(whyNoReminder(item(change))).toBe(why);
  expect(all(plan(item(change))).length).toBe(why === null ? 3 : 0);
});

test('a look ahead can take the items as if none were reached', () => {
  const reached = plan(item({ status: 'reached' }));
  expect(due(reached, { ...options, from: '2019-05-01', until: '2019-05-31', asIfNothingReached: true })).toHaveLength(
    3,
  );
});

test('after downtime only the latest missed step of an item goes out', () => {
  const caught = catchUp(plan(item()), '2019-05-14', { ...options, today: '2019-05-28' });
  expect(caught.send.map((r) => r.kind)).toEqual(['before3']);
  expect(caught.skipped.map((r) => r.kind)).toEqual(['before10']);
});

describe('properties', () => {
  const day = fc.nat(3000).map((n) => addDays('2018-01-01', n));
  const plans = fc
    .array(day, { maxLength: 8 })
    .map((ends) => plan(...ends.map((end, i) => item({ key: `2.1.m${i}`, end }))));

  test('a span cut anywhere gives the same reminders, with the same keys, once each', () => {
    fc.assert(
      fc.property(plans, day, fc.nat(200), fc.nat(200), (p, from, a, b) => {
        const cut = addDays(from, a);
        const until = addDays(cut, b);
        const whole = due(p, { ...options, from, until }).map((r) => r.key);
        const parts = [
          ...due(p, { ...options, from, until: cut }),
          ...due(p, { ...options, from: addDays(cut, 1), until }),
        ].map((r) => r.key);
        expect(parts.sort()).toEqual([...whole].sort());
        expect(new Set(whole).size).toBe(whole.length);
      }),
    );
  });

  test('never on a day off, never after the end', () => {
    fc.assert(
      fc.property(plans, (p) =>
        due(p, { ...options, from: '2017-01-01', until: '2030-01-01' }).every(
          (r) => calendar.isWorkingDay(r.day) && r.dueOn !== null && r.day <= r.dueOn,
        ),
      ),
    );
  });
});
