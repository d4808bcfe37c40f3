// Whom the bot believes, row by row as docs/trust.md lists it: the real adapter with authentication on, one bot for all rows.
import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleDraft } from '../lists/support/sample-draft';
import { botAppId, runBot, type Ask, type RunningBot } from './support/running-bot';
import { ownToken } from './support/own-view';
import type { BotAuthenticationSettings } from '../../../bot';
import { weaknessesOf } from '../../../bot/identity';
import { tokensOf, type Tokens } from './support/tokens';

const day = '2019-05-15';
const channel = 'Myndighedsarbejdet';
const tenantId = '0f0e0d0c-0b0a-4908-8706-050403020100';
const elsewhere: { got: string[]; server: Server; url: string } = { got: [], server: null as never, url: '' };
let running: RunningBot;
let tokens: Tokens;
beforeAll(async () => {
  // The SDK tells the console of every token that it does not believe.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  running = await runBot(await sampleDraft(), {
    limits: { thread: [], app: [] },
  });
  await running.bot.tick(day);
  tokens = tokensOf(running);
  // An address of somebody who would like to be sent the bot's own token.
  const app = express().use((request, response) => {
    elsewhere.got.push(`${request.method} ${request.headers.authorization ?? ''}`);
    response.status(201).json({ id: '1' });
  });
  elsewhere.server = await new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server));
  });
  elsewhere.url = `http://127.0.0.1:${(elsewhere.server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  elsewhere.server.closeAllConnections();
  elsewhere.server.close();
  await running.stop();
});

const conversation = async (): Promise<string> => {
  const ask = await running.as('omraadechef.amager@contoso.example');
  return ((await ask('GET', '/state')).body as { chat: { id: string } }).chat.id;
};
/** How many messages stand in the chat that the forged ones pretend to come from. */
async function said(): Promise<number> {
  const ask = await running.as('omraadechef.amager@contoso.example');
  const { body } = await ask('GET', `/conversations/${encodeURIComponent(await conversation())}/messages`);
  return (body as { messages: unknown[] }).messages.length;
}

/** A message as Teams sends it. */
async function message(change: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { serviceUrl } = running.teams.botAuthentication();
  return {
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl,
    text: 'hjælp',
    from: { id: '29:x', name: 'X', aadObjectId: 'x' },
    recipient: { id: `28:${botAppId}`, name: 'Fremdrift' },
    conversation: { id: await conversation(), conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    ...change,
  };
}

interface Answer {
  readonly status: number;
  readonly words: string;
}
async function post(body: unknown, token: string | null, url = running.botUrl, type = 'application/json') {
  const answer = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': type, ...(token === null ? {} : { authorization: token }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, words: await answer.text() } satisfies Answer;
}
const bearer = async (token: string | Promise<string>): Promise<string> => `Bearer ${await token}`;
/** Refused without a word, and nobody was answered: neither where it pretends to come from nor where it wants the answer. */
async function refused(status: number, body: unknown, token: string | null): Promise<void> {
  const before = await said();
  expect(await post(body, token)).toEqual({ status, words: '' });
  expect(await said()).toBe(before);
  expect(elsewhere.got).toEqual([]);
}

describe('a token of the channel', () => {
  test.each<[string, () => Promise<string>]>([
    ['that is good', () => tokens.sign()],
    ['that ran out four minutes ago, as clocks differ', () => tokens.sign({ exp: -240 })],
  ])('%s is believed', async (_what, token) => {
    const before = await said();
    expect(await post(await message(), await bearer(token()))).toEqual({ status: 200, words: '' });
    expect(await said()).toBe(before + 1);
  });

  test.each<[string, () => Promise<string | null>]>([
    ['no token', () => Promise.resolve(null)],
    ['another scheme', () => Promise.resolve('Basic eDp5')],
    ['a word in its place', () => Promise.resolve('Bearer x')],
    ['a key that nobody knows', () => bearer(tokens.sign({}, tokens.stranger('unknown')))],
    ['another audience', () => bearer(tokens.sign({ aud: 'other' }))],
    ['another issuer', () => bearer(tokens.sign({ iss: 'https://evil.example' }))],
    ['one that ran out ten minutes ago', () => bearer(tokens.sign({ exp: -600 }))],
    ['one that begins in an hour', () => bearer(tokens.sign({ nbf: 3600 }))],
    ['another key under the known id', () => bearer(tokens.sign({}, tokens.stranger(tokens.channel.kid)))],
    ['the public key as a shared secret', () => bearer(tokens.shared())],
    ['no signature', () => bearer(tokens.unsigned())],
    ['the tenant’s key in the channel’s place', () => bearer(tokens.sign({}, tokens.tenant))],
    ['another service address in it', () => bearer(tokens.sign({ serviceurl: elsewhere.url }))],
    ['no service address in it', () => bearer(tokens.sign({ serviceurl: undefined }))],
  ])('%s is answered 401', async (_what, token) => {
    await refused(401, await message(), await token());
  });
});

describe('a genuine token with a request that is not for this bot', () => {
  test.each<[string, () => Record<string, unknown>]>([
    ['another service address', () => ({ serviceUrl: elsewhere.url })],
    ['no service address', () => ({ serviceUrl: undefined })],
    ['an empty service address', () => ({ serviceUrl: '' })],
    ...[
      'http://169.254.169.254/',
      'http://localhost/',
      'https://evil-botframework.com/',
      'https://botframework.com.evil.dk/',
      'https://other.trafficmanager.net/',
      'http://smba.trafficmanager.net/emea/',
      'https://user:pass@smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net./emea/',
    ].map((serviceUrl): [string, () => Record<string, unknown>] => [serviceUrl, () => ({ serviceUrl })]),
    ['another channel', () => ({ channelId: 'webchat' })],
    ['no channel', () => ({ channelId: undefined })],
    ['an empty channel', () => ({ channelId: '' })],
    ['another tenant’s conversation', () => ({ conversation: { id: 'a:1', tenantId: 'other' } })],
    ['another tenant in the channel’s data', () => ({ channelData: { tenant: { id: 'other' } } })],
    ['a person of another tenant', () => ({ from: { id: '29:x', name: 'X', tenantId: 'other' } })],
    ['no tenant at all', () => ({ conversation: { id: 'a:1' }, channelData: {} })],
  ])('%s is answered 403', async (_what, change) => {
    await refused(403, await message(change()), await bearer(tokens.sign()));
  });

  test.each(['AseChannel', 'emulator'])(
    'channel %s with a person’s own token of our tenant is answered 403, and the bot’s token goes nowhere',
    async (channelId) => {
      const token = tokens.sign(
        { iss: `https://login.microsoftonline.com/${tenantId}/v2.0`, azp: botAppId, appid: botAppId, ver: '2.0' },
        tokens.tenant,
      );
      await refused(403, await message({ channelId }), await bearer(token));
      await refused(403, await message({ channelId, serviceUrl: elsewhere.url }), await bearer(token));
      // Nor does it help to call itself Teams.
      await refused(401, await message(), await bearer(token));
    },
  );

  test.each<[string, () => Promise<unknown>, number]>([
    ['no type', () => message({ type: undefined }), 400],
    ['an empty type', () => message({ type: '' }), 400],
    ['no conversation', () => message({ conversation: undefined }), 400],
    ['no JSON', () => Promise.resolve('{'), 400],
    ['more than a message has room for', () => message({ text: 'x'.repeat(300_000) }), 413],
  ])('%s is answered without a word', async (_what, body, status) => {
    await refused(status, await body(), await bearer(tokens.sign()));
  });

  test('what does not call itself JSON is answered 400', async () => {
    const body = JSON.stringify(await message());
    expect(await post(body, await bearer(tokens.sign()), running.botUrl, 'text/plain')).toEqual({
      status: 400,
      words: '',
    });
  });
});

describe('the key service', () => {
  async function withKeys(answer: express.RequestHandler): Promise<Answer> {
    const server = await new Promise<Server>((resolve) => {
      const started = express()
        .use(answer)
        .listen(0, '127.0.0.1', () => resolve(started));
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const bot = running.another({ channelMetadataUrl: `${url}/keys`, callMs: 300 });
    const answered = await post(await message(), await bearer(tokens.sign()), await running.serve(bot));
    await bot.close();
    server.closeAllConnections();
    server.close();
    return answered;
  }

  test.each<[string, express.RequestHandler]>([
    ['does not answer', () => undefined],
    ['is out of order', (_request, response) => void response.status(503).end()],
    ['breaks off', (request) => void request.socket.destroy()],
  ])('that %s is our trouble: a 5xx, so that Teams tries again', async (_what, answer) => {
    expect(await withKeys(answer)).toEqual({ status: 500, words: '' });
  });

  test('whose key may not speak for Teams is not believed', async () => {
    const keys = await fetch(running.teams.botAuthentication().channelMetadataUrl)
      .then((answer) => answer.json() as Promise<{ jwks_uri: string }>)
      .then(({ jwks_uri }) => fetch(jwks_uri))
      .then((answer) => answer.json() as Promise<{ keys: object[] }>);
    const answered = await withKeys((request, response) => {
      const base = `http://${request.headers.host ?? ''}`;
      const { channelIssuer: issuer } = running.teams.botAuthentication();
      if (request.path === '/keys')
        response.json({ issuer, jwks_uri: `${base}/jwks`, id_token_signing_alg_values_supported: ['RS256'] });
      else response.json({ keys: keys.keys.map((key) => ({ ...key, endorsements: ['webchat'] })) });
    });
    expect(answered).toEqual({ status: 401, words: '' });
  });
});

describe('what the bot asks of Teams', () => {
  const reply = /^POST .*;messageid=\d+\/activities/;
  afterEach(() => running.teams.faults.clear());
  /** A reminder is sent again, as if it had not been. */
  async function sendAnew(bot = running.bot) {
    const [row] = await running.outbox.list({ itemKey: 'p1:2.4.g1' });
    const again = row && (await running.outbox.update(row, { state: 'planned', messageId: null, notBefore: null }));
    if (!again) throw new Error('no reminder');
    const before = (await running.cards(channel)).length;
    const counted = await bot.tick(day);
    return { counted, came: (await running.cards(channel)).length - before };
  }

  test('is waited for so long and no longer, and what was posted without an answer is not posted again', async () => {
    running.teams.faults.inject({ match: reply, times: 9, how: 'hang' });
    const bot = running.another({ callMs: 300 });
    expect(await sendAnew(bot)).toMatchObject({ counted: { sent: 0, uncertain: 1 }, came: 0 });
    await bot.close();
  });

  test.each([
    ['502', { status: 502 }],
    ['504', { status: 504 }],
    ['a broken connection', { how: 'close' as const }],
  ])('a post is not repeated by the SDK after %s', async (_what, fault) => {
    // The next one would come through.
    running.teams.faults.inject({ match: reply, times: 1, ...fault });
    expect(await sendAnew()).toMatchObject({ counted: { sent: 0, uncertain: 1 }, came: 0 });
    expect(await sendAnew()).toMatchObject({ counted: { sent: 1 }, came: 1 });
  });

  test('nor is an answer in a chat', async () => {
    running.teams.faults.inject({ match: /^POST \/v3\/conversations\/a:/, times: 1, status: 502 });
    const before = await said();
    expect(await post(await message(), await bearer(tokens.sign()))).toEqual({ status: 500, words: '' });
    expect(await said()).toBe(before);
  });

  test('goes to the one service address only, whatever stands in the list of channels', async () => {
    const known = (await running.channels.list()).find(({ name }) => name === channel);
    if (!known) throw new Error('no channel');
    const { row: _row, ...met } = known;
    await running.channels.upsert({ ...met, serviceUrl: elsewhere.url });
    expect(await sendAnew()).toMatchObject({ counted: { sent: 0 }, came: 0 });
    expect(elsewhere.got).toEqual([]);
    await running.channels.upsert(met);
    expect(await sendAnew()).toMatchObject({ counted: { sent: 1 }, came: 1 });
  });
});

describe('a button', () => {
  let chief: Ask;
  let stab: Ask;
  let shown: { readonly message: string; readonly common: string };
  beforeAll(async () => {
    chief = await running.as('omraadechef.amager@contoso.example');
    stab = await running.as('stab@contoso.example');
    const [row] = await running.outbox.list({ itemKey: 'p1:2.4.g1' });
    shown = { message: row?.messageId ?? '', common: row?.token ?? '' };
  });
  const status = { status: 'To af tre' };
  const pressed = async (ask: Ask, data: object, message = shown.message): Promise<string> => {
    const body = { kind: 'execute', trigger: 'manual', verb: 'item.status', data };
    const { outcome, text } = (await ask('POST', `/messages/${message}/action`, body)).body as Record<string, string>;
    return text ?? outcome ?? '';
  };
  const goal = async () => {
    const loaded = await running.repository.load();
    if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
    return loaded.plan.items.find(({ key }) => key === '2.4.g1');
  };
  const mine = (ask: Ask): Promise<string> => ownToken(ask, channel, shown.message, shown.common, true);

  test.each<[string, () => Promise<object>, string]>([
    ['with an item in the place of a token', () => Promise.resolve({ itemKey: '2.4.g1' }), 'kender ikke knappen'],
    ['with a token that nobody gave out', () => Promise.resolve({ token: 'x'.repeat(24) }), 'kender ikke knappen'],
    ['with the token that all see', () => Promise.resolve({ token: shown.common }), 'ikke opdateret til dig'],
    ['with another person’s token', async () => ({ token: await mine(stab) }), 'kender ikke knappen'],
    ['with a token changed', async () => ({ token: (await mine(chief)).replace('2019-', '2029-') }), 'kender ikke'],
  ])('%s changes nothing, and the person’s own goes on working', async (_what, data, words) => {
    const version = (await goal())?.row?.etag;
    expect(await pressed(chief, { ...(await data()), ...status })).toContain(words);
    expect((await goal())?.row?.etag).toBe(version);
    const text = `To af tre ${words}`;
    expect(await pressed(chief, { token: await mine(chief), status: text })).toBe('done');
    expect((await goal())?.news?.text).toBe(text);
  });

  test('of a view that was drawn more than a week ago is told as too old; the view drawn anew works', async () => {
    const token = await mine(chief);
    await running.teams.setToday('2019-05-23');
    expect(await pressed(chief, { token, ...status })).toContain('for gammelt');
    expect(await pressed(chief, { token: await mine(chief), status: 'Nu' })).toBe('done');
    await running.teams.setToday('2019-12-01');
    expect(await pressed(chief, { token: await mine(chief), ...status })).toContain('for gammelt');
    await running.teams.setToday(day);
  });

  test('of a row that belongs to another plan on the site writes nothing in this one', async () => {
    const [row] = await running.outbox.list({ itemKey: 'p1:2.4.g1' });
    const token = await mine(chief);
    const moved = row && (await running.outbox.update(row, { itemKey: 'p2:2.4.g1' }));
    expect(await pressed(chief, { token, ...status })).toContain('findes ikke');
    expect((await goal())?.news?.text).not.toBe(status.status);
    if (moved) await running.outbox.update(moved, { itemKey: 'p1:2.4.g1' });
  });

  test('that Teams presses by itself, to draw a view, sends nothing and writes nothing, however often', async () => {
    await running.bot.tick(day);
    const asked = running.teams.traffic.accepted.filter(({ thread }) => thread !== null).length;
    const rows = JSON.stringify(await running.outbox.list({ itemKey: 'p1:2.4.g1' }));
    const body = { kind: 'execute', trigger: 'automatic', verb: 'card.refresh', data: { token: shown.common } };
    for (let n = 0; n < 25; n++) await chief('POST', `/messages/${shown.message}/action`, body);
    expect(running.teams.traffic.accepted.filter(({ thread }) => thread !== null)).toHaveLength(asked);
    expect(JSON.stringify(await running.outbox.list({ itemKey: 'p1:2.4.g1' }))).toBe(rows);
  });
});

describe('the bot’s own identity', () => {
  const own: BotAuthenticationSettings = {
    appId: botAppId,
    tenantId,
    secret: 's',
    tokenUrl: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
    channelIssuer: 'https://api.botframework.com',
    channelMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    tenantMetadataUrl: `https://login.microsoftonline.com/${tenantId}/v2.0/.well-known/openid-configuration`,
    loginUrl: `https://login.microsoftonline.com/${tenantId}`,
    channelScope: 'https://api.botframework.com',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
  };
  test('of a single tenant is strong enough', () => {
    expect(weaknessesOf(own, { local: false, tabAppId: '22222222-2222-4222-8222-222222222222' })).toEqual([]);
  });

  test.each<[string, Partial<typeof own>, { local?: boolean; tabAppId?: string }, string]>([
    ['no app id, which lets everybody in', { appId: '' }, {}, 'appId bot.weak.guid'],
    ['no tenant, which lets any tenant in', { tenantId: '' }, {}, 'tenantId bot.weak.guid'],
    ['any tenant by name', { tenantId: 'common' }, {}, 'tenantId bot.weak.guid'],
    ['no proof of its own', { secret: '' }, {}, 'secret bot.weak.empty'],
    ['the tab’s registration', {}, { tabAppId: botAppId.toUpperCase() }, 'appId bot.weak.tab'],
    ['another issuer', { channelIssuer: 'https://sts.windows.net/x/' }, {}, 'channelIssuer bot.weak.foreign'],
    ['other keys', { channelMetadataUrl: 'https://evil.dk/keys' }, {}, 'channelMetadataUrl bot.weak.foreign'],
    [
      'tokens of any tenant',
      { tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token' },
      {},
      'tokenUrl bot.weak.foreign',
    ],
    [
      'another Graph',
      { graph: { url: 'https://graph.evil.dk/v1.0', appId: 'a', secret: 's' } },
      {},
      'graph.url bot.weak.foreign',
    ],
    ['this machine’s service address', { serviceUrl: 'http://127.0.0.1:4300/' }, {}, 'serviceUrl bot.weak.here'],
    ['a service address without encryption', { serviceUrl: 'http://smba.example/' }, {}, 'serviceUrl bot.weak.address'],
    [
      'a service address with a sign-in',
      { serviceUrl: 'https://a:b@smba.example/' },
      {},
      'serviceUrl bot.weak.address',
    ],
    ['the local switch out in the world', {}, { local: true }, 'serviceUrl bot.weak.notHere'],
  ])('with %s is too weak', (_what, change, { local = false, tabAppId }, expected) => {
    const found = weaknessesOf({ ...own, ...change }, { local, tabAppId });
    expect(found.map(({ setting, key }) => `${setting} ${key}`)).toContain(expected);
  });

  test('that is too weak keeps the bot from starting, with a sentence for each', () => {
    expect(() => running.another({ local: false })).toThrow(/starter ikke(.|\n)*serviceUrl peger på maskinen selv/);
    expect(() => running.another({ appId: '' })).toThrow('appId skal være en GUID');
  });
});
