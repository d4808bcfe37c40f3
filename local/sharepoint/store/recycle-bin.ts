import type { Core } from './database';

/** SP.RecycleBinItemType (Microsoft's reference of RecycleBinItemType). */
export const recycledTypes = {
  file: 1,
  fileVersion: 2,
  item: 3,
  list: 4,
  folder: 5,
  attachment: 7,
  itemVersion: 8,
  web: 10,
} as const;
export type RecycledKind = keyof typeof recycledTypes;

/** Something in the recycle bin. What is needed to put it back lies beside it, and only its kind's restorer reads that. */
export interface Recycled {
  readonly id: string;
  readonly siteId: string;
  readonly webId: string;
  readonly kind: RecycledKind;
  readonly title: string;
  /** Server-relative folder that it was in: "/sites/dev/Lists/Plan". */
  readonly dir: string;
  readonly leaf: string;
  readonly size: number;
  /** Principal ids. */
  readonly author: number;
  readonly deletedBy: number;
  readonly deleted: string;
  /** 1 the bin of its web, 2 that of the site (second stage). */
  readonly stage: 1 | 2;
}

export type NewRecycled = Omit<Recycled, 'id' | 'deleted' | 'stage'>;

export interface RecycleBin {
  /** Puts one there; gives it with the id that clients get. */
  put(thing: NewRecycled, snapshot: unknown): Recycled;
  one(id: string): Recycled | null;
  snapshot(id: string): unknown;
  /** Newest first: of a web its first stage, of a site both. */
  ofWeb(webId: string): Recycled[];
  ofSite(siteId: string): Recycled[];
  toSecondStage(thing: Recycled): void;
  /** Takes it out of the bin, because it was restored or is gone for good. */
  remove(id: string): void;
}

/** The recycle bins of all sites. */
export function createRecycleBin(core: Core): RecycleBin {
  core.db.exec(`
CREATE TABLE IF NOT EXISTS recycled (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, site TEXT NOT NULL, web TEXT NOT NULL,
  doc TEXT NOT NULL, snapshot TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS recycledOfWeb ON recycled (web, number);
CREATE INDEX IF NOT EXISTS recycledOfSite ON recycled (site, number);
`);
  const { sql } = core;
  const read = (row: unknown): Recycled => JSON.parse((row as { doc: string }).doc) as Recycled;
  const ofSite = (siteId: string): Recycled[] =>
    sql('SELECT doc FROM recycled WHERE site = ? ORDER BY number DESC').all([siteId]).map(read);
  return {
    put(fresh, snapshot) {
      const thing: Recycled = {
        ...fresh,
        id: core.newId(),
        deleted: `${core.now().toISOString().slice(0, 19)}Z`,
        stage: 1,
      };
      sql('INSERT INTO recycled (id, site, web, doc, snapshot) VALUES (?, ?, ?, ?, ?)').run([
        thing.id,
        thing.siteId,
        thing.webId,
        JSON.stringify(thing),
        JSON.stringify(snapshot ?? null),
      ]);
      return thing;
    },
    one(id) {
      const row = sql('SELECT doc FROM recycled WHERE id = ?').get([id]);
      return row === undefined ? null : read(row);
    },
    snapshot(id) {
      const row = sql('SELECT snapshot FROM recycled WHERE id = ?').get([id]) as { snapshot: string } | undefined;
      return row === undefined ? null : (JSON.parse(row.snapshot) as unknown);
    },
    ofWeb: (webId) =>
      sql('SELECT doc FROM recycled WHERE web = ? ORDER BY number DESC')
        .all([webId])
        .map(read)
        .filter((thing) => thing.stage === 1),
    ofSite,
    toSecondStage: (thing) =>
      void sql('UPDATE recycled SET doc = ? WHERE id = ?').run([JSON.stringify({ ...thing, stage: 2 }), thing.id]),
    remove: (id) => void sql('DELETE FROM recycled WHERE id = ?').run([id]),
  };
}
