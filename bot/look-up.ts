// Doubts settled by reading where the card was to stand (decisions/0013): where the app may, nothing is sent on a guess.
import type { OutboxRow } from '../src/lists/repository';
import { conversationOf, isAgreement } from './agreement';
import { markOf } from './card-mark';
import { repetitionKey } from './doubt';
import type { ChannelAddress, Looked, TeamAddress } from './port';
import { threadKind } from './reminder-cards';
import type { Run, RunOptions } from './reminder-run';
import { isRipe } from './sender';

/**
 * Finds out whether the card of a row in doubt has arrived. It stands as sent from then on, or is planned again at once; null
 * where nobody can say.
 */
export async function lookUp(options: RunOptions, run: Run, row: OutboxRow): Promise<OutboxRow | null> {
  const channel = run.byId.get(row.channelId);
  const repetition = run.rows.get(repetitionKey(row));
  if (channel?.state !== 'open' || !isRipe(row, options.now())) return null;
  // Sent once more already: what has become of the first one changes nothing.
  if (repetition && repetition.state !== 'planned') return null;
  const looked = await lookInAll(options, placesOf(run, row), channel, markOf(row.key));
  if (looked.kind !== 'found' && looked.kind !== 'absent') return null;
  const none = { notBefore: null, problem: null, leaseUntil: null };
  const settled = await options.outbox.update(
    row,
    looked.kind === 'absent'
      ? { state: 'planned', ...none }
      : {
          ...{ state: 'sent', messageId: looked.messageId, sentAt: looked.sentAt, ...none },
          conversationId: `${row.channelId};messageid=${looked.root ?? looked.messageId}`,
        },
  );
  if (!settled) return null;
  run.rows.set(settled.key, settled);
  run.count.settled++;
  if (repetition) {
    const taken = await options.outbox.update(repetition, { state: 'withdrawn' });
    if (taken) run.rows.set(taken.key, taken);
  }
  return settled;
}

/** Where a row's card can stand: in the threads of its activity, or (null) as the beginning of one. */
function placesOf({ rows }: Run, row: OutboxRow): (string | null)[] {
  if (row.kind === threadKind || (row.activityKey === '' && !isAgreement(row))) return [null];
  if (isAgreement(row)) return [conversationOf(row).split(';messageid=')[1] ?? null];
  const roots = [...rows.values()].filter(
    ({ kind, activityKey, channelId }) =>
      kind === threadKind && activityKey === row.activityKey && channelId === row.channelId,
  );
  return roots.flatMap(({ messageId }) => messageId ?? []);
}

type InAll =
  Exclude<Looked, { kind: 'found' }> | (Extract<Looked, { kind: 'found' }> & { readonly root: string | null });

/** Looks in each place; a card whose thread is gone may stand by itself. */
async function lookInAll(
  { threadReader }: Pick<RunOptions, 'threadReader'>,
  places: readonly (string | null)[],
  channel: ChannelAddress & TeamAddress,
  mark: string,
): Promise<InAll> {
  const left = [...places];
  // With no thread there was nowhere to answer.
  let result: InAll = { kind: places.length === 0 ? 'unknown' : 'absent' };
  for (let root = left.shift(); root !== undefined; root = left.shift()) {
    const looked = await threadReader.look(channel, root, mark);
    if (looked.kind === 'found') return { ...looked, root };
    if (looked.kind === 'unknown') result = looked;
    if (looked.kind === 'gone' && !left.includes(null)) left.push(null);
  }
  return result;
}
