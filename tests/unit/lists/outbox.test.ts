import { createChannels } from '../../../src/lists/channels';
import { createOutbox } from '../../../src/lists/outbox';
import type { NewOutboxRow, Outbox } from '../../../src/lists/repository';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { createThreads } from '../../../src/lists/threads';
import { runProvisionedSite } from './support/provisioned-site';
import type { RunningSite } from './support/running-site';

let site: RunningSite;
let outbox: Outbox;
const planned = (key: string, token = `token-${key}`): NewOutboxRow => ({
  key,
  kind: 'before10',
  itemKey: '2.1.m2',
  activityKey: '2.1',
  channelId: '19:a@thread.tacv2',
  day: '2019-03-31',
  token,
  why: 'der er 10 arbejdsdage til, at perioden slutter',
});

beforeAll(async () => {
  site = await runProvisionedSite();
  outbox = createOutbox(site.as('fremdrift-bot'));
});
afterAll(() => site.close());

test('a key is planned once, however many ask at the same time', async () => {
  const all = await Promise.all([1, 2, 3, 4].map((n) => outbox.add(planned('a/1/2019-03-31', `t${n}`))));
  expect(all.filter((row) => row !== null)).toHaveLength(1);
  expect(await outbox.list({ keys: ['a/1/2019-03-31'] })).toMatchObject([
    { state: 'planned', day: '2019-03-31', itemKey: '2.1.m2', leaseUntil: null },
  ]);
});

test('a key with a channel’s id is read as it was written, whatever figures stand in the id', async () => {
  // One id in a hundred has ten figures that begin as a day and a month: its thread was never found again.
  const key = 'thread/p1:2.4/19:1a732052742395fb7698b2007149589f@thread.tacv2';
  await outbox.add(planned(key));
  expect(await outbox.list({ keys: [key] })).toMatchObject([{ key }]);
});

test('a claim is won by one', async () => {
  const row = await outbox.add(planned('b'));
  if (!row) throw new Error('not added');
  const claims = await Promise.all([1, 2, 3].map(() => outbox.update(row, { state: 'sending', leaseUntil: 'x' })));
  const won = claims.filter((claim) => claim !== null);
  expect(won).toHaveLength(1);
  const [claim] = won;
  if (!claim) throw new Error('no claim');
  expect(await outbox.update(claim, { state: 'sent', messageId: '17' })).toMatchObject({
    state: 'sent',
    messageId: '17',
  });
});

test('rows are found by token, state, item and key, also many keys and keys with quotes', async () => {
  const keys = Array.from({ length: 45 }, (_, n) => `it's/${n}`);
  for (const key of keys) await outbox.add(planned(key));
  expect(await outbox.list({ keys })).toHaveLength(45);
  expect(await outbox.list({ keys: [] })).toEqual([]);
  expect(await outbox.byToken("token-it's/7")).toMatchObject({ key: "it's/7" });
  expect(await outbox.byToken("x' or UniqueKey ne 'y")).toBeNull();
  expect((await outbox.list({ states: ['sent'], itemKey: '2.1.m2' })).map((row) => row.key)).toEqual(['b']);
});

test('a site that has yet to get the newest columns is read and written without them', async () => {
  const old = await runProvisionedSite();
  for (const name of ['Problem', 'Attempts', 'NotBefore'])
    await listOf(old.as('stab'), lists.reminders).fields.getByInternalNameOrTitle(name).delete();
  const sparse = createOutbox(old.as('fremdrift-bot'));
  const row = await sparse.add(planned('old'));
  if (!row) throw new Error('not added');
  const change = { state: 'planned' as const, attempts: 2, notBefore: '2019-03-31T08:00:00Z', problem: 'x' };
  expect(await sparse.update(row, change)).toMatchObject({ state: 'planned', attempts: 0, problem: null });
  expect(await createOutbox(old.as('fremdrift-bot')).list({})).toMatchObject([{ key: 'old', notBefore: null }]);
  await old.close();
});

test('a channel and a thread met twice stand once', async () => {
  const channels = createChannels(site.as('fremdrift-bot'));
  const channel = {
    channelId: '19:a@thread.tacv2',
    name: 'Myndighed',
    teamId: '19:t@thread.tacv2',
    tenantId: 't',
    serviceUrl: 'http://127.0.0.1:1/connector/dk/',
    botId: '28:x',
    botName: 'Fremdrift',
    kind: 'standard' as const,
    teamName: '',
    areaTitles: '',
    stateSince: null,
    state: 'open' as const,
  };
  await Promise.all([channels.upsert(channel), channels.upsert(channel)]);
  await channels.upsert({ ...channel, name: 'Myndighedsarbejdet' });
  expect(await channels.list()).toMatchObject([{ name: 'Myndighedsarbejdet' }]);

  const threads = createThreads(site.as('fremdrift-bot'));
  const thread = {
    activityKey: '2.1',
    channelId: channel.channelId,
    conversationId: 'c;messageid=1',
    rootMessageId: '1',
  };
  const [first, second] = await Promise.all([threads.add(thread), threads.add({ ...thread, rootMessageId: '2' })]);
  expect(first.row.id).toBe(second.row.id);
  expect(await threads.findByConversation('c;messageid=1')).toMatchObject({ activityKey: '2.1' });
  expect(await threads.find('2.1', channel.channelId)).toMatchObject({ rootMessageId: first.rootMessageId });
  expect(await threads.find('2.2', channel.channelId)).toBeNull();
});
