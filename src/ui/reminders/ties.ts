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

/** What each channel is called among these: with its team where two bear one name. Pure. */
export function labelled(
  channels: readonly KnownChannel[],
): readonly { readonly id: string; readonly label: string }[] {
  const names = channels.map(({ name }) => name);
  return channels.map(({ channelId, name, team }) => ({
    id: channelId,
    label: team !== '' && names.filter((other) => other === name).length > 1 ? `${name} (${team})` : name,
  }));
}

/** The channels that a person may choose among: those that take messages, in the order of their names. Pure. */
export const choosable = (channels: readonly KnownChannel[]): KnownChannel[] =>
  channels.filter(({ state }) => state === 'open').sort((a, b) => a.name.localeCompare(b.name, 'da'));
