import { localPeople } from '../../../../local/people';
import { withMention } from '../../../../local/teams/page-api/write';
import {
  cardActivity,
  channelId,
  runTeams,
  simpleCard,
  tabClientId,
  type Browser,
  type RunningTeams,
} from './support/running-teams';

let running: RunningTeams;
let channel: string;
let browser: Browser;
beforeEach(async () => {
  running = await runTeams();
  await running.teams.ensureChannels(['Myndighedsarbejdet']);
  await running.teams.delivered();
  running.bot.heard.length = 0;
  channel = await channelId(running, 'Myndighedsarbejdet');
  browser = running.browser();
});
afterEach(() => running.stop());

const at = (conversation: string): string => `/api/conversations/${encodeURIComponent(conversation)}/messages`;
const shown = async (who: Browser, conversation: string): Promise<Record<string, unknown>[]> =>
  (await who.get(at(conversation))).body['messages'] as Record<string, unknown>[];
const as = async (upn: string): Promise<Browser> => {
  const other = running.browser();
  await other.post('/api/person', { userPrincipalName: upn });
  return other;
};
const botPosts = async (text: string): Promise<string> =>
  String(
    (await running.connector('POST', `v3/conversations/${encodeURIComponent(channel)}/activities`, cardActivity(text)))
      .body['id'],
  );

describe('only the page itself may use it', () => {
  it.each([
    ['another page of this machine', { origin: 'http://127.0.0.1:4998' }],
    ['a page of the web', { origin: 'https://example.com' }],
    ['a frame without origin', { origin: 'null' }],
    ['a link from elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['another port', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused', async (_name, headers) => {
    expect((await browser.post(at(channel), { text: 'x', root: null }, headers)).status).toBe(403);
    expect((await browser.get('/api/state', headers)).status).toBe(403);
    expect(await shown(browser, channel)).toEqual([]);
  });

  it('the page’s own origin is let in', async () => {
    expect((await browser.get('/api/state', { origin: running.url, 'sec-fetch-site': 'same-origin' })).status).toBe(
      200,
    );
  });

  it.each([
    ['no text', { text: '   ', root: null }],
    ['too long a text', { text: 'x'.repeat(4001), root: null }],
    ['a thread that is none', { text: 'x', root: 'abc' }],
    ['no object', 'null'],
    ['no JSON', '{'],
  ])('a message with %s is refused', async (_name, body) => {
    expect((await browser.post(at(channel), body)).status).toBe(400);
  });

  it.each([
    ['an unknown channel', '19:ffff@thread.tacv2', null],
    ['a thread that does not exist', null, '17'],
  ])('a message to %s is refused', async (_name, conversation, root) => {
    expect((await browser.post(at(conversation ?? channel), { text: 'x', root })).status).toBe(404);
  });

  it('nobody reads another’s chat', async () => {
    const { body } = await (await as('foelgegruppe@contoso.example')).get('/api/state');
    const { id } = body['chat'] as { id: string };
    expect((await browser.get(at(id))).status).toBe(404);
    expect((await browser.post(at(id), { text: 'x', root: null })).status).toBe(404);
  });
});

describe('chats', () => {
  const chats = async (who: Browser): Promise<Record<'chat' | 'groupChat', { id: string; hasApp: boolean }>> =>
    (await who.get('/api/state')).body as Awaited<ReturnType<typeof chats>>;

  it('get the app one by one, and the bot is told once, as by Teams', async () => {
    const { chat, groupChat } = await chats(browser);
    for (const conversation of [chat.id, chat.id, groupChat.id, channel, '19:ffff@thread.v2'])
      await browser.post('/api/app', { conversation });
    await running.teams.delivered();
    const by = { aadObjectId: localPeople[0]?.objectId };
    expect(running.bot.heard.map(({ activity }) => activity)).toMatchObject([
      { type: 'installationUpdate', action: 'add', conversation: { conversationType: 'personal' }, from: by },
      { type: 'conversationUpdate', conversation: { id: chat.id } },
      { type: 'installationUpdate', action: 'add', conversation: { conversationType: 'groupChat' }, from: by },
      { type: 'conversationUpdate', conversation: { id: groupChat.id } },
    ]);
    const { chat: own, groupChat: all } = await chats(await as('foelgegruppe@contoso.example'));
    expect([own.hasApp, all.hasApp]).toEqual([false, true]);
  });

  it('of several are heard where the app is and it is mentioned, and everyone’s members are told', async () => {
    const { id } = (await chats(browser)).groupChat;
    await browser.post(at(id), { text: '@Fremdrift næste', root: null });
    await browser.post('/api/app', { conversation: id });
    await running.teams.delivered();
    running.bot.heard.length = 0;
    await browser.post(at(id), { text: 'næste', root: null });
    await browser.post(at(id), { text: '@Fremdrift næste', root: null });
    expect(running.bot.heard).toMatchObject([
      { activity: { text: '<at>Fremdrift</at> næste', conversation: { id, conversationType: 'groupChat' } } },
    ]);
    const { body } = await running.connector('GET', `v3/conversations/${encodeURIComponent(id)}/pagedmembers`);
    expect(body['members']).toHaveLength(localPeople.length);
  });
});

describe('messages', () => {
  it('reach the bot when they mention it, with the mention as Teams marks it', async () => {
    const plain = await browser.post(at(channel), { text: 'bare til jer', root: null });
    expect(running.bot.heard).toEqual([]);
    await browser.post(at(channel), { text: '@fremdrift status', root: plain.body['id'] });
    expect(running.bot.heard[0]?.activity).toMatchObject({
      type: 'message',
      text: '<at>Fremdrift</at> status',
      conversation: { id: `${channel};messageid=${String(plain.body['id'])}`, conversationType: 'channel' },
      from: { aadObjectId: localPeople[0]?.objectId, name: localPeople[0]?.name },
      channelData: { channel: { id: channel } },
      entities: [
        { type: 'mention', text: '<at>Fremdrift</at>', mentioned: { name: 'Fremdrift' } },
        { type: 'clientInfo' },
      ],
    });
  });

  it('of the chat all reach the bot, as personal ones', async () => {
    const { body } = await browser.get('/api/state');
    const { id } = body['chat'] as { id: string };
    await browser.post(at(id), { text: 'hvornår er planen færdig?', root: null });
    const { activity } = running.bot.heard[0] ?? {};
    expect(activity).toMatchObject({ type: 'message', conversation: { id, conversationType: 'personal' } });
    expect(activity?.['channelData']).not.toHaveProperty('team');
    expect((activity?.['entities'] as { type: string }[]).map(({ type }) => type)).toEqual(['clientInfo']);
  });

  it.each([
    ['@Fremdrift hej', '<at>Fremdrift</at> hej'],
    ['hej @FREMDRIFT, status', 'hej <at>Fremdrift</at>, status'],
    ['(@Fremdrift)', '(<at>Fremdrift</at>)'],
    ['post@fremdrift.dk', 'post@fremdrift.dk'],
    ['@Fremdriften', '@Fremdriften'],
    ['<at>Fremdrift</at> hej', '‹at›Fremdrift‹/at› hej'],
  ])('%s is heard as %s', (typed, heard) => {
    expect(withMention(typed)).toBe(heard);
  });

  it('stay, and say so, when the bot fails', async () => {
    running.bot.answer = () => ({ status: 500 });
    const answer = await browser.post(at(channel), { text: '@Fremdrift hej', root: null });
    expect(answer.body['bot']).toEqual({ outcome: 'failed', code: 'status' });
    expect(await shown(browser, channel)).toHaveLength(1);
  });

  it('are counted as unread for others until they look', async () => {
    const other = await as('foelgegruppe@contoso.example');
    await browser.post(at(channel), { text: 'hej', root: null });
    await botPosts('kort');
    const unread = async (who: Browser): Promise<number | undefined> =>
      ((await who.get('/api/state')).body['channels'] as { id: string; unread: number }[]).find(
        ({ id }) => id === channel,
      )?.unread;
    expect([await unread(browser), await unread(other)]).toEqual([1, 2]);
    await other.post(`/api/conversations/${encodeURIComponent(channel)}/read`, {});
    expect([await unread(browser), await unread(other)]).toEqual([1, 0]);
  });
});

describe('presses on a card', () => {
  const press = {
    kind: 'execute',
    trigger: 'manual',
    id: 'a',
    verb: 'item.reached',
    data: { t: 'token', note: 'æøå' },
  };
  const card = (value: object): { status: number; body: object } => ({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value },
  });

  it('reach the bot as an invoke about that message', async () => {
    const id = await botPosts('kort');
    running.bot.answer = () => card(simpleCard('ny'));
    await browser.post(`/api/messages/${id}/action`, press);
    expect(running.bot.heard[0]?.activity).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      conversation: { id: `${channel};messageid=${id}` },
      value: {
        action: { type: 'Action.Execute', id: 'a', verb: 'item.reached', data: { t: 'token', note: 'æøå' } },
        trigger: 'manual',
      },
    });
  });

  it('show the answer to the one who pressed, until the bot updates the message for all', async () => {
    const other = await as('foelgegruppe@contoso.example');
    const id = await botPosts('for alle');
    running.bot.answer = () => card(simpleCard('for mig'));
    await browser.post(`/api/messages/${id}/action`, press);
    const texts = async (): Promise<string[]> =>
      (await Promise.all([shown(browser, channel), shown(other, channel)])).map((messages) =>
        JSON.stringify(messages[0]?.['cards']),
      );
    expect(await texts()).toEqual([expect.stringContaining('for mig'), expect.stringContaining('for alle')]);
    await running.connector(
      'PUT',
      `v3/conversations/${encodeURIComponent(channel)}/activities/${id}`,
      cardActivity('opdateret'),
    );
    expect(await texts()).toEqual([expect.stringContaining('opdateret'), expect.stringContaining('opdateret')]);
  });

  it.each([
    [
      'a message',
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Gemt' },
      200,
      { outcome: 'said', text: 'Gemt' },
    ],
    [
      'an error',
      {
        statusCode: 403,
        type: 'application/vnd.microsoft.error',
        value: { code: 'Forbidden', message: 'Bed staben om det.' },
      },
      200,
      { outcome: 'refused', text: 'Bed staben om det.' },
    ],
    ['something else', { hello: 1 }, 200, { outcome: 'failed', code: 'unreadable' }],
    ['nothing, 501', undefined, 501, { outcome: 'failed', code: 'status' }],
  ])('answered with %s', async (_name, body, status, expected) => {
    const id = await botPosts('kort');
    running.bot.answer = () => ({ status, body });
    expect((await browser.post(`/api/messages/${id}/action`, press)).body).toEqual(expected);
    expect(JSON.stringify((await shown(browser, channel))[0]?.['cards'])).toContain('kort');
  });

  it('of the older kind go as a message with a value', async () => {
    const id = await botPosts('kort');
    await browser.post(`/api/messages/${id}/action`, { kind: 'submit', trigger: 'manual', data: { t: 'x' } });
    expect(running.bot.heard[0]?.activity).toMatchObject({ type: 'message', value: { t: 'x' }, replyToId: id });
    expect(running.bot.heard[0]?.activity).not.toHaveProperty('text');
  });

  it('of a button that says something are what the person says, in the thread and to the bot', async () => {
    const id = await botPosts('kort');
    const data = { msteams: { type: 'imBack', value: 'Hvad er det næste?' } };
    await browser.post(`/api/messages/${id}/action`, { kind: 'submit', trigger: 'manual', data });
    const conversation = { id: `${channel};messageid=${id}`, conversationType: 'channel' };
    const text = '<at>Fremdrift</at> Hvad er det næste?';
    expect(running.bot.heard[0]?.activity).toMatchObject({ type: 'message', text, conversation });
    expect((await shown(browser, channel)).at(-1)).toMatchObject({ text, root: id, from: { initials: 'ST' } });
  });

  it('by the card itself are only sent for the people it names', async () => {
    const person = localPeople[1];
    const { body } = await running.connector(
      'GET',
      `v3/conversations/${encodeURIComponent(channel)}/members/${person?.objectId}`,
    );
    const content = {
      ...simpleCard('kort'),
      refresh: { action: { type: 'Action.Execute', verb: 'card.refresh' }, userIds: [body['id']] },
    };
    const activity = {
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
    };
    const posted = await running.connector(
      'POST',
      `v3/conversations/${encodeURIComponent(channel)}/activities`,
      activity,
    );
    const automatic = { kind: 'execute', trigger: 'automatic', verb: 'card.refresh', data: {} };
    await browser.post(`/api/messages/${String(posted.body['id'])}/action`, automatic);
    expect(running.bot.heard).toHaveLength(0);
    const named = await as(person?.userPrincipalName ?? '');
    running.bot.answer = () => card(simpleCard('min'));
    await named.post(`/api/messages/${String(posted.body['id'])}/action`, automatic);
    expect(running.bot.heard).toHaveLength(1);
  });

  it('on a person’s message, or on one that is gone, are refused', async () => {
    const own = await browser.post(at(channel), { text: 'hej', root: null });
    expect((await browser.post(`/api/messages/${String(own.body['id'])}/action`, press)).status).toBe(404);
    const id = await botPosts('kort');
    await running.connector('DELETE', `v3/conversations/${encodeURIComponent(channel)}/activities/${id}`);
    expect((await browser.post(`/api/messages/${id}/action`, press)).status).toBe(404);
  });
});

describe('the tab’s token', () => {
  const scope = 'http://127.0.0.1:4999/AllSites.Manage openid profile';
  it('is the list service’s, for the person who looks', async () => {
    const other = await as('sagsbehandler@contoso.example');
    const { body } = await other.post('/api/tab/token', { clientId: tabClientId, scope });
    expect(body).toMatchObject({
      access_token: 'sharepoint:sagsbehandler@contoso.example',
      expires_in: 3600,
      account: { username: 'sagsbehandler@contoso.example', localAccountId: localPeople[3]?.objectId },
    });
  });
  it.each([
    ['another client', { clientId: 'someone', scope }],
    ['another resource', { clientId: tabClientId, scope: 'https://graph.microsoft.com/.default' }],
  ])('is not given to %s', async (_name, asked) => {
    expect((await browser.post('/api/tab/token', asked)).status).toBe(403);
  });
});

it('tells an open page what has changed', async () => {
  const control = new AbortController();
  const stream = await fetch(`${running.url}/api/events`, { signal: control.signal });
  const reader = (stream.body ?? new ReadableStream<Uint8Array>()).getReader();
  let read = '';
  const until = async (text: string): Promise<void> => {
    while (!read.includes(text)) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`The stream ended before ${text}`);
      read += Buffer.from(value).toString();
    }
  };
  await until('{"kind":"opened"}');
  await botPosts('kort');
  await until(JSON.stringify({ kind: 'messages', conversation: channel }));
  await running.teams.setToday('2019-05-17');
  await until('{"kind":"today","today":"2019-05-16"}');
  await until('{"kind":"today","today":"2019-05-17"}');
  running.teams.planChanged();
  await until('{"kind":"plan"}');
  control.abort();
});

it('tells the next reminder’s day', async () => {
  const other = await runTeams({ nextReminder: () => Promise.resolve('2019-05-20') });
  expect((await other.browser().get('/api/next-reminder')).body).toEqual({ day: '2019-05-20' });
  await other.stop();
  expect((await browser.get('/api/next-reminder')).body).toEqual({ day: null });
});

it('serves the page with a policy that frames the tab alone', async () => {
  const answer = await fetch(`${running.url}/`);
  expect(await answer.text()).toContain('<html lang="da">');
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain('frame-src http://127.0.0.1:4998');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
});

it('gives faults to the bot when a test orders them', async () => {
  running.teams.faults.inject({ match: /^POST .*activities/, times: 1, status: 429, headers: { 'retry-after': '2' } });
  const send = () =>
    running.connector('POST', `v3/conversations/${encodeURIComponent(channel)}/activities`, cardActivity('x'));
  const first = await send();
  expect([first.status, first.headers.get('retry-after')]).toEqual([429, '2']);
  expect((await send()).status).toBe(201);
});

it.each([
  ['an unknown conversation', 'POST', 'v3/conversations/19:ffff@thread.tacv2/activities', 404, 'ConversationNotFound'],
  ['an unknown person', 'GET', 'v3/conversations/{channel}/members/29:nobody', 404, 'MemberNotFoundInConversation'],
  [
    'an unknown thread',
    'POST',
    'v3/conversations/{channel};messageid=17/activities',
    404,
    'ActivityNotFoundInConversation',
  ],
  ['an update of nothing', 'PUT', 'v3/conversations/{channel}/activities/17', 404, 'ActivityNotFoundInConversation'],
  ['an unknown route', 'GET', 'v3/attachments/1', 404, 'NotFound'],
])('the Connector answers %s in its own form', async (_name, method, path, status, code) => {
  const body = method === 'GET' ? undefined : cardActivity('x');
  const answer = await running.connector(method, path.replace('{channel}', encodeURIComponent(channel)), body);
  expect([answer.status, (answer.body['error'] as { code: string }).code]).toEqual([status, code]);
});

it('the Connector refuses a message that is too big', async () => {
  const answer = await running.connector(
    'POST',
    `v3/conversations/${encodeURIComponent(channel)}/activities`,
    cardActivity('x'.repeat(110_000)),
  );
  expect([answer.status, (answer.body['error'] as { code: string }).code]).toEqual([413, 'MessageSizeTooBig']);
});

describe('tabs that people add', () => {
  interface Shown {
    readonly channels: readonly { readonly id: string; readonly tabs: readonly { readonly id: string }[] }[];
  }
  const tabsOf = async (): Promise<readonly unknown[]> =>
    ((await browser.get('/api/state')).body as unknown as Shown).channels.find(({ id }) => id === channel)?.tabs ?? [];
  const tabsAt = (id: string): string => `/api/channels/${encodeURIComponent(id)}/tabs`;
  const tab = async (more: object = {}): Promise<object> => {
    const { body } = await browser.get('/api/state');
    const { url } = body['tab'] as { url: string };
    return { id: 'tidsplan-2', name: 'Tidsplan', url: new URL('/tab?area=2', url).href, was: null, ...more };
  };

  it('stand in their channel, for everybody, until somebody takes them away', async () => {
    expect((await browser.post(tabsAt(channel), await tab())).status).toBe(200);
    expect(await tabsOf()).toEqual([expect.objectContaining({ id: 'tidsplan-2', name: 'Tidsplan' })]);
    await browser.post(`${tabsAt(channel)}/remove`, { id: 'tidsplan-2' });
    expect(await tabsOf()).toEqual([]);
  });

  it('are set up anew in their own place, also under another id', async () => {
    await browser.post(tabsAt(channel), await tab());
    await browser.post(tabsAt(channel), await tab({ id: 'tidsplan-3', name: 'Område 3', was: 'tidsplan-2' }));
    expect(await tabsOf()).toEqual([expect.objectContaining({ id: 'tidsplan-3', name: 'Område 3' })]);
  });

  it.each([
    ['of another origin', { url: 'https://example.com/tab' }, 400],
    ['with an id that no link takes', { id: '../x' }, 400],
  ])('one %s is refused', async (_name, more, status) => {
    expect((await browser.post(tabsAt(channel), await tab(more))).status).toBe(status);
    expect(await tabsOf()).toEqual([]);
  });

  it('one in a channel that is not there is refused', async () => {
    expect((await browser.post(tabsAt('19:ffff@thread.tacv2'), await tab())).status).toBe(404);
  });
});
