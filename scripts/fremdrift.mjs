// `npm run -s fremdrift -- <command>`: installs and builds what is missing (all words about it on stderr), then runs.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';

await ensureInstalled('start');
const { ensureBuilt, dist, root } = await import('./build.mjs');
await ensureBuilt('node', ...(process.argv[2] === 'serve' ? ['pages'] : []));
const { main } = await import(pathToFileURL(path.join(dist, 'node', 'cli.mjs')).href);
await main(process.argv.slice(2), { root });
