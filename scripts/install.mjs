// Installs the locked packages where they are missing. `start` leaves out what only the tests need; the web parts in spfx/
// have packages of their own, over a gigabyte, which only those who build them fetch.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** `what` is 'start', 'test' or 'spfx'. A tree installed for the tests serves a start as well. */
export async function ensureInstalled(what) {
  const folder = what === 'spfx' ? path.join(root, 'spfx') : root;
  const mark = path.join(folder, 'node_modules', '.fremdrift-installed');
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const have = fs.existsSync(mark) ? fs.readFileSync(mark, 'utf8').trim() : '';
  if (have === `test ${lock}` || (what === 'start' && have === `start ${lock}`)) return;
  // A tree that once held the tests' packages goes on holding them.
  const full = what !== 'start' || have.startsWith('test ');
  process.stderr.write(
    what === 'spfx'
      ? 'Henter de pakker, som webdelene bygges af (kun første gang, nogle minutter) …\n'
      : 'Henter de pakker, der mangler (kun første gang) …\n',
  );
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!full) args.push('--omit=dev');
  const npm = process.env.npm_execpath;
  const [command, rest] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  const done = spawnSync(command, rest, {
    cwd: folder,
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
