import { messageUrl } from '../src/lists/message-url';
import type { OutboxRow } from '../src/lists/repository';
import { addDays } from '../src/periods/index';
import { isChannelsRow } from './channels-card';
import { threadKind } from './reminder-cards';
import type { Run, RunOptions } from './reminder-run';

/** A thread that is older than a quarter has sunk deep in its channel: what comes next begins a new one. */
const oldestDays = 92;

/** Between the key that the root had, and the message that it is, once another has taken its place. */
const ended = '/ended/';

/**
 * Lets the old threads go of activities that something is to be sent about today, so that sending begins new ones. The root
 * keeps its row under another key, which tells that it has ended; each step may break off and be done again.
 */
export async function renewThreads({ outbox, threads }: RunOptions, { today, rows, owns }: Run): Promise<void> {
  const asked = new Set<string>();
  for (const waiting of [...rows.values()]) {
    const { state, day, kind, activityKey, channelId } = waiting;
    if (!owns(waiting) || state !== 'planned' || day > today || kind === threadKind || isChannelsRow({ kind }))
      continue;
    const place = `${activityKey} ${channelId}`;
    if (asked.has(place)) continue;
    asked.add(place);
    const roots = [...rows.values()].filter(
      (row) => row.kind === threadKind && row.activityKey === activityKey && row.channelId === channelId,
    );
    // Asked of the list only where there is a root that is old enough.
    const old = roots.filter((row) => row.messageId !== null && row.day < addDays(today, -oldestDays));
    const thread = old.length === 0 ? null : await threads.find(activityKey, channelId);
    const root = thread && old.find(({ messageId }) => messageId === thread.rootMessageId);
    if (!thread || !root) continue;
    if (!root.key.includes(ended)) {
      const key = `${root.key}${ended}${thread.rootMessageId}`;
      // Another process may have done it, and died before the thread was let go.
      const renamed = (await outbox.rename(root, key)) ?? (await outbox.list({ keys: [key] }))[0];
      if (!renamed) continue;
      rows.delete(root.key);
      rows.set(renamed.key, renamed);
    }
    await threads.retire(thread);
  }
}

/** Where an activity's thread was before, and where it goes on: addresses of the messages. */
export interface ThreadNeighbours {
  readonly earlier: string | null;
  readonly later: string | null;
}

/** The neighbours of a thread's root among all that were sent. Pure. */
export function neighboursOf(root: OutboxRow, rows: Iterable<OutboxRow>): ThreadNeighbours {
  const own = [...rows]
    .filter(({ kind, activityKey, channelId, messageId }) => {
      return kind === threadKind && activityKey === root.activityKey && channelId === root.channelId && messageId;
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.row.id - b.row.id));
  const at = own.findIndex(({ key }) => key === root.key);
  // A root that is about to be sent is the newest.
  const [earlier, later] = at === -1 ? [own.at(-1), undefined] : [own[at - 1], own[at + 1]];
  const url = (row: OutboxRow | undefined): string | null =>
    row?.messageId ? messageUrl(row.channelId, row.messageId) : null;
  return { earlier: url(earlier), later: url(later) };
}
