import Database from 'libsql';

export type Db = InstanceType<typeof Database>;

const schema = `
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS users (
  id INTEGER PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL, level TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS lists (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, title TEXT NOT NULL UNIQUE, description TEXT NOT NULL,
  created TEXT NOT NULL, modified TEXT NOT NULL, nextItem INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE IF NOT EXISTS fields (
  list TEXT NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL, declaration TEXT NOT NULL,
  PRIMARY KEY (list, name)
) STRICT;
CREATE TABLE IF NOT EXISTS items (
  list TEXT NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, version INTEGER NOT NULL, fields TEXT NOT NULL,
  created TEXT NOT NULL, modified TEXT NOT NULL, author INTEGER NOT NULL, editor INTEGER NOT NULL,
  PRIMARY KEY (list, id)
) STRICT;
CREATE TABLE IF NOT EXISTS uniqueValues (
  list TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL COLLATE NOCASE, item INTEGER NOT NULL,
  PRIMARY KEY (list, field, value)
) STRICT;
CREATE INDEX IF NOT EXISTS uniqueValuesOfItem ON uniqueValues (list, item);
`;

/** Opens (and makes, where it is new) the file that holds the site; ":memory:" gives one that is gone on close. */
export function openDatabase(file: string): Db {
  const db = new Database(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  db.exec(schema);
  return db;
}

/** Runs `work` in one transaction: all of it is there afterwards, or nothing. */
export function together<T>(db: Db, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
