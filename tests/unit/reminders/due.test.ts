import fc from 'fast-check';
import { addDays, createCalendar } from '../../../src/periods';
import type { Plan, PlanItem } from '../../../src/plan/plan';
import { decide, defaultRules, due, rulesInForce, type ReminderRule } from '../../../src/reminders';
import { createSay } from '../../../src/text/text';
import { emptyActivity, emptyItem, emptyPlan } from '../plan/support/empty-plan';

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

const days = (p: Plan, kinds: readonly string[], from = '2018-01-01', until = '2020-12-31') =>
  due(p, { ...options, from, until })
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ day, kind }) => [day, kind]);
const deadline = ['before10', 'before3', 'lastDay'];

test('ten and three working days before the end and on the last day, past holidays', () => {
  expect(days(plan(item()), deadline)).toEqual([
    ['2019-05-15', 'before10'],
    ['2019-05-27', 'before3'],
    ['2019-05-31', 'lastDay'],
  ]);
});

// What stands in outboxes already: another key would send it once more.
test('the keys of the first three steps are the ones that they always had', () => {
  const keys = due(plan(item()), { ...options, from: '2019-05-01', until: '2019-05-31' }).map(({ key }) => key);
  expect(keys).toEqual(deadline.map((kind) => `${kind}/2.1.m1/2019-05-31`));
});

test('what is not reached is asked about on the next working day, weekly, then of the next in line, then of the staff', () => {
  const after = due(plan(item()), { ...options, from: '2019-06-01', until: '2019-08-31' });
  expect(after.map(({ day, kind, channel }) => [day, kind, channel])).toEqual([
    ['2019-06-03', 'overdue', 'Myndighedsarbejdet'],
    ['2019-06-07', 'overdueAgain', 'Myndighedsarbejdet'],
    ['2019-06-14', 'overdueAgain', 'Myndighedsarbejdet'],
    ['2019-06-21', 'substitute', 'Personligt: stedfortræderen'],
    ['2019-06-28', 'leader', 'Personligt: lederen'],
    // The summer holidays are quiet, and their weeks do not count: the fifth is the first after them.
    ['2019-08-23', 'stillOpen', 'Generelt'],
  ]);
  expect(after[1]?.why).toBe('perioden sluttede for 1 uge siden, og det står ikke som nået');
  expect(after[2]?.why).toBe('perioden sluttede for 2 uger siden, og det står ikke som nået');
  expect(after[5]?.why).toContain('fordi det var sommerferie');
});

test.each([
  // Easter 2019 is 21 April: Maundy Thursday to Easter Monday are off.
  ['2019-04-30', ['2019-04-11', '2019-04-25', '2019-04-30']],
  // New Year, with 24 December off.
  ['2018-12-31', ['2018-12-12', '2018-12-21', '2018-12-31']],
  // 29 February.
  ['2020-02-29', ['2020-02-17', '2020-02-26', '2020-02-28']],
  // The nights on which clocks are put forward and back.
  ['2019-03-31', ['2019-03-18', '2019-03-27', '2019-03-29']],
  ['2019-10-27', ['2019-10-14', '2019-10-23', '2019-10-25']],
  // A deadline in the summer holidays does not move.
  ['2019-07-31', ['2019-07-17', '2019-07-26', '2019-07-31']],
])('an end on %s is reminded of on %j', (end, expected) => {
  expect(days(plan(item({ start: end, end })), deadline).map(([day]) => day)).toEqual(expected);
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

test('a vague period is reminded of when it begins as well; a month is not', () => {
  const vague = item({ periodText: 'medio 2019', start: '2019-05-01', end: '2019-08-31' });
  expect(days(plan(vague), ['periodBegins'])).toEqual([['2019-05-01', 'periodBegins']]);
  expect(days(plan(item()), ['periodBegins'])).toEqual([]);
});

test.each<[string, Partial<PlanItem>, string[]]>([
  ['once', { start: '2019-09-01', end: '2019-09-30' }, ['2019-09-23']],
  ['quarterly', { end: '2019-06-30', recurrence: 'P3M' }, ['2019-06-24', '2019-09-23', '2019-12-19']],
  ['every second month', { end: '2019-08-31', recurrence: 'P2M' }, ['2019-08-26', '2019-10-24', '2019-12-19']],
  ['twice a year', { end: '2019-06-30', recurrence: 'R2/P1Y' }, ['2019-06-24', '2019-12-18']],
  ['quarterly without a date', { recurrence: 'P3M' }, ['2019-03-25', '2019-06-24', '2019-09-23', '2019-12-19']],
  ['weekly', { end: '2019-06-30', recurrence: 'P1W' }, []],
  ['continuously', { recurrence: 'continuous' }, []],
])('a follow-up %s', (_name, change, expected) => {
  const p = plan(item({ kind: 'followUp', start: null, end: null, ...change }));
  expect(days(p, ['followUp'], '2019-01-01', '2019-12-31').map(([day]) => day)).toEqual(expected);
});

test('an undated milestone goes to the staff on the first working day of each month, after the quiet periods', () => {
  const p = plan(item({ periodText: null, start: null, end: null }));
  expect(days(p, ['undated'], '2019-06-01', '2019-10-01').map(([day]) => day)).toEqual([
    '2019-06-03',
    // Those of July and August both wait for 12 August: one comes.
    '2019-08-12',
    '2019-09-02',
    '2019-10-01',
  ]);
  expect(due(p, { ...options, from: '2019-06-03', until: '2019-06-03' })).toMatchObject([
    { key: 'undated/2.1.m1/2019-06', dueOn: null, channel: 'Generelt' },
  ]);
});

test('an activity of which nothing is heard for eight weeks', () => {
  const p = { ...plan(item()), activities: [emptyActivity()] };
  const quiet = due(p, { ...options, from: '2019-01-01', until: '2019-06-30', news: new Map([['2.1', '2019-03-01']]) });
  expect(quiet.filter(({ kind }) => kind === 'noNews').map(({ day, why }) => [day, why])).toEqual([
    ['2019-04-26', 'der ikke er nyt fra aktiviteten i 8 uger'],
    ['2019-05-24', 'der ikke er nyt fra aktiviteten i 12 uger'],
    ['2019-06-21', 'der ikke er nyt fra aktiviteten i 16 uger'],
  ]);
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

describe('why nothing is sent', () => {
  const why = (change: Partial<PlanItem>, rule: string, rules: readonly ReminderRule[] = defaultRules) =>
    decide(plan(item(change)), rules, { from: '2019-05-15', until: '2019-05-15' }, { calendar })
      .filter((one) => one.rule.key === rule)
      .map((one) => (one.sent ? 'sent' : one.because.kind));

  test.each<[Partial<PlanItem>, string, string]>([
    [{}, 'before10', 'sent'],
    [{ status: 'reached' }, 'before10', 'reached'],
    [{ status: 'dropped' }, 'before10', 'dropped'],
    [{ start: null, end: null }, 'before10', 'noDate'],
    [{}, 'before3', 'noOccurrence'],
    [{}, 'periodBegins', 'shortPeriod'],
    [{}, 'undated', 'dated'],
    [{ kind: 'followUp', start: null, end: null, recurrence: 'continuous' }, 'followUp', 'noCertainDay'],
    [{ kind: 'followUp', recurrence: 'P1W' }, 'followUp', 'tooOften'],
    [{ kind: 'followUp', recurrence: 'P3M' }, 'followUpOverdue', 'recurs'],
  ])('%j by the rule %s: %s', (change, rule, expected) => {
    expect(why(change, rule)).toEqual([expected]);
  });

  test('the nearer of two steps on one day is sent, and the other says so', () => {
    const late = item({ start: '2019-05-15', end: '2019-05-15' });
    const far: ReminderRule = { ...first, key: 'sameDay', lead: 0 };
    const decided = decide(plan(late), [far, first], { from: '2019-05-15', until: '2019-05-15' }, { calendar });
    expect(decided.map((one) => (one.sent ? 'sent' : one.because.kind))).toEqual(['nearer', 'sent']);
  });

  const [, , , last] = defaultRules;
  if (last?.key !== 'lastDay') throw new Error('the built-in rules are in another order');
  const first = last;
  test('a rule on hold, and one for another area', () => {
    expect(why({}, 'lastDay', [{ ...first, active: false }])).toEqual(['inactive']);
    expect(why({}, 'lastDay', [{ ...first, areaKey: '3' }])).toEqual(['otherArea']);
  });

  test('a site’s own rule takes the place of the built-in one of its key, and a new one comes beside them', () => {
    const rules = rulesInForce([
      { ...first, lead: 1 },
      { ...first, key: 'førMødet', lead: 20 },
    ]);
    expect(rules).toHaveLength(defaultRules.length + 1);
    expect(
      due(plan(item()), { ...options, rules, from: '2019-05-01', until: '2019-05-31' }).map(({ day, kind }) => [
        day,
        kind,
      ]),
    ).toEqual([
      ['2019-05-01', 'førMødet'],
      ['2019-05-15', 'before10'],
      ['2019-05-27', 'before3'],
      ['2019-05-29', 'lastDay'],
    ]);
  });
});

test('a look ahead can take the items as if none were reached', () => {
  const reached = plan(item({ status: 'reached' }));
  expect(due(reached, { ...options, from: '2019-05-01', until: '2019-05-31', asIfNothingReached: true })).toHaveLength(
    3,
  );
});

describe('properties', () => {
  const day = fc.nat(3000).map((n) => addDays('2018-01-01', n));
  const items = fc.record({
    end: fc.option(day),
    length: fc.nat(200),
    kind: fc.constantFrom<PlanItem['kind'][]>('milestone', 'goal', 'followUp'),
    recurrence: fc.constantFrom(null, 'P1M', 'P3M', 'R2/P1Y', 'continuous'),
  });
  const plans = fc
    .array(items, { maxLength: 6 })
    .map((all) =>
      plan(
        ...all.map(({ end, length, kind, recurrence }, i) =>
          item({ key: `2.1.m${i}`, kind, end, start: end === null ? null : addDays(end, -length), recurrence }),
        ),
      ),
    );

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

  test('never on a day off, and a deadline’s never after it', () => {
    fc.assert(
      fc.property(plans, (p) =>
        due(p, { ...options, from: '2017-01-01', until: '2030-01-01' }).every(
          (r) => calendar.isWorkingDay(r.day) && (!deadline.includes(r.kind) || r.dueOn === null || r.day <= r.dueOn),
        ),
      ),
      { numRuns: 30 },
    );
  });
});

test('what has become a part of another is not reminded of, and the reason names the other', () => {
  const merged = plan(item({ status: 'dropped', mergedInto: '2.1.m9' }));
  const span = { from: '2019-05-01', until: '2019-05-31' };
  const decisions = decide(merged, defaultRules, span, { calendar, asIfNothingReached: true });
  expect(decisions.filter(({ sent }) => sent)).toEqual([]);
  expect(decisions.find(({ rule }) => rule.key === 'before10')).toMatchObject({
    because: { kind: 'merged', into: '2.1.m9' },
  });
});

test('the steps of a ladder are never on one day, also where a holiday lies between them', () => {
  const ladder = new Set(['overdue', 'overdueAgain', 'substitute', 'leader', 'stillOpen']);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), (after) => {
      const end = addDays('2018-06-01', after);
      const told = due(plan(item({ start: end, end })), { ...options, from: end, until: addDays(end, 150) });
      const steps = told.filter(({ kind }) => ladder.has(kind)).slice(0, 6);
      expect(steps.map(({ kind }) => kind)).toEqual([
        ...['overdue', 'overdueAgain', 'overdueAgain', 'substitute', 'leader', 'stillOpen'],
      ]);
      expect(new Set(steps.map(({ day }) => day)).size).toBe(steps.length);
    }),
    { numRuns: 200 },
  );
});

test('a follow-up over months is told of before it begins; one of a month at most by its end alone', () => {
  const followUp = (start: string, end: string) =>
    days(plan(item({ kind: 'followUp', start, end })), ['followUpBegins', 'followUp']);
  expect(followUp('2019-05-01', '2019-08-31')).toEqual([
    ['2019-04-24', 'followUpBegins'],
    ['2019-08-26', 'followUp'],
  ]);
  expect(followUp('2019-09-01', '2019-09-30')).toEqual([['2019-09-23', 'followUp']]);
});
