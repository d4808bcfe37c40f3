import { createCalendar } from '../../../src/periods';
import type { RoleHolder } from '../../../src/plan/plan';
import { decide, defaultRules, overviewOf, overviewSubject, type PastReminder } from '../../../src/reminders';
import { sayOverview, sayOverviewBeside } from '../../../src/reminders/say-overview';
import { createSay } from '../../../src/text/text';
import { emptyActivity, emptyItem, emptyPlan } from '../plan/support/empty-plan';

const calendar = createCalendar();
const say = createSay('da');
const today = '2019-05-20';
const kim = { id: 7, name: 'Kim Holm', login: 'kim@contoso.example' };
const holder = (more: Partial<RoleHolder> = {}): RoleHolder => ({
  ...{ key: 'r', role: 'Områdechef', person: kim, substitute: null, unit: null, from: null, to: null, row: null },
  ...more,
});
const plan = emptyPlan({
  activities: [emptyActivity({ roles: ['områdechef', 'områdejurist'] })],
  items: [emptyItem(), emptyItem({ key: '2.1.m2', responsible: 'tovholder' }), emptyItem({ key: '2.1.g1' })],
  members: [holder()],
});
const past = (key: string, day: string, more: Partial<PastReminder> = {}): PastReminder => ({
  ...{ key, day, state: 'sent', why: '', pressedOn: null },
  ...more,
});
const silentIn = (reminders: readonly PastReminder[], items = plan.items) =>
  overviewOf({ ...plan, items }, defaultRules, reminders, today, '2019-05-13').silent;

test('silent is who was reminded more than once, for as long as the rule of no news says, and never heard of since', () => {
  const twice = [past('2.1.m1', '2019-03-20'), past('2.1.m1', '2019-05-01')];
  expect(silentIn(twice)).toEqual([{ owner: 'Kim Holm', items: ['2.1.m1'], reminders: 2 }]);
  expect(silentIn(twice.slice(0, 1))).toEqual([]);
  expect(silentIn([past('2.1.m1', '2019-04-20'), past('2.1.m1', '2019-05-01')])).toEqual([]);
  expect(silentIn([twice[0] as PastReminder, past('2.1.m1', '2019-05-01', { pressedOn: '2019-05-02' })])).toEqual([]);
  const heard = (more: object) => [emptyItem({ ...more })];
  expect(silentIn(twice, heard({ news: { text: 'I gang', on: '2019-04-01', by: null } }))).toEqual([]);
  expect(silentIn(twice, heard({ status: 'reached' }))).toEqual([]);
  expect(silentIn(twice, heard({ never: ['alle'] }))).toEqual([]);
});

test('all of one owner’s is one line, and a role without a person is its own owner', () => {
  const all = ['2.1.m1', '2.1.m2', '2.1.g1'].flatMap((key) => [past(key, '2019-03-01'), past(key, '2019-03-20')]);
  expect(silentIn(all)).toEqual([
    { owner: 'Kim Holm', items: ['2.1.m1', '2.1.g1'], reminders: 4 },
    { owner: 'tovholder', items: ['2.1.m2'], reminders: 2 },
  ]);
});

test('roles of activities and items that nobody has, and who is still named without one', () => {
  const left = { ...plan, members: [holder({ to: '2019-04-30' })], items: [emptyItem({ personId: 7 })] };
  const { roles, leavers } = overviewOf(left, defaultRules, [], today, '2019-05-13');
  expect(roles.map(({ role, on }) => [role, on])).toEqual([
    ['områdechef', ['2.1']],
    ['områdejurist', ['2.1']],
  ]);
  expect(leavers).toEqual([{ person: 'Kim Holm', items: ['2.1.m1'] }]);
  expect(overviewOf(plan, defaultRules, [], today, '2019-05-13').roles.map(({ role }) => role)).toEqual([
    'områdejurist',
    'tovholder',
  ]);
});

test('the words end with when the last run was, what was sent and what was skipped and why', () => {
  const week = [
    past('2.1.m1', '2019-05-14'),
    past('2.1.m2', '2019-05-14', { state: 'skipped', why: say('remind.row.gathered', { why: 'x' }) }),
    past('2.1.m2', '2019-05-15', { state: 'skipped', why: say('cards.why.asleep', { day: 'i morgen' }) }),
    past('2.1.m1', '2019-05-16', { state: 'skipped', why: say('cards.why.asleep', { day: 'mandag' }) }),
    past('2.1.m1', '2019-05-17', { state: 'failed' }),
    past('2.1.m1', '2019-05-12'),
  ];
  const overview = overviewOf(emptyPlan(), defaultRules, week, today, '2019-05-13');
  const words = sayOverview(overview, { day: '2019-05-19', time: '08:00' }, today, say).replaceAll('\u00a0', ' ');
  expect(words.split('\n')).toEqual([
    'Ingen, der er mindet, har været tavs længe, og alle roller har en person.',
    'Seneste kørsel: søndag den 19. maj kl. 8.00.',
    'Siden mandag den 13. maj. Sendt: 1. Sprunget over: 3. Trukket tilbage: 0. Ikke leveret: 1. Uvist: 0. Venter: 0.',
    'Sprunget over, fordi: samlet på ét kort med andre (1); påmindelsen er udskudt til (2).',
  ]);
  expect(sayOverview(overview, null, today, say)).toContain('første gang');
});

test('it comes each Monday, after a day off on the next working day, and never by a rule of the plan’s items', () => {
  const sent = decide(
    emptyPlan(),
    defaultRules,
    { from: '2019-05-27', until: '2019-06-17' },
    {
      calendar,
      beside: [overviewSubject('Ugens overblik')],
    },
  );
  expect(sent.map((one) => one.sent && [one.occurrence.key, one.occurrence.day])).toEqual([
    ['overview/overblik/2019-05-27', '2019-05-27'],
    ['overview/overblik/2019-06-03', '2019-06-03'],
    // The second day of Whitsun.
    ['overview/overblik/2019-06-10', '2019-06-11'],
    ['overview/overblik/2019-06-17', '2019-06-17'],
  ]);
});

test('a plan beside is told of under its name in few lines, and without the words of a handover, which is not for it', () => {
  const left = { ...plan, members: [holder({ to: '2019-04-30' })], items: [emptyItem({ personId: 7 })] };
  const overview = overviewOf(left, defaultRules, [past('2.1.m1', '2019-05-14')], today, '2019-05-13');
  const [title, ...lines] = sayOverviewBeside('Besøg 2019', overview, today, say).split('\n');
  expect(title).toBe('Besøg 2019');
  expect(lines).toHaveLength(3);
  expect(lines.every((line) => line.startsWith('• '))).toBe(true);
  expect(lines[0]).toContain('Rolle uden person: ');
  expect(lines[2]).toContain('Sendt: 1.');
  expect(lines.join()).not.toContain('overdrag');
});
