// Cards that may or may not have arrived, settled by reading the thread through the real Graph calls and the local Graph.
import type { OutboxRow } from '../../../src/lists/repository';
import { sampleDraft } from '../lists/support/sample-draft';
import { runBot, type RunningBot } from './support/running-bot';

const channel = 'Myndighedsarbejdet';
const day = '2019-05-15';
const reply = /^POST .*;messageid=\d+\/activities/;
const root = /^POST \/v3\/conversations$/;
const reading = /^GET \/v1\.0\/teams/;

let running: RunningBot;
beforeEach(async () => {
  running = await runBot(await sampleDraft(), { bot: { sending: { lookMs: 0 } } });
  running.teams.setMayRead(true);
});
afterEach(() => running.stop());

const reminder = async (): Promise<OutboxRow> => {
  const row = (await running.outbox.list({ itemKey: 'p1:2.4.g1' }))[0];
  if (!row) throw new Error('nothing planned');
  return row;
};
const replies = async () => (await running.cards(channel)).filter((card) => card.root !== null);
const inject: RunningBot['teams']['faults']['inject'] = (fault) => running.teams.faults.inject(fault);

test('a card that has arrived without an answer is found, and stands as sent with its message', async () => {
  inject({ match: reply, times: 1, how: 'drop' });
  expect(await running.bot.tick(day)).toMatchObject({ uncertain: 1 });
  expect(await running.bot.tick(day)).toMatchObject({ settled: 1, sent: 0 });
  const [card, ...more] = await replies();
  expect(more).toEqual([]);
  expect(await reminder()).toMatchObject({ state: 'sent', messageId: card?.id, problem: null });
  expect((await reminder()).conversationId).toMatch(/;messageid=\d+$/);
  // Its buttons work, and the next working day brings no repetition.
  expect(await running.bot.tick('2019-05-16')).toMatchObject({ sent: 0, settled: 0 });
  expect(await replies()).toHaveLength(1);
});

test('a card that is surely not there is sent again at once, and no thread says that it is in doubt', async () => {
  inject({ match: reply, times: 1, status: 502 });
  expect(await running.bot.tick(day)).toMatchObject({ uncertain: 1 });
  expect(await running.bot.tick(day)).toMatchObject({ settled: 1, sent: 1 });
  expect(await replies()).toHaveLength(1);
  expect(JSON.stringify(await running.cards(channel))).not.toContain('måske ikke kommet frem');
  expect(await running.bot.tick('2019-05-16')).toMatchObject({ sent: 0 });
});

test.each([
  ['arrived', () => undefined, 0],
  ['not arrived', () => inject({ match: reply, times: 1, status: 502 }), 1],
])('a card that a process died over, %s, comes once', async (_what, before, sent) => {
  before();
  await running.bot.tick(day);
  // As a process leaves it that is killed after it has posted, or before.
  const left = { state: 'sending', leaseUntil: '2019-05-15T00:00:00Z', messageId: null, conversationId: null } as const;
  await running.outbox.update(await reminder(), { ...left, sentAt: null, cardHash: null, notBefore: null });
  expect(await running.bot.tick(day)).toMatchObject({ settled: 1, sent });
  expect(await replies()).toHaveLength(1);
  expect(await reminder()).toMatchObject({ state: 'sent', messageId: (await replies())[0]?.id });
});

test('a root card in doubt is looked for as well, and stands once', async () => {
  // The greeting in the team's own channel begins a thread as well.
  inject({ match: root, times: 2, how: 'drop' });
  await running.bot.tick(day);
  expect(await replies()).toHaveLength(0);
  expect(await running.bot.tick(day)).toMatchObject({ sent: 1 });
  expect((await running.cards(channel)).map((card) => card.root === null)).toEqual([true, false]);
});

test('a reminder that no longer has a reason is not sent, though it never arrived', async () => {
  inject({ match: reply, times: 1, status: 504 });
  await running.bot.tick(day);
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const item = loaded.plan.items.find(({ key }) => key === '2.4.g1');
  if (item) await running.repository.updateItem(item, { status: 'reached' });
  expect(await running.bot.tick(day)).toMatchObject({ settled: 1, sent: 0, withdrawn: 1 });
  expect(await replies()).toHaveLength(0);
});

test('what was planned as a repetition is taken back when the thread can be read after all', async () => {
  running.teams.setMayRead(false);
  inject({ match: reply, times: 1, how: 'drop' });
  await running.bot.tick(day);
  // A bot of the next day, which meets the channel refused, and then allowed.
  const key = `again/${(await reminder()).key}`;
  const { kind, itemKey, activityKey, channelId } = await reminder();
  await running.outbox.add({
    key,
    kind,
    itemKey,
    activityKey,
    channelId,
    day: '2019-05-16',
    token: 't'.repeat(20),
    why: '',
  });
  running.teams.setMayRead(true);
  const bot = running.another({ sending: { lookMs: 0 } });
  expect(await bot.tick('2019-05-16')).toMatchObject({ settled: 1, sent: 0 });
  await bot.close();
  expect(await running.outbox.list({ keys: [key] })).toMatchObject([{ state: 'withdrawn' }]);
  expect(await replies()).toHaveLength(1);
});

describe('nobody can say', () => {
  test('while Graph does not answer as it should, nor without the right: shown, and once more the next working day', async () => {
    inject({ match: reply, times: 1, how: 'drop' });
    await running.bot.tick(day);
    const elsewhere = { value: [], '@odata.nextLink': 'http://127.0.0.1:9/more' };
    for (const fault of [
      { status: 429, headers: { 'retry-after': '9' } },
      { status: 503 },
      { how: 'close' as const },
      { status: 200, body: {} },
      { status: 200, body: elsewhere },
      { status: 403 },
    ]) {
      running.teams.faults.clear();
      inject({ match: reading, times: 99, ...fault });
      expect(await running.bot.tick(day)).toMatchObject({ settled: 0, sent: 0 });
      expect(await reminder()).toMatchObject({ state: 'uncertain' });
    }
    // Refused, it is not asked again for a while.
    running.teams.faults.clear();
    expect(await running.bot.tick(day)).toMatchObject({ settled: 0 });
    expect(JSON.stringify(await running.cards(channel))).toContain('måske ikke kommet frem');
    expect(await running.bot.tick('2019-05-16')).toMatchObject({ sent: 1 });
    expect(await replies()).toHaveLength(2);
  });

  test('where something of the bot’s was deleted in the thread: it may have been this', async () => {
    inject({ match: reply, times: 1, how: 'drop' });
    await running.bot.tick(day);
    const [card] = await replies();
    const conversation = `${(await reminder()).channelId};messageid=${card?.root ?? ''}`;
    await running.asBot('DELETE', `v3/conversations/${encodeURIComponent(conversation)}/activities/${card?.id ?? ''}`);
    expect(await running.bot.tick(day)).toMatchObject({ settled: 0, sent: 0 });
    expect(await reminder()).toMatchObject({ state: 'uncertain' });
  });

  test('as long as what was posted may still be on its way', async () => {
    const bot = running.another();
    inject({ match: reply, times: 1, status: 502 });
    await bot.tick(day);
    expect(await bot.tick(day)).toMatchObject({ settled: 0, sent: 0 });
    await bot.close();
  });
});
