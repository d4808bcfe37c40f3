import type { SPFI } from '@pnp/sp/fi.js';
import type { Express } from 'express';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBot, createSiteAnswering, type Bot, type BotOptions } from '../../../../bot';
import { runKind } from '../../../../bot/reminder-cards';
import { localBotLogin, localPeople, localTenantId, type LocalPerson } from '../../../../local/people';
import { createSharePointService } from '../../../../local/sharepoint';
import type { TrafficLimits } from '../../../../local/teams/connector/limits';
import { createLocalTeams, type LocalTeams } from '../../../../local/teams';
import { createCardTexts } from '../../../../src/lists/card-texts';
import { createChannels } from '../../../../src/lists/channels';
import { createSp } from '../../../../src/lists/create-sp';
import { lateRegister } from '../../../../src/lists/documents/late-register';
import { createMeetings } from '../../../../src/lists/meetings/decided-meetings';
import { createOutbox } from '../../../../src/lists/outbox';
import { createPersonal } from '../../../../src/lists/personal';
import { createLook } from '../../../../src/lists/loading/look';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { plannedFile } from '../../lists/support/provisioned-site';
import type { Channels, Outbox, PlanRepository } from '../../../../src/lists/repository';
import { createRolePeople } from '../../../../src/lists/role-people';
import { createThreads } from '../../../../src/lists/threads';
import { addDays, createCalendar } from '../../../../src/periods';
import type { DraftPlan } from '../../../../src/plan/draft';
import { provision } from '../../../../src/lists/provisioning';
import type { Plan } from '../../../../src/plan/plan';
import { gate } from '../../../../local/hosting/gate';

export const botAppId = '11111111-1111-4111-8111-111111111111';

export type CardJson = Record<string, unknown>;
export type Ask = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;

export interface RunningBot {
  readonly teams: LocalTeams;
  readonly bot: Bot;
  readonly botUrl: string;
  readonly teamsUrl: string;
  readonly siteUrl: string;
  /** A token of the bot's own login at the list service. */
  botToken(): string;
  /** The same of one of the local people. */
  tokenOf(upn: string): string;
  readonly repository: PlanRepository;
  readonly outbox: Outbox;
  readonly channels: Channels;
  readonly log: string[];
  /** What the history was told. */
  readonly told: {
    readonly key: string;
    readonly fields: readonly string[];
    readonly by: string;
    readonly action: string;
  }[];
  /** The site's lists as one of the local people. */
  site(upn: string): SPFI;
  /** A further bot process on the same lists and the same Teams. */
  another(change?: BotChange): Bot;
  /** Where such a bot answers. */
  serve(bot: Bot): Promise<string>;
  /** The file that holds the local Teams' keys. */
  readonly teamsFile: string;
  /** The cards that stand in a channel, as the stab sees them. */
  cards(channel: string): Promise<{ id: string; root: string | null; card: CardJson }[]>;
  /** A call of the Connector with the bot's own token; its status. */
  asBot(method: string, path: string): Promise<number>;
  /** What a site owner does on a bare site. */
  makeLists(): Promise<void>;
  writePlan(): Promise<Plan>;
  /** The page API as one of the local people. */
  as(upn: string): Promise<Ask>;
  stop(): Promise<void>;
}

let template: string | null = null;
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

function temporaryFile(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bot-'));
  folders.push(folder);
  return path.join(folder, 'teams.db');
}

/**
 * A new local Teams with the keys of the first: the SDK keeps the bot's token for the whole process, so another Teams of
 * the same tenant must know the same keys, as the real one does.
 */
function freshFile(): string {
  if (template === null) {
    template = temporaryFile();
    createLocalTeams({
      dbFile: template,
      people: localPeople,
      tenantId: localTenantId,
      botAppId,
      tabClientId: '22222222-2222-4222-8222-222222222222',
      issueSharePointToken: () => '',
      initialToday: '2019-05-15',
      pagesDir: '/nowhere',
    }).close();
  }
  const file = temporaryFile();
  for (const part of ['', '-wal']) if (fs.existsSync(template + part)) fs.copyFileSync(template + part, file + part);
  return file;
}

type BotChange = Partial<BotOptions>;

export interface RunBotOptions {
  /** Limits that the Connector holds. */
  readonly limits?: TrafficLimits;
  readonly today?: string;
  /** A site without lists: the caller makes them (`makeLists`) and brings the plan when it likes. */
  readonly bare?: boolean;
  /** People of other organisations, who are in shared channels. */
  readonly foreign?: readonly LocalPerson[];
  /** What is otherwise about the bot. */
  readonly bot?: BotChange;
  /** A plan that no run has looked at yet; else one went through it the day before `today`. */
  readonly fresh?: boolean;
}

async function writeRunBefore(outbox: Outbox, plan: Plan, today: string): Promise<void> {
  const [key, none] = [`${plan.key}/${runKind}`, { itemKey: '', activityKey: '', channelId: '', why: '' }];
  await outbox.add({ ...none, key, kind: runKind, day: addDays(today, -1), token: 'token-of-the-run' });
}

async function planOf(repository: Pick<PlanRepository, 'load'>): Promise<Plan> {
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  return loaded.plan;
}

/** Bot, list service and Connector on free ports, authentication on, the plan written and its channels met. */
export async function runBot(draft: DraftPlan, options: RunBotOptions = {}): Promise<RunningBot> {
  const servers: Server[] = [];
  const listen = async (app: Express): Promise<string> => {
    const server = await new Promise<Server>((resolve) => {
      const started = app.listen(0, '127.0.0.1', () => resolve(started));
    });
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const log: string[] = [];
  const told: RunningBot['told'] = [];
  const dbFile = options.bare === true ? ':memory:' : await plannedFile(draft);
  const sharepoint = createSharePointService({ dbFile, appLogins: [localBotLogin] });
  const site = await listen(sharepoint.app);
  const siteUrl = `${site}/sites/dev`;
  const sp = (login: string) => createSp(siteUrl, () => Promise.resolve(sharepoint.issueToken(login)));
  const stab = localPeople[0]?.userPrincipalName ?? '';
  const look = createLook(() => Date.now());
  const repository = createPlanRepository(sp(localBotLogin), { look });
  const writePlan = (): Promise<Plan> => createPlanRepository(sp(stab)).writePlan(draft);
  const plan = options.bare === true ? null : await planOf(createPlanRepository(sp(stab)));

  const teamsFile = freshFile();
  const teams = createLocalTeams({
    dbFile: teamsFile,
    people: [...localPeople, ...(options.foreign ?? [])],
    tenantId: localTenantId,
    botAppId,
    tabClientId: '22222222-2222-4222-8222-222222222222',
    siteUrl,
    issueSharePointToken: (upn) => sharepoint.issueToken(upn),
    log: (line) => log.push(line),
    ...(options.limits && { limits: options.limits }),
    initialToday: options.today ?? '2019-05-15',
    pagesDir: '/nowhere',
  });
  const teamsUrl = await listen(teams.app);
  const door = gate();
  const botUrl = await listen(door.app);
  teams.setOrigins({ self: teamsUrl, bot: botUrl, tab: 'http://127.0.0.1:4998', site });
  const outbox = createOutbox(sp(localBotLogin));
  const channels = createChannels(sp(localBotLogin));
  if (plan !== null && options.fresh !== true) await writeRunBefore(outbox, plan, options.today ?? '2019-05-15');
  let tokens = 0;
  const make = (change: BotChange = {}): Bot =>
    createBot({
      ...teams.botAuthentication(),
      local: true,
      repository,
      look,
      documents: lateRegister(sp(localBotLogin), { place: 'card', today: () => teams.today() }),
      outbox,
      channels,
      threads: createThreads(sp(localBotLogin)),
      rolePeople: createRolePeople(sp(localBotLogin)),
      cardTexts: createCardTexts(sp(localBotLogin), repository),
      personal: createPersonal(sp(localBotLogin), repository),
      meetings: createMeetings(sp(localBotLogin)),
      answering: createSiteAnswering(sp(localBotLogin), repository, () => teams.today()),
      recordChange: ({ key }, change, by, action = 'changed') =>
        void told.push({ key, fields: Object.keys(change), by, action }),
      clock: { today: () => teams.today(), now: () => new Date() },
      calendar: createCalendar(),
      locale: 'da',
      links: {
        activity: (key) => `https://teams.microsoft.com/a/${key}`,
        item: (key) => `https://teams.microsoft.com/i/${key}`,
        reminders: () => 'https://teams.microsoft.com/r',
        health: () => 'https://teams.microsoft.com/h',
        plan: () => 'https://teams.microsoft.com/p',
      },
      newToken: () => `token-${String(++tokens).padStart(20, '0')}`,
      log: (line) => log.push(line),
      ...change,
    });
  const bot = make(options.bot);
  door.open(bot.app);
  if (plan !== null) {
    await teams.ensureChannels(plan.areas.map((area) => area.title));
    await teams.delivered();
  }

  const as: RunningBot['as'] = async (upn) => {
    const first = await fetch(`${teamsUrl}/api/state`);
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    const ask: Ask = async (method, path, body) => {
      const answer = await fetch(`${teamsUrl}/api${path}`, {
        method,
        headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: (await answer.json()) as unknown };
    };
    const { status } = await ask('POST', '/person', { userPrincipalName: upn });
    if (status !== 200) throw new Error(`The page API answered ${status}`);
    return ask;
  };
  const asBot: RunningBot['asBot'] = async (method, path) => {
    const { tokenUrl, appId, secret, serviceUrl } = teams.botAuthentication();
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, client_secret: secret });
    const { access_token } = (await (await fetch(tokenUrl, { method: 'POST', body })).json()) as {
      access_token: string;
    };
    return (await fetch(`${serviceUrl}${path}`, { method, headers: { authorization: `Bearer ${access_token}` } }))
      .status;
  };
  const cards: RunningBot['cards'] = async (name) => {
    const ask = await as(stab);
    const state = (await ask('GET', '/state')).body as { channels: { id: string; name: string }[] };
    const id = state.channels.find((channel) => channel.name === name)?.id ?? '';
    const { body } = await ask('GET', `/conversations/${encodeURIComponent(id)}/messages`);
    const { messages } = body as { messages: { id: string; root: string | null; cards: CardJson[] }[] };
    return messages.flatMap((message) => message.cards.map((card) => ({ id: message.id, root: message.root, card })));
  };
  return {
    teams,
    bot,
    botUrl,
    teamsUrl,
    siteUrl,
    botToken: () => sharepoint.issueToken(localBotLogin),
    tokenOf: (upn) => sharepoint.issueToken(upn),
    repository,
    outbox,
    channels,
    log,
    told,
    site: sp,
    another: make,
    serve: (served) => listen(served.app),
    teamsFile,
    as,
    asBot,
    cards,
    makeLists: async () => void (await provision(sp(stab), { serviceLogin: localBotLogin })),
    writePlan,
    async stop() {
      await bot.close();
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
      sharepoint.close();
    },
  };
}
