// `node scripts/bench.mjs NAME` bundles bench/NAME.ts and runs it.
import { build } from 'esbuild';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist, root } from './build.mjs';
import { makeFiles } from './made.mjs';

const name = process.argv[2];
if (!name || !/^[a-z-]+$/.test(name)) {
  process.stderr.write('Usage: node scripts/bench.mjs NAME (see bench/README.md)\n');
  process.exit(2);
}
await makeFiles();
const outfile = path.join(dist, 'bench', `${name}.mjs`);
await build({
  entryPoints: [path.join(root, 'bench', `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
