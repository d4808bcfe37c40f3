import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { SharePointOptions } from '../../../local/sharepoint/index';
import { startServing, type ServeOptions, type Serving } from '../../../local/serve';
import { ownFolder, sharedFolder } from '../../support/run-folder';
import { launchChromium } from './chromium';
import { runPage, type RunningPage } from './spfx-page';

/** What a test file has from before its first test until after its last. */
export interface Product {
  readonly serving: Serving;
  readonly browser: Browser;
}

/** Without what stands around the plan: tests count what there is. */
const planAlone = { otherPlans: false, surroundings: false };

type ProductOptions = Pick<ServeOptions, 'sample' | 'otherPlans' | 'weather'>;

const start = (dataDir: string, options: ProductOptions): Promise<Serving> =>
  // What the product says to a terminal is not what is looked at here.
  startServing({ root: process.cwd(), port: 0, dataDir, write: () => undefined, ...planAlone, ...options });

/** A folder as the product leaves it after its first start, which is made once for the whole run. */
async function startedOnce({ sample = true, otherPlans = false }: ProductOptions): Promise<string> {
  const name = `product-${sample ? 'sample' : 'empty'}-${otherPlans ? 'all' : 'one'}`;
  const from = await sharedFolder(name, async (folder) => {
    await (await start(folder, { sample, otherPlans })).close();
  });
  const dataDir = ownFolder();
  fs.cpSync(from, dataDir, { recursive: true });
  return dataDir;
}

/**
 * The whole product on free ports, in a folder of its own, and a browser: there for all tests of the file that asks. With the
 * sample plan alone, unless it asks for the others too. It has been started before, as on every day but the first.
 */
export function serveProduct(options: ProductOptions = {}): Product {
  let dataDir: string | undefined;
  let serving: Serving | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    const ready = async (): Promise<Serving> => start((dataDir = await startedOnce(options)), options);
    // Each is known as soon as it is there: where the other fails, it is still ended.
    const [served, launched] = await Promise.allSettled([ready(), launchChromium()]);
    if (served.status === 'fulfilled') serving = served.value;
    if (launched.status === 'fulfilled') browser = launched.value;
    for (const one of [served, launched]) if (one.status === 'rejected') throw one.reason;
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    if (dataDir !== undefined) fs.rmSync(dataDir, { recursive: true, force: true });
  });
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
    running = await runPage(browser, {
      weather: true,
      ...service,
      ...(sample && (await sampleSite(browser, service))),
    });
  });
  afterAll(async () => {
    await running?.close();
    await browser?.close();
  });
  return {
    get running() {
      return made(running);
    },
  };
}

/** A site with the sample plan, written once for the whole run, and for all tests whose site has the same logins. */
async function sampleSite(
  browser: Browser,
  { appLogins = [] }: Partial<SharePointOptions>,
): Promise<Pick<SharePointOptions, 'dbFile'>> {
  const from = await sharedFolder(`sample-site-${appLogins.length}`, async (folder) => {
    const page = await runPage(browser, { dbFile: path.join(folder, siteFile), appLogins });
    await page.writeSample();
    await page.close();
  });
  const folder = ownFolder();
  fs.cpSync(from, folder, { recursive: true });
  return { dbFile: path.join(folder, siteFile) };
}
const siteFile = 'sharepoint.db';

function made<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('It is there from the first test on, not before');
  return thing;
}
