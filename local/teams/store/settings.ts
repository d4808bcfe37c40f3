import * as z from 'zod';
import type { Db } from './database';

const row = z.object({ value: z.string() });

/** Named values of the local Teams: the day, the keys, what has been told to the bot. */
export interface Settings {
  get(name: string): string | null;
  set(name: string, value: string): void;
  /** The stored value, or what `make` gives, stored from then on. */
  getOrMake(name: string, make: () => string): string;
}

/** Reads and writes the settings table. */
export function createSettings(db: Db): Settings {
  const read = db.prepare('SELECT value FROM settings WHERE name = ?');
  const write = db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const get = (name: string): string | null => {
    const found = read.get(name);
    return found === undefined ? null : row.parse(found).value;
  };
  const set = (name: string, value: string): void => {
    write.run(name, value);
  };
  return {
    get,
    set,
    getOrMake(name, make) {
      const stored = get(name);
      if (stored !== null) return stored;
      const made = make();
      set(name, made);
      return made;
    },
  };
}
