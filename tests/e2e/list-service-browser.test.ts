// The list service's conformance cases over @pnp/sp in a real browser, from a page of the service's own origin.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { startSharePoint, type RunningSharePoint } from '../../local/sharepoint';
import type { CaseResult } from '../unit/local/sharepoint/conformance/browser-entry';
import type { ContextOptions } from '../unit/local/sharepoint/conformance/context';
import { createSp } from '../../src/lists/create-sp';
import { provision } from '../../src/lists/provisioning';
import { launchChromium } from './support/chromium';
import type { FilesDone } from './support/files-entry';

let service: RunningSharePoint;
let browser: Browser;
let tab: Server | null = null;

beforeAll(async () => {
  [service, browser] = await Promise.all([startSharePoint({ dbFile: ':memory:', port: 0 }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  tab?.close();
  await service?.close();
});

test('every case holds in the browser', async () => {
  const bundle = await build({
    entryPoints: ['tests/unit/local/sharepoint/conformance/browser-entry.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const page = await browser.newPage();
  const address = new URL('/sites/dev/SitePages/conformance.html', service.siteUrl).href;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Cases</title>' }),
  );
  await page.goto(address);
  await page.addScriptTag({ content: script });
  const results = await page.evaluate(
    (options) =>
      (globalThis as unknown as { runConformance(options: ContextOptions): Promise<CaseResult[]> }).runConformance(
        options,
      ),
    { siteUrl: service.siteUrl, tokens: service.tokens },
  );
  expect(results.filter((one) => one.failure !== null)).toEqual([]);
  expect(results.length).toBeGreaterThan(0);
});

test('a page of another origin, as the tab in Teams is, puts, keeps and reads files, and asks for none that is not there', async () => {
  await provision(
    createSp(service.siteUrl, () => Promise.resolve(service.tokens.owner)),
    {},
  );
  const bundle = await build({
    entryPoints: ['tests/e2e/support/files-entry.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const page = await browser.newPage();
  // Another port is another origin to a browser, and one that the service lets in, as SharePoint does the tab.
  const own = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Tab</title>');
  });
  tab = own;
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  const missing: string[] = [];
  page.on('response', (response) => void (response.status() === 404 && missing.push(response.url())));
  await page.goto(`http://127.0.0.1:${(own.address() as AddressInfo).port}/`);
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  const done = await page.evaluate(
    ([url, token]) =>
      (globalThis as unknown as { runFiles(siteUrl: string, as: string): Promise<FilesDone> }).runFiles(url, token),
    [service.siteUrl, service.tokens.owner] as const,
  );
  await page.close();
  expect(done).toEqual({
    uploads: ['/sites/dev/FremdriftFiles/Vejledning.docx', '/sites/dev/FremdriftFiles/Vejledning.docx'],
    template: [null, 'skabelon'],
    kept: ['p-g1-2019-05-14.json', 'p-g1-2019-05-14.json', 'p-g1-2019-05-14-2.json'],
    read: 'b',
  } satisfies FilesDone);
  expect(missing.filter((url) => /FremdriftReportFiles/i.test(decodeURIComponent(url)))).toEqual([]);
});
