// What becomes of a card that Teams does not take, through the real SDK and the local Connector.
import type { OutboxRow } from '../../../src/lists/repository';
import { sampleDraft } from '../lists/support/sample-draft';
import { runBot, type RunningBot } from './support/running-bot';

const channel = 'Myndighedsarbejdet';
const day = '2019-05-15';
let running: RunningBot;
beforeEach(async () => {
  running = await runBot(await sampleDraft());
});
afterEach(() => running.stop());

const inThreads = async (): Promise<number> =>
  (await running.cards(channel)).filter(({ root }) => root !== null).length;
const reminder = async (): Promise<OutboxRow> => {
  const row = (await running.outbox.list({ itemKey: 'p1:2.4.g1' }))[0];
  if (!row) throw new Error('nothing planned');
  return row;
};
const answer = (status: number, times = 99, more: { code?: string; headers?: Record<string, string> } = {}): void =>
  running.teams.faults.inject({
    match: /^POST .*;messageid=\d+\/activities/,
    times,
    status,
    headers: more.headers ?? {},
    body: { error: { code: more.code ?? 'X', message: 'x' } },
  });
/** What a person does in the list when the wait is not to be waited for. */
const hurry = async (): Promise<unknown> => running.outbox.update(await reminder(), { notBefore: null });

test('a card that is refused is tried again later, then parked with the reason, and goes on when stab says so', async () => {
  answer(400, 3, { code: 'BadSyntax' });
  expect(await running.bot.tick(day)).toMatchObject({ sent: 0, failed: 0 });
  expect(await reminder()).toMatchObject({ state: 'planned', attempts: 1 });
  expect((await reminder()).problem).toContain('400 BadSyntax');
  await running.bot.tick(day);
  expect(await reminder()).toMatchObject({ attempts: 1 });
  await hurry();
  await running.bot.tick(day);
  await hurry();
  expect(await running.bot.tick(day)).toMatchObject({ failed: 1 });
  expect(await reminder()).toMatchObject({ state: 'failed', attempts: 3 });
  await running.outbox.update(await reminder(), { state: 'planned' });
  expect(await running.bot.tick(day)).toMatchObject({ sent: 1 });
  expect(await reminder()).toMatchObject({ state: 'sent', problem: null });
  expect(await inThreads()).toBe(1);
});

test('a service that asks for more patience than a run has is left alone so long', async () => {
  answer(429, 1, { headers: { 'retry-after': '300' } });
  await running.bot.tick(day);
  const row = await reminder();
  expect(row.state).toBe('planned');
  expect(Date.parse(row.notBefore ?? '') - Date.now()).toBeGreaterThan(250_000);
  expect(await running.bot.tick(day)).toMatchObject({ sent: 0 });
});

test.each([412, 503])('%s is waited for within the run, and the card comes once', async (status) => {
  answer(status, 1, { headers: { 'retry-after': '0' } });
  expect(await running.bot.tick(day)).toMatchObject({ sent: 1 });
  expect(await inThreads()).toBe(1);
});

test.each([500, 502, 504])('%s after a post leaves it open: shown as uncertain, not posted again', async (status) => {
  answer(status, 1);
  expect(await running.bot.tick(day)).toMatchObject({ sent: 0, uncertain: 1 });
  expect(await running.bot.tick(day)).toMatchObject({ sent: 0 });
  expect((await reminder()).problem).toContain('svarede ikke');
});

test('a card that is too large comes shortened', async () => {
  answer(413, 1, { code: 'MessageSizeTooBig' });
  expect(await running.bot.tick(day)).toMatchObject({ sent: 1 });
  expect(JSON.stringify((await running.cards(channel)).find(({ root }) => root !== null))).toContain('forkortet');
  expect(await running.bot.tick(day)).toMatchObject({ redrawn: 0 });
});

test('without the app nothing is tried, stab sees why, and what waits comes when the app is back', async () => {
  running.teams.setInstalled(false);
  await running.teams.delivered();
  const states = async (): Promise<string[]> => [...new Set((await running.channels.list()).map(({ state }) => state))];
  expect(await states()).toEqual(['appMissing']);
  expect(await running.bot.tick(day)).toMatchObject({ sent: 0, failed: 0 });
  running.teams.setInstalled(true);
  await running.teams.delivered();
  expect(await states()).toEqual(['open']);
  expect(await running.bot.tick(day)).toMatchObject({ sent: 1 });
});

test.each([
  [403, 'BotDisabledByAdmin', 'blocked'],
  [403, 'BotNotInConversationRoster', 'appMissing'],
])(
  'a channel that answers %s %s is %s: its cards wait there and nothing more is tried',
  async (status, code, state) => {
    answer(status, 1, { code });
    expect(await running.bot.tick(day)).toMatchObject({ sent: 0 });
    expect((await running.channels.list()).find(({ name }) => name === channel)?.state).toBe(state);
    expect(await reminder()).toMatchObject({ state: 'planned' });
    expect((await reminder()).problem).not.toBeNull();
    expect(await running.bot.tick(day)).toMatchObject({ sent: 0 });
    running.teams.setInstalled(true);
    await running.teams.delivered();
    expect(await running.bot.tick('2019-05-16')).toMatchObject({ sent: 1 });
    expect(await reminder()).toMatchObject({ state: 'sent', day: '2019-05-16', problem: null });
  },
);

test('the cards of a channel that answers 404 ConversationNotFound come in the common one', async () => {
  answer(404, 1, { code: 'ConversationNotFound' });
  expect(await running.bot.tick(day)).toMatchObject({ sent: 0 });
  expect((await running.channels.list()).find(({ name }) => name === channel)?.state).toBe('closed');
  expect(await running.bot.tick(day)).toMatchObject({ sent: 1 });
  expect(await reminder()).toMatchObject({ state: 'sent', problem: null });
});
