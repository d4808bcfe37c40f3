import { randomUUID } from 'node:crypto';
import { faults } from '../http/message';
import { together, type Db } from './database';
import { builtIn, fieldSchema, seconds, type Field } from './fields';

export interface List {
  readonly id: string;
  /** Last part of the list's address. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly created: string;
  readonly modified: string;
}

export interface Lists {
  all(): List[];
  byTitle(title: string): List | null;
  byId(id: string): List | null;
  byName(name: string): List | null;
  add(title: string, description: string): List;
  /** Changes title or description; a title that is taken is refused. */
  change(list: List, change: { title?: string | undefined; description?: string | undefined }): void;
  fields(list: List): Field[];
  addField(list: List, field: Field): void;
  count(list: List): number;
}

/** The lists of the site and their columns. */
export function createLists(db: Db, now: () => Date): Lists {
  const columns = 'id, name, title, description, created, modified';
  const one = (where: string, value: string): List | null =>
    (db.prepare(`SELECT ${columns} FROM lists WHERE ${where}`).get(value) as List | undefined) ?? null;
  const self: Lists = {
    all: () => db.prepare(`SELECT ${columns} FROM lists ORDER BY title`).all() as List[],
    byTitle: (title) => one('title = ? COLLATE NOCASE', title),
    byId: (id) => one('id = ?', id.replace(/[{}]/g, '').toLowerCase()),
    byName: (name) => one('name = ? COLLATE NOCASE', name),
    add(title, description) {
      return together(db, () => {
        if (self.byTitle(title)) throw faults.titleTaken();
        const plain = title.replace(/[^A-Za-z0-9_-]/g, '') || 'List';
        let name = plain;
        for (let n = 1; self.byName(name); n++) name = `${plain}${n}`;
        const at = seconds(now());
        const list = { id: randomUUID(), name, title, description, created: at, modified: at };
        db.prepare(`INSERT INTO lists (${columns}) VALUES (?, ?, ?, ?, ?, ?)`).run(
          list.id,
          name,
          title,
          description,
          at,
          at,
        );
        return list;
      });
    },
    change(list, { title = list.title, description = list.description }) {
      together(db, () => {
        const other = self.byTitle(title);
        if (other && other.id !== list.id) throw faults.titleTaken();
        db.prepare('UPDATE lists SET title = ?, description = ? WHERE id = ?').run(title, description, list.id);
      });
    },
    fields(list) {
      const own = db.prepare('SELECT declaration FROM fields WHERE list = ? ORDER BY position').all(list.id) as {
        declaration: string;
      }[];
      return [...builtIn, ...own.map(({ declaration }) => fieldSchema.parse(JSON.parse(declaration)))];
    },
    addField(list, field) {
      together(db, () => {
        const have = self.fields(list);
        if (have.some((other) => other.name.toLowerCase() === field.name.toLowerCase())) {
          throw faults.badValue(`A duplicate field name "${field.name}" was found.`);
        }
        db.prepare('INSERT INTO fields (list, name, position, declaration) VALUES (?, ?, ?, ?)').run(
          list.id,
          field.name,
          have.length,
          JSON.stringify(field),
        );
      });
    },
    count: (list) => (db.prepare('SELECT count(*) AS n FROM items WHERE list = ?').get(list.id) as { n: number }).n,
  };
  return self;
}
