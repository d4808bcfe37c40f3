import type { ChannelRow, Channels, PlanRepository } from '../src/lists/repository';
import type { Area, Plan } from '../src/plan/plan';

/** Which channel gets the cards about what, as it was chosen and as it can be done now. */
export interface ChannelTies {
  /** Where cards about an area go now, or what belongs to none; null where they wait. */
  of(areaKey: string | null): ChannelRow | null;
  /** The channel that was chosen for an area, whatever has become of it; null where none was. */
  chosen(area: Pick<Area, 'channelId'>): ChannelRow | null;
  /** Takes what has no channel of its own: the general channel of a team. */
  readonly common: ChannelRow | null;
}

/**
 * Cards of a channel that is gone come in the common one; those of one that cannot be written in wait for it, since it may
 * be let in again. Pure.
 */
export function tiesOf(areas: readonly Area[], channels: readonly ChannelRow[]): ChannelTies {
  const byId = new Map(channels.map((channel) => [channel.channelId, channel]));
  // Its id is the team's.
  const generals = channels.filter(({ channelId, teamId }) => channelId === teamId);
  const common = generals.find(({ state }) => state === 'open') ?? null;
  const chosen: ChannelTies['chosen'] = ({ channelId }) => byId.get(channelId ?? '') ?? null;
  return {
    common,
    chosen,
    of(areaKey) {
      const area = areas.find(({ key }) => key === areaKey);
      const channel = area ? chosen(area) : null;
      if (!channel || channel.state === 'closed') return common;
      return channel.state === 'open' ? channel : null;
    },
  };
}

/**
 * Ties areas for which no channel was chosen to the one that bears their name; only one that the whole team is in, since of
 * others somebody has to say that their members may read it. What was chosen by hand stays. Gives the areas as they are then.
 */
export async function tieByName(
  plan: Plan,
  channels: readonly ChannelRow[],
  repository: Pick<PlanRepository, 'setAreaChannel'>,
): Promise<Area[]> {
  const open = channels.filter(({ state, kind }) => state === 'open' && kind === 'standard');
  const ties = tiesOf(plan.areas, channels);
  const areas: Area[] = [];
  for (const area of plan.areas) {
    const present = ties.chosen(area);
    const isFree = present === null || present.state === 'closed';
    const named = isFree ? open.find(({ name }) => nameOf(name) === nameOf(area.title)) : undefined;
    // A lost race only means that somebody else tied it, or a person is writing in the row: next time again.
    const tied = named ? await repository.setAreaChannel(area, named.channelId) : null;
    areas.push(named && tied?.ok ? { ...area, channelId: named.channelId } : area);
  }
  return areas;
}

/** Lets the list of channels say which areas each gets cards about; gives the channels as they stand then. */
export async function writeAreaTitles(
  { areas }: Pick<Plan, 'areas'>,
  known: readonly ChannelRow[],
  channels: Pick<Channels, 'upsert'>,
  ties: ChannelTies,
): Promise<ChannelRow[]> {
  const written: ChannelRow[] = [];
  for (const channel of known) {
    const areaTitles = areas
      .filter((area) => ties.chosen(area)?.channelId === channel.channelId)
      .map(({ key, title }) => `${key} ${title}`.replace(/\s+/g, ' ').trim())
      .join('\n');
    const { row: _row, ...rest } = channel;
    written.push(areaTitles === channel.areaTitles ? channel : await channels.upsert({ ...rest, areaTitles }));
  }
  return written;
}

/** Teams allows 50 characters and no signs like `/` or `:` in a channel's name; what both say alike counts. */
export const nameOf = (name: string): string =>
  name
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 40);
