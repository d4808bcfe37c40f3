import type { KnownChannel } from '../../lists/known-channels';
import type { Area } from '../../plan/plan';
import type { ChannelName } from '../../reminders/index';

/** Whether a focus area's reminders have a way to Teams, and if not, why. */
export type TieState = KnownChannel['state'] | 'unknown' | 'none';

export interface Tie {
  readonly area: Area;
  /** Null where none is chosen, or the bot does not know it. */
  readonly channel: KnownChannel | null;
  readonly state: TieState;
}

/** Each focus area with the channel that it is tied to. Pure. */
export function tiesOf(areas: readonly Area[], channels: readonly KnownChannel[]): Tie[] {
  const byId = new Map(channels.map((channel) => [channel.channelId, channel]));
  return areas.map((area) => {
    const channel = area.channelId === null ? null : (byId.get(area.channelId) ?? null);
    return { area, channel, state: channel?.state ?? (area.channelId === null ? 'none' : 'unknown') };
  });
}

/** What the channels of focus areas are called in Teams. Pure. */
export function channelNames(areas: readonly Area[], channels: readonly KnownChannel[]): ChannelName {
  const general = channels.find(({ isGeneral, state }) => isGeneral && state === 'open')?.name ?? null;
  const tied = new Map(tiesOf(areas, channels).map(({ area, channel }) => [area.key, channel?.name ?? null]));
  return (areaKey) => (areaKey === null ? general : (tied.get(areaKey) ?? null));
}

/**
 * The channels that a person may choose among here: those that take messages and that the whole team is in, in the order of
 * their names; others are chosen in Teams, on a card that asks about their members. Pure.
 */
export const choosable = (channels: readonly KnownChannel[]): KnownChannel[] =>
  channels
    .filter(({ state, kind }) => state === 'open' && kind === 'standard')
    .sort((a, b) => a.name.localeCompare(b.name, 'da'));
