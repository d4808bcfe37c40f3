import * as z from 'zod';
import type { Db } from './database';

const markRow = z.object({ stamp: z.number() });
const countRow = z.object({ unread: z.number() });

export interface ReadMarks {
  /** The id of the last message that the person has seen in the conversation; "0" before the first. */
  upTo(conversation: string, person: string): string;
  unread(conversation: string, person: string): number;
  /** Marks all there is as seen; true when something was new. */
  markRead(conversation: string, person: string): boolean;
}

/** How far each person has read in each conversation. One's own messages are never unread. */
export function createReadMarks(db: Db): ReadMarks {
  const select = db.prepare('SELECT stamp FROM readMarks WHERE conversation = ? AND person = ?');
  const count = db.prepare(
    'SELECT COUNT(*) AS unread FROM messages WHERE conversation = ? AND stamp > ? AND deleted = 0 AND (sender IS NULL OR sender <> ?)',
  );
  const mark = db.prepare(
    `INSERT INTO readMarks (conversation, person, stamp)
     SELECT ?, ?, COALESCE(MAX(stamp), 0) FROM messages WHERE conversation = ?
     ON CONFLICT (conversation, person) DO UPDATE SET stamp = excluded.stamp`,
  );
  const stampOf = (conversation: string, person: string): number => {
    const found = select.get(conversation, person);
    return found === undefined ? 0 : markRow.parse(found).stamp;
  };
  const unread = (conversation: string, person: string): number =>
    countRow.parse(count.get(conversation, stampOf(conversation, person), person)).unread;
  return {
    upTo: (conversation, person) => String(stampOf(conversation, person)),
    unread,
    markRead(conversation, person) {
      const wasNew = unread(conversation, person) > 0;
      mark.run(conversation, person, conversation);
      return wasNew;
    },
  };
}
