// What builds share: where things lie, whether what is built is up to date, and that one build runs at a time. It needs no
// package, so that it can run before any is installed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const dist = path.join(root, 'dist');

/** A stamp of the sources in these folders and of these files: equal stamps mean that what is built is up to date. */
export function sourceStamp(
  folders = ['src', 'bot', 'local', 'cli', 'teams-app', 'scripts'],
  files = ['package-lock.json'],
) {
  const hash = createHash('sha256');
  const visit = (dir) => {
    for (const entry of fs.readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(dir, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules') visit(full);
      } else {
        const stat = fs.statSync(full);
        hash.update(`${path.relative(root, full)}:${stat.size}:${stat.mtimeMs}\n`);
      }
    }
  };
  for (const dir of folders) {
    if (fs.existsSync(path.join(root, dir))) visit(path.join(root, dir));
  }
  for (const file of files) hash.update(fs.readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** Two commands started at once must not do the same work over each other: the second waits, and finds all done. */
export async function alone(name, work) {
  fs.mkdirSync(dist, { recursive: true });
  const lock = path.join(dist, `${name}.pid`);
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isRunning(lock)) fs.rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** False where the process that holds the lock is gone: it was ended in the midst of building. */
function isRunning(lock) {
  try {
    process.kill(Number(fs.readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
