// How much of what waits is sent on one day, and by whom.
import { sampleDraft } from '../lists/support/sample-draft';
import { runBot, type RunningBot } from './support/running-bot';

const channel = 'Myndighedsarbejdet';
let running: RunningBot;
beforeEach(async () => {
  running = await runBot(await sampleDraft());
});
afterEach(() => running.stop());

/** Three cards for one goal, as if three rules spoke on one day. */
async function threeOn(day: string): Promise<void> {
  const channelId = (await running.channels.list()).find(({ name }) => name === channel)?.channelId ?? '';
  const item = { kind: 'before10', itemKey: 'p1:2.4.g1', activityKey: 'p1:2.4', channelId, why: '' };
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const end = loaded.plan.items.find(({ key }) => key === '2.4.g1')?.end;
  for (const n of [1, 2, 3])
    await running.outbox.add({ ...item, key: `p1/rule-${n}/${end}`, day, token: `token-of-row-number-${n}` });
}
const states = async (): Promise<string[]> =>
  (await running.outbox.list({ itemKey: 'p1:2.4.g1' }))
    .filter(({ key }) => key.includes('rule-'))
    .map(({ state }) => state);

test('a channel gets no more on one day than its ceiling; the rest comes on the next working day', async () => {
  const bot = running.another({ sending: { mostADay: 2 } });
  const friday = '2019-05-10';
  await threeOn(friday);
  // And what the staff get together, in another channel.
  expect(await bot.tick(friday)).toMatchObject({ sent: 3, later: 1 });
  expect(await bot.tick(friday)).toMatchObject({ sent: 0, later: 1 });
  expect(await bot.tick('2019-05-11')).toMatchObject({ sent: 0, later: 1 });
  // And Monday's overview for the staff, in another channel.
  expect(await bot.tick('2019-05-13')).toMatchObject({ sent: 2, later: 0 });
  expect(await states()).toEqual(['sent', 'sent', 'sent']);
  await bot.close();
});

test('while one process sends the others leave it to it, and take over when it is silent', async () => {
  const short = { leaseMs: 60_000 };
  const [one, two] = [running.another({ sending: short }), running.another({ sending: short })];
  const day = '2019-05-15';
  await one.tick(day);
  await threeOn(day);
  const [turn] = await running.outbox.list({ keys: ['turn/sender'] });
  if (!turn) throw new Error('no turn');
  const held = await running.outbox.update(turn, {
    conversationId: 'a third',
    leaseUntil: new Date(Date.now() + 60_000).toISOString(),
  });
  expect(await two.tick(day)).toMatchObject({ sent: 0, later: 3 });
  if (held) await running.outbox.update(held, { leaseUntil: new Date(Date.now() - 60_000).toISOString() });
  expect(await two.tick(day)).toMatchObject({ sent: 3 });
  await Promise.all([one.close(), two.close()]);
});

test('the local Connector holds Teams’ limits and records what it let through', async () => {
  const limited = await runBot(await sampleDraft(), { limits: { thread: [{ most: 1, inMs: 1000 }], app: [] } });
  const { tokenUrl, appId, secret, channelScope, serviceUrl } = limited.teams.botAuthentication();
  const body = new URLSearchParams({
    client_id: appId,
    client_secret: secret,
    grant_type: 'client_credentials',
    scope: `${channelScope}/.default`,
  });
  const { access_token } = (await (await fetch(tokenUrl, { method: 'POST', body })).json()) as { access_token: string };
  const { channelId } = (await limited.channels.list())[0] ?? { channelId: '' };
  const post = () =>
    fetch(`${serviceUrl}v3/conversations/${encodeURIComponent(channelId)}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'x' }),
    });
  expect((await post()).status).toBe(201);
  const refused = await post();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect(limited.teams.traffic).toMatchObject({ refused: 1 });
  expect(limited.teams.traffic.accepted.filter(({ thread }) => thread === channelId)).toHaveLength(1);
  await limited.stop();
});
