import fc from 'fast-check';
import { acknowledgementOf, readingReminders, readingState, shelfOf } from '../../../src/documents';
import { readingSubject } from '../../../src/lists/documents/reading-subjects';
import { addDays, createCalendar } from '../../../src/periods';
import { defaultRules, readingTimes, rulesInForce, type ReminderRule } from '../../../src/reminders';
import { createSay } from '../../../src/text/text';
import { documentOf, memberOf, personOf, readBy, registerOf, today } from './support';

const calendar = createCalendar();
const say = createSay('da');
const document = documentOf('a', { audience: ['Sagsbehandlere', 'Jurister'], acknowledge: true, version: '2' });
const members = [
  memberOf(1, 'Sagsbehandler', 'Amager'),
  memberOf(2, 'Sagsbehandler', 'Amager'),
  memberOf(3, 'Jurist', 'Stab'),
  memberOf(3, 'Sagsbehandler', 'Amager'),
  memberOf(4, 'Direktør', 'Stab'),
  memberOf(5, 'Sagsbehandler', 'Amager', { to: '2026-11-27' }),
  memberOf(6, 'Sagsbehandler', 'Østerbro'),
  memberOf(0, 'Sagsbehandler', 'Amager', { person: null }),
];

test('who has and who has not, by unit: each person once, of this version alone', () => {
  const acknowledgements = [readBy(1, 'a', '2'), readBy(2, 'a', '1'), readBy(3, 'b', '2'), readBy(4, 'a', '2')];
  const state = readingState(document, registerOf({ members, acknowledgements }), today);
  expect([state.people, state.confirmed]).toEqual([4, 1]);
  expect(
    state.byUnit.map(({ unit, people, confirmed, lacking }) => [
      unit,
      people,
      confirmed,
      lacking.map(({ person }) => person.id),
    ]),
  ).toEqual([
    ['Amager', 2, 1, [2]],
    ['Stab', 1, 0, [3]],
    ['Østerbro', 1, 0, [6]],
  ]);
  expect(acknowledgementOf(acknowledgements, document, personOf(1))?.version).toBe('2');
  expect(acknowledgementOf(acknowledgements, document, personOf(2))).toBeNull();
});

const remind = (
  more: object,
  day: string,
  acknowledgements = [readBy(1, 'a', '2')],
  rules: readonly ReminderRule[] = [],
) => {
  const documents = [{ ...document, ...more }];
  const register = registerOf({ documents, members, acknowledgements });
  return readingReminders(register, shelfOf(documents), day, (one) =>
    readingTimes(
      readingSubject(one, 'planned', day, calendar),
      rulesInForce(rules),
      { today: day, time: null },
      { calendar, say },
    ),
  );
};

test('who lacks is asked once, then reminded each week after the day, three times at most', () => {
  const at = (day: string) =>
    remind({ validFrom: '2026-11-01', acknowledgeBy: '2026-11-30' }, day).map(({ person, key, kind, day: on }) => [
      person.id,
      `${key.split('|').at(-1)} ${kind}`,
      on,
    ]);
  expect(at('2026-11-28')).toEqual([
    [2, '0 request', '2026-11-02'],
    [3, '0 request', '2026-11-02'],
    [6, '0 request', '2026-11-02'],
  ]);
  expect(at('2026-11-30')[0]).toEqual([2, '0 request', '2026-11-02']);
  expect(at('2026-12-01')[0]).toEqual([2, '1 missing', '2026-12-01']);
  expect(at('2026-12-07')[0]).toEqual([2, '1 missing', '2026-12-01']);
  expect(at('2026-12-08')[0]).toEqual([2, '2 missing', '2026-12-08']);
  expect(at('2027-06-01')[0]).toEqual([2, '3 missing', '2026-12-15']);
});

const ruleOf = (key: string, change: Partial<ReminderRule>): ReminderRule[] =>
  defaultRules.filter((rule) => rule.key === key).map((rule) => ({ ...rule, ...change }));

test('how long before or after, how often and whether at all is for the site’s own rules to say', () => {
  const days = { validFrom: '2026-11-02', acknowledgeBy: '2026-11-30' };
  const lacking = [1, 3, 6].map((id) => readBy(id, 'a', '2'));
  const at = (day: string, key: string, change: Partial<ReminderRule>) =>
    remind(days, day, lacking, ruleOf(key, change)).map((one) => [one.key.split('|').at(-1), one.day, one.why])[0];
  expect(at('2026-11-27', 'ackMissing', { lead: 3 })).toEqual([
    '1',
    '2026-11-25',
    'der er 3 arbejdsdage til, at dokumentet skal være bekræftet',
  ]);
  expect(at('2027-06-01', 'ackMissing', { times: 1 })).toEqual([
    '1',
    '2026-12-01',
    'fristen for at bekræfte er passeret',
  ]);
  expect(at('2026-12-14', 'ackMissing', { repeatWeeks: 2 })?.[0]).toBe('1');
  expect(at('2027-06-01', 'ackMissing', { active: false })?.[0]).toBe('0');
  expect(at('2026-11-10', 'ackRequest', { active: false })).toBeUndefined();
  expect(at('2026-11-10', 'ackRequest', { anchor: 'start', lead: -10 })).toBeUndefined();
  expect(at('2026-11-16', 'ackRequest', { anchor: 'start', lead: -10 })?.[0]).toBe('0');
});

test('nobody is reminded of what need not be confirmed, is not in force, withdrawn or replaced', () => {
  expect(remind({ acknowledge: false }, today)).toEqual([]);
  expect(remind({ validFrom: '2026-12-01' }, today)).toEqual([]);
  expect(remind({ decided: { decision: 'withdraw', reason: '', by: null, on: null } }, today)).toEqual([]);
  expect(remind({ audience: [] }, today)).toEqual([]);
  expect(remind({}, today).map(({ key }) => key)).toEqual(['ack|a|2|2|0', 'ack|a|2|3|0', 'ack|a|2|6|0']);
});

test('a reminder’s key is the same for the same reminder, never earlier than its day, and goes when it is confirmed', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2, max: 60 }), fc.subarray([1, 2, 3, 6]), (offset, done) => {
      const day = addDays('2026-11-30', offset);
      const read = done.map((id) => readBy(id, 'a', '2'));
      const reminders = remind({ validFrom: '2026-10-01', acknowledgeBy: '2026-11-30' }, day, read);
      expect(reminders).toEqual(remind({ validFrom: '2026-10-01', acknowledgeBy: '2026-11-30' }, day, read));
      expect(reminders.map(({ person }) => person.id)).toEqual([1, 2, 3, 6].filter((id) => !done.includes(id)));
      for (const reminder of reminders) {
        expect(reminder.day <= day).toBe(true);
        expect(reminder.key).toMatch(new RegExp(`^ack\\|a\\|2\\|${reminder.person.id}\\|[0-3]$`));
      }
    }),
  );
});

test.each<[readersAskedOn: string, day: string, expected: string | undefined]>([
  // Asked on the day itself and in the days after, also where the bot was away meanwhile.
  ['2026-11-20', '2026-11-20', 'ack|a|2|2|asked/2026-11-20'],
  ['2026-11-20', '2026-11-23', 'ack|a|2|2|asked/2026-11-20'],
  // Long after it nobody expects it any more, and the first request is not made up for: the ask was in its place.
  ['2026-11-20', '2026-11-24', undefined],
  // What falls due later comes all the same.
  ['2026-11-20', '2026-12-01', 'ack|a|2|2|1'],
  ['2026-12-01', '2026-12-01', 'ack|a|2|2|asked/2026-12-01'],
  ['2026-12-08', '2026-12-07', 'ack|a|2|2|1'],
  // Asked before this version was in force: it was about another.
  ['2026-10-30', '2026-11-02', 'ack|a|2|2|0'],
])('asked for on %s, the reminder of %s is %s', (readersAskedOn, day, expected) => {
  const [first] = remind({ validFrom: '2026-11-01', acknowledgeBy: '2026-11-30', readersAskedOn }, day);
  expect(first?.key).toBe(expected);
});

test('what is asked for of a document without days comes, and the first request does not come after it', () => {
  expect(remind({ readersAskedOn: today }, today)[0]).toMatchObject({ kind: 'asked', day: today });
  expect(remind({ readersAskedOn: '2026-11-01' }, today)).toEqual([]);
});
