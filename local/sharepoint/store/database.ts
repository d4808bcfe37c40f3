import Database from 'libsql';
import { FileOfOtherForm } from './other-form';

export type Db = InstanceType<typeof Database>;
type Statement = ReturnType<Db['prepare']>;

/** What every store is made of: one database file, one clock, one source of ids. */
export interface Core {
  readonly db: Db;
  readonly now: () => Date;
  /** A new GUID in small letters. */
  readonly newId: () => string;
  /** A prepared statement, kept for the next time. Parameters go as an array; booleans as 0 and 1. */
  readonly sql: (text: string) => Statement;
  /** Runs `work` in one transaction (or in the one that is open): all of it is there afterwards, or nothing. */
  together<T>(work: () => T): T;
  /** Called once the open transaction has been committed; at once where none is open. */
  afterCommit(work: () => void): void;
  /** Called whenever a transaction has been rolled back: what is held in memory must be read again. */
  onRollback(work: () => void): void;
}

/** Opens (and makes, where it is new) the file that holds the sites; ":memory:" gives one that is gone on close. */
export function openDatabase(file: string): Db {
  const db = new Database(file);
  db.exec('PRAGMA busy_timeout = 5000; PRAGMA cache_size = -65536;');
  checkForm(db, file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
  return db;
}

/** Form of the file: raised whenever a file of the form before could not be read right. */
const fileForm = 2;

/** A new file gets this form; one of another is refused whole, never half-read. */
function checkForm(db: Db, file: string): void {
  const { user_version: form } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (form === fileForm) return;
  const { n } = db.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number };
  if (form === 0 && n === 0) return void db.exec(`PRAGMA user_version = ${fileForm}`);
  db.close();
  throw new FileOfOtherForm(file, form, fileForm);
}

export function createCore(db: Db, now: () => Date, newId: () => string): Core {
  const statements = new Map<string, Statement>();
  const rolledBack: (() => void)[] = [];
  let waiting: (() => void)[] = [];
  let open = false;
  return {
    db,
    now,
    newId,
    sql(text) {
      let statement = statements.get(text);
      if (!statement) statements.set(text, (statement = db.prepare(text)));
      return statement;
    },
    together(work) {
      if (open) return work();
      db.exec('BEGIN IMMEDIATE');
      open = true;
      let result;
      try {
        result = work();
        db.exec('COMMIT');
        open = false;
      } catch (error) {
        open = false;
        waiting = [];
        rollBack(db);
        for (const forget of rolledBack) forget();
        throw error;
      }
      const due = waiting;
      waiting = [];
      for (const tell of due) tell();
      return result;
    },
    afterCommit(work) {
      if (open) waiting.push(work);
      else work();
    },
    onRollback: (work) => void rolledBack.push(work),
  };
}

/** A full disk makes SQLite roll back by itself; the second time is refused and must not hide the first fault. */
function rollBack(db: Db): void {
  try {
    db.exec('ROLLBACK');
  } catch {
    // Nothing is open.
  }
}

/** A moment as SharePoint writes it: UTC, whole seconds. */
export const seconds = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;
