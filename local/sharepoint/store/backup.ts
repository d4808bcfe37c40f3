import fs from 'node:fs';
import Database from 'libsql';

export type Backup =
  | { readonly ok: true; readonly bytes: number }
  | { readonly ok: false; readonly why: 'noSource' | 'notASite' | 'exists' | 'cannotWrite' };

/**
 * Copies the sites in `file` to one new file, also while a service writes there: SQLite reads one moment of it. The copy
 * has its name only once it is whole, and nothing is ever overwritten.
 */
export function backUp(file: string, to: string): Backup {
  if (!fs.existsSync(file)) return { ok: false, why: 'noSource' };
  if (fs.existsSync(to)) return { ok: false, why: 'exists' };
  const part = `${to}.part-${process.pid}`;
  const db = new Database(file);
  try {
    if (!holdsSites(db)) return { ok: false, why: 'notASite' };
    db.exec('PRAGMA busy_timeout = 5000');
    db.prepare('VACUUM INTO ?').run([part]);
    flush(part);
    return putInPlace(part, to) ? { ok: true, bytes: fs.statSync(to).size } : { ok: false, why: 'exists' };
  } catch {
    return { ok: false, why: 'cannotWrite' };
  } finally {
    db.close();
    fs.rmSync(part, { force: true });
  }
}

function holdsSites(db: InstanceType<typeof Database>): boolean {
  try {
    return db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'webs'").get([]) !== undefined;
  } catch {
    return false;
  }
}

function flush(file: string): void {
  const handle = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** A link to a name that is taken fails, where a rename would overwrite; a file system without links gets the rename. */
function putInPlace(part: string, to: string): boolean {
  try {
    fs.linkSync(part, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || fs.existsSync(to)) return false;
    fs.renameSync(part, to);
    return true;
  }
}
