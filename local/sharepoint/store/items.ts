import { randomUUID } from 'node:crypto';
import { faults } from '../http/message';
import { together, type Db } from './database';
import { seconds, storedValue, type Field } from './fields';
import type { List } from './lists';

export interface Item {
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
  readonly created: string;
  readonly modified: string;
  readonly author: number;
  readonly editor: number;
}

export interface Items {
  all(list: List): Item[];
  one(list: List, id: number): Item | null;
  add(list: List, fields: readonly Field[], values: Readonly<Record<string, unknown>>, user: number): Item;
  /** `etag` is what the caller sent as If-Match; "*" fits any version. */
  change(
    list: List,
    fields: readonly Field[],
    id: number,
    values: Readonly<Record<string, unknown>>,
    etag: string,
    user: number,
  ): Item;
  remove(list: List, id: number, etag: string): void;
}

interface Row {
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly fields: string;
  readonly created: string;
  readonly modified: string;
  readonly author: number;
  readonly editor: number;
}

export const etagOf = (item: Item): string => `"${item.guid},${item.version}"`;

/** The rows of the lists. Each write is one transaction; unique columns are enforced by the database's own key. */
export function createItems(db: Db, now: () => Date): Items {
  const columns = 'id, guid, version, fields, created, modified, author, editor';
  const itemOf = (row: Row): Item => ({ ...row, fields: JSON.parse(row.fields) as Item['fields'] });
  const one = (list: List, id: number): Item | null => {
    const row = db.prepare(`SELECT ${columns} FROM items WHERE list = ? AND id = ?`).get(list.id, id) as
      Row | undefined;
    return row ? itemOf(row) : null;
  };
  const claim = (list: List, fields: readonly Field[], id: number, values: Item['fields']): void => {
    for (const field of fields.filter((candidate) => candidate.unique)) {
      const value = values[field.name];
      if (value === null || value === undefined) continue;
      const taken = db
        .prepare('SELECT item FROM uniqueValues WHERE list = ? AND field = ? AND value = ?')
        .get(list.id, field.name, String(value)) as { item: number } | undefined;
      if (taken && taken.item !== id) throw faults.duplicate(field.title);
      db.prepare('INSERT OR REPLACE INTO uniqueValues (list, field, value, item) VALUES (?, ?, ?, ?)').run(
        list.id,
        field.name,
        String(value),
        id,
      );
    }
  };
  const release = (list: List, id: number): void =>
    void db.prepare('DELETE FROM uniqueValues WHERE list = ? AND item = ?').run(list.id, id);
  const found = (list: List, id: number, etag: string): Item => {
    const item = one(list, id);
    if (!item) throw faults.noItem();
    if (etag !== '*' && etag !== etagOf(item)) throw faults.stale(etag, etagOf(item));
    return item;
  };

  return {
    all: (list) =>
      (db.prepare(`SELECT ${columns} FROM items WHERE list = ? ORDER BY id`).all(list.id) as Row[]).map(itemOf),
    one,
    add: (list, fields, values, user) =>
      together(db, () => {
        const stored = checked(list, fields, values);
        // Ids are never used again, also when the last row has been deleted.
        const { nextItem: id } = db.prepare('SELECT nextItem FROM lists WHERE id = ?').get(list.id) as {
          nextItem: number;
        };
        db.prepare('UPDATE lists SET nextItem = nextItem + 1, modified = ? WHERE id = ?').run(seconds(now()), list.id);
        claim(list, fields, id, stored);
        const at = seconds(now());
        const guid = randomUUID();
        db.prepare(`INSERT INTO items (list, ${columns}) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)`).run(
          list.id,
          id,
          guid,
          JSON.stringify(stored),
          at,
          at,
          user,
          user,
        );
        return { id, guid, version: 1, fields: stored, created: at, modified: at, author: user, editor: user };
      }),
    change: (list, fields, id, values, etag, user) =>
      together(db, () => {
        const item = found(list, id, etag);
        const stored = { ...item.fields, ...checked(list, fields, values) };
        release(list, id);
        claim(list, fields, id, stored);
        const next = { ...item, fields: stored, version: item.version + 1, modified: seconds(now()), editor: user };
        db.prepare('UPDATE items SET version = ?, fields = ?, modified = ?, editor = ? WHERE list = ? AND id = ?').run(
          next.version,
          JSON.stringify(stored),
          next.modified,
          user,
          list.id,
          id,
        );
        return next;
      }),
    remove: (list, id, etag) =>
      together(db, () => {
        found(list, id, etag);
        release(list, id);
        db.prepare('DELETE FROM items WHERE list = ? AND id = ?').run(list.id, id);
      }),
  };
}

/** The sent values as they are stored; a name the list does not have is refused, as SharePoint does. */
function checked(list: List, fields: readonly Field[], values: Readonly<Record<string, unknown>>): Item['fields'] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = byName.get(name);
      if (!field) throw faults.noProperty(name, `SP.Data.${list.name}ListItem`);
      return [name, storedValue(field, value)];
    }),
  );
}
