import type { ChannelState, PlanRepository } from './repository';
import { rowsReader } from './row-reader';
import { channelStates, lists } from './schema';

const list = lists.channels;

/** A private channel has some of the team's members, a shared one those of other teams too. */
const kinds = ['standard', 'private', 'shared'] as const;
export type ChannelKind = (typeof kinds)[number];

/** A channel as a view tells of it. */
export interface KnownChannel {
  readonly channelId: string;
  readonly name: string;
  /** The team's name; empty where the list does not say it. */
  readonly team: string;
  readonly state: ChannelState;
  /** Who is in it besides those of the team, as far as the list says. */
  readonly kind: ChannelKind;
  /** A team's first channel, which takes what no other is chosen for. */
  readonly isGeneral: boolean;
}

/**
 * The channels that the bot knows, read with the plan. Null where the list is not there, or the person may not read it: then
 * nothing can be said of any channel.
 */
export async function readKnownChannels(
  repository: Pick<PlanRepository, 'rowsOf'>,
): Promise<readonly KnownChannel[] | null> {
  const [state] = await repository.rowsOf([list]);
  if (!state || state.absent === true) return null;
  const reader = rowsReader(list, [], () => '');
  return [...state.rows.values()].map((raw) => {
    const row = reader(raw);
    const channelId = row.text('ChannelId') ?? '';
    return {
      channelId,
      name: row.title(),
      team: row.text('TeamName') ?? '',
      state: row.choice('State', channelStates) ?? 'closed',
      kind: row.choice('ChannelKind', kinds) ?? 'standard',
      isGeneral: channelId !== '' && channelId === row.text('TeamId'),
    };
  });
}
