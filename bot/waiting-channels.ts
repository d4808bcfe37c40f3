import type { ChannelNews, ClosedState, MetChannel } from './port';
import { statusOf } from '../src/lists/faults';
import type { ChannelRow, Channels, ChannelState } from '../src/lists/repository';
import type { LocalDate } from '../src/plan/plan';

/** Channels that the bot was told of, also before there was a list to write them in. */
export interface WaitingChannels {
  /** Writes them down; what cannot be written now waits for `catchUp`, and the fault is thrown. */
  meet(channels: readonly MetChannel[], news: ChannelNews): Promise<void>;
  /** Writes down what waits, where there is a list now. */
  catchUp(): Promise<void>;
  /** A channel takes nothing any more; one that nobody has written down is forgotten. */
  closed(channelId: string, state: ClosedState): Promise<void>;
  /** The same of all channels of a team. */
  teamClosed(teamId: string, state: ClosedState): Promise<void>;
  teamRenamed(teamId: string, name: string): Promise<void>;
}

/** Writes down why nothing can be written in a channel; meeting it again opens it. */
export async function closeChannel(
  channels: Channels,
  known: ChannelRow,
  state: ClosedState,
  today: LocalDate,
): Promise<ChannelRow> {
  const { row: _row, ...channel } = known;
  return channels.upsert({ ...channel, state, stateSince: state === known.state ? known.stateSince : today });
}

/** Whether SharePoint refused because a list is not made, or not made to the end. */
export function isUnmade(error: unknown): boolean {
  const { kind, status } = statusOf(error);
  // A column that is not there yet is refused as a bad request.
  return kind === 'noList' || (kind === 'other' && status === 400);
}

interface Waiting {
  readonly met: MetChannel;
  readonly news: ChannelNews;
}

/**
 * Whether something can be written in a channel, after what was told of it. In private and shared channels the app has to be
 * added by itself: that it is in their team lets nobody in. Pure.
 */
export function stateAfter(known: ChannelState | null, kind: ChannelRow['kind'], news: ChannelNews): ChannelState {
  if (news === 'let in') return 'open';
  if (kind === 'standard') return news === 'told' ? (known ?? 'open') : 'open';
  if (news === 'back' && (known === 'closed' || known === 'archived')) return 'open';
  return known ?? 'appMissing';
}

/**
 * Teams gives up telling after a while, and a site may get its lists days after the app was added: what was told is kept
 * until it can be written down.
 */
export function createWaitingChannels(channels: Channels, today: () => LocalDate): WaitingChannels {
  const waiting = new Map<string, Waiting>();
  const write = async (): Promise<void> => {
    if (waiting.size === 0) return;
    const known = new Map((await channels.list()).map((channel) => [channel.channelId, channel]));
    for (const [channelId, told] of waiting) {
      await channels.upsert(written(told, known.get(channelId) ?? null, today()));
      // Told anew meanwhile: that is written as well.
      if (waiting.get(channelId) === told) waiting.delete(channelId);
    }
  };
  const ifMade = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!isUnmade(error)) throw error;
    }
  };
  const leave = (isLeft: (channel: { channelId: string; teamId: string }) => boolean, state: ClosedState) =>
    ifMade(async () => {
      for (const [channelId, { met }] of waiting) if (isLeft(met)) waiting.delete(channelId);
      for (const channel of (await channels.list()).filter(isLeft)) {
        // A channel that is gone does not come back with its team, and says so.
        if (channel.state === 'closed' && state !== 'closed') continue;
        await closeChannel(channels, channel, state, today());
      }
    });
  return {
    async meet(met, news) {
      for (const one of met) {
        const had = waiting.get(one.channelId);
        // What let the app in is not forgotten over what is told later.
        waiting.set(one.channelId, { met: one, news: news === 'told' && had ? had.news : news });
      }
      await write();
    },
    catchUp: () => ifMade(write),
    closed: (channelId, state) => leave((channel) => channel.channelId === channelId, state),
    teamClosed: (teamId, state) => leave((channel) => channel.teamId === teamId, state),
    teamRenamed: (teamId, name) =>
      ifMade(async () => {
        for (const channel of await channels.list()) {
          if (channel.teamId !== teamId) continue;
          const { row: _row, ...rest } = channel;
          await channels.upsert({ ...rest, teamName: name });
        }
      }),
  };
}

function written({ met, news }: Waiting, known: ChannelRow | null, today: LocalDate): Omit<ChannelRow, 'row'> {
  // Of those for the whole team the bot is told when they are made: one that it first hears of by a message is none.
  const kind = met.kind ?? known?.kind ?? (news === 'let in' ? 'private' : 'standard');
  const state = stateAfter(known?.state ?? null, kind, news);
  return {
    ...met,
    name: met.name || (known?.name ?? ''),
    teamName: met.teamName || (known?.teamName ?? ''),
    kind,
    areaTitles: known?.areaTitles ?? '',
    state,
    stateSince: state === known?.state ? known.stateSince : today,
  };
}
