import type { SPFI } from '@pnp/sp/fi.js';
import { statusOf } from './faults';
import type { ThreadRow, Threads } from './repository';
import { rowReader } from './row-reader';
import { lists } from './schema';
import { readAll } from './loading/read-all';
import { quoted, refOf, type RawRow } from './table';
import { addRow, updateRow } from './writing/write-row';

const list = lists.threads;
const keyOf = (activityKey: string, channelId: string): string => `${activityKey}|${channelId}`;

/** The Threads list: the root message that holds an activity's cards in a channel. */
export function createThreads(sp: SPFI): Threads {
  const first = async (filter: string): Promise<ThreadRow | null> => {
    const [row] = await readAll(sp, list, filter);
    return row ? readThread(row) : null;
  };
  const byKey = (key: string): Promise<ThreadRow | null> => first(`UniqueKey eq ${quoted(key)}`);
  return {
    find: (activityKey, channelId) => byKey(keyOf(activityKey, channelId)),
    findByConversation: (conversationId) => first(`ConversationId eq ${quoted(conversationId)}`),
    async add(thread) {
      const key = keyOf(thread.activityKey, thread.channelId);
      const added = await addRow(sp, list, {
        Title: thread.activityKey,
        UniqueKey: key,
        ActivityKey: thread.activityKey,
        ChannelId: thread.channelId,
        ConversationId: thread.conversationId,
        RootMessageId: thread.rootMessageId,
      });
      const row = added ? readThread(added) : await byKey(key);
      if (!row) throw new Error('The thread could be neither added nor found');
      return row;
    },
    async retire({ row, key, rootMessageId }) {
      try {
        await updateRow(sp, list, row, { UniqueKey: `${key}|${rootMessageId}` });
        return true;
      } catch (error) {
        if (['conflict', 'gone'].includes(statusOf(error).kind)) return false;
        throw error;
      }
    },
  };
}

function readThread(raw: RawRow): ThreadRow {
  const row = rowReader(list, raw, [], () => '');
  return {
    key: row.text('UniqueKey') ?? '',
    activityKey: row.text('ActivityKey') ?? '',
    channelId: row.text('ChannelId') ?? '',
    conversationId: row.text('ConversationId') ?? '',
    rootMessageId: row.text('RootMessageId') ?? '',
    row: refOf(list, raw),
  };
}
