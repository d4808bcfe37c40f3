import { meetingOf, readMeeting, type HeldMeeting } from '../../../src/agreements';

const today = '2019-05-15';
const read = (message: string) => readMeeting(message, today, new Set(['2.1', '2.4']));

test('each line is a point, with its activity, when and who', () => {
  const said = read(
    'aftalt på mødet i følgegruppen den 14. maj:\n' +
      '- 2.4: vi prøver skabelonen på tre sager inden 1. juni, ansvarlig områdejurist\n' +
      '2) Kim skriver til alle (2.1)\n\n' +
      '• version 2.0 vises på 2.4\n' +
      '  vi ses igen',
  );
  expect(said).toMatchObject({ words: 'mødet i følgegruppen den 14. maj', day: '2019-05-14' });
  expect(said?.points.map(({ activity, text, period, role }) => [activity, text, period?.end ?? null, role])).toEqual([
    ['2.4', 'vi prøver skabelonen på tre sager', '2019-05-31', 'områdejurist'],
    ['2.1', 'Kim skriver til alle', null, null],
    ['2.4', 'version 2.0 vises', null, null],
    [null, 'vi ses igen', null, null],
  ]);
});

test.each([
  ['Vi har besluttet på dagens møde: a b; c d', 2, null],
  ['aftalt på mødet i dag\na b', 1, today],
  ['aftalt på mødet den 20. december: a b', 1, '2018-12-20'],
  ['aftalt på mødet:', 0, null],
])('"%s"', (message, n, day) => {
  expect(read(message)?.points).toHaveLength(n);
  expect(read(message)?.day).toBe(day);
});

test.each(['aftalt: vi holder et møde på 2.4', 'aftalt på 2.4: vi mødes', 'mødet: vi ses', 'aftalt', ''])(
  '"%s" is no meeting’s',
  (message) => {
    expect(read(message)).toBeNull();
  },
);

const groups = [
  { key: 'g1', title: 'Styregruppe', chair: null, members: [], cadence: null, tasks: [] },
  { key: 'g2', title: 'Følgegruppe', chair: null, members: [], cadence: null, tasks: [] },
];
const meetings: readonly HeldMeeting[] = [
  { id: 1, title: 'Styregruppen, møde 3', groupKey: 'g1', heldOn: '2019-05-13' },
  { id: 2, title: 'Følgegruppen, møde 2', groupKey: null, heldOn: '2019-05-06' },
  { id: 3, title: 'Følgegruppen, møde 3', groupKey: 'g2', heldOn: '2019-05-14' },
  { id: 4, title: 'Styregruppen, møde 4', groupKey: 'g1', heldOn: '2019-05-14' },
  { id: 5, title: 'Styregruppen, møde 1', groupKey: 'g1', heldOn: '2019-02-01' },
  { id: 6, title: 'Styregruppen, møde 9', groupKey: 'g1', heldOn: '2019-06-14' },
  { id: 7, title: 'Uden dag', groupKey: 'g2', heldOn: null },
];

test.each([
  ['the group’s on the day that is named', 'mødet i følgegruppen', '2019-05-06', 2],
  ['the group’s latest', 'styregruppens møde', null, 4],
  ['the one meeting of the day', 'mødet', '2019-05-13', 1],
  ['two of one day: none is guessed', 'mødet', '2019-05-14', null],
  ['none on the day', 'mødet i styregruppen', '2019-05-15', null],
])('%s', (_what, words, day, id) => {
  expect(meetingOf({ words, day }, meetings, groups, today)?.id ?? null).toBe(id);
});

test('what was long ago is no latest meeting', () => {
  expect(meetingOf({ words: 'mødet', day: null }, meetings.slice(4), groups, today)).toBeNull();
});
