import { channelId, runTeams, simpleCard, type Browser, type RunningTeams } from './support/running-teams';

let running: RunningTeams;
let channel: string;
let browser: Browser;
beforeAll(async () => {
  running = await runTeams();
  await running.teams.ensureChannels(['Myndighedsarbejdet']);
  await running.teams.delivered();
  channel = await channelId(running, 'Myndighedsarbejdet');
  browser = running.browser();
});
beforeEach(() => void (running.bot.heard.length = 0));
afterAll(() => running.stop());

const at = (conversation: string): string => `/api/conversations/${encodeURIComponent(conversation)}/messages`;

describe('what an app has for what is being written', () => {
  const compose = (body: object, conversation = channel) =>
    browser.post(`/api/conversations/${encodeURIComponent(conversation)}/compose`, { root: null, ...body });
  const search = { kind: 'search', commandId: 'searchPlan', query: '' };
  const link = (url: string): object => ({ kind: 'link', url });

  it('is asked as Teams asks: the first search without words, and a link of the app’s own hosts', async () => {
    await compose(search);
    await compose({ ...search, query: '2.1', root: '17' });
    await compose(link('https://teams.microsoft.com/l/entity/x/y'));
    await compose(link('https://example.com/'));
    const value = (parameter: object): object => ({ commandId: 'searchPlan', parameters: [parameter] });
    expect(running.bot.heard.map(({ activity }) => activity)).toMatchObject([
      { type: 'invoke', name: 'composeExtension/query', value: value({ name: 'initialRun', value: 'true' }) },
      {
        name: 'composeExtension/query',
        value: value({ name: 'query', value: '2.1' }),
        conversation: { id: `${channel};messageid=17` },
      },
      { name: 'composeExtension/queryLink', value: { url: 'https://teams.microsoft.com/l/entity/x/y' } },
    ]);
  });

  it.each([
    ['nothing', { status: 200, body: {} }, { outcome: 'found', pieces: [] }],
    [
      'a word',
      { status: 200, body: { composeExtension: { type: 'message', text: 'Nej' } } },
      { outcome: 'said', text: 'Nej' },
    ],
    [
      'another kind of list',
      { status: 200, body: { composeExtension: { type: 'auth' } } },
      { outcome: 'failed', code: 'unreadable' },
    ],
    ['a fault', { status: 500, body: {} }, { outcome: 'failed', code: 'status' }],
  ])('%s in answer', async (_what, answer, shown) => {
    running.bot.answer = () => answer;
    expect((await compose(search)).body).toEqual(shown);
  });

  it.each([
    ['a link that is none', link('x'), 400],
    ['too long a search', { ...search, query: 'x'.repeat(401) }, 400],
    ['another’s conversation', search, 404],
  ])('%s is refused', async (_what, body, status) => {
    expect((await compose(body, status === 404 ? 'a:1nobody' : channel)).status).toBe(status);
  });

  it('goes with the message as a card, also without words', async () => {
    expect((await browser.post(at(channel), { text: '', root: null, cards: [simpleCard('Kort')] })).status).toBe(201);
    expect((await browser.get(at(channel))).body['messages']).toMatchObject([
      { text: '', cards: [simpleCard('Kort')] },
    ]);
    expect((await browser.post(at(channel), { text: 'x', root: null, cards: [1] })).status).toBe(400);
  });
});
