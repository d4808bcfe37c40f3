import type { ChannelRow, ChannelState, PlanRepository } from './repository';
import { rowsReader } from './row-reader';
import { channelKinds, channelStates, lists } from './schema';

const list = lists.channels;

/** A channel as a view tells of it. */
export interface KnownChannel {
  readonly channelId: string;
  readonly name: string;
  readonly state: ChannelState;
  /** A team's first channel, which takes what no other is chosen for. */
  readonly isGeneral: boolean;
  /** Of others than a standard one, the whole team is not in it: who ties it must say that its members may read the plan. */
  readonly kind: ChannelRow['kind'];
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
      state: row.choice('State', channelStates) ?? 'closed',
      kind: row.choice('ChannelKind', channelKinds) ?? 'standard',
      isGeneral: channelId !== '' && channelId === row.text('TeamId'),
    };
  });
}
