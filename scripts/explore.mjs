// `npm run explore [-- TIMES [PATTERN]]`: the property tests from new seeds, each many times as often as in `npm test`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';

await ensureInstalled('test');
const { root } = await import('./build.mjs');
const [times = '10', pattern = ''] = process.argv.slice(2);
const folder = path.join(root, 'tests', 'unit');
const files = fs
  .readdirSync(folder, { recursive: true })
  .filter((file) => file.endsWith('.test.ts') || file.endsWith('.test.tsx'))
  .map((file) => path.join(folder, file))
  .filter((file) => file.includes(pattern) && /from 'fast-check'/.test(fs.readFileSync(file, 'utf8')));
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'unit', '--runTestsByPath', ...files], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FREMDRIFT_EXPLORE: times },
});
process.exitCode = status ?? 1;
