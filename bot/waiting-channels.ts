import type { ClosedState } from './port';
import { statusOf } from '../src/lists/faults';
import type { ChannelRow, Channels } from '../src/lists/repository';

type Known = Omit<ChannelRow, 'row'>;

/** Channels that the bot was told of, also before there was a list to write them in. */
export interface WaitingChannels {
  /** Writes them down; what cannot be written now waits for `catchUp`, and the fault is thrown. */
  meet(channels: readonly Known[]): Promise<void>;
  /** Writes down what waits, where there is a list now. */
  catchUp(): Promise<void>;
  /** Closes a channel that is gone; one that nobody has written down is forgotten. */
  gone(channelId: string): Promise<void>;
  /** The app was taken out of the team: its channels take nothing until it is back. */
  removed(teamId: string): Promise<void>;
}

/** Writes down why nothing can be written in a channel; meeting it again opens it. */
export async function closeChannel(channels: Channels, known: ChannelRow, state: ClosedState): Promise<ChannelRow> {
  const { row: _row, ...channel } = known;
  return channels.upsert({ ...channel, state });
}

/** Whether SharePoint refused because a list is not made, or not made to the end. */
export function isUnmade(error: unknown): boolean {
  const { kind, status } = statusOf(error);
  // A column that is not there yet is refused as a bad request.
  return kind === 'noList' || (kind === 'other' && status === 400);
}

/**
 * Teams gives up telling after a while, and a site may get its lists days after the app was added: what was told is kept
 * until it can be written down.
 */
export function createWaitingChannels(channels: Channels): WaitingChannels {
  const waiting = new Map<string, Known>();
  const write = async (): Promise<void> => {
    for (const [channelId, channel] of waiting) {
      await channels.upsert(channel);
      // Told anew meanwhile: that is written as well.
      if (waiting.get(channelId) === channel) waiting.delete(channelId);
    }
  };
  const ifMade = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!isUnmade(error)) throw error;
    }
  };
  const leave = (isLeft: (channel: Known) => boolean, state: ClosedState): Promise<void> =>
    ifMade(async () => {
      for (const [channelId, channel] of waiting) if (isLeft(channel)) waiting.delete(channelId);
      for (const channel of (await channels.list()).filter(isLeft)) await closeChannel(channels, channel, state);
    });
  return {
    async meet(met) {
      for (const channel of met) waiting.set(channel.channelId, channel);
      await write();
    },
    catchUp: () => ifMade(write),
    gone: (channelId) => leave((channel) => channel.channelId === channelId, 'closed'),
    removed: (teamId) => leave((channel) => channel.teamId === teamId, 'appMissing'),
  };
}
