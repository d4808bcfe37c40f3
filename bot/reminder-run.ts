import type { ChannelRow, Channels, LoadedPlan, Outbox, OutboxRow, Threads } from '../src/lists/repository';
import { readReminderBeside } from '../src/lists/reminder-beside';
import type { Area, LocalDate, Plan } from '../src/plan/plan';
import { newsOf, overviewSubject, type Subject, type SubjectSources } from '../src/reminders/index';
import type { Actors } from './actors';
import { tieByName, tiesOf, writeAreaTitles, type ChannelTies } from './channel-of-area';
import { followChannels } from './follow-channels';
import { withdrawAll } from './closed-plan';
import type { OwnTexts } from './own-texts';
import type { People } from './people';
import { begunOn, planDue } from './plan-due';
import { besideOf, planKeyOfRow, type PlanSpeech } from './plan-of-row';
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

export interface RunOptions extends CardContext, PlanSpeech {
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
  /** Whether a row is about this plan. The rows are those of all plans, since their channels are the same. */
  readonly owns: (row: OutboxRow) => boolean;
  /** The plans that run beside it, where it is the current one: the week's overview tells of them too. */
  readonly others: readonly Plan[];
  /** Put on hold by stab: cards follow the plan, and none comes; what falls meanwhile is caught up when it goes on. */
  readonly paused: boolean;
  readonly count: { -readonly [K in keyof TickReport]: number };
}

/** A plan that is gone through in a run, and all that is said of it is said with. */
export interface PlanRun {
  readonly options: RunOptions;
  readonly run: Run;
  /** A plan that is closed takes no changes, and nobody is reminded of it. */
  readonly closed: boolean;
}

/**
 * One run for one day: plans what is due of the current plan and of those that run beside it, sends what is planned, redraws
 * what has changed. Each step may break off and be done again, and several processes may run at once: the outbox' unique keys
 * and ETags decide.
 */
export async function runReminders(given: RunOptions, today: LocalDate, count: Run['count']): Promise<void> {
  const loaded = await given.repository.load();
  if (loaded === null || loaded === 'notProvisioned') return;
  const known = await given.channels.list();
  const rows = new Map((await given.rows()).filter((row) => !isReadingRow(row)).map((row) => [row.key, row]));
  const current = await tied(given, loaded, known);
  const beside = await tiedBeside(given, known, rows);
  const open = [current, ...beside.filter(({ closed }) => !closed)];
  const areas = open.flatMap(({ plan, options }) => (options.bearsPlan === true ? withPlan(plan) : plan.areas));
  const channels = await writeAreaTitles({ areas }, known, given.channels, tiesOf(areas, known));
  const byId = new Map(channels.map((channel) => [channel.channelId, channel]));
  const keys = new Set(beside.map(({ plan }) => plan.key));
  const runs: PlanRun[] = [];
  for (const one of [current, ...beside]) {
    const { plan, ties } = one;
    const subjects = await subjectsBeside(one, today);
    runs.push({
      closed: one.closed,
      options: {
        ...one.options,
        beside: new Map(subjects.map((subject) => [subject.key, subject])),
        channelRows: channels,
        planClosed: one.closed,
        neighboursOf: (root) => neighboursOf(root, rows.values()),
      },
      run: {
        ...{ plan, today, rows, byId, count },
        channelOf: (areaKey) => ties.of(areaKey),
        sources: { beside: subjects, news: newsOf(plan, begunOn(plan, rows.values()) ?? today) },
        wishes: given.wishes,
        paused: one.paused,
        others: one === current ? open.filter((other) => other !== current).map((other) => other.plan) : [],
        // What is about no plan, or about one that holds no more, is the current plan's to settle.
        owns: (row) => {
          const key = planKeyOfRow(row) ?? '';
          return one === current ? !keys.has(key) : key === plan.key;
        },
      },
    });
  }
  const faults = new Map<PlanRun, unknown>();
  for (const one of runs)
    try {
      await goThrough(one);
    } catch (error) {
      // What is wrong with one plan keeps its own cards from being sent, and no other's.
      faults.set(one, error);
    }
  await given.ownTexts.learn();
  await sendDue(runs, (one) => !faults.has(one));
  for (const error of faults.values()) throw error;
}

/** All of a plan's run that comes before sending. */
async function goThrough({ options, run, closed }: PlanRun): Promise<void> {
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
}

/** A plan with the channels that its areas have. */
interface TiedPlan {
  readonly options: RunOptions;
  readonly plan: Plan;
  readonly ties: ChannelTies;
  readonly closed: boolean;
  readonly paused: boolean;
}

async function tied(options: RunOptions, loaded: LoadedPlan, known: readonly ChannelRow[]): Promise<TiedPlan> {
  const closed = (loaded.closedOn ?? null) !== null;
  const areas = await tieByName(loaded.plan, known, options.repository);
  const plan = { ...loaded.plan, areas };
  return { options, plan, closed, ties: tiesOf(areas, known), paused: loaded.remindersPaused === true };
}

/** The plans that run beside the current one, and those of them that were closed and of which something was said. */
async function tiedBeside(
  given: RunOptions,
  known: readonly ChannelRow[],
  rows: ReadonlyMap<string, OutboxRow>,
): Promise<TiedPlan[]> {
  const all: TiedPlan[] = [];
  for (const { summary, options } of await besideOf(given)) {
    const isSaid = (): boolean => [...rows.values()].some((row) => planKeyOfRow(row) === summary.key);
    if (summary.closedOn !== null && !isSaid()) continue;
    const loaded = await options.repository.load();
    if (loaded === null || loaded === 'notProvisioned') continue;
    all.push(await tied(options, loaded, known));
  }
  return all;
}

/** A plan's areas as the list of channels names them beside the current plan's. */
const withPlan = ({ areas, title: plan }: Plan): Area[] =>
  areas.map((area) => ({ ...area, title: `${area.title} (${plan})` }));

/** What stands in other lists and is reminded of; the week's overview of the site comes with the current plan. */
async function subjectsBeside({ options, plan }: TiedPlan, today: LocalDate): Promise<Subject[]> {
  const beside = await readReminderBeside(options.repository, plan.key, today);
  return options.bearsPlan === true ? beside : [...beside, overviewSubject(options.say('remind.overview.title'))];
}

/** Who is named on the cards that are drawn, and who may act on them. */
async function learnPeople({ people, actors }: RunOptions, run: Run): Promise<void> {
  const { plan, rows, byId } = run;
  const drawn = [...rows.values()].filter((row) => run.owns(row) && (row.state === 'planned' || row.state === 'sent'));
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
