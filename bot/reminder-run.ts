import type {
  ChannelRow,
  Channels,
  NewOutboxRow,
  Outbox,
  OutboxRow,
  PlanRepository,
  Threads,
} from '../src/lists/repository';
import { addDays } from '../src/periods/index';
import type { LocalDate, Plan } from '../src/plan/plan';
import { catchUp, type Reminder } from '../src/reminders/index';
import { channelsOfAreas } from './channel-of-area';
import { boundKey, cardOfRow, threadKind, welcomeKind, type CardContext } from './reminder-cards';
import { isReadingRow } from './reading-cards';
import { isExpired, type Sender } from './sender';
import type { TeamsPort } from './port';

/** After a longer silence only the last of it is caught up: older steps say nothing any more. */
const longestCatchUpDays = 60;

export interface RunOptions extends CardContext {
  readonly repository: PlanRepository;
  readonly outbox: Outbox;
  readonly channels: Channels;
  readonly threads: Threads;
  readonly teams: TeamsPort;
  readonly sender: Sender;
  readonly now: () => Date;
  readonly newToken: () => string;
  /** The rows of the outbox as this run has read them. */
  readonly rows: () => Promise<readonly OutboxRow[]>;
}

export interface TickReport {
  readonly planned: number;
  readonly sent: number;
  readonly redrawn: number;
  readonly withdrawn: number;
  readonly uncertain: number;
  readonly failed: number;
}

interface Run {
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly rows: Map<string, OutboxRow>;
  readonly channelOf: (areaKey: string | null) => ChannelRow | null;
  readonly byId: ReadonlyMap<string, ChannelRow>;
  readonly count: { -readonly [K in keyof TickReport]: number };
}

/**
 * One run for one day: plans what is due, sends what is planned, redraws what has changed. Each step may break off and be
 * done again, and several processes may run at once: the outbox' unique keys and ETags decide.
 */
export async function runReminders(options: RunOptions, today: LocalDate, count: Run['count']): Promise<void> {
  const loaded = await options.repository.load();
  if (loaded === null || loaded === 'notProvisioned') return;
  const { plan } = loaded;
  const channels = await options.channels.list();
  const run: Run = {
    plan,
    today,
    rows: new Map((await options.rows()).filter((row) => !isReadingRow(row)).map((row) => [row.key, row])),
    channelOf: await channelsOfAreas(plan, channels, options.repository),
    byId: new Map(channels.map((channel) => [channel.channelId, channel])),
    count,
  };
  await planDue(options, run);
  await settleOld(options, run);
  for (const row of [...run.rows.values()].filter((one) => one.state === 'planned' && one.day <= today))
    await sendRow(options, run, row);
  for (const row of [...run.rows.values()].filter((one) => one.state === 'sent')) {
    const channel = run.byId.get(row.channelId);
    if (channel && (await options.sender.redraw(row, channel, cardOfRow(row, plan, today, options)))) count.redrawn++;
  }
}

/** The reminder's key in the outbox: another plan's reminder of the same number is another one. */
const outboxKey = (plan: Plan, reminder: Reminder): string => `${plan.key}/${reminder.key}`;

async function planDue(options: RunOptions, run: Run): Promise<void> {
  const { plan, today, rows } = run;
  const yesterday = addDays(today, -1);
  const days = [...rows.values()].filter((row) => row.key.startsWith(`${plan.key}/`)).map((row) => row.day);
  const last = days.sort()[days.length - 1] ?? yesterday;
  const earliest = addDays(today, -longestCatchUpDays);
  const since = last > yesterday ? yesterday : last < earliest ? earliest : last;
  const { send, skipped } = catchUp(plan, since, { today, calendar: options.calendar, say: options.say });
  for (const [reminders, state] of [
    [send, 'planned'],
    [skipped, 'skipped'],
  ] as const) {
    for (const reminder of reminders) {
      const key = outboxKey(plan, reminder);
      const channel = run.channelOf(reminder.area);
      // Without a channel nothing is planned: the next run, when the bot has met one, finds it again.
      if (rows.has(key) || !channel) continue;
      const added = await options.outbox.add(newRow(options, run, key, reminder, channel));
      const row = added && state === 'skipped' ? await options.outbox.update(added, { state }) : added;
      if (row) rows.set(key, row);
      if (row?.state === 'planned') run.count.planned++;
    }
  }
}

function newRow(options: RunOptions, run: Run, key: string, reminder: Reminder, channel: ChannelRow): NewOutboxRow {
  return {
    key,
    kind: reminder.kind,
    itemKey: boundKey(run.plan, reminder.itemId),
    activityKey: boundKey(run.plan, reminder.activity),
    channelId: channel.channelId,
    // A reminder that is caught up says its distances from the day it is sent on.
    day: run.today,
    token: options.newToken(),
    why: reminder.why,
  };
}

/** Takes back what is waiting for an item that was reached, moved or removed, and marks what a dead process left behind. */
async function settleOld(options: RunOptions, run: Run): Promise<void> {
  const { plan, rows, count } = run;
  for (const row of rows.values()) {
    if (row.kind === threadKind || row.kind === welcomeKind) continue;
    if (row.state === 'planned') {
      const item = plan.items.find((one) => boundKey(plan, one.key) === row.itemKey);
      const stands = item?.status === 'planned' && item.end !== null && row.key.endsWith(`/${item.end}`);
      if (stands) continue;
      const taken = await options.outbox.update(row, { state: 'withdrawn' });
      if (taken) rows.set(row.key, taken);
      count.withdrawn++;
    } else if (row.state === 'sending' && isExpired(row, options.now())) {
      // It may stand in the channel already: shown as uncertain, never blindly sent again.
      const left = await options.outbox.update(row, { state: 'uncertain', leaseUntil: null });
      if (left) rows.set(row.key, left);
      count.uncertain++;
    }
  }
}

async function sendRow(options: RunOptions, run: Run, row: OutboxRow): Promise<void> {
  const channel = run.byId.get(row.channelId);
  if (channel?.state !== 'open') return;
  const card = cardOfRow(row, run.plan, run.today, options);
  if (row.kind === threadKind) return;
  if (row.kind === welcomeKind) {
    const { row: left } = await options.sender.send(row, card, () => options.teams.startThread(channel, card));
    if (left) run.rows.set(row.key, left);
    return;
  }
  const thread = await threadOf(options, run, row, channel);
  if (thread === null) return;
  const { outcome, row: left } = await options.sender.send(row, card, () => options.teams.reply(channel, thread, card));
  if (left) run.rows.set(row.key, left);
  if (outcome === 'sent' || outcome === 'uncertain' || outcome === 'failed') run.count[outcome]++;
}

/** The activity's thread in the channel, begun with its root card where there is none; null where another is at it. */
async function threadOf(options: RunOptions, run: Run, row: OutboxRow, channel: ChannelRow): Promise<string | null> {
  const { activityKey } = row;
  const known = await options.threads.find(activityKey, channel.channelId);
  if (known) return known.conversationId;
  const key = `${threadKind}/${activityKey}/${channel.channelId}`;
  const planned = { kind: threadKind, itemKey: '', activityKey, channelId: channel.channelId, day: run.today, why: '' };
  const added = await options.outbox.add({ key, token: options.newToken(), ...planned });
  const root = added ?? (await options.outbox.list({ keys: [key] }))[0];
  // A root card twice is untidy, not wrong: one that is uncertain or was left behind is posted again.
  if (!root || (root.state === 'sending' && !isExpired(root, options.now()))) return null;
  const card = cardOfRow(root, run.plan, run.today, options);
  // Sent already where a process died before it wrote the thread down.
  const { row: left } =
    root.state === 'sent'
      ? { row: root }
      : await options.sender.send(root, card, () => options.teams.startThread(channel, card));
  if (left) run.rows.set(key, left);
  if (left?.state !== 'sent' || left.conversationId === null || left.messageId === null) return null;
  const { conversationId, messageId } = left;
  const thread = await options.threads.add({
    activityKey,
    channelId: channel.channelId,
    conversationId,
    rootMessageId: messageId,
  });
  return thread.conversationId;
}
