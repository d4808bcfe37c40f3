import Database from 'libsql';

export type Db = InstanceType<typeof Database>;

const schema = `
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS channels (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, position INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS channelFacts (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, gone INTEGER NOT NULL, app INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS messages (
  id TEXT PRIMARY KEY, stamp INTEGER NOT NULL UNIQUE, conversation TEXT NOT NULL, root TEXT, sender TEXT,
  day TEXT NOT NULL, clock TEXT NOT NULL, editedDay TEXT, editedClock TEXT, revision INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0, text TEXT NOT NULL, attachments TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS messagesOfConversation ON messages (conversation, stamp);
CREATE TABLE IF NOT EXISTS personCards (
  message TEXT NOT NULL, person TEXT NOT NULL, card TEXT NOT NULL, revision INTEGER NOT NULL,
  PRIMARY KEY (message, person)
) STRICT;
CREATE TABLE IF NOT EXISTS readMarks (
  conversation TEXT NOT NULL, person TEXT NOT NULL, stamp INTEGER NOT NULL, PRIMARY KEY (conversation, person)
) STRICT;
CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, person TEXT NOT NULL, theme TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS tabs (
  number INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
  path TEXT NOT NULL, UNIQUE (channel, id)
) STRICT;
CREATE TABLE IF NOT EXISTS waitingEvents (number INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL) STRICT;
`;

/** Opens (and makes, where it is new) the file that holds the local Teams. ":memory:" gives one that is gone on close. */
export function openDatabase(file: string): Db {
  const db = new Database(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  db.exec(schema);
  return db;
}
