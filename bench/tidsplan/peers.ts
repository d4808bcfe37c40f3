import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Fetches the libraries that ours is measured against, where they are missing: nothing else of the project needs them. */
export function ensurePeers(): void {
  const folder = path.join(process.cwd(), 'bench', 'peers');
  const installed = path.join(folder, 'node_modules', '.package-lock.json');
  const lock = path.join(folder, 'package-lock.json');
  if (fs.existsSync(installed) && fs.statSync(installed).mtimeMs >= fs.statSync(lock).mtimeMs) return;
  process.stderr.write('Fetching the libraries to measure against …\n');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The libraries in bench/peers could not be installed; see above.');
}
