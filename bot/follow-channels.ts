import type { ChannelRow, OutboxRow } from '../src/lists/repository';
import type { Plan } from '../src/plan/plan';
import { isAgreement } from './agreement';
import { isChannelsRow, lostKey, lostKind } from './channels-card';
import { isOwnChat } from './person-place';
import { boundKey, threadKind } from './reminder-cards';
import type { Run, RunOptions } from './reminder-run';

/**
 * What becomes of the cards of a channel that can no longer be written in: those of one that is gone, or in whose place
 * another was chosen, go where the area's cards go now; the others wait. The staff are told once of each channel lost.
 */
export async function followChannels(options: RunOptions, run: Run): Promise<void> {
  await moveWaiting(options, run);
  await tellLost(options, run);
}

async function moveWaiting({ outbox }: RunOptions, { plan, rows, owns, byId, channelOf }: Run): Promise<void> {
  const areaOf = areasOfRows(plan);
  for (const row of [...rows.values()]) {
    if (row.state !== 'planned' || row.kind === threadKind || isAgreement(row) || !owns(row)) continue;
    const present = byId.get(row.channelId);
    if (!present || present.state === 'open' || (isChannelsRow(row) && row.kind !== lostKind)) continue;
    const target = channelOf(areaOf(row));
    if (target === null || target.channelId === row.channelId) continue;
    const moved = await outbox.update(row, { channelId: target.channelId });
    if (moved) rows.set(row.key, moved);
  }
}

type Placed = Pick<OutboxRow, 'itemKey' | 'activityKey' | 'channelId'>;

/**
 * The name of the channel in which a row's card would stand, had it not been deleted; null where it stands where it belongs,
 * or is in nobody's thread. Pure.
 */
export function displacedFrom(row: Placed, plan: Plan, channels: readonly ChannelRow[]): string | null {
  if (row.activityKey === '' || isOwnChat(row)) return null;
  const gone = channels.filter(({ state, channelId }) => state === 'closed' && channelId !== row.channelId);
  const areas = plan.areas.filter(({ channelId }) => gone.some((channel) => channel.channelId === channelId));
  // Every card asks, and hardly ever is a channel gone.
  if (areas.length === 0) return null;
  const areaKey = plan.activities.find(({ key }) => boundKey(plan, key) === row.activityKey)?.areaKey;
  const area = areas.find(({ key }) => key === areaKey);
  return gone.find(({ channelId }) => channelId === area?.channelId)?.name ?? null;
}

/** The area that a row is about; a card of many things is about that of its channel. */
function areasOfRows(plan: Plan): (row: Placed) => string | null {
  const things = new Map(
    [...plan.activities, ...plan.items].map(({ key, areaKey }) => [boundKey(plan, key), areaKey] as const),
  );
  const channels = new Map(plan.areas.map(({ key, channelId }) => [channelId, key] as const));
  return ({ itemKey, activityKey, channelId }) =>
    things.get(itemKey) ?? things.get(activityKey) ?? channels.get(channelId) ?? null;
}

/** Told in the common channel, where the staff are; a channel lost anew is told of anew. */
async function tellLost(options: RunOptions, { plan, today, rows, byId, channelOf, count }: Run): Promise<void> {
  const common = channelOf(null);
  if (!common) return;
  for (const id of new Set(plan.areas.map(({ channelId }) => channelId))) {
    const channel = byId.get(id ?? '');
    if (!channel || channel.state === 'open') continue;
    const key = lostKey(channel, channel.state, channel.stateSince ?? '');
    if (rows.has(key)) continue;
    const added = await options.outbox.add({
      key,
      kind: lostKind,
      ...{ itemKey: '', activityKey: '', why: '' },
      ...{ channelId: common.channelId, day: today, token: options.newToken() },
    });
    if (!added) continue;
    rows.set(key, added);
    count.planned++;
  }
}
