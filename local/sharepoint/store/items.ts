import type { Core } from './database';
import { pathKey } from './path-key';
import { createHeldRows } from './held-rows';

/** A value as it is kept, by type of column: see `kinds/`. */
export type Stored =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | readonly number[]
  | { readonly Url: string; readonly Description: string };

/** A row of a list, a document or a folder of a library. */
export interface Item {
  readonly listId: string;
  readonly id: number;
  /** The `GUID` column. */
  readonly guid: string;
  /** The `UniqueId` column; for a document, the file's. */
  readonly uniqueId: string;
  /** `owshiddenversion`: rises with every write, attachments included; the ETag. */
  readonly version: number;
  /** 512 × major + minor. */
  readonly uiVersion: number;
  /** 0 a row or document, 1 a folder. */
  readonly fs: 0 | 1;
  /** Server-relative path of the folder it lies in. */
  readonly dir: string;
  /** Its own name there: "3_.000" for a row, "plan.docx" for a document. */
  readonly leaf: string;
  readonly contentTypeId: string;
  readonly created: string;
  readonly modified: string;
  readonly author: number;
  readonly editor: number;
  readonly hasAttachments: boolean;
  /** By internal name; a column that was never written is missing. */
  readonly values: Readonly<Record<string, Stored>>;
}

/** A comparable key of a value, for indexes, filters and sorting: see `query/keys.ts`. */
export type Key = string | number | null;

export interface Items {
  one(listId: string, id: number): Item | null;
  /** By `uniqueId` or `guid`, in any list. */
  byGuid(guid: string): Item | null;
  at(dir: string, leaf: string): Item | null;
  /** All under a folder, its subfolders' too. */
  under(dir: string): Item[];
  inFolder(dir: string): Item[];
  /** Rows with an id above `after`, by id; `most` of them. */
  page(listId: string, after: number, most: number): Item[];
  /** Rows with an id below `before`, the nearest `most`, highest first. */
  pageBefore(listId: string, before: number, most: number): Item[];
  many(listId: string, ids: readonly number[]): Item[];
  count(listId: string): number;
  /** The id that the next row gets; never given twice, also when a row has been deleted. */
  takeId(listId: string): number;
  /** Writes a new or changed row, keeps the version that was there before (`keep`), and brings the index up to date. */
  put(item: Item, indexed: readonly IndexedColumn[], keep?: boolean): void;
  remove(item: Item): void;
  /** Earlier versions, newest first; the present one is not among them. */
  versions(listId: string, id: number): Item[];
  removeVersion(listId: string, id: number, uiVersion: number): void;
  removeAllOf(listId: string): void;
  /** Rows of a list were changed by a statement of their own: they must be read again. */
  rewritten(listId: string): void;
  /** The index of one column: ids whose key lies in a range, at most `most` of them. */
  lookup(listId: string, field: string, range: KeyRange, most: number): number[];
  /** Ids of a range of ids, ascending, at most `most` of them. */
  idsBetween(listId: string, range: KeyRange, most: number): number[];
  /** Ids in the order of a column's keys (null first), from a place on. */
  ordered(
    listId: string,
    field: string,
    descending: boolean,
    from: { key: Key; id: number } | null,
    most: number,
    idsDescending?: boolean,
  ): number[];
  /** Makes the index of one column anew from all rows. */
  reindex(listId: string, column: IndexedColumn): void;
  dropIndex(listId: string, field: string): void;
}

export interface IndexedColumn {
  readonly field: string;
  readonly keyOf: (item: Item) => Key;
}

/** `equals` alone, or bounds; each bound is inclusive unless `…Open`. */
export interface KeyRange {
  readonly equals?: Key;
  readonly from?: string | number;
  readonly fromOpen?: boolean;
  readonly to?: string | number;
  readonly toOpen?: boolean;
}

/** Rows kept parsed in memory; a plan of 300 rows is read over and over, a list of 100,000 seldom as a whole. */
const mostHeld = 30_000;

interface Row {
  readonly list: string;
  readonly id: number;
  readonly doc: string;
}

/** An empty value in the index: below every number and text. */
const noKey = -Infinity;
const inIndex = (key: Key): string | number => key ?? noKey;

/** The rows of all lists. Index rows lie in `cells`; each write is inside the caller's transaction. */
export function createItems(core: Core): Items {
  core.db.exec(`
CREATE TABLE IF NOT EXISTS items (
  list TEXT NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, uniqueId TEXT NOT NULL,
  dir TEXT NOT NULL COLLATE NOCASE, leaf TEXT NOT NULL COLLATE NOCASE, doc TEXT NOT NULL,
  PRIMARY KEY (list, id)
) STRICT;
CREATE INDEX IF NOT EXISTS itemsByGuid ON items (guid);
CREATE INDEX IF NOT EXISTS itemsByUniqueId ON items (uniqueId);
CREATE UNIQUE INDEX IF NOT EXISTS itemsByPath ON items (dir, leaf);
CREATE TABLE IF NOT EXISTS itemIds (list TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS versions (
  list TEXT NOT NULL, id INTEGER NOT NULL, uiVersion INTEGER NOT NULL, doc TEXT NOT NULL,
  PRIMARY KEY (list, id, uiVersion)
) STRICT;
CREATE TABLE IF NOT EXISTS cells (
  list TEXT NOT NULL, field TEXT NOT NULL, key NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (list, field, key, item)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS cellsOfItem ON cells (list, item);
`);
  const { sql } = core;
  const held = createHeldRows(mostHeld);
  core.onRollback(() => held.clear());
  const itemOf = (row: Row): Item => held.get(row.list, row.id) ?? held.hold(JSON.parse(row.doc) as Item);
  const rows = (found: unknown): Item[] => (found as Row[]).map(itemOf);
  const parsed = (found: unknown): Item[] => (found as Row[]).map((row) => JSON.parse(row.doc) as Item);
  const first = (found: unknown): Item | null => (found === undefined ? null : itemOf(found as Row));
  let counts = new Map<string, number>();
  core.onRollback(() => (counts = new Map()));
  const count = (listId: string): number => {
    let n = counts.get(listId);
    if (n === undefined) {
      n = (sql('SELECT count(*) AS n FROM items WHERE list = ?').get([listId]) as { n: number }).n;
      counts.set(listId, n);
    }
    return n;
  };
  const index = (item: Item, { field, keyOf }: IndexedColumn): void =>
    void sql('INSERT INTO cells (list, field, key, item) VALUES (?, ?, ?, ?)').run([
      item.listId,
      field,
      inIndex(keyOf(item)),
      item.id,
    ]);
  const self: Items = {
    one: (listId, id) =>
      held.get(listId, id) ?? first(sql('SELECT list, id, doc FROM items WHERE list = ? AND id = ?').get([listId, id])),
    byGuid: (guid) => first(sql('SELECT list, id, doc FROM items WHERE uniqueId = ? OR guid = ?').get([guid, guid])),
    at: (dir, leaf) =>
      first(sql('SELECT list, id, doc FROM items WHERE dir = ? AND leaf = ?').get([pathKey(dir), pathKey(leaf)])),
    // A range in place of LIKE, so that the index by path is used: "0" is the sign after "/".
    under: (dir) =>
      rows(
        sql('SELECT list, id, doc FROM items WHERE dir = ? OR (dir > ? AND dir < ?) ORDER BY id').all([
          pathKey(dir),
          `${pathKey(dir)}/`,
          `${pathKey(dir)}0`,
        ]),
      ),
    inFolder: (dir) => rows(sql('SELECT list, id, doc FROM items WHERE dir = ? ORDER BY leaf').all([pathKey(dir)])),
    page: (listId, after, most) =>
      // Where all rows are held, reading their ids alone is a good deal quicker.
      held.young(listId) >= count(listId)
        ? self.many(
            listId,
            ids(
              sql('SELECT id AS item FROM items WHERE list = ? AND id > ? ORDER BY id LIMIT ?').all([
                listId,
                after,
                most,
              ]),
            ),
          )
        : rows(
            sql('SELECT list, id, doc FROM items WHERE list = ? AND id > ? ORDER BY id LIMIT ?').all([
              listId,
              after,
              most,
            ]),
          ),
    pageBefore: (listId, before, most) =>
      rows(
        sql('SELECT list, id, doc FROM items WHERE list = ? AND id < ? ORDER BY id DESC LIMIT ?').all([
          listId,
          before,
          most,
        ]),
      ),
    many: (listId, ids) => ids.map((id) => self.one(listId, id)).filter((item) => item !== null),
    count,
    takeId(listId) {
      const row = sql(
        'INSERT INTO itemIds (list, next) VALUES (?, 2) ON CONFLICT (list) DO UPDATE SET next = next + 1 RETURNING next',
      ).get([listId]) as { next: number };
      return row.next - 1;
    },
    put(item, indexed, keep = false) {
      const before = self.one(item.listId, item.id);
      if (before && keep)
        sql(
          'INSERT OR REPLACE INTO versions (list, id, uiVersion, doc) SELECT list, id, ?, doc FROM items WHERE list = ? AND id = ?',
        ).run([before.uiVersion, item.listId, item.id]);
      const known = count(item.listId);
      sql(
        `INSERT INTO items (list, id, guid, uniqueId, dir, leaf, doc) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (list, id) DO UPDATE SET guid = excluded.guid, uniqueId = excluded.uniqueId, dir = excluded.dir,
         leaf = excluded.leaf, doc = excluded.doc`,
      ).run([
        item.listId,
        item.id,
        item.guid,
        item.uniqueId,
        pathKey(item.dir),
        pathKey(item.leaf),
        JSON.stringify(item),
      ]);
      held.hold(item);
      if (!before) counts.set(item.listId, known + 1);
      else sql('DELETE FROM cells WHERE list = ? AND item = ?').run([item.listId, item.id]);
      for (const column of indexed) index(item, column);
    },
    remove(item) {
      const known = count(item.listId);
      const { changes } = sql('DELETE FROM items WHERE list = ? AND id = ?').run([item.listId, item.id]);
      sql('DELETE FROM cells WHERE list = ? AND item = ?').run([item.listId, item.id]);
      held.drop(item.listId, item.id);
      if (changes > 0) counts.set(item.listId, known - 1);
    },
    versions: (listId, id) =>
      parsed(sql('SELECT doc FROM versions WHERE list = ? AND id = ? ORDER BY uiVersion DESC').all([listId, id])),
    removeVersion: (listId, id, uiVersion) =>
      void sql('DELETE FROM versions WHERE list = ? AND id = ? AND uiVersion = ?').run([listId, id, uiVersion]),
    rewritten(listId) {
      held.dropList(listId);
    },
    removeAllOf(listId) {
      for (const table of ['items', 'versions', 'cells', 'itemIds'])
        sql(`DELETE FROM ${table} WHERE list = ?`).run([listId]);
      held.dropList(listId);
      counts.set(listId, 0);
    },
    lookup(listId, field, range, most) {
      const [where, values] = bounds(range);
      return ids(
        sql(`SELECT item FROM cells WHERE list = ? AND field = ?${where} LIMIT ?`).all([
          listId,
          field,
          ...values,
          most,
        ]),
      );
    },
    idsBetween(listId, range, most) {
      const lowest = typeof range.equals === 'number' ? range.equals : range.from;
      const highest = typeof range.equals === 'number' ? range.equals : range.to;
      if (range.equals === null || typeof lowest === 'string' || typeof highest === 'string') return [];
      const found = sql('SELECT id AS item FROM items WHERE list = ? AND id >= ? AND id <= ? ORDER BY id LIMIT ?').all([
        listId,
        range.fromOpen && lowest !== undefined ? Math.floor(lowest) + 1 : (lowest ?? 0),
        range.toOpen && highest !== undefined ? Math.ceil(highest) - 1 : (highest ?? Number.MAX_SAFE_INTEGER),
        most,
      ]);
      return ids(found);
    },
    ordered(listId, field, descending, from, most, idsDescending = false) {
      const direction = descending ? 'DESC' : 'ASC';
      const order = `ORDER BY key ${direction}, item ${idsDescending ? 'DESC' : 'ASC'} LIMIT ?`;
      if (from === null)
        return ids(sql(`SELECT item FROM cells WHERE list = ? AND field = ? ${order}`).all([listId, field, most]));
      const key = inIndex(from.key);
      return ids(
        sql(
          `SELECT item FROM cells WHERE list = ? AND field = ? AND key ${descending ? '<=' : '>='} ?
           AND (key <> ? OR item ${idsDescending ? '<' : '>'} ?) ${order}`,
        ).all([listId, field, key, key, from.id, most]),
      );
    },
    reindex(listId, column) {
      self.dropIndex(listId, column.field);
      for (let after = 0; ;) {
        const page = self.page(listId, after, 1000);
        for (const item of page) index(item, column);
        const last = page.at(-1);
        if (!last) return;
        after = last.id;
      }
    },
    dropIndex: (listId, field) => void sql('DELETE FROM cells WHERE list = ? AND field = ?').run([listId, field]),
  };
  return self;
}

const ids = (found: unknown): number[] => (found as { item: number }[]).map((row) => row.item);

function bounds(range: KeyRange): [string, (string | number)[]] {
  if ('equals' in range) return [' AND key = ?', [inIndex(range.equals ?? null)]];
  const parts: string[] = [];
  const values: (string | number)[] = [];
  if (range.from !== undefined) {
    parts.push(` AND key ${range.fromOpen ? '>' : '>='} ?`);
    values.push(range.from);
  } else parts.push(' AND key > -9e999');
  if (range.to !== undefined) {
    parts.push(` AND key ${range.toOpen ? '<' : '<='} ?`);
    values.push(range.to);
  }
  return [parts.join(''), values];
}
