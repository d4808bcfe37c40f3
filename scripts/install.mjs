// Installs the locked packages where they are missing. `start` leaves out what only the tests need.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const mark = path.join(root, 'node_modules', '.fremdrift-installed');

/** `what` is 'start' or 'test'. A tree installed for the tests serves a start as well. */
export async function ensureInstalled(what) {
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const have = fs.existsSync(mark) ? fs.readFileSync(mark, 'utf8').trim() : '';
  if (have === `test ${lock}` || (what === 'start' && have === `start ${lock}`)) return;
  // A tree that once held the tests' packages goes on holding them.
  const full = what === 'test' || have.startsWith('test ');
  process.stderr.write('Henter de pakker, der mangler (kun første gang) …\n');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!full) args.push('--omit=dev');
  const npm = process.env.npm_execpath;
  const [command, rest] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  const done = spawnSync(command, rest, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: '' },
    shell: !npm && process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write('Pakkerne kunne ikke hentes. Se beskeden ovenfor, og prøv igen, når der er forbindelse.\n');
    process.exit(1);
  }
  fs.writeFileSync(mark, `${full ? 'test' : 'start'} ${lock}\n`);
}
