// Writes docs/data-dictionary.md from the lists' own declaration: run it after changing a list. A test holds the two
// together (tests/unit/lists/schema/dictionary.test.ts).
import { build } from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const made = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-')), 'dictionary.mjs');
const contents = `
  import { allLists } from './src/lists/schema';
  import { dataDictionary } from './src/lists/schema/dictionary';
  import { createSay } from './src/text/text';
  export const page = dataDictionary(allLists, createSay('da'));
`;
await build({
  stdin: { contents, resolveDir: root, loader: 'ts' },
  outfile: made,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { page } = await import(pathToFileURL(made).href);
fs.rmSync(path.dirname(made), { recursive: true });
fs.writeFileSync(path.join(root, 'docs', 'data-dictionary.md'), page);
