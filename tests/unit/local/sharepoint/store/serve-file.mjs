// Runs the list service over a file in a process of its own, so that a test can kill it: node serve-file.mjs FILE
import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../..');
// Inside the project, since the packages stay outside the bundle and are found from where it lies.
const outfile = path.join(root, 'dist', 'tests', `sharepoint-${process.pid}.mjs`);
await build({
  entryPoints: [path.join(root, 'local/sharepoint/index.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'silent',
});
const { startSharePoint } = await import(pathToFileURL(outfile).href);
fs.rmSync(outfile);
const service = await startSharePoint({ dbFile: process.argv[2], port: 0, open: true });
process.stdout.write(`${service.siteUrl}\n`);
