import type { Core } from './database';

/** Small things that are read far more often than written (webs, lists, columns, views …): all of them in memory. */
export interface Documents<T extends { readonly id: string }> {
  get(id: string): T | null;
  /** In the order they were added, or by `position` where they have one. */
  all(owner: string): readonly T[];
  everywhere(): readonly T[];
  /** Adds or replaces. */
  put(thing: T): T;
  remove(id: string): void;
}

/**
 * One table of documents. `ownerOf` says which others a thing stands among (a list's columns, a site's people). What is
 * written goes to the file within the open transaction, and a rollback of what was written makes the memory be read again.
 */
export function createDocuments<T extends { readonly id: string }>(
  core: Core,
  table: string,
  ownerOf: (thing: T) => string,
): Documents<T> {
  core.db.exec(
    `CREATE TABLE IF NOT EXISTS ${table} (id TEXT PRIMARY KEY, position INTEGER NOT NULL, doc TEXT NOT NULL) STRICT`,
  );
  let byId = new Map<string, T>();
  let byOwner: Map<string, T[]> | null = null;
  let last = 0;
  const read = (): void => {
    const rows = core.sql(`SELECT id, position, doc FROM ${table} ORDER BY position`).all([]) as {
      id: string;
      position: number;
      doc: string;
    }[];
    byId = new Map(rows.map((row) => [row.id, JSON.parse(row.doc) as T]));
    last = rows.at(-1)?.position ?? 0;
    byOwner = null;
  };
  read();
  // Most transactions that fail are refused before they write here: tens of thousands of columns are not read for that.
  let written = false;
  const touch = (): void => {
    if (written) return;
    written = true;
    core.afterCommit(() => (written = false));
  };
  core.onRollback(() => {
    if (written) read();
    written = false;
  });
  const owned = (): Map<string, T[]> => {
    if (byOwner) return byOwner;
    byOwner = new Map();
    for (const thing of byId.values()) {
      const owner = ownerOf(thing);
      const others = byOwner.get(owner);
      if (others) others.push(thing);
      else byOwner.set(owner, [thing]);
    }
    return byOwner;
  };
  return {
    get: (id) => byId.get(id) ?? null,
    all: (owner) => owned().get(owner) ?? none,
    everywhere: () => [...byId.values()],
    put(thing) {
      touch();
      core
        .sql(
          `INSERT INTO ${table} (id, position, doc) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET doc = excluded.doc`,
        )
        .run([thing.id, ++last, JSON.stringify(thing)]);
      const before = byId.get(thing.id);
      byId.set(thing.id, thing);
      if (byOwner && (!before || ownerOf(before) === ownerOf(thing))) {
        // Only this owner's own few are written anew: a site may have tens of thousands of columns.
        const others = byOwner.get(ownerOf(thing)) ?? [];
        byOwner.set(
          ownerOf(thing),
          before ? others.map((one) => (one.id === thing.id ? thing : one)) : [...others, thing],
        );
      } else byOwner = null;
      return thing;
    },
    remove(id) {
      touch();
      core.sql(`DELETE FROM ${table} WHERE id = ?`).run([id]);
      const gone = byId.get(id);
      byId.delete(id);
      if (!gone || !byOwner) return;
      byOwner.set(
        ownerOf(gone),
        (byOwner.get(ownerOf(gone)) ?? []).filter((one) => one.id !== id),
      );
    },
  };
}

/** The same empty array each time: who keeps what is made from `all` compares arrays to see whether something changed. */
const none: readonly never[] = [];

/** A GUID as the stores keep it: without braces, in small letters. */
export const plainGuid = (text: string): string => text.replace(/[{}]/g, '').trim().toLowerCase();
export const emptyGuid = '00000000-0000-0000-0000-000000000000';
