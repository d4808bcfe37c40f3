import type { Core } from './database';

/** A file attached to a row; its bytes lie in the blobs. */
export interface Attachment {
  readonly listId: string;
  readonly itemId: number;
  readonly name: string;
  readonly blob: string;
  readonly size: number;
  readonly created: string;
  readonly modified: string;
  /** Principal id. */
  readonly author: number;
}

export interface Attachments {
  /** By name. */
  of(listId: string, itemId: number): Attachment[];
  /** Names are without regard to case. */
  one(listId: string, itemId: number, name: string): Attachment | null;
  put(attachment: Attachment): Attachment;
  remove(attachment: Attachment): void;
}

/** The files attached to rows. A row in the recycle bin keeps its own, since its id is never given again. */
export function createAttachments(core: Core): Attachments {
  core.db.exec(`
CREATE TABLE IF NOT EXISTS attachments (
  list TEXT NOT NULL, item INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, doc TEXT NOT NULL,
  PRIMARY KEY (list, item, name)
) STRICT;
`);
  const { sql } = core;
  const read = (row: unknown): Attachment => JSON.parse((row as { doc: string }).doc) as Attachment;
  return {
    of: (listId, itemId) =>
      sql('SELECT doc FROM attachments WHERE list = ? AND item = ? ORDER BY name').all([listId, itemId]).map(read),
    one(listId, itemId, name) {
      const row = sql('SELECT doc FROM attachments WHERE list = ? AND item = ? AND name = ?').get([
        listId,
        itemId,
        name,
      ]);
      return row === undefined ? null : read(row);
    },
    put(one) {
      sql('INSERT OR REPLACE INTO attachments (list, item, name, doc) VALUES (?, ?, ?, ?)').run([
        one.listId,
        one.itemId,
        one.name,
        JSON.stringify(one),
      ]);
      return one;
    },
    remove: (one) =>
      void sql('DELETE FROM attachments WHERE list = ? AND item = ? AND name = ?').run([
        one.listId,
        one.itemId,
        one.name,
      ]),
  };
}
