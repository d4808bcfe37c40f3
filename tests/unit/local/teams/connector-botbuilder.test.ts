// The Connector and the issuer against the real SDK: what the bot's adapter calls must be answered as Teams answers.
import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsActivityHandler,
  TeamsInfo,
  TurnContext,
  type ConversationReference,
} from 'botbuilder';
import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { localPeople, localTenantId } from '../../../../local/people';
import { createLocalTeams, type BotAuthenticationSettings, type LocalTeams } from '../../../../local/teams/index';
import { botAppId, channelId, simpleCard, tabClientId, type RunningTeams } from './support/running-teams';

class Credentials extends AppCredentials {
  constructor(private readonly settings: BotAuthenticationSettings) {
    super(settings.appId, undefined, settings.channelScope);
  }
  protected async refreshToken(): Promise<never> {
    const { tokenUrl, appId, secret } = this.settings;
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, client_secret: secret });
    const token = (await (await fetch(tokenUrl, { method: 'POST', body })).json()) as { access_token: string };
    return { accessToken: token.access_token, expiresOn: new Date(Date.now() + 3_600_000) } as never;
  }
}

class Factory extends ServiceClientCredentialsFactory {
  constructor(private readonly settings: BotAuthenticationSettings) {
    super();
  }
  isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.settings.appId);
  }
  isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }
  createCredentials(): Promise<never> {
    return Promise.resolve(new Credentials(this.settings) as never);
  }
}

const log: string[] = [];

class Bot extends TeamsActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const text = TurnContext.removeRecipientMention(context.activity)?.trim() ?? context.activity.text;
      if (text === 'team') {
        const details = await TeamsInfo.getTeamDetails(context);
        const channels = await TeamsInfo.getTeamChannels(context);
        await context.sendActivity(
          `${details.name}: ${channels.map((channel) => channel.name ?? 'Generelt').join(', ')}`,
        );
      } else if (text === 'medlem') {
        const { name, userPrincipalName } = await TeamsInfo.getMember(context, context.activity.from.id);
        await context.sendActivity(`${name} ${userPrincipalName}`);
      } else if (text === 'medlemmer') {
        let names: string[] = [];
        let token: string | undefined;
        do {
          const page = await TeamsInfo.getPagedMembers(context, 3, token);
          names = names.concat(page.members.map((one) => one.name));
          token = page.continuationToken;
        } while (token);
        await context.sendActivity(names.join('; '));
      } else await context.sendActivity(`ekko ${text}`);
      await next();
    });
    this.onInstallationUpdateAdd(async (_context, next) => {
      log.push('installed');
      await next();
    });
    this.onTeamsChannelCreatedEvent(async (channel, _team, _context, next) => {
      log.push(`channel ${channel.name}`);
      await next();
    });
  }
  protected override onAdaptiveCardInvoke(context: TurnContext): Promise<never> {
    log.push(`pressed ${context.activity.replyToId} by ${context.activity.from.aadObjectId}`);
    return Promise.resolve({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: simpleCard('gemt'),
    } as never);
  }
}

let teams: LocalTeams;
let adapter: CloudAdapter;
let running: Pick<RunningTeams, 'browser'>;
let url: string;
const servers: Server[] = [];
let cookie = '';

async function listen(app: express.Express): Promise<string> {
  const server = await new Promise<Server>((resolve) => {
    const started = app.listen(0, '127.0.0.1', () => resolve(started));
  });
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function page(path: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/api${path}`, {
    headers: { cookie, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  return (await response.json()) as Record<string, unknown>;
}

interface Shown {
  id: string;
  root: string | null;
  text: string;
  deleted: boolean;
  cards: { body: { text: string }[] }[];
}
async function messages(conversation: string): Promise<Shown[]> {
  return (await page(`/conversations/${encodeURIComponent(conversation)}/messages`))['messages'] as Shown[];
}

beforeAll(async () => {
  teams = createLocalTeams({
    dbFile: ':memory:',
    people: localPeople,
    tenantId: localTenantId,
    botAppId,
    tabClientId,
    issueSharePointToken: () => 'x',
    initialToday: '2019-05-15',
    pagesDir: '/nowhere',
  });
  url = await listen(teams.app);
  const botApp = express();
  const botUrl = await listen(botApp);
  teams.setOrigins({ self: url, bot: botUrl, tab: 'http://127.0.0.1:1' });
  const settings = teams.botAuthentication();
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: settings.appId,
      MicrosoftAppTenantId: settings.tenantId,
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: settings.loginUrl,
      ToChannelFromBotOAuthScope: settings.channelScope,
      ToBotFromChannelTokenIssuer: settings.channelIssuer,
      OAuthUrl: settings.loginUrl,
      ToBotFromChannelOpenIdMetadataUrl: settings.channelMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: settings.tenantMetadataUrl,
      CallerId: '',
    },
    new Factory(settings),
  );
  adapter = new CloudAdapter(authentication);
  const bot = new Bot();
  botApp.post('/api/messages', express.json(), (request, response) =>
    adapter.process(request, response as never, (context) => bot.run(context)),
  );
  running = {
    browser: () => ({
      get: async (path) => ({ status: 200, headers: new Headers(), body: await page(path.replace('/api', '')) }),
      post: () => Promise.reject(new Error('unused')),
      cookie: () => cookie,
    }),
  };
  await teams.ensureChannels(['Myndighedsarbejdet']);
  await teams.delivered();
});
afterAll(async () => {
  teams.close();
  await Promise.all(
    servers.map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        }),
    ),
  );
});

const channel = (): Promise<string> => channelId(running as RunningTeams, 'Myndighedsarbejdet');
const reference = (id: string): Partial<ConversationReference> => ({
  bot: { id: `28:${botAppId}`, name: 'Fremdrift' },
  channelId: 'msteams',
  serviceUrl: teams.botAuthentication().serviceUrl,
  conversation: { isGroup: true, conversationType: 'channel', tenantId: localTenantId, id, name: '' },
});
const card = (text: string) => MessageFactory.attachment(CardFactory.adaptiveCard(simpleCard(text)));
const texts = (shown: readonly Shown[]): string[] => shown.map((one) => one.cards[0]?.body[0]?.text ?? one.text);

it('tells the bot of its installation and of new channels', () => {
  expect(log).toEqual(expect.arrayContaining(['installed', 'channel Myndighedsarbejdet']));
});

it.each([
  ['@Fremdrift hej æøå', 'ekko hej æøå'],
  ['@Fremdrift team', 'Udviklingsplan: Generelt, Myndighedsarbejdet'],
  ['@Fremdrift medlem', `${localPeople[0]?.name} ${localPeople[0]?.userPrincipalName}`],
  ['@Fremdrift medlemmer', localPeople.map((person) => person.name).join('; ')],
])('answers %s in the thread', async (text, answer) => {
  const id = await channel();
  const { id: root } = await page(`/conversations/${encodeURIComponent(id)}/messages`, { text, root: null });
  const thread = (await messages(id)).filter((message) => message.root === root);
  expect(texts(thread)).toEqual([answer]);
});

it('leaves alone what does not mention it', async () => {
  const id = await channel();
  const before = (await messages(id)).length;
  await page(`/conversations/${encodeURIComponent(id)}/messages`, { text: 'bare til jer', root: null });
  expect(await messages(id)).toHaveLength(before + 1);
});

it('begins a thread, answers in it, changes and deletes', async () => {
  const id = await channel();
  let thread = '';
  await adapter.createConversationAsync(
    botAppId,
    'msteams',
    teams.botAuthentication().serviceUrl,
    'https://api.botframework.com',
    {
      isGroup: true,
      bot: reference(id).bot,
      channelData: { channel: { id } },
      activity: card('rod'),
      tenantId: localTenantId,
    } as never,
    (context) => {
      thread = context.activity.conversation.id;
      return Promise.resolve();
    },
  );
  expect(thread).toMatch(new RegExp(`^${id.replace(/[.]/g, '\\.')};messageid=\\d+$`));
  const root = thread.split(';messageid=')[1];
  await adapter.continueConversationAsync(botAppId, reference(thread), async (context) => {
    const posted = await context.sendActivity(card('før'));
    const extra = await context.sendActivity('væk');
    await context.updateActivity({ ...card('efter'), id: posted?.id ?? '' });
    await context.deleteActivity(extra?.id ?? '');
  });
  await adapter.continueConversationAsync(botAppId, reference(thread), async (context) => {
    await context.updateActivity({ ...card('rod, ny'), id: root ?? '' });
  });
  const inThread = (await messages(id)).filter((message) => message.id === root || message.root === root);
  expect(texts(inThread)).toEqual(['rod, ny', 'efter', '']);
  expect(inThread[2]?.deleted).toBe(true);
});

it('speaks with one person alone', async () => {
  const { chat } = (await page('/state')) as { chat: { id: string } };
  await page(`/conversations/${encodeURIComponent(chat.id)}/messages`, { text: 'hej', root: null });
  expect(texts(await messages(chat.id))).toEqual(['hej', 'ekko hej']);
});

it('hands a press to the bot and shows its answer to the one who pressed', async () => {
  const id = await channel();
  await adapter.continueConversationAsync(botAppId, reference(id), async (context) => {
    await context.sendActivity(card('tryk'));
  });
  const pressed = (await messages(id)).at(-1);
  const answer = await page(`/messages/${pressed?.id}/action`, {
    kind: 'execute',
    trigger: 'manual',
    verb: 'item.reached',
    data: { t: '1' },
  });
  expect(answer).toEqual({ outcome: 'done' });
  expect(log).toContain(`pressed ${pressed?.id} by ${localPeople[0]?.objectId}`);
  expect(texts(await messages(id)).at(-1)).toBe('gemt');
});
