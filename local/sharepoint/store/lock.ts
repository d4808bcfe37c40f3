import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { FileInUse } from './file-in-use';

/**
 * Holds the file for this process until `release`. What is held in memory would be wrong if two wrote one file, so the
 * second start is refused. The lock is the one that SQLite takes on a tiny file beside it: the system frees it however
 * the process ends, kill -9 included, so nothing is left to clean up.
 */
export function lockFile(file: string): { release(): void } {
  const lock = new Database(`${realPath(file)}.lock`);
  try {
    // A process that was just killed may need a moment to be gone.
    lock.exec('PRAGMA busy_timeout = 1000; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') throw new FileInUse(file);
    throw error;
  }
  return { release: () => void lock.close() };
}

/** Two names of one file (links) are one file. */
function realPath(file: string): string {
  if (fs.existsSync(file)) return fs.realpathSync(file);
  const folder = path.dirname(path.resolve(file));
  return path.join(fs.existsSync(folder) ? fs.realpathSync(folder) : folder, path.basename(file));
}
