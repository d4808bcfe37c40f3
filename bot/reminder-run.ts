import type { ChannelRow, Channels, Outbox, OutboxRow, PlanRepository, Threads } from '../src/lists/repository';
import { readReminderBeside } from '../src/lists/reminder-beside';
import type { LocalDate, Plan } from '../src/plan/plan';
import { newsOf, overviewSubject, type SubjectSources } from '../src/reminders/index';
import type { Actors } from './actors';
import { tieByName, tiesOf, writeAreaTitles } from './channel-of-area';
import { followChannels } from './follow-channels';
import { withdrawAll } from './closed-plan';
import type { OwnTexts } from './own-texts';
import type { People } from './people';
import { begunOn, planDue } from './plan-due';
import type { TeamsPort, ThreadReader } from './port';
import { isReadingRow } from './reading-cards';
import { boundKey, type CardContext } from './reminder-cards';
import { sendDue } from './send-due';
import type { Sending } from './sending';
import type { Sender } from './sender';
import { settleOld } from './settle';
import { planSnoozed } from './snoozed';
import { personOfRow } from './receivers';
import type { Wishes } from './wishes';
import { neighboursOf, renewThreads } from './thread-roots';

export interface RunOptions extends CardContext {
  readonly repository: PlanRepository;
  readonly outbox: Outbox;
  readonly channels: Channels;
  readonly threads: Threads;
  readonly teams: TeamsPort;
  readonly sender: Sender;
  readonly people: People;
  readonly actors: Actors;
  readonly threadReader: ThreadReader;
  readonly sending: Sending;
  readonly ownTexts: OwnTexts;
  readonly now: () => Date;
  readonly newToken: () => string;
  /** The rows of the outbox as this run has read them. */
  readonly rows: () => Promise<readonly OutboxRow[]>;
  /** How people want to be written to. */
  readonly wishes: Wishes;
}

export interface TickReport {
  readonly planned: number;
  readonly sent: number;
  readonly redrawn: number;
  readonly withdrawn: number;
  readonly uncertain: number;
  readonly failed: number;
  /** Doubts that were settled by reading the thread. */
  readonly settled: number;
  /** Cards that wait: for their next attempt, for room in their channel, for the channel to open, or for another process. */
  readonly later: number;
}

/** What one run knows: the plan, and the rows as they stand after each step. */
export interface Run {
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly rows: Map<string, OutboxRow>;
  readonly channelOf: (areaKey: string | null) => ChannelRow | null;
  /** The channels as they stand after each step. */
  readonly byId: Map<string, ChannelRow>;
  /** What is known besides the plan: what stands in other lists, and when something was last heard. */
  readonly sources: SubjectSources;
  readonly wishes: Wishes;
  /** The rows in doubt, as they were when sending began. */
  doubts: readonly OutboxRow[];
  /** Put on hold by stab: cards follow the plan, and none comes; what falls meanwhile is caught up when it goes on. */
  readonly paused: boolean;
  readonly count: { -readonly [K in keyof TickReport]: number };
}

/**
 * One run for one day: plans what is due, sends what is planned, redraws what has changed. Each step may break off and be
 * done again, and several processes may run at once: the outbox' unique keys and ETags decide.
 */
export async function runReminders(given: RunOptions, today: LocalDate, count: Run['count']): Promise<void> {
  const loaded = await given.repository.load();
  if (loaded === null || loaded === 'notProvisioned') return;
  const known = await given.channels.list();
  const plan = { ...loaded.plan, areas: await tieByName(loaded.plan, known, given.repository) };
  const ties = tiesOf(plan.areas, known);
  const channels = await writeAreaTitles(plan, known, given.channels, ties);
  const beside = [
    ...(await readReminderBeside(given.repository, plan.key, today)),
    overviewSubject(given.say('remind.overview.title')),
  ];
  const options = {
    ...given,
    beside: new Map(beside.map((subject) => [subject.key, subject])),
    channelRows: channels,
  };
  const rows = new Map((await options.rows()).filter((row) => !isReadingRow(row)).map((row) => [row.key, row]));
  const run: Run = {
    plan,
    today,
    rows,
    channelOf: (areaKey) => ties.of(areaKey),
    byId: new Map(channels.map((channel) => [channel.channelId, channel])),
    sources: { beside, news: newsOf(plan, begunOn(plan, rows.values()) ?? today) },
    wishes: given.wishes,
    doubts: [],
    paused: loaded.remindersPaused === true,
    count,
  };
  // A closed plan takes no changes, and nobody is reminded of it.
  const closed = (loaded.closedOn ?? null) !== null;
  if (closed) await withdrawAll(options, run);
  else {
    if (!run.paused) {
      await planDue(options, run);
      await planSnoozed(options, run);
    }
    await followChannels(options, run);
    await settleOld(options, run);
    if (!run.paused) await renewThreads(options, run);
  }
  await learnPeople(options, run);
  await options.ownTexts.learn();
  const drawing: RunOptions = {
    ...options,
    planClosed: closed,
    neighboursOf: (root) => neighboursOf(root, run.rows.values()),
  };
  await sendDue(drawing, run);
}

/** Who is named on the cards that are drawn, and who may act on them. */
async function learnPeople({ people, actors }: RunOptions, run: Run): Promise<void> {
  const { plan, rows, byId } = run;
  const drawn = [...rows.values()].filter(({ state }) => state === 'planned' || state === 'sent');
  const items = new Set(drawn.map(({ itemKey }) => itemKey));
  await people.learn(plan, new Set(plan.items.map(({ key }) => key).filter((key) => items.has(boundKey(plan, key)))));
  await actors.learn(
    plan,
    [...new Set(drawn.map(({ channelId }) => channelId))].flatMap((id) => byId.get(id) ?? []),
  );
  for (const row of drawn) {
    const person = personOfRow(row, plan, run.wishes);
    if (person) await actors.learnPerson(row.channelId, person.login);
  }
}
