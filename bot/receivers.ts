import type { ChannelRow, OutboxRow } from '../src/lists/repository';
import type { Person, Plan } from '../src/plan/plan';
import type { Receiver } from '../src/reminders/index';
import type { ServiceAddress, TeamAddress } from './port';
import { isOwnChat, placeOf } from './person-place';
import type { Wishes } from './wishes';

/** Where a reminder goes: the id of a channel, or a person in the place of one; null where the bot knows none yet. */
export function placeOfReceiver(
  receiver: Receiver,
  channelOf: (areaKey: string | null) => ChannelRow | null,
): string | null {
  if (receiver.kind === 'person') return placeOf(receiver.person);
  return channelOf(receiver.kind === 'staff' ? null : receiver.areaKey)?.channelId ?? null;
}

/** The person whom a row is for; null for a channel's, and for somebody who has neither a role nor a wish any more. */
export function personOfRow(
  row: Pick<OutboxRow, 'channelId'>,
  plan: Pick<Plan, 'members'>,
  wishes: Wishes,
): Person | null {
  if (!isOwnChat(row)) return null;
  const wishing = wishes.get(row.channelId);
  if (wishing) return wishing.person;
  const people = plan.members.flatMap(({ person, substitute, leader = null }) => [person, substitute, leader]);
  return people.find((one) => one !== null && placeOf(one) === row.channelId) ?? null;
}

/** The teams that the bot is in: somebody may be in one and not in another. */
export const teamsOf = (channels: ReadonlyMap<string, ChannelRow>): readonly (TeamAddress & ServiceAddress)[] => [
  ...new Map(
    [...channels.values()].filter(({ state }) => state === 'open').map((channel) => [channel.teamId, channel]),
  ).values(),
];

/** Where the bot knows people from: any team that it is in. */
export const teamOf = (channels: ReadonlyMap<string, ChannelRow>): (TeamAddress & ServiceAddress) | null =>
  [...channels.values()].find(({ state }) => state === 'open') ?? null;

/** Where a row's card is changed: its own channel, or for a person's the service that they were written to by. */
export const addressOfRow = (
  row: Pick<OutboxRow, 'channelId'>,
  channels: ReadonlyMap<string, ChannelRow>,
): ServiceAddress | null => {
  if (isOwnChat(row)) return teamOf(channels);
  const channel = channels.get(row.channelId);
  return channel?.state === 'open' ? channel : null;
};
