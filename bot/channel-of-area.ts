import type { ChannelRow, PlanRepository } from '../src/lists/repository';
import type { Area, Plan } from '../src/plan/plan';

/**
 * The channel of each focus area: the one it is tied to, else the one that bears its name, which is then tied to it.
 * The general channel (its id is the team's) takes what has no channel of its own.
 */
export async function channelsOfAreas(
  plan: Plan,
  channels: readonly ChannelRow[],
  repository: PlanRepository,
): Promise<(areaKey: string | null) => ChannelRow | null> {
  const open = channels.filter((channel) => channel.state === 'open');
  const general = open.find((channel) => channel.channelId === channel.teamId) ?? null;
  const found = new Map<string, ChannelRow>();
  for (const area of plan.areas) {
    const channel = open.find((one) => one.channelId === area.channelId) ?? byName(area, open);
    if (!channel) continue;
    found.set(area.key, channel);
    // A lost race only means that somebody else tied it, or a person is writing in the row: next time again.
    if (area.channelId !== channel.channelId) await repository.setAreaChannel(area, channel.channelId);
  }
  return (areaKey) => (areaKey === null ? null : found.get(areaKey)) ?? general;
}

const byName = (area: Area, channels: readonly ChannelRow[]): ChannelRow | undefined =>
  channels.find((channel) => nameOf(channel.name) === nameOf(area.title));

/** Teams allows 50 characters and no signs like `/` or `:` in a channel's name; what both say alike counts. */
export const nameOf = (name: string): string =>
  name
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 40);
