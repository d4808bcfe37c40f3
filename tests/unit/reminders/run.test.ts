import fc from 'fast-check';
import { addDays, createCalendar } from '../../../src/periods';
import type { Plan, PlanItem, RoleHolder } from '../../../src/plan/plan';
import {
  decideRun,
  defaultRules,
  due,
  explain,
  withReceiver,
  type Receiver,
  type ReminderRule,
  type RunPlan,
} from '../../../src/reminders';
import { createSay } from '../../../src/text/text';
import { emptyActivity, emptyItem, emptyPlan } from '../plan/support/empty-plan';

const calendar = createCalendar();
const say = createSay('da');

const plan = (items: PlanItem[], more: Partial<Plan> = {}): Plan =>
  emptyPlan({
    areas: [{ key: '2', order: 1, title: 'Myndighedsarbejdet', focus: null, channelId: null, row: null }],
    activities: [emptyActivity({ roles: ['områdejurist'] })],
    items,
    ...more,
  });
const item = (key: string, end: string | null, more: Partial<PlanItem> = {}): PlanItem =>
  emptyItem({ key, start: end, end, ...more });
const placeOf = (receiver: Receiver): string => {
  if (receiver.kind === 'person') return receiver.person.name;
  return receiver.kind === 'staff' ? 'staff' : `area ${receiver.areaKey ?? '-'}`;
};
const run = (
  p: Plan,
  today: string,
  lastRun: string | null,
  known: ReadonlySet<string> = new Set(),
  more: { rules?: readonly ReminderRule[]; time?: string | null; placeOf?: (receiver: Receiver) => string | null } = {},
): RunPlan =>
  decideRun(
    p,
    more.rules ?? defaultRules,
    { today, lastRun },
    { calendar, time: more.time ?? null, isKnown: (key) => known.has(key), placeOf: more.placeOf ?? placeOf },
  );
const keysOf = (all: readonly { decision: { occurrence: { key: string } } }[]): string[] =>
  all.map(({ decision }) => decision.occurrence.key);

test('a day with a run before it sends what falls on it, each on a card of its own', () => {
  const told = run(plan([item('2.1.m1', '2019-05-31'), item('2.1.m2', '2019-05-31')]), '2019-05-31', '2019-05-30');
  expect(keysOf(told.send)).toEqual(['lastDay/2.1.m1/2019-05-31', 'lastDay/2.1.m2/2019-05-31']);
  expect(told).toMatchObject({ digests: [], gathered: [], superseded: [], lacking: [] });
});

test('the first run on an old plan is one card for each place, and no card for what lay before', () => {
  const old = Array.from({ length: 200 }, (_, n) => item(`2.1.m${n}`, addDays('2018-01-01', n)));
  const told = run(plan([...old, item('2.1.g1', '2019-05-22'), item('2.1.g2', '2020-01-01')]), '2019-05-14', null);
  expect(told.send).toEqual([]);
  const [first, ...more] = told.digests;
  expect(more.filter(({ kind }) => kind === 'firstRun')).toEqual([]);
  expect(first).toMatchObject({ kind: 'firstRun', place: 'area 2' });
  // What is close stands on it, too; what is far away does not.
  expect(first?.subjects).toHaveLength(201);
});

test('what is past due when reminders begin stands on the first card, and gets none of its own that day', () => {
  const told = run(plan([item('2.1.m1', '2019-04-30'), item('2.1.m2', '2019-05-14')]), '2019-05-14', null);
  expect(keysOf(told.gathered)).toEqual(['overdueAgain.2/2.1.m1/2019-04-30']);
  expect(keysOf(told.send)).toEqual(['lastDay/2.1.m2/2019-05-14']);
});

test('a new plan in which nothing is old begins without a card', () => {
  expect(run(plan([item('2.1.m1', '2019-06-30')]), '2019-05-14', null).digests).toEqual([]);
});

test('after downtime each thing is told of once, several on one card', () => {
  const p = plan([item('2.1.m1', '2019-05-31'), item('2.1.m2', '2019-06-05'), item('2.1.m3', '2019-06-14')]);
  const told = run(p, '2019-06-12', '2019-05-14');
  expect(told.digests).toEqual([
    { kind: 'catchUp', place: 'area 2', from: '2019-05-15', until: '2019-06-12', subjects: ['2.1.m1', '2.1.m3'] },
  ]);
  // What falls on the day itself comes as it always does.
  expect(keysOf(told.send)).toEqual(['overdueAgain/2.1.m2/2019-06-05']);
  expect(keysOf(told.superseded)).toContain('before10/2.1.m1/2019-05-31');
});

test('one thing that was missed comes on its own card', () => {
  const told = run(plan([item('2.1.m1', '2019-05-31')]), '2019-05-29', '2019-05-26');
  expect(keysOf(told.send)).toEqual(['before3/2.1.m1/2019-05-31']);
  expect(told.digests).toEqual([]);
});

test('what has no channel yet is not decided', () => {
  const told = run(plan([item('2.1.m1', '2019-05-31')]), '2019-05-31', '2019-05-30', new Set(), {
    placeOf: () => null,
  });
  expect(told.lacking.map(({ occurrence }) => occurrence.key)).toEqual(['lastDay/2.1.m1/2019-05-31']);
  expect(told).toMatchObject({ send: [], gathered: [] });
});

test('a rule with a time of day waits for it', () => {
  const rules = defaultRules.map((rule) => ({ ...rule, timeOfDay: '09:00' }));
  const at = (time: string) =>
    run(plan([item('2.1.m1', '2019-05-31')]), '2019-05-31', '2019-05-30', new Set(), { rules, time }).send.length;
  expect([at('08:59'), at('09:00'), at('23:00')]).toEqual([0, 1, 1]);
});

describe('who gets what is not reached', () => {
  const holder = (role: string, person: string | null, substitute: string | null): RoleHolder => {
    const someone = (name: string | null) => (name === null ? null : { id: name.length, name, login: name });
    return {
      key: role,
      role,
      person: someone(person),
      substitute: someone(substitute),
      unit: 'Amager',
      from: null,
      to: null,
      row: null,
    };
  };
  const open = [item('2.1.m1', '2019-05-31')];
  const placesOf = (members: RoleHolder[], day: string): string[] => {
    const told = run(plan(open, { members }), day, addDays(day, -1));
    return [...told.send.map(({ place }) => place), ...told.gathered.map(({ place }) => `${place}, gathered`)];
  };
  const jurist = holder('områdejurist', 'Kim', 'Ida Bo');
  const leader = holder('områdechef', 'Per Holm', null);

  test.each([
    ['2019-06-21', [jurist, leader], ['Ida Bo']],
    ['2019-06-28', [jurist, leader], ['Per Holm']],
    // Without a substitute it goes to the leader at once.
    ['2019-06-21', [holder('områdejurist', 'Kim', null), leader], ['Per Holm']],
    // With nobody at all the staff get it, and not on a card for each thing.
    ['2019-06-21', [], ['staff, gathered']],
  ])('on %s', (day, members, expected) => {
    expect(placesOf(members, day)).toEqual(expected);
  });
});

describe('who the leader is', () => {
  const someone = (id: number, name: string) => ({ id, name, login: name });
  const bare = { substitute: null, unit: 'Amager', from: null, to: null, row: null };
  const jurist: RoleHolder = { ...bare, key: 'a', role: 'områdejurist', person: someone(1, 'Kim') };
  const chief: RoleHolder = { ...bare, key: 'b', role: 'Områdechef', person: someone(2, 'Per') };
  const told = (members: RoleHolder[], day: string) => {
    const p = plan([item('2.1.m1', '2019-05-31')], { members });
    const { send, gathered } = run(p, day, addDays(day, -1));
    return [...send, ...gathered].map(({ decision, receiver }) => [
      receiver.kind === 'person' ? receiver.person.name : receiver.kind,
      withReceiver('x', decision.rule, receiver, say),
    ]);
  };
  const [weeks3, weeks4] = ['2019-06-21', '2019-06-28'];

  test('stands in the list of roles, whatever the roles are called; the guess is for where it does not, and says so', () => {
    const led = { ...jurist, leader: someone(3, 'Ea') };
    expect(told([led, chief], weeks4)).toEqual([['Ea', 'x (lederen står i listen Roller og personer)']]);
    expect(told([jurist, chief], weeks4)).toEqual([
      ['Per', expect.stringContaining('gættet af rollen ”Områdechef” i samme enhed')],
    ]);
    expect(told([led, chief], weeks3)).toEqual([
      [
        'Ea',
        'x (der er ingen stedfortræder, så den går til den, der er leder; lederen står i listen Roller og personer)',
      ],
    ]);
    expect(told([jurist], weeks4)).toEqual([
      ['staff', 'x (der er ingen leder i listen Roller og personer, så staben får den)'],
    ]);
    expect(told([{ ...jurist, substitute: someone(4, 'Bo') }], weeks3)).toEqual([['Bo', 'x']]);
  });

  test('“hvorfor” says it, too', () => {
    const p = plan([item('2.1.m1', '2019-05-31')], { members: [jurist, chief] });
    const lines = explain(p, defaultRules, '2.1.m1', weeks4, { calendar, say });
    expect(lines?.find(({ rule }) => rule === 'leader')?.why).toContain('gættet af rollen ”Områdechef”');
  });
});

describe('properties', () => {
  const start = '2018-12-01';
  const plans = fc
    .array(fc.record({ after: fc.nat(150), kind: fc.constantFrom('milestone' as const, 'followUp' as const) }), {
      maxLength: 8,
    })
    .map((all) => plan(all.map(({ after, kind }, n) => item(`2.1.x${n}`, addDays(start, after), { kind }))));

  /** Runs on these days in this order, as the bot does: what is decided is written down, and so is the latest day. */
  const runAll = (p: Plan, days: readonly string[]): string[] => {
    const known: string[] = [];
    let lastRun: string = addDays(start, -1);
    for (const today of days) {
      const told = run(p, today, lastRun, new Set(known));
      known.push(...keysOf(told.send), ...keysOf(told.gathered), ...keysOf(told.superseded));
      if (today > lastRun) lastRun = today;
    }
    return known;
  };
  const wanted = (p: Plan, until: string): string[] =>
    due(p, { calendar, say, from: start, until })
      .map(({ key }) => key)
      .sort();

  test('with pauses of up to sixty days nothing is lost and nothing comes twice', () => {
    fc.assert(
      fc.property(plans, fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), (p, pauses) => {
        const days: string[] = [];
        for (const pause of pauses) days.push(addDays(days.at(-1) ?? addDays(start, -1), pause));
        expect(runAll(p, days).sort()).toEqual(wanted(p, days.at(-1) ?? start));
      }),
      { numRuns: 60 },
    );
  });

  test('whatever the clock does, nothing comes twice, and nothing before its day', () => {
    fc.assert(
      fc.property(plans, fc.array(fc.nat(200), { maxLength: 20 }), (p, jumps) => {
        const days = jumps.map((jump) => addDays(start, jump));
        const keys = runAll(p, days);
        expect(new Set(keys).size).toBe(keys.length);
        const latest = [...days].sort().at(-1) ?? start;
        const all = new Set(wanted(p, latest));
        expect(keys.filter((key) => !all.has(key))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
