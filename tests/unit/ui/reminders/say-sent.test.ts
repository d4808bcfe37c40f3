import type { OutboxRow } from '../../../../src/lists/repository';
import { noPresses } from '../../../../src/lists/card-press';
import { createSay } from '../../../../src/text/text';
import { countWords, isOld } from '../../../../src/ui/reminders/latest-run';
import { itemKeyOf, reasonsOf, sayKind, sayPlace } from '../../../../src/ui/reminders/say-sent';
import { joined } from '../../../../src/ui/reminders/use-sent';
import { labelled, tiesOf } from '../../../../src/ui/reminders/ties';
import { emptyPlan } from '../../plan/support/empty-plan';

const say = createSay('da');
const today = '2019-05-14';
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
const sent: OutboxRow = {
  key: 'p/before10/2.1.m1/2019-05-31',
  kind: 'before10',
  itemKey: 'p:2.1.m1',
  activityKey: 'p:2.1',
  channelId: '19:a@thread.tacv2',
  day: '2019-05-13',
  state: 'sent',
  token: 't',
  leaseUntil: null,
  conversationId: null,
  messageId: null,
  sentAt: null,
  cardHash: null,
  attempts: 0,
  notBefore: null,
  problem: null,
  why: 'perioden slutter i dag',
  proposal: null,
  snoozedUntil: null,
  presses: noPresses,
  row: { list: 'FremdriftReminders', id: 1, etag: '1' },
};
const reasons = (change: Partial<OutboxRow>): string[] => reasonsOf({ ...sent, ...change }, today, say).map(plain);
const moved = { kind: 'move', by: 'Anna Holm', on: '2019-05-13', after: {}, before: {} } as const;

test.each<[string, Partial<OutboxRow>, string[]]>([
  ['sent', {}, ['Fordi perioden slutter i dag.']],
  ['skipped', { state: 'skipped', why: 'samlet på ét kort med andre' }, ['Samlet på ét kort med andre.']],
  ['a card that gathers', { why: 'Samler på et kort: 2.1.m1' }, ['Samler på et kort: 2.1.m1']],
  ['withdrawn', { state: 'withdrawn' }, [say('reminders.reason.withdrawn')]],
  ['in doubt', { state: 'uncertain', why: '' }, [say('reminders.reason.uncertain')]],
  ['given up', { state: 'failed', why: '', problem: 'Teams afviste kortet.' }, ['Teams afviste kortet.']],
  ['tried again', { state: 'planned', why: '', attempts: 2 }, ['Prøvet 2 gange.']],
  [
    'pressed and put off',
    { why: '', presses: { last: moved, seen: [] }, snoozedUntil: '2019-05-20' },
    ['Anna Holm flyttede den mandag den 13. maj.', 'Den kommer igen mandag den 20. maj.'],
  ],
])('%s: why it stands so', (_what, change, words) => expect(reasons(change)).toEqual(words));

test('what a row is about, of which kind, and where it went', () => {
  const plan = emptyPlan();
  expect(itemKeyOf(sent, plan)).toBe('2.1.m1');
  expect(itemKeyOf({ itemKey: 'other:2.1.m1' }, plan)).toBeNull();
  expect(['before10', 'digest', 'egen-regel'].map((kind) => sayKind(kind, [], say))).toEqual([
    '10 arbejdsdage før',
    'Samlet kort',
    'egen-regel',
  ]);
  const channels = [
    { channelId: sent.channelId, name: 'Myndighed', team: '', state: 'open', kind: 'standard', isGeneral: false },
  ] as const;
  expect(sayPlace(sent, { channels, plan, say })).toBe('til Myndighed');
  expect(sayPlace({ channelId: 'person:7' }, { channels, plan, say })).toBe('personligt til én person');
  expect(sayPlace({ channelId: 'gone' }, { channels, plan, say })).toBeNull();
});

test('a run is old when a whole working day has gone without one: not over Easter', () => {
  expect(isOld('2019-05-13', '2019-05-14')).toBe(false);
  expect(isOld('2019-05-10', '2019-05-14')).toBe(true);
  // From Wednesday to the Tuesday after Easter Monday.
  expect(isOld('2019-04-17', '2019-04-23')).toBe(false);
  expect(countWords({ counts: { sent: 3, skipped: 2 } }, say)).toBe('Sendt: 3. Sprunget over: 2.');
  expect(countWords({ counts: {} }, say)).toBe('Der var intet at sende.');
});

test('an area without a channel, and one whose channel nobody knows, are told apart', () => {
  const area = { key: '1', order: 1, title: 'A', focus: null, row: null };
  const channels = [
    { channelId: 'c', name: 'C', team: '', state: 'blocked', kind: 'standard', isGeneral: false },
  ] as const;
  const areas = [null, 'c', 'x'].map((channelId) => ({ ...area, channelId }));
  expect(tiesOf(areas, channels).map(({ state }) => state)).toEqual(['none', 'blocked', 'unknown']);
  const two = [
    ...channels,
    { ...channels[0], channelId: 'd', team: 'Syd' },
    { ...channels[0], name: 'D', team: 'Syd' },
  ];
  expect(labelled(two).map(({ label }) => label)).toEqual(['C', 'C (Syd)', 'D']);
});

test('the first page read again leaves the older ones that were asked for', () => {
  const at = (id: number): OutboxRow => ({ ...sent, row: { ...sent.row, id } });
  const ids = ({ rows, next }: { rows: readonly OutboxRow[]; next: number | null }) => [
    rows.map(({ row }) => row.id),
    next,
  ];
  const first = joined({ rows: [], next: null }, { rows: [at(9), at(8)], next: 8 }, null);
  const both = joined(first, { rows: [at(7), at(6)], next: 6 }, 8);
  expect(ids(both)).toEqual([[9, 8, 7, 6], 6]);
  expect(ids(joined(both, { rows: [at(10), at(9)], next: 9 }, null))).toEqual([[10, 9, 8, 7, 6], 6]);
  expect(ids(joined(both, { rows: [at(10)], next: null }, null))).toEqual([[10], null]);
});
