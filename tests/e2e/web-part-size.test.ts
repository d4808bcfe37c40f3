// What a web part of the built package fetches before anybody presses anything: it grows by little things that nobody sees.
import type { Browser } from 'playwright-core';
import type { WebPartName } from '../../local/hosting/web-part-page/parts';
import { launchChromium } from './support/chromium';
import { firstViewLimit, firstViewOf, weighPackage, withSamplePlan } from './support/first-view';
import type { Alias } from './support/open-tab';
import { runPage, type RunningPage } from './support/spfx-page';

/** Those that are held to the limit. */
const held: readonly WebPartName[] = ['udviklingsplan', 'styringsdokumenter', 'overblik'];
/** One who may only read, and one who may also change: neither has pressed anything. */
const people: readonly Alias[] = ['sagsbehandler', 'omraadechef.amager'];

let browser: Browser;
let running: RunningPage;

beforeAll(async () => {
  browser = await launchChromium();
  running = await runPage(browser);
  await withSamplePlan(running);
});
afterAll(async () => {
  await running?.close();
  await browser?.close();
});

test.each(held.flatMap((name) => people.map((person) => [name, person] as const)))(
  'the first view of %s is light for %s',
  async (name, person) => {
    const { fetched, bytes } = await firstViewOf(running, weighPackage(), name, person);
    expect(fetched.join()).toMatch(/fremdrift-web-parts_.*chunk\.words-da_/);
    expect(bytes).toBeLessThanOrEqual(firstViewLimit);
  },
);

test('the whole plan’s first view is its overview, with what has changed since the last visit', async () => {
  const { fetched } = await firstViewOf(running, weighPackage(), 'udviklingsplan');
  for (const part of ['overview', 'history']) expect(fetched.join()).toContain(part);
  expect(fetched.filter((script) => /writing|details|import|grid/.test(script))).toEqual([]);
});
