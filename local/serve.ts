import fs from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { createBot, createSiteAnswering } from '../bot/index';
import { createCardTexts } from '../src/lists/card-texts';
import { createChannels } from '../src/lists/channels';
import { createSp } from '../src/lists/create-sp';
import { lateRegister } from '../src/lists/documents/late-register';
import { createCalendarFeed } from '../src/lists/meetings/calendar-feed';
import { createMeetings } from '../src/lists/meetings/decided-meetings';
import { sayFeedBase } from '../src/lists/meetings/feed-settings';
import { createOutbox } from '../src/lists/outbox';
import { createPersonal } from '../src/lists/personal';
import { recordItemChange } from '../src/lists/history';
import { createLook } from '../src/lists/loading/look';
import { createPlanRepository } from '../src/lists/plan-repository';
import { plansBeside } from '../src/lists/plans/plans-beside';
import { plansRead } from '../src/lists/plans/plan-states';
import { createRolePeople } from '../src/lists/role-people';
import { createThreads } from '../src/lists/threads';
import { addDays, createCalendar } from '../src/periods/index';
import type { LocalDate } from '../src/plan/plan';
import { readReminderRules } from '../src/lists/reminder-rules';
import { due } from '../src/reminders/index';
import { createSay, type Say } from '../src/text/text';
import { deepLinks, tabLinks } from './hosting/deep-links';
import { createFollower } from './hosting/follower';
import { gate } from './hosting/gate';
import { messageActionsOf, searchesOf } from './hosting/app-commands';
import { listenFrom, type Listening } from './hosting/ports';
import { importSample } from './hosting/sample';
import { importSampleMeetings } from './hosting/sample-meetings';
import { importSamplePlans } from './hosting/sample-plans';
import { importSampleProcess } from './hosting/sample-process';
import { importSampleEvaluation } from './hosting/sample-evaluation';
import { importSampleRegister, type SpOf } from './hosting/sample-register';
import { importSampleSupervision } from './hosting/sample-supervision';
import { createTabServer } from './hosting/tab-server';
import { webPartPageFile, withWebPartPage } from './hosting/web-part-page/routes';
import { localBotLogin, localColleagues, localPeople, localSitePath, localTenantId } from './people';
import { createSharePointService } from './sharepoint/index';
import { createLocalTeams } from './teams/index';

const botAppId = '11111111-1111-4111-8111-111111111111';
const tabClientId = '22222222-2222-4222-8222-222222222222';
/** A day with something to see in the sample plan: its next card falls due the day after. */
const firstToday: LocalDate = '2019-05-14';

export interface ServeOptions {
  /** The project's folder: built pages, sample plan and the data folder lie under it. */
  readonly root: string;
  /** The first port to try; the other services take the next ones. */
  readonly port: number;
  /** Where the data lie; default `.fremdrift` in the project. */
  readonly dataDir?: string;
  /** False leaves the site empty at the first start, so that a plan of one's own can be imported. Default true. */
  readonly sample?: boolean;
  /** False leaves out the plans of other shapes that stand beside the sample plan. Default true. */
  readonly otherPlans?: boolean;
  /** False leaves out groups, meetings, procesplan and effect chain around the sample plan. Default true. */
  readonly surroundings?: boolean;
  /** The bot says what it would send: nothing is posted, and no list is written by it. Default false. */
  readonly dryRun?: boolean;
  readonly write?: (line: string) => void;
  /** Lets tests set bad weather at the list service's `/_local/weather`. Default false. */
  readonly weather?: boolean;
}

export interface Serving {
  /** The one address a person opens. */
  readonly url: string;
  readonly siteUrl: string;
  close(): Promise<void>;
}

/**
 * Starts the whole product on this machine: list service, tab, Teams page with Connector, and the bot, each on its own
 * port of 127.0.0.1, as they are apart in a tenant. Nothing in the product knows that it is local; only addresses,
 * keys and the clock are passed in here.
 */
export async function startServing(options: ServeOptions): Promise<Serving> {
  const { root } = options;
  const say = createSay('da');
  const write = options.write ?? ((line) => void process.stdout.write(`${line}\n`));
  const dataDir = options.dataDir ?? path.join(root, '.fremdrift');
  fs.mkdirSync(dataDir, { recursive: true });
  const pagesDir = path.join(root, 'dist', 'pages');

  const once = sayOnce(write);
  let planMayHaveChanged: () => void = () => undefined;
  const sharepoint = createSharePointService({
    dbFile: path.join(dataDir, 'sharepoint.db'),
    people: [...localPeople],
    colleagues: localColleagues,
    appLogins: [localBotLogin],
    onChange: () => planMayHaveChanged(),
    weather: options.weather === true,
    pages: [{ file: webPartPageFile, title: say('webPartPage.title') }],
  });
  const listening: Listening[] = [];
  // A port that one of our own services has just taken is no news.
  const taken = (port: number): void => {
    if (!listening.some((server) => server.port === port)) write(say('cli.portTaken', { port }));
  };
  const listen = async (app: Parameters<typeof listenFrom>[0], offset: number): Promise<Listening> => {
    const server = await listenFrom(app, options.port === 0 ? 0 : options.port + offset, taken);
    listening.push(server);
    return server;
  };

  let localDay = (): LocalDate => firstToday;
  const pageOptions = { root, sitePath: localSitePath, people: localPeople, today: () => localDay() };
  const site = await listen(withWebPartPage(sharepoint.app, pageOptions), 2);
  const siteUrl = site.url + localSitePath;
  const owner = localPeople[0];
  if (!owner) throw new Error('The local people have no owner');
  const spOf: SpOf = (login) => createSp(siteUrl, () => Promise.resolve(sharepoint.issueToken(login)));
  const botSp = spOf(localBotLogin);
  const look = createLook(() => Date.now());
  const repository = createPlanRepository(botSp, { place: 'card', look });
  const calendar = createCalendar();

  const teams = createLocalTeams({
    dbFile: path.join(dataDir, 'teams.db'),
    people: localPeople,
    colleagues: localColleagues,
    tenantId: localTenantId,
    botAppId,
    tabClientId,
    siteUrl,
    issueSharePointToken: (upn) => sharepoint.issueToken(upn),
    initialToday: firstToday,
    pagesDir,
    messageActions: messageActionsOf(root),
    searches: searchesOf(root),
    nextReminder: async () => {
      const current = await repository.load();
      if (current === null || current === 'notProvisioned') return null;
      const from = addDays(teams.today(), 1);
      const { rules } = await readReminderRules(repository);
      const open = plansBeside(await plansRead(repository)).filter(({ closedOn }) => closedOn === null);
      const days: LocalDate[] = [];
      for (const key of [current.plan.key, ...open.map((plan) => plan.key)]) {
        const loaded = await repository.load(key);
        if (loaded === null || loaded === 'notProvisioned') continue;
        const [first] = due(loaded.plan, { from, until: addDays(from, 400), calendar, say, rules });
        if (first) days.push(first.day);
      }
      return days.sort()[0] ?? null;
    },
    log: once,
  });
  localDay = () => teams.today();
  const page = await listen(teams.app, 0);
  const tab = await listen(
    createTabServer({
      pagesDir,
      config: () => ({
        siteUrl,
        clientId: tabClientId,
        hostOrigins: [page.url],
        serviceLogin: localBotLogin,
        today: null,
      }),
      origins: () => ({ teams: page.url, site: site.url }),
    }),
    1,
  );
  // The bot is made when the Connector's address is known; its port answers "not yet" until then.
  const { app: botGate, open: openBot } = gate();
  const botServer = await listen(botGate, 3);
  teams.setOrigins({ self: page.url, bot: botServer.url, tab: tab.url, site: site.url });
  const bot = createBot({
    ...teams.botAuthentication(),
    local: true,
    tabAppId: tabClientId,
    repository,
    look,
    documents: lateRegister(botSp, { place: 'card', today: () => teams.today() }),
    outbox: createOutbox(botSp),
    channels: createChannels(botSp),
    threads: createThreads(botSp),
    rolePeople: createRolePeople(botSp),
    cardTexts: createCardTexts(botSp, repository),
    personal: createPersonal(botSp, repository),
    meetings: createMeetings(botSp),
    calendars: createCalendarFeed({
      ...{ repository, siteUrl, say },
      now: () => new Date(),
      today: () => teams.today(),
    }),
    answering: createSiteAnswering(botSp, repository, () => teams.today()),
    recordChange: (written, change, person, action = 'changed') =>
      void recordItemChange(botSp, written, change, { place: 'card', at: new Date().toISOString(), person, action }),
    clock: { today: () => teams.today(), now: () => new Date() },
    calendar,
    locale: 'da',
    links: deepLinks(tabClientId),
    pages: [tabLinks(tabClientId), tab.url, siteUrl],
    newToken: () => randomBytes(24).toString('base64url'),
    log: once,
    ...(options.dryRun === true && { dryRun: true, record: (event) => sayWouldSend(event, write, say) }),
    // A walk through a year of days takes a moment here, and the local Teams counts nothing.
    sending: { limits: { thread: [], app: [] } },
  });

  const first = (await repository.load()) === 'notProvisioned';
  if (first && options.sample !== false) {
    await importSample(root, spOf(owner.userPrincipalName), write, say);
    // While its plan is the only one.
    await importSampleSupervision(root, spOf(owner.userPrincipalName), firstToday);
    await importSampleEvaluation(root, spOf(owner.userPrincipalName), say);
    if (options.otherPlans !== false) await importSamplePlans(spOf(owner.userPrincipalName), firstToday);
    await importSampleRegister(root, owner.userPrincipalName, spOf, firstToday);
    if (options.surroundings !== false) {
      await importSampleProcess(root, spOf(owner.userPrincipalName));
      await importSampleMeetings(root, spOf(owner.userPrincipalName), firstToday);
    }
  }
  openBot(bot.app);

  const followPlan = async (): Promise<void> => {
    const loaded = await repository.load();
    if (!loaded || loaded === 'notProvisioned') return;
    if (options.dryRun !== true) await sayFeedBase({ sp: botSp, repository }, botServer.url);
    await teams.ensureChannels(loaded.plan.areas.map((area) => area.title));
    await teams.delivered();
    await bot.tick(teams.today());
    teams.planChanged();
  };
  const follower = createFollower(followPlan, (error) => write(say('cli.followFailed', { reason: nameOf(error) })));
  await followPlan();
  planMayHaveChanged = follower.poke;
  teams.onDayChange(async (day) => {
    await bot.tick(day);
  });

  return {
    url: page.url,
    siteUrl,
    async close() {
      planMayHaveChanged = () => undefined;
      await follower.stop();
      await bot.close();
      teams.close();
      await Promise.all(listening.map((server) => server.close()));
      sharepoint.close();
    },
  };
}

/** `npm start`: serves until Ctrl-C, then stops cleanly. */
export async function serve(options: ServeOptions): Promise<void> {
  const say = createSay('da');
  const serving = await startServing(options);
  process.stdout.write(`\n${say('cli.ready', { url: serving.url })}\n${say('cli.stopHint')}\n`);
  await new Promise<void>((resolve) => {
    const stop = (): void => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      void serving.close().then(resolve);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  process.stdout.write(`${say('cli.stopped')}\n`);
}

/** What a fault may say in a log: its kind, never its words, which may hold the plan's. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'Error');

/** Leaves out a line that says the same as the one before: what is tried again and again is said once. */
function sayOnce(write: (line: string) => void): (line: string) => void {
  let last = '';
  return (line) => {
    if (line !== last) write(line);
    last = line;
  };
}

/** What a dry run would have sent, and where to. */
function sayWouldSend(event: Readonly<Record<string, string | number>>, write: (line: string) => void, say: Say): void {
  if (event['event'] === 'wouldSend') write(say('cli.serve.wouldSend', { place: event['place'] ?? '' }));
}
