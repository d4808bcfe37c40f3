import type { ChannelRow, Channels } from '../src/lists/repository';
import type { LocalDate } from '../src/plan/plan';
import type { ListedChannel, TeamRoster } from './port';

export interface CheckOptions {
  readonly channels: Channels;
  readonly roster: Pick<TeamRoster, 'channelsOf'>;
}

/**
 * Asks once a day which channels the teams have: Teams tells of what becomes of them once, and a bot that was down, or whose
 * app was blocked by a rule of IT's and is let in again, hears nothing. Writes down what differs.
 */
export function createChannelCheck({ channels, roster }: CheckOptions): (today: LocalDate) => Promise<void> {
  let checkedOn: LocalDate | null = null;
  return async (today) => {
    if (checkedOn === today) return;
    const known = await channels.list();
    checkedOn = today;
    for (const team of new Map(known.map((channel) => [channel.teamId, channel])).values()) {
      const listed = await roster.channelsOf(team);
      if (listed === null) continue;
      for (const channel of known.filter(({ teamId }) => teamId === team.teamId)) {
        const now = checked(channel, listed.find(({ channelId }) => channelId === channel.channelId) ?? null);
        if (now.state === channel.state && now.name === channel.name && now.kind === channel.kind) continue;
        const { row: _row, ...rest } = now;
        await channels.upsert({ ...rest, stateSince: now.state === channel.state ? channel.stateSince : today });
      }
    }
  };
}

/**
 * A channel as it is by what its team lists. One that is listed is there, and what was refused in it is tried again once a
 * day; of private and shared ones that are not listed nothing follows. Pure.
 */
export function checked(channel: ChannelRow, listed: ListedChannel | null): ChannelRow {
  if (listed === null)
    return channel.kind === 'standard' && channel.state !== 'archived' ? { ...channel, state: 'closed' } : channel;
  const kind = listed.kind ?? channel.kind;
  const isShut = channel.state === 'closed' || channel.state === 'blocked';
  const isBack = isShut || (channel.state === 'appMissing' && kind === 'standard');
  return { ...channel, name: listed.name || channel.name, kind, state: isBack ? 'open' : channel.state };
}
