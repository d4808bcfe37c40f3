// One esbuild set-up for everything that runs: the command line and local services for Node, the pages for the browser.
// Run alone it builds all; as a module, `buildAll({ only })` builds what a command needs.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const dist = path.join(root, 'dist');

const nodeEntries = { cli: 'cli/main.ts' };
const pageEntries = {
  'teams-app/tab': 'teams-app/main.tsx',
  'local/teams-page': 'local/teams/page/main.tsx',
};

const shared = { bundle: true, logLevel: 'warning', sourcemap: true, absWorkingDir: root, jsx: 'transform' };

function existing(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => fs.existsSync(path.join(root, file))));
}

/** Node code: packages stay outside, so that a start reads only what it uses. */
export function buildNode() {
  return build({
    ...shared,
    entryPoints: existing(nodeEntries),
    outdir: path.join(dist, 'node'),
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    splitting: true,
    entryNames: '[name]',
    chunkNames: 'chunks/[name]-[hash]',
    outExtension: { '.js': '.mjs' },
  });
}

/** Browser code: minified, split so that what is opened rarely is fetched rarely. */
export function buildPages() {
  return build({
    ...shared,
    entryPoints: existing(pageEntries),
    outdir: path.join(dist, 'pages'),
    platform: 'browser',
    format: 'esm',
    target: 'es2020',
    splitting: true,
    minify: true,
    sourcemap: 'linked',
    chunkNames: 'chunks/[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'text' },
    // mammoth and jszip were written for Node first; in the browser they need only a global object.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
}

/** A stamp of all sources: equal stamps mean that what is built is up to date. */
export function sourceStamp() {
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
  for (const dir of ['src', 'bot', 'local', 'cli', 'teams-app', 'scripts']) {
    if (fs.existsSync(path.join(root, dir))) visit(path.join(root, dir));
  }
  hash.update(fs.readFileSync(path.join(root, 'package-lock.json')));
  return hash.digest('hex');
}

/** Builds `what` ("node", "pages") unless its stamp says that nothing has changed since. */
export async function ensureBuilt(...what) {
  const stamp = sourceStamp();
  const isBuilt = (part) => {
    const file = path.join(dist, `${part}.stamp`);
    return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === stamp;
  };
  if (what.every(isBuilt)) return;
  fs.mkdirSync(dist, { recursive: true });
  await alone(async () => {
    for (const part of what.filter((one) => !isBuilt(one))) {
      fs.rmSync(path.join(dist, part), { recursive: true, force: true });
      await (part === 'node' ? buildNode() : buildPages());
      fs.writeFileSync(path.join(dist, `${part}.stamp`), stamp);
    }
  });
}

/** Two commands started at once must not build over each other: the second waits, and finds all built. */
async function alone(work) {
  const lock = path.join(dist, 'building.pid');
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

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureBuilt('node', 'pages');
}
