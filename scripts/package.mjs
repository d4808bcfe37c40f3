// `npm run package`: builds the web parts to spfx/sharepoint/solution/fremdrift.sppkg, installing what that takes first.
// Nothing is built where no source has changed since. The build's own words are shown only when it fails.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { makeFiles } from './made.mjs';
import { alone, dist, root, sourceStamp } from './up-to-date.mjs';

const spfx = path.join(root, 'spfx');
const solution = path.join(spfx, 'sharepoint', 'solution', 'fremdrift.sppkg');
const mark = path.join(dist, 'spfx.stamp');

/** SharePoint Framework's own two steps: compile, lint and bundle; then put the bundles into one file. */
const steps = [
  ['build', '--clean', '--production'],
  ['package-solution', '--production'],
];

await alone('packaging', async () => {
  await ensureInstalled('spfx');
  await makeFiles();
  const stamp = sourceStamp(
    ['src', 'spfx/src', 'spfx/config', 'spfx/teams', 'spfx/sharepoint/images'],
    ['spfx/package-lock.json', 'spfx/tsconfig.json', 'spfx/eslint.config.js'],
  );
  if (fs.existsSync(solution) && fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === stamp) return;
  fs.rmSync(solution, { force: true });
  const heft = path.join(spfx, 'node_modules', '@rushstack', 'heft', 'bin', 'heft');
  for (const step of steps) {
    const done = spawnSync(process.execPath, [heft, ...step], {
      cwd: spfx,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (done.status === 0) continue;
    process.stderr.write(`${done.stdout}${done.stderr}\nWebdelene kunne ikke bygges. Se beskeden ovenfor.\n`);
    process.exitCode = 1;
    return;
  }
  fs.writeFileSync(mark, stamp);
});
if (!process.exitCode) process.stdout.write(`${path.relative(process.cwd(), solution)}\n`);
