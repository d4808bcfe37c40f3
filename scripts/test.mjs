// `npm test`: installs what is missing, then checks types, rules of the house and behaviour, a real browser included.
// `npm test -- PATTERN` runs only the tests that match. The web parts are built for the tests that open them.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';

await ensureInstalled('test');
const { ensureBuilt, root } = await import('./build.mjs');
const patterns = process.argv.slice(2);

function run(name, script, ...args) {
  const started = Date.now();
  const done = spawnSync(process.execPath, [path.join(root, 'node_modules', ...script.split('/')), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  process.stdout.write(
    `${name}: ${done.status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)\n`,
  );
  if (done.status !== 0) process.exitCode = 1;
}

/** Builds the web parts meanwhile, since that takes minutes the first time; its words come on its own. */
function packageMeanwhile() {
  const script = path.join(root, 'scripts', 'package.mjs');
  const child = spawn(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
      resolve();
    });
  });
}

const needsPackage = patterns.length === 0 || patterns.some((pattern) => pattern.includes('web-part'));
const packaged = needsPackage ? packageMeanwhile() : null;
if (patterns.length === 0) {
  run('types', 'typescript/bin/tsc', '--noEmit');
  run('lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0');
  run('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
}
await ensureBuilt('node', 'pages');
await packaged;
// Jest would leave one of two cores unused. A worker that has grown is replaced.
run('tests', 'jest/bin/jest.js', '--maxWorkers=100%', '--workerIdleMemoryLimit=1500MB', ...patterns);
