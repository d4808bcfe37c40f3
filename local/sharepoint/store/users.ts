import type { ServiceUser } from '../http/message';
import type { Db } from './database';

export interface Users {
  byLogin(login: string): ServiceUser | null;
  byId(id: number): ServiceUser | null;
  all(): ServiceUser[];
  /** Adds a person, or brings name and level up to date. */
  put(login: string, name: string, level: ServiceUser['level']): ServiceUser;
}

const claim = 'i:0#.f|membership|';

/** A login as the user table keeps it: without the claim that SharePoint writes before it, in small letters. */
export const plainLogin = (login: string): string => login.slice(login.lastIndexOf('|') + 1).toLowerCase();
export const claimedLogin = (login: string): string => claim + login;

/** The people of the site. */
export function createUsers(db: Db): Users {
  const row = (where: string, value: string | number): ServiceUser | null =>
    (db.prepare(`SELECT id, login, name, level FROM users WHERE ${where}`).get(value) as ServiceUser | undefined) ??
    null;
  const self: Users = {
    byLogin: (login) => row('login = ?', plainLogin(login)),
    byId: (id) => row('id = ?', id),
    all: () => db.prepare('SELECT id, login, name, level FROM users ORDER BY id').all() as ServiceUser[],
    put(login, name, level) {
      db.prepare(
        'INSERT INTO users (login, name, level) VALUES (?, ?, ?) ON CONFLICT (login) DO UPDATE SET name = excluded.name, level = excluded.level',
      ).run(plainLogin(login), name, level);
      const user = self.byLogin(login);
      if (!user) throw new Error('A user just written cannot be read');
      return user;
    },
  };
  return self;
}
