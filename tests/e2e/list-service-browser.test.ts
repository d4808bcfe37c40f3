// The list service's conformance cases over @pnp/sp in a real browser, from a page of the service's own origin.
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { startSharePoint, type RunningSharePoint } from '../../local/sharepoint';
import type { CaseResult } from '../unit/local/sharepoint/conformance/browser-entry';
import type { ContextOptions } from '../unit/local/sharepoint/conformance/context';
import { launchChromium } from './support/chromium';

let service: RunningSharePoint;
let browser: Browser;

beforeAll(async () => {
  [service, browser] = await Promise.all([startSharePoint({ dbFile: ':memory:', port: 0 }), launchChromium()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
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
}, 120_000);
