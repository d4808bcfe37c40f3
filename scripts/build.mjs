// One esbuild set-up for everything that runs: the command line and local services for Node, the pages for the browser.
// Run alone it builds all; as a module, `buildAll({ only })` builds what a command needs.
import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkManifest } from '../teams-app/check-manifest.mjs';
import { makeFiles } from './made.mjs';
import { finishOurs } from './finish-ours.mjs';
import { alone, dist, root, sourceStamp } from './up-to-date.mjs';

export { dist, root };

const nodeEntries = { cli: 'cli/main.ts' };
const pageEntries = {
  'teams-app/tab': 'teams-app/main.tsx',
  'teams-app/auth': 'teams-app/sign-in/return-page.ts',
  'local/teams-page': 'local/teams/page/main.tsx',
  'local/web-part-page': 'local/hosting/web-part-page/client/main.ts',
  'local/web-part-teams': 'local/hosting/web-part-page/client/teams.ts',
};

/** What a browser runs beside a page: one file each, since not every browser lets such a script import others. */
const workerEntries = { 'teams-app/offline': 'teams-app/offline/worker.ts' };

const shared = { bundle: true, logLevel: 'warning', sourcemap: true, absWorkingDir: root, jsx: 'transform' };

function existing(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => fs.existsSync(path.join(root, file))));
}

/** Node code: packages stay outside, so that a start reads only what it uses. */
export function buildNode(outdir = path.join(dist, 'node')) {
  return build({
    ...shared,
    entryPoints: existing(nodeEntries),
    outdir,
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
export async function buildPages(outdir = path.join(dist, 'pages')) {
  const inBrowser = { ...shared, outdir, platform: 'browser', target: 'es2020', minify: true, sourcemap: 'linked' };
  const pages = build({
    ...inBrowser,
    metafile: true,
    entryPoints: existing(pageEntries),
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'text' },
    // mammoth and jszip were written for Node first; in the browser they need only a global object.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  const workers = build({ ...inBrowser, entryPoints: existing(workerEntries), format: 'iife' });
  const [{ metafile }] = await Promise.all([pages, workers]);
  await finishOurs(metafile, root);
}

/** Builds `what` ("node", "pages") unless its stamp says that nothing has changed since. */
export async function ensureBuilt(...what) {
  checkManifest();
  await makeFiles();
  const stamp = sourceStamp();
  const isBuilt = (part) => {
    const file = path.join(dist, `${part}.stamp`);
    return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === stamp;
  };
  if (what.every(isBuilt)) return;
  await alone('building', async () => {
    for (const part of what.filter((one) => !isBuilt(one))) {
      // Beside the old, and put in its place when it is whole: what runs meanwhile goes on finding its files.
      const [built, next] = [path.join(dist, part), path.join(dist, `${part}.next`)];
      fs.rmSync(next, { recursive: true, force: true });
      await (part === 'node' ? buildNode(next) : buildPages(next));
      fs.rmSync(built, { recursive: true, force: true });
      fs.renameSync(next, built);
      fs.writeFileSync(path.join(dist, `${part}.stamp`), stamp);
    }
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureBuilt('node', 'pages');
}
