import * as fc from 'fast-check';
import { agendaOf, filledAgain } from '../../../src/meetings/agenda';
import { decisionsOf, itemsByKey } from '../../../src/meetings/decisions';
import { lastMeeting, meetingState, nextMeeting, type Meeting } from '../../../src/meetings/meeting';
import { namesMeeting, standingMeetings } from '../../../src/meetings/standing';
import { emptyPlan } from '../plan/support/empty-plan';
import { item, smallPlan } from '../ui/support/plans';

const meeting = (day: string, more: Partial<Meeting> = {}): Meeting => ({
  key: `g1:${day}`,
  title: 'Styregruppe',
  groupKey: 'g1',
  day,
  time: null,
  place: null,
  state: 'planned',
  agenda: [],
  filled: [],
  decisions: [],
  row: null,
  ...more,
});
const [steering] = smallPlan.groups;
if (!steering) throw new Error('The plan has no group');
const span = (end: string) => ({ periodText: end, start: end, end });
const chiefs = { key: 'm1', title: 'Myndighedschefmøder', chair: null, members: [], cadence: null, tasks: [] };

const plan = emptyPlan({
  ...smallPlan,
  items: [
    item('1.1.m1', span('2019-04-30')),
    item('1.1.m2', span('2019-06-20')),
    item('1.1.m3', span('2019-12-01')),
    item('1.1.m4', { ...span('2019-11-01'), former: { text: 'Maj 2019', start: '2019-05-01', end: '2019-05-31' } }),
    item('2.1.m1', { ...span('2019-05-01'), status: 'reached', reachedOn: '2019-05-10' }),
    item('2.1.m2', { ...span('2019-01-01'), status: 'reached', reachedOn: '2019-01-10' }),
    item('2.1.g1', { kind: 'goal', ...span('2019-07-31') }),
    item('2.2.o1', { kind: 'followUp', text: 'Der følges op på myndighedschefmøder.', ...span('2019-06-30') }),
    item('2.2.o2', { kind: 'followUp', text: 'Skriv til enhederne', origin: 'agreed', ...span('2019-05-01') }),
    item('2.2.m9', { ...span('2019-05-01'), mergedInto: '1.1.m1' }),
  ],
});
const meetings = [
  meeting('2019-05-02', { decisions: ['2.2.o2 Skriv til enhederne', 'Planen følges'] }),
  meeting('2019-07-02'),
];
const asked = { plan, meetings, day: '2019-05-20', today: '2019-05-14', changed: null };
const told = (group = steering) => agendaOf({ ...asked, group }).map(({ section, key }) => `${section} ${key}`);

test('an agenda holds what was decided, what is late, moved, reached since and due before the next meeting, each once', () => {
  expect(told()).toEqual([
    'decided 2.2.o2',
    'decided g1:2019-05-02#2',
    'late 1.1.m1',
    'moved 1.1.m4',
    'reached 2.1.m1',
    'coming 1.1.m2',
    'goals 2.1.g1',
    'followUps 2.2.o1',
  ]);
});

test('what was moved before the last meeting is not told again where the history says so', () => {
  const points = agendaOf({ ...asked, group: steering, changed: new Set(['2.1.m1']) });
  expect(points.map(({ section }) => section)).not.toContain('moved');
});

test('a standing meeting takes up what names it and nothing else', () => {
  expect(told(chiefs)).toEqual(['followUps 2.2.o1']);
  expect(standingMeetings(plan).map(({ title, items }) => [title, items.map(({ key }) => key)])).toEqual([
    ['Myndighedschefmøder', ['2.2.o1']],
  ]);
});

test.each([
  ['Opfølgning på område- og afdelingsledermøderne', 'Område- og afdelingsledermøder', true],
  ['Det tages op i styregruppen', 'Styregruppe ifm. udviklingsplanen', true],
  ['Det tages op på personalemødet', 'Myndighedschefmøder', false],
])('"%s" and %s', (text, title, is) => {
  expect(namesMeeting(text, title)).toBe(is);
});

const line = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f');
const lines = fc.uniqueArray(line);

test('filled again, an agenda keeps people’s lines and what they took away stays away; twice is as once', () => {
  fc.assert(
    fc.property(lines, lines, lines, (present, filled, now) => {
      const { agenda, filled: after } = filledAgain(present, filled, now);
      const own = present.filter((one) => !filled.includes(one));
      expect(agenda.filter((one) => own.includes(one))).toEqual(own);
      expect(filled.filter((one) => !present.includes(one) && agenda.includes(one))).toEqual([]);
      const wanted = now.filter((one) => present.includes(one) || !filled.includes(one));
      expect(wanted.every((one) => agenda.includes(one))).toBe(true);
      expect(new Set(agenda).size).toBe(agenda.length);
      expect(agenda.every((one) => own.includes(one) || now.includes(one))).toBe(true);
      expect(filledAgain(agenda, after, now).agenda).toEqual(agenda);
    }),
  );
});

test('a decision that begins with a number is that follow-up, with what came of it', () => {
  const [first, second, third] = decisionsOf(['2.2.o2 Skriv', '2020 bliver året', '9.9.o1 Er væk'], itemsByKey(plan));
  expect(first).toMatchObject({ key: '2.2.o2', text: 'Skriv', item: { key: '2.2.o2' } });
  expect(second).toMatchObject({ key: null, text: '2020 bliver året', item: null });
  expect(third).toMatchObject({ key: '9.9.o1', item: null });
});

test('meetings without a state are held by their day, and a cancelled one is neither the last nor the next', () => {
  expect(meetingState(null, '2019-05-13', '2019-05-14')).toBe('held');
  expect(meetingState(null, '2019-05-14', '2019-05-14')).toBe('planned');
  expect(meetingState('proposed', '2019-05-13', '2019-05-14')).toBe('proposed');
  const all = [
    ...meetings,
    meeting('2019-06-01', { state: 'cancelled' }),
    meeting('2019-05-10', { state: 'cancelled' }),
  ];
  expect(nextMeeting(all, 'g1', '2019-05-14')?.day).toBe('2019-07-02');
  expect(lastMeeting(all, 'g1', '2019-05-14')?.day).toBe('2019-05-02');
});

test('a figure on the agenda is that of all units, and none that rests on too few', () => {
  const figure = {
    key: '',
    round: '2. kvartal 2019',
    on: '2019-05-20',
    unit: null,
    basis: null,
    source: null,
    row: null,
  };
  const nowhere = { activityKey: null, areaKey: null, goalKey: null };
  const bare = { ...nowhere, baseline: null, byText: null, by: null, source: null, row: null };
  const indicator = { ...bare, title: 'Netværk', unit: '%', operator: 'atLeast' as const, target: 80 };
  const indicators = [
    {
      ...indicator,
      key: 'i1',
      measurements: [
        { ...figure, value: 82 },
        { ...figure, value: 64, unit: 'Amager', basis: 25 },
      ],
    },
    { ...indicator, key: 'i2', measurements: [{ ...figure, value: 50, unit: 'Amager', basis: 4 }] },
  ];
  const points = agendaOf({ ...asked, plan: { ...plan, indicators }, group: steering });
  expect(points.filter(({ section }) => section === 'figures')).toMatchObject([{ key: 'i1', value: 82 }]);
});
