import { build } from 'esbuild';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { finishOurs } from '../../scripts/finish-ours.mjs';

const root = process.cwd();

/** What is measured, by the name of its page, and where that page is written. */
export const pages = {
  floor: 'bench/tidsplan/pages/floor.tsx',
  ours: 'bench/tidsplan/pages/ours.tsx',
  svar: 'bench/peers/svar.js',
  dhtmlx: 'bench/peers/dhtmlx.js',
  'calendar-timeline': 'bench/peers/calendar-timeline.js',
  vis: 'bench/peers/vis.js',
} as const;
export type PageName = keyof typeof pages;
export const pageNames = Object.keys(pages) as PageName[];

/** Each page as a script with its parts and one sheet of styles, minified, split and finished as the product's are. */
export async function buildPages(outdir: string, minify = true): Promise<void> {
  fs.rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: pages,
    outdir,
    metafile: true,
    absWorkingDir: root,
    bundle: true,
    minify,
    platform: 'browser',
    format: 'esm',
    splitting: true,
    target: 'es2020',
    jsx: 'transform',
    logLevel: 'error',
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  await finishOurs(metafile, root);
}

/** Serves them from 127.0.0.1, each in an empty page. */
export async function servePages(outdir: string): Promise<{ readonly origin: string; close(): void }> {
  const server = http.createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    const file = path.join(outdir, path.basename(name));
    if (pageNames.some((one) => one === name)) {
      const styles = fs.existsSync(path.join(outdir, `${name}.css`))
        ? `<link rel="stylesheet" href="/${name}.css">`
        : '';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="da"><head><link rel="icon" href="data:,">${styles}</head>` +
          `<body style="margin:0"><div id="root"></div><script type="module" src="/${name}.js"></script></body></html>`,
      );
    } else if (/\.(js|css)$/.test(name) && fs.existsSync(file)) {
      response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/css');
      response.end(fs.readFileSync(file));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
