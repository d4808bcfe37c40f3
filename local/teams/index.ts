// A local Teams: token service, Bot Connector and page in one Express app (TEAMS.md, docs/architecture.md).
import { randomBytes, randomUUID } from 'node:crypto';
import express from 'express';
import type { LocalDate } from '../../src/plan/plan';
import { createSay } from '../../src/text/text';
import { createBoard } from './board';
import { createDelivery } from './bot-events/delivery';
import { teamActivities } from './bot-events/envelope';
import { createSender } from './bot-events/sender';
import { createFaults, type Faults } from './connector/faults';
import { createTrafficControl, type Traffic } from './connector/limits';
import { connectorRoutes } from './connector/routes';
import { createDays, type DayCallback, type MoveResult } from './days';
import { graphRoutes } from './graph/routes';
import { signingKey } from './issuer/keys';
import { issuerRoutes } from './issuer/routes';
import { channelIssuer, channelScope, type TokenContext } from './issuer/tokens';
import { createLive } from './live';
import type { BotAuthenticationSettings, LocalTeamsOptions, Origins } from './options';
import { pageApiRoutes } from './page-api/routes';
import { createWho } from './page-api/who';
import type { Apps } from './page-api/write';
import { contentSecurityPolicy, pageHtml } from './page-html';
import { createChannels, newChatId, newThreadId, type ChannelRow } from './store/channels';
import { openDatabase } from './store/database';
import { createMessageStore } from './store/messages';
import { createReadMarks } from './store/read-marks';
import { createSessions } from './store/sessions';
import { createSettings } from './store/settings';
import { createTabs } from './store/tabs';
import { createWaitingEvents, type teamEvents } from './store/waiting-events';
import type { World } from './world';

export type { BotAuthenticationSettings, LocalTeamsOptions, Origins } from './options';
export type { Fault } from './connector/faults';

export interface LocalTeams {
  /** Page at "/", its API under "/api", Connector under "/connector/dk", issuer under "/issuer". Mount at a port's root. */
  readonly app: express.Express;
  /** Known once the origins are set; before that it throws. */
  botAuthentication(): BotAuthenticationSettings;
  /** Tells where everything listens, and begins telling the bot of its installation. */
  setOrigins(origins: Origins): void;
  /** Makes the channels that are missing; the bot is told of each, as soon as it answers. */
  ensureChannels(names: readonly string[], kind?: ChannelRow['kind']): Promise<void>;
  /**
   * Renames, deletes or restores a channel, or lets the app into a private or shared one or takes it out; the bot is told,
   * unless it is `unheard`.
   */
  changeChannel(
    name: string,
    change: { name: string } | { gone: boolean } | { app: boolean },
    unheard?: 'unheard',
  ): void;
  /** Something becomes of the team, by Teams' own word for it; the bot is told. */
  changeTeam(event: (typeof teamEvents)[number], name?: string): void;
  /** Takes the app out of the team, or puts it back; the bot is told, as far as Teams tells it. */
  setInstalled(installed: boolean): void;
  /** Lets the app read the team's channels, or not, as its owners do when they consent; not until it is called. */
  setMayRead(mayRead: boolean): void;
  /** Resolves when the bot has taken its installation and all new channels. */
  delivered(): Promise<void>;
  today(): LocalDate;
  /** Moves the day; forward it awaits the callbacks day by day, backward it only sets the day. */
  setToday(day: LocalDate): Promise<MoveResult>;
  onDayChange(callback: DayCallback): void;
  /** Lets open pages ask again when the next reminder falls due. */
  planChanged(): void;
  readonly faults: Pick<Faults, 'inject' | 'clear'>;
  /** What the bot has asked of the Connector. */
  readonly traffic: Traffic;
  close(): void;
}

/** Makes the local Teams over its file. Nothing listens yet: the caller mounts `app` on 127.0.0.1 and sets the origins. */
export function createLocalTeams(options: LocalTeamsOptions): LocalTeams {
  const { people, tenantId, botAppId, tabClientId, siteUrl = null, locale = 'da', tabPath = '/' } = options;
  const now = options.now ?? (() => new Date());
  const log = options.log ?? (() => undefined);
  const say = createSay(locale);

  const db = openDatabase(options.dbFile);
  const settings = createSettings(db);
  const sessions = createSessions(db);
  const messages = createMessageStore(db);
  const readMarks = createReadMarks(db);
  const tabs = createTabs(db);
  const waiting = createWaitingEvents(db);
  const live = createLive();
  const days = createDays(settings, options.initialToday, now, live);
  const board = createBoard(messages, days, live);
  const faults = createFaults();
  const control = createTrafficControl(options.limits ?? { thread: [], app: [] }, () => now().getTime());

  let origins: Origins | null = null;
  const known = (): Origins => {
    if (origins === null) throw new Error('setOrigins must be called before the local Teams is used');
    return origins;
  };
  const teamId = settings.getOrMake('teamId', newThreadId);
  const world: World = {
    tenantId,
    botAppId,
    people,
    colleagues: options.colleagues ?? [],
    team: {
      id: teamId,
      groupId: settings.getOrMake('groupId', randomUUID),
      name: options.teamName ?? say('teams.teamName'),
    },
    channels: createChannels(db, teamId, say('teams.general')),
    groupChat: { id: settings.getOrMake('groupChat', newChatId), name: say('teams.groupChat') },
    serviceUrl: () => `${known().self}/connector/dk/`,
    installed: () => settings.get('installed') !== 'removed',
    archived: () => settings.get('archived') === 'yes',
  };
  const tokens: TokenContext = {
    appId: botAppId,
    tabAppId: tabClientId,
    tenantId,
    channelKey: signingKey(settings, 'channel'),
    tenantKey: signingKey(settings, 'tenant'),
    base: () => `${known().self}/issuer`,
    now,
  };
  const newSecret = (): string => randomBytes(24).toString('base64url');
  const [secret, tabSecret] = [settings.getOrMake('botSecret', newSecret), settings.getOrMake('tabSecret', newSecret)];
  const send = createSender(tokens, () => (origins === null ? null : `${origins.bot}/api/messages`));
  const delivery = createDelivery(waiting, (event) => teamActivities(world, now(), event), send, log);
  if (settings.get('installed') === null) {
    waiting.add({ kind: 'installed' });
    settings.set('installed', 'queued');
  }

  const apps: Apps = {
    has: (conversation) => settings.get(`app ${conversation}`) === 'yes',
    add(conversation, by) {
      if (apps.has(conversation)) return;
      settings.set(`app ${conversation}`, 'yes');
      delivery.add({ kind: 'appAdded', conversation, by });
    },
  };

  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    if (origins === null) response.status(503).set('retry-after', '1').end();
    else next();
  });
  app.use('/issuer', issuerRoutes(tokens, { bot: secret, tab: tabSecret }));
  app.use('/connector/dk', connectorRoutes(world, board, tokens, faults, options.limits ? control.handler : null));
  const mayRead = (): boolean => settings.get('mayRead') === 'yes';
  app.use('/graph', graphRoutes({ world, messages, tokens, faults, mayRead }));
  app.use(
    '/api',
    pageApiRoutes({
      world,
      days,
      board,
      messages,
      readMarks,
      tabs,
      sessions,
      live,
      send,
      now,
      log,
      locale,
      siteUrl,
      messageActions: [...(options.messageActions ?? [])],
      searches: [...(options.searches ?? [])],
      apps,
      tokens,
      tabClientId,
      issueSharePointToken: options.issueSharePointToken,
      siteOrigin: () => origins?.site ?? (siteUrl === null ? null : new URL(siteUrl).origin),
      tab: () => ({
        url: origins === null ? null : new URL(tabPath, origins.tab).href,
        appId: options.manifestId ?? tabClientId,
        clientId: tabClientId,
      }),
      self: () => known().self,
      tabOrigin: () => origins?.tab ?? null,
      nextReminder: options.nextReminder ?? (() => Promise.resolve(null)),
    }),
  );
  app.use('/pages', express.static(options.pagesDir, { index: false, fallthrough: true, maxAge: 0 }));
  const who = createWho(sessions, people);
  app.get('/', (request, response) => {
    const { self, tab } = known();
    // The tab knows this page by one origin only: another name for the same machine is sent there.
    if (request.headers.host !== new URL(self).host) return void response.redirect(307, self);
    const { session } = who(request, response);
    response.set({
      'content-security-policy': contentSecurityPolicy(tab),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.type('html').send(pageHtml(say('teams.pageTitle'), locale, session.theme));
  });

  return {
    app,
    botAuthentication: () => ({
      appId: botAppId,
      tenantId,
      secret,
      tokenUrl: `${tokens.base()}/oauth2/v2.0/token`,
      channelIssuer: channelIssuer(tokens.base()),
      channelMetadataUrl: `${tokens.base()}/channel/.well-known/openid-configuration`,
      tenantMetadataUrl: `${tokens.base()}/tenant/.well-known/openid-configuration`,
      loginUrl: tokens.base(),
      channelScope,
      serviceUrl: world.serviceUrl(),
      graph: { url: `${known().self}/graph/v1.0`, appId: tabClientId, secret: tabSecret },
    }),
    setOrigins(next) {
      origins = next;
      // Where the bot writes to is kept in its lists, and stands in every event: one tells it that the address is another now.
      const before = settings.get('self');
      if (before !== null && before !== next.self && world.installed()) delivery.add({ kind: 'installed' });
      settings.set('self', next.self);
      delivery.start();
    },
    ensureChannels(names, kind) {
      const made = world.channels.ensure(names, kind);
      for (const one of made) delivery.add({ kind: 'channelCreated', id: one.id, name: one.name, type: one.kind });
      if (made.length > 0) live.tell({ kind: 'state' });
      return Promise.resolve();
    },
    changeChannel(name, change, unheard) {
      const channel = world.channels.byName(name);
      if (!channel) throw new RangeError(`No channel ${name}`);
      world.channels.change(channel.id, change);
      if (unheard) return live.tell({ kind: 'state' });
      const told = { id: channel.id, name: 'name' in change ? change.name : name, type: channel.kind };
      if ('app' in change) delivery.add({ kind: 'channelApp', ...told, isIn: change.app });
      else {
        const back = 'gone' in change && !change.gone ? 'channelRestored' : 'channelDeleted';
        delivery.add({ kind: 'channel', ...told, event: 'name' in change ? 'channelRenamed' : back });
      }
      live.tell({ kind: 'state' });
    },
    changeTeam(event, name = world.team.name) {
      settings.set('archived', event === 'teamArchived' ? 'yes' : 'no');
      delivery.add({ kind: 'team', event, name });
    },
    setInstalled(installed) {
      settings.set('installed', installed ? 'queued' : 'removed');
      delivery.add({ kind: installed ? 'installed' : 'removed' });
    },
    setMayRead: (mayRead) => settings.set('mayRead', mayRead ? 'yes' : 'no'),
    delivered: () => delivery.delivered(),
    today: () => days.today(),
    setToday: (day) => days.move(day),
    onDayChange: (callback) => days.onDayChange(callback),
    planChanged: () => live.tell({ kind: 'plan' }),
    faults,
    traffic: control.traffic,
    close() {
      delivery.close();
      live.close();
      db.close();
    },
  };
}
