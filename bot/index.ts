// The bot: Teams' events and presses on one side, the plan's lists and reminders on the other.
import type { Express } from 'express';
import type { CardTextList } from '../src/lists/card-texts';
import type { DocumentRegister } from '../src/lists/documents/register';
import type { RolePeople } from '../src/lists/role-people';
import type { ReadCalendar } from '../src/lists/meetings/calendar-feed';
import type { Meetings } from '../src/lists/meetings/decided-meetings';
import type { PersonalList } from '../src/lists/personal';
import type { Channels, Outbox, OutboxRow, PlanRepository, Threads } from '../src/lists/repository';
import type { GoverningDocument } from '../src/documents/document';
import type { Calendar } from '../src/periods/index';
import type { Look } from '../src/lists/loading/look';
import type { LocalDate } from '../src/plan/plan';
import { createSay, type Locale } from '../src/text/text';
import { createActors } from './actors';
import { answer } from './answer';
import { answeringPlanAlone, createAskPlan, type Answering } from './ask-plan';
import { createBotApp } from './botbuilder/adapter';
import { StrictAuthentication, type BotAuthenticationSettings } from './botbuilder/authentication';
import { createTeamRoster } from './botbuilder/team-roster';
import { createTeamsConnector } from './botbuilder/teams-connector';
import { calendarRoute } from './calendar-route';
import { createChannelCheck } from './check-channels';
import { createOwnTexts } from './own-texts';
import { createDialogues } from './dialogue';
import { createFirstOfAll } from './first-of-all';
import { createPeople } from './people';
import { NotYet, type ChannelNews, type MetChannel } from './port';
import { chosenMessage } from './chosen-message';
import { press, type PressOptions } from './press';
import { createPressTokens } from './press-token';
import { welcomeKind } from '../src/lists/outbox-kinds';
import type { CardContext } from './reminder-cards';
import { isReadingRow } from './reading-cards';
import { runReading } from './reading-run';
import { redrawItem } from './redraw-item';
import { runReminders, type TickReport } from './reminder-run';
import { dryChannels, dryOutbox, dryRepository, dryTeams, dryThreads } from './dry-run';
import { createThreadReader } from './graph/thread-reader';
import { assertStrong } from './identity';
import { createMetrics } from './metrics';
import { mirrored } from './outbox-mirror';
import { createSearchPlan } from './search-plan';
import { seenRoutes } from './seen';
import { sayOfPlan } from './say-of-plan';
import { createSender } from './sender';
import { createSending, type SendingSettings } from './sending';
import { createWaitingChannels, isUnmade } from './waiting-channels';
import { createWhoHears } from './who-hears';
import { welcomeChat } from './welcome-chat';
import { readWishes } from './wishes';

export type { BotAuthenticationSettings } from './botbuilder/authentication';
export type { Answering } from './ask-plan';
export { createSiteAnswering } from './site-answering';
export type { TickReport } from './reminder-run';
export type { SendingSettings } from './sending';

export interface BotOptions extends BotAuthenticationSettings {
  /** Runs against the local Microsoft 365, on this machine alone. Default false: then nothing weaker than one tenant's own identity. */
  readonly local?: boolean;
  /** The tab's app registration; the bot needs another. */
  readonly tabAppId?: string;
  readonly repository: PlanRepository;
  /** What the repository was made with, so that a run asks the lists once. */
  readonly look?: Pick<Look, 'during'>;
  /** The governing documents; people confirm on cards what they have read. */
  readonly documents: DocumentRegister;
  readonly outbox: Outbox;
  readonly channels: Channels;
  readonly threads: Threads;
  /** Who has which role: a leaver's is handed over. */
  readonly rolePeople: RolePeople;
  /** The municipality's own words for cards; without them the product's own are used. */
  readonly cardTexts?: CardTextList;
  /** How people want to be written to; without it nobody has said anything. */
  readonly personal?: PersonalList;
  /** The groups' meetings; without them what is agreed at one stands as follow-ups alone. */
  readonly meetings?: Meetings;
  /** Calendars that an owner has opened an address for; without it the host serves none. */
  readonly calendars?: ReadCalendar;
  /** What is answered from beside the plan, and what becomes of questions without an answer; without it the plan alone. */
  readonly answering?: Partial<Answering>;
  /** Tells the history where a change came from; without it a change stands as the bot's own. */
  readonly recordChange?: PressOptions['recordChange'];
  readonly clock: { readonly today: () => LocalDate; readonly now: () => Date };
  readonly calendar: Calendar;
  readonly locale: Locale;
  /** Deep links into the tab. */
  readonly links: CardContext['links'] & { plan(): string };
  /** Where the product's pages lie; a pasted link that begins with one of them is shown as a card. Without any, none is. */
  readonly pages?: readonly string[];
  /** A new random token for a card's buttons, at least 16 characters. */
  readonly newToken: () => string;
  readonly log: (line: string) => void;
  /** Takes what happens as one record each, for a log that a machine reads: ids and numbers, never a text of the plan. */
  readonly record?: (event: Readonly<Record<string, string | number>>) => void;
  /** Goes through the days and records what it would send: nothing is posted, and no list is written. */
  readonly dryRun?: boolean;
  /** How much is sent, where it is not the usual. */
  readonly sending?: Partial<SendingSettings>;
}

export interface Bot {
  /** POST /api/messages; GET /health, /ready and /metrics. */
  readonly app: Express;
  /** The reminder run of a day; runs one after the other, however often it is called. */
  tick(today: LocalDate): Promise<TickReport>;
  /** Waits for the run in hand and takes no further one. */
  close(): Promise<void>;
}

/** Makes the bot. An identity that is too weak would let others pass for Teams, and is refused. */
export function createBot(options: BotOptions): Bot {
  const plain = createSay(options.locale);
  assertStrong(options, { local: options.local ?? false, tabAppId: options.tabAppId }, plain);
  const { documents, clock, calendar, links, newToken } = options;
  const dry = options.dryRun ?? false;
  const { say, sayIn, currentKey, repository } = sayOfPlan(
    plain,
    dry ? dryRepository(options.repository) : options.repository,
  );
  const mirror = mirrored(dry ? dryOutbox(options.outbox) : options.outbox);
  const { outbox } = mirror;
  const channels = dry ? dryChannels(options.channels) : options.channels;
  const threads = dry ? dryThreads(options.threads) : options.threads;
  const waiting = createWaitingChannels(channels, clock.today);
  const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const sending = createSending({ outbox, now: clock.now, wait, newToken }, options.sending);
  const authentication = new StrictAuthentication(options, sending.pacer);
  const teams = dry
    ? dryTeams((kind, place) => options.record?.({ event: 'wouldSend', kind, place }))
    : createTeamsConnector(authentication, options);
  const sender = createSender({
    outbox,
    teams,
    now: clock.now,
    wait,
    random: Math.random,
    say,
    claimMs: sending.claimMs,
    lookMs: sending.lookMs,
  });
  const linkOf = (document: GoverningDocument): string | null => documents.linkOf(document);
  const people = createPeople(repository);
  const roster = createTeamRoster(authentication, options);
  const check = createChannelCheck({ channels, roster });
  const actors = createActors(roster, repository, clock.now);
  const threadReader = createThreadReader({
    settings: options,
    token: () => authentication.graphToken(),
    roster,
    now: () => clock.now().getTime(),
  });
  const ownTexts = createOwnTexts(options.cardTexts, say);
  const run = {
    ...options,
    repository,
    outbox,
    channels,
    threads,
    teams,
    sender,
    sending,
    say,
    sayIn,
    currentKey,
    linkOf,
    people,
    actors,
    threadReader,
    ownTexts,
    now: clock.now,
  };

  const answering = { ...answeringPlanAlone, ...options.answering };
  const askPlan = createAskPlan({ ...run, answering, dialogues: createDialogues(clock.now), today: clock.today });
  const firstOfAll = createFirstOfAll({ calendar, say });
  const whoHears = createWhoHears({ repository, roster, serviceUrl: options.serviceUrl, now: clock.now });

  const searchPlan = createSearchPlan({
    ...run,
    ...{ roster, answering, whoHears, today: clock.today, pages: options.pages ?? [] },
  });

  const pressTokens = createPressTokens(options.secret);
  const metrics = createMetrics();
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;
  const tick = (today: LocalDate): Promise<TickReport> => {
    const next = queue.then(() => {
      if (closed) throw new Error('The bot is closed');
      return options.look === undefined ? runOf(today) : options.look.during(() => runOf(today));
    });
    void next.catch((error: unknown) => {
      metrics.failed();
      options.record?.({ event: 'tickFailed', today, error: error instanceof Error ? error.name : 'Error' });
    });
    queue = next.catch(() => undefined);
    return next;
  };
  const runOf = async (today: LocalDate): Promise<TickReport> => {
    await waiting.catchUp();
    await check(today).catch((error: unknown) => {
      if (!isUnmade(error)) throw error;
    });
    const count = { planned: 0, sent: 0, redrawn: 0, withdrawn: 0, uncertain: 0, failed: 0, settled: 0, later: 0 };
    const rows = once(() => mirror.read(today));
    const wishes = await readWishes(options.personal);
    const began = clock.now().getTime();
    // What is wrong with the one does not keep the other from being sent.
    try {
      await runReminders({ ...run, rows, wishes }, today, count);
    } finally {
      await runReading({ ...run, rows, wishes }, today, count);
    }
    const ms = clock.now().getTime() - began;
    metrics.ticked(count, ms, clock.now(), mirror.known());
    options.record?.({ event: 'tick', today, ms, ...count });
    return count;
  };

  const redraw = async (): Promise<void> => {
    await tick(clock.today()).catch(() => options.log('bot: cards could not be redrawn'));
  };

  const redrawRow = async (row: OutboxRow): Promise<void> => {
    const wishes = await readWishes(options.personal);
    const drawing = { ...run, wishes, rows: () => mirror.read(clock.today()) };
    const drawn = isReadingRow(row) ? tick(clock.today()) : redrawItem(drawing, clock.today(), row);
    await drawn.catch(() => options.log('bot: cards could not be redrawn'));
  };

  const meet = async (met: readonly MetChannel[], news: ChannelNews): Promise<void> => {
    await waiting.meet(met, news);
    const general = met.find((channel) => channel.channelId === channel.teamId);
    if (news !== 'installed' || !general) return;
    // Planned only, by a unique key: the next run sends it, and an event that comes twice says nothing twice.
    await outbox.add({
      key: `${welcomeKind}/${general.teamId}`,
      kind: welcomeKind,
      itemKey: '',
      activityKey: '',
      channelId: general.channelId,
      day: clock.today(),
      token: newToken(),
      why: '',
    });
  };

  const seen = seenRoutes({
    metrics,
    now: clock.now,
    listsAnswer: () => channels.list().then(() => true),
    signedIn: () => authentication.signIn(),
  });
  const app = createBotApp({
    seen,
    calendars: options.calendars && calendarRoute(options.calendars, options.log),
    authentication,
    settings: options,
    generalName: say('periods.generalChannel'),
    log: options.log,
    handlers: {
      onMessage: async (message) =>
        dry
          ? say('bot.dryRun')
          : answer(
              {
                ...run,
                ...{ answering, askPlan, whoHears, firstOfAll },
                rows: () => mirror.read(clock.today()),
                today: clock.today,
                redraw,
                meet: (met, news) => waiting.meet(met, news),
              },
              message,
            ),
      onChat: async (met) =>
        dry
          ? null
          : welcomeChat({ ...run, answering, today: clock.today }, met).catch((error: unknown) => {
              if (!isUnmade(error)) throw error;
              throw new NotYet();
            }),
      onPress: async (pressed) => {
        if (dry) return { kind: 'refused', text: say('bot.dryRun') };
        return press(
          {
            repository,
            rolePeople: options.rolePeople,
            documents,
            linkOf,
            outbox,
            channels,
            roster,
            ...(options.personal && { personal: options.personal }),
            redraw: () => void redraw(),
            today: clock.today,
            calendar,
            links,
            people,
            actors,
            ownTexts,
            pressTokens,
            ...{ say, sayIn, currentKey },
            ...(options.meetings && { meetings: options.meetings }),
            ...(options.recordChange && { recordChange: options.recordChange }),
            redrawItem: redrawRow,
          },
          pressed,
        ).catch((error: unknown) => {
          if (!isUnmade(error)) throw error;
          return { kind: 'refused', text: say('bot.noPlan') };
        });
      },
      onChosenMessage: async (chosen) => {
        if (dry) return { kind: 'said', text: say('bot.dryRun') };
        return chosenMessage({ ...run, today: clock.today, redrawItem: redrawRow }, chosen).catch((error: unknown) => {
          if (!isUnmade(error)) throw error;
          return { kind: 'said', text: say('bot.noPlan') };
        });
      },
      onSearch: (search) => searchPlan.search(search),
      onLink: (link) => searchPlan.link(link),
      onChannels: (met, news) =>
        meet(met, news).catch((error: unknown) => {
          if (!isUnmade(error)) throw error;
          options.log(say('bot.waits'));
          throw new NotYet();
        }),
      onChannelClosed: (channelId, state) => waiting.closed(channelId, state),
      onTeamClosed: (teamId, state) => waiting.teamClosed(teamId, state),
      onTeamRenamed: (teamId, name) => waiting.teamRenamed(teamId, name),
    },
  });

  return {
    app,
    tick,
    async close() {
      closed = true;
      sending.pacer.close();
      await queue;
    },
  };
}

/** Asked once, however many ask. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => (asked ??= ask());
}
