import type { Blobs } from './blobs';
import { seconds, type Core } from './database';
import type { Item } from './items';
import { pathKey } from './path-key';

/** What a document has besides its row: who has it checked out, comments of its versions, its property bag. */
export interface FileState {
  /** `UniqueId` of the document. */
  readonly id: string;
  /** Principal id; null where nobody has it checked out. */
  readonly checkedOutBy: number | null;
  readonly checkedOutAt: string | null;
  /** How it was when it was checked out, for undoCheckout. */
  readonly before: { readonly item: Item | null; readonly blob: string } | null;
  /** Check-in comments by UIVersion. */
  readonly comments: Readonly<Record<string, string>>;
  /** Raised by each write of its bytes. */
  readonly revision: number;
  readonly properties: Readonly<Record<string, string>>;
}

/** The bytes of a document from one UIVersion on, until the next entry. */
export interface Content {
  readonly uiVersion: number;
  readonly blob: string;
  readonly length: number;
}

/** A file or folder of a web that lies in no list: "/sites/dev/note.txt", a library's "Forms/…". */
export interface LooseNode {
  readonly id: string;
  readonly webId: string;
  readonly kind: 'file' | 'folder';
  readonly dir: string;
  readonly leaf: string;
  readonly created: string;
  readonly modified: string;
  readonly author: number;
  readonly editor: number;
  readonly version: number;
  readonly welcomePage?: string;
}

export interface Upload {
  readonly id: string;
  readonly file: string;
  readonly blob: string;
  readonly user: number;
  readonly at: string;
}

export interface Files {
  state(id: string): FileState;
  setState(state: FileState): void;
  /** The bytes that the document had in this version; the newest where none is named. */
  content(id: string, uiVersion?: number): Content | null;
  /** Newest first. */
  contents(id: string): Content[];
  /** The blob becomes the document's own; one that lay under the same version is removed. */
  putContent(id: string, uiVersion: number, blob: string): void;
  removeContent(id: string, uiVersion: number): void;
  /** All that is kept of a document goes: after its row was deleted for good. */
  forget(id: string): void;
  looseAt(dir: string, leaf: string): LooseNode | null;
  loose(id: string): LooseNode | null;
  looseIn(dir: string): LooseNode[];
  looseUnder(dir: string): LooseNode[];
  putLoose(node: LooseNode): LooseNode;
  removeLoose(id: string): void;
  upload(file: string, id: string): Upload | null;
  putUpload(upload: Upload): void;
  /** `keepBlob` where its bytes have become the document's. */
  removeUpload(file: string, id: string, keepBlob?: boolean): void;
  /** Removes uploads that were begun before this moment and never finished. */
  removeUploadsBefore(moment: string): void;
}

/** Uploads that nobody went on with since this moment are given up. */
export const abandonedBefore = (now: Date): string => seconds(new Date(now.getTime() - 24 * 3_600_000));

const fresh = (id: string): FileState => ({
  id,
  checkedOutBy: null,
  checkedOutAt: null,
  before: null,
  comments: {},
  revision: 1,
  properties: {},
});

const like = (dir: string): string => `${dir.replace(/[!%_]/g, '!$&')}/%`;

/** What documents have besides their rows; everything lies in the one file, nothing in memory. */
export function createFiles(core: Core, blobs: Blobs): Files {
  core.db.exec(`
CREATE TABLE IF NOT EXISTS fileStates (id TEXT PRIMARY KEY, doc TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS fileContents (
  file TEXT NOT NULL, uiVersion INTEGER NOT NULL, blob TEXT NOT NULL, PRIMARY KEY (file, uiVersion)
) STRICT;
CREATE TABLE IF NOT EXISTS looseNodes (
  id TEXT PRIMARY KEY, dir TEXT NOT NULL COLLATE NOCASE, leaf TEXT NOT NULL COLLATE NOCASE, doc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS looseByPath ON looseNodes (dir, leaf);
CREATE TABLE IF NOT EXISTS uploads (
  file TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL, doc TEXT NOT NULL, PRIMARY KEY (file, id)
) STRICT;
`);
  const { sql } = core;
  const read = <T>(row: unknown): T | null =>
    row === undefined ? null : (JSON.parse((row as { doc: string }).doc) as T);
  const readAll = <T>(rows: unknown): T[] => (rows as { doc: string }[]).map((row) => JSON.parse(row.doc) as T);
  const contentOf = (row: { uiVersion: number; blob: string }): Content => ({
    ...row,
    length: blobs.length(row.blob),
  });
  const blobAt = (id: string, uiVersion: number): string | null =>
    (
      sql('SELECT blob FROM fileContents WHERE file = ? AND uiVersion = ?').get([id, uiVersion]) as
        { blob: string } | undefined
    )?.blob ?? null;
  const self: Files = {
    state: (id) => read<FileState>(sql('SELECT doc FROM fileStates WHERE id = ?').get([id])) ?? fresh(id),
    setState: (state) =>
      void sql('INSERT OR REPLACE INTO fileStates (id, doc) VALUES (?, ?)').run([state.id, JSON.stringify(state)]),
    content(id, uiVersion = Number.MAX_SAFE_INTEGER) {
      const row = sql(
        'SELECT uiVersion, blob FROM fileContents WHERE file = ? AND uiVersion <= ? ORDER BY uiVersion DESC LIMIT 1',
      ).get([id, uiVersion]) as { uiVersion: number; blob: string } | undefined;
      return row ? contentOf(row) : null;
    },
    contents: (id) =>
      (
        sql('SELECT uiVersion, blob FROM fileContents WHERE file = ? ORDER BY uiVersion DESC').all([id]) as {
          uiVersion: number;
          blob: string;
        }[]
      ).map(contentOf),
    putContent(id, uiVersion, blob) {
      const old = blobAt(id, uiVersion);
      sql('INSERT OR REPLACE INTO fileContents (file, uiVersion, blob) VALUES (?, ?, ?)').run([id, uiVersion, blob]);
      if (old !== null && old !== blob) blobs.remove(old);
    },
    removeContent(id, uiVersion) {
      const old = blobAt(id, uiVersion);
      if (old === null) return;
      sql('DELETE FROM fileContents WHERE file = ? AND uiVersion = ?').run([id, uiVersion]);
      blobs.remove(old);
    },
    forget(id) {
      for (const { uiVersion } of self.contents(id)) self.removeContent(id, uiVersion);
      const { before } = self.state(id);
      if (before) blobs.remove(before.blob);
      sql('DELETE FROM fileStates WHERE id = ?').run([id]);
      for (const upload of readAll<Upload>(sql('SELECT doc FROM uploads WHERE file = ?').all([id])))
        self.removeUpload(id, upload.id);
    },
    looseAt: (dir, leaf) =>
      read<LooseNode>(sql('SELECT doc FROM looseNodes WHERE dir = ? AND leaf = ?').get([pathKey(dir), pathKey(leaf)])),
    loose: (id) => read<LooseNode>(sql('SELECT doc FROM looseNodes WHERE id = ?').get([id])),
    looseIn: (dir) =>
      readAll<LooseNode>(sql('SELECT doc FROM looseNodes WHERE dir = ? ORDER BY leaf').all([pathKey(dir)])),
    looseUnder: (dir) =>
      readAll<LooseNode>(
        sql("SELECT doc FROM looseNodes WHERE dir = ? OR dir LIKE ? ESCAPE '!' ORDER BY dir, leaf").all([
          pathKey(dir),
          like(pathKey(dir)),
        ]),
      ),
    putLoose(node) {
      sql(
        `INSERT INTO looseNodes (id, dir, leaf, doc) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET dir = excluded.dir, leaf = excluded.leaf, doc = excluded.doc`,
      ).run([node.id, pathKey(node.dir), pathKey(node.leaf), JSON.stringify(node)]);
      return node;
    },
    removeLoose: (id) => void sql('DELETE FROM looseNodes WHERE id = ?').run([id]),
    upload: (file, id) => read<Upload>(sql('SELECT doc FROM uploads WHERE file = ? AND id = ?').get([file, id])),
    putUpload: (upload) =>
      void sql('INSERT OR REPLACE INTO uploads (file, id, at, doc) VALUES (?, ?, ?, ?)').run([
        upload.file,
        upload.id,
        upload.at,
        JSON.stringify(upload),
      ]),
    removeUpload(file, id, keepBlob = false) {
      const upload = self.upload(file, id);
      if (!upload) return;
      sql('DELETE FROM uploads WHERE file = ? AND id = ?').run([file, id]);
      if (!keepBlob) blobs.remove(upload.blob);
    },
    removeUploadsBefore: (moment) =>
      core.together(() => {
        for (const old of readAll<Upload>(sql('SELECT doc FROM uploads WHERE at < ?').all([moment])))
          self.removeUpload(old.file, old.id);
      }),
  };
  self.removeUploadsBefore(abandonedBefore(core.now()));
  return self;
}
