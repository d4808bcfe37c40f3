import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { SharePointOptions } from '../../../local/sharepoint/index';
import { startServing, type ServeOptions, type Serving } from '../../../local/serve';
import { launchChromium } from './chromium';
import { runPage, type RunningPage } from './spfx-page';

/** What a test file has from before its first test until after its last. */
export interface Product {
  readonly serving: Serving;
  readonly browser: Browser;
}

/**
 * The whole product on free ports, in a folder of its own, and a browser: there for all tests of the file that asks. With the
 * sample plan alone, unless it asks for the others too.
 */
export function serveProduct(options: Pick<ServeOptions, 'sample' | 'otherPlans' | 'weather'> = {}): Product {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-e2e-'));
  let serving: Serving | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    // What the product says to a terminal is not what is looked at here.
    const write = (): void => undefined;
    [serving, browser] = await Promise.all([
      startServing({ root: process.cwd(), port: 0, dataDir, write, otherPlans: false, ...options }),
      launchChromium(),
    ]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }, 30_000);
  return {
    get serving() {
      return made(serving);
    },
    get browser() {
      return made(browser);
    },
  };
}

/** The page of web parts before a list service of its own: there for all tests of the file that asks. */
export function serveWebParts(options: Partial<SharePointOptions> & { readonly sample?: boolean } = {}): {
  readonly running: RunningPage;
} {
  const { sample = false, ...service } = options;
  let browser: Browser | undefined;
  let running: RunningPage | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
    running = await runPage(browser, { weather: true, ...service });
    if (sample) await running.writeSample();
  }, 120_000);
  afterAll(async () => {
    await running?.close();
    await browser?.close();
  }, 30_000);
  return {
    get running() {
      return made(running);
    },
  };
}

function made<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('It is there from the first test on, not before');
  return thing;
}
