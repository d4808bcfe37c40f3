import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Db } from './database';
import { themeSchema, type Theme } from '../shape';

const sessionRow = z.object({ id: z.string(), person: z.string(), theme: themeSchema });
/** One browser: who it is (object id) and which theme it has chosen. */
export type Session = z.infer<typeof sessionRow>;

export interface Sessions {
  get(id: string): Session | null;
  create(person: string): Session;
  setPerson(id: string, person: string): void;
  setTheme(id: string, theme: Theme): void;
}

/** Browsers that have opened the page; the id is a random word kept in a cookie. */
export function createSessions(db: Db): Sessions {
  const select = db.prepare('SELECT id, person, theme FROM sessions WHERE id = ?');
  const insert = db.prepare('INSERT INTO sessions (id, person, theme) VALUES (?, ?, ?)');
  const updatePerson = db.prepare('UPDATE sessions SET person = ? WHERE id = ?');
  const updateTheme = db.prepare('UPDATE sessions SET theme = ? WHERE id = ?');
  return {
    get(id) {
      const found = select.get(id);
      return found === undefined ? null : sessionRow.parse(found);
    },
    create(person) {
      const session: Session = { id: randomBytes(24).toString('base64url'), person, theme: 'default' };
      insert.run(session.id, session.person, session.theme);
      return session;
    },
    setPerson(id, person) {
      updatePerson.run(person, id);
    },
    setTheme(id, theme) {
      updateTheme.run(theme, id);
    },
  };
}
