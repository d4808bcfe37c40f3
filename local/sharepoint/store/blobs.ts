import type { Core } from './database';

/** Bytes lie in pieces of this size, so that a file of 100 MB is never in memory twice. */
export const pieceSize = 1024 * 1024;

export interface Blobs {
  /** Keeps bytes; the id is a new GUID. */
  put(bytes: Buffer): string;
  /** All the bytes; null where there are none under this id. */
  get(id: string): Buffer | null;
  /** The bytes from `from` up to (and without) `to`. */
  read(id: string, from: number, to: number): Buffer;
  length(id: string): number;
  /** An empty blob that `append` fills. */
  create(): string;
  append(id: string, bytes: Buffer): void;
  /** One more holds the same bytes (a copy of a file); each holder calls `remove` once. */
  share(id: string): string;
  remove(id: string): void;
}

interface About {
  readonly length: number;
  readonly holders: number;
}

/** Bytes of documents, attachments and uploads. A blob that has a holder besides its maker is never appended to. */
export function createBlobs(core: Core): Blobs {
  core.db.exec(`
CREATE TABLE IF NOT EXISTS blobs (id TEXT PRIMARY KEY, length INTEGER NOT NULL, holders INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS blobPieces (
  blob TEXT NOT NULL, piece INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (blob, piece)
) STRICT;
`);
  const { sql } = core;
  const about = (id: string): About | null =>
    (sql('SELECT length, holders FROM blobs WHERE id = ?').get([id]) as About | undefined) ?? null;
  const piece = (id: string, number: number): Buffer => {
    const row = sql('SELECT bytes FROM blobPieces WHERE blob = ? AND piece = ?').get([id, number]) as
      { bytes: Uint8Array } | undefined;
    return row ? Buffer.from(row.bytes) : Buffer.alloc(0);
  };
  const write = (id: string, number: number, bytes: Buffer): void =>
    void sql('INSERT OR REPLACE INTO blobPieces (blob, piece, bytes) VALUES (?, ?, ?)').run([id, number, bytes]);
  const self: Blobs = {
    put: (bytes) =>
      core.together(() => {
        const id = self.create();
        self.append(id, bytes);
        return id;
      }),
    get(id) {
      const known = about(id);
      return known && self.read(id, 0, known.length);
    },
    read(id, from, to) {
      const end = Math.min(to, self.length(id));
      if (from >= end) return Buffer.alloc(0);
      const out = Buffer.alloc(end - from);
      for (let number = Math.floor(from / pieceSize); number * pieceSize < end; number++) {
        const start = number * pieceSize;
        const bytes = piece(id, number);
        bytes.copy(out, Math.max(0, start - from), Math.max(0, from - start), Math.min(bytes.length, end - start));
      }
      return out;
    },
    length: (id) => about(id)?.length ?? 0,
    create() {
      const id = core.newId();
      sql('INSERT INTO blobs (id, length, holders) VALUES (?, 0, 1)').run([id]);
      return id;
    },
    append: (id, bytes) =>
      core.together(() => {
        const before = self.length(id);
        let done = 0;
        const over = before % pieceSize;
        if (over > 0 && bytes.length > 0) {
          done = Math.min(bytes.length, pieceSize - over);
          const number = Math.floor(before / pieceSize);
          write(id, number, Buffer.concat([piece(id, number), bytes.subarray(0, done)]));
        }
        for (; done < bytes.length; done += pieceSize)
          write(id, Math.floor((before + done) / pieceSize), bytes.subarray(done, done + pieceSize));
        sql('UPDATE blobs SET length = ? WHERE id = ?').run([before + bytes.length, id]);
      }),
    share(id) {
      sql('UPDATE blobs SET holders = holders + 1 WHERE id = ?').run([id]);
      return id;
    },
    remove: (id) =>
      core.together(() => {
        const known = about(id);
        if (!known) return;
        if (known.holders > 1) {
          sql('UPDATE blobs SET holders = holders - 1 WHERE id = ?').run([id]);
          return;
        }
        sql('DELETE FROM blobPieces WHERE blob = ?').run([id]);
        sql('DELETE FROM blobs WHERE id = ?').run([id]);
      }),
  };
  return self;
}
