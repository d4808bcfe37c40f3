import type { ChannelRow, Channels, Outbox, OutboxRow, PlanRepository, Threads } from '../src/lists/repository';
import type { LocalDate, Plan } from '../src/plan/plan';
import { channelsOfAreas } from './channel-of-area';
import { planDue } from './plan-due';
import type { TeamsPort } from './port';
import { isReadingRow } from './reading-cards';
import { cardOfRow, type CardContext } from './reminder-cards';
import { close, openChannel, sendRow } from './send-due';
import type { Sender } from './sender';
import { settleOld } from './settle';

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

/** What one run knows: the plan, and the rows as they stand after each step. */
export interface Run {
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly rows: Map<string, OutboxRow>;
  readonly channelOf: (areaKey: string | null) => ChannelRow | null;
  /** The channels as they stand after each step. */
  readonly byId: Map<string, ChannelRow>;
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
    const channel = openChannel(run, row);
    if (!channel) continue;
    const drawn = await options.sender.redraw(row, channel, cardOfRow(row, plan, today, options));
    if (drawn === 'drawn') count.redrawn++;
    else if (drawn !== 'same' && drawn !== 'not') await close(options, run, channel, drawn);
  }
}
