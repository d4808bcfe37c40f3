import type { Browser, CDPSession, Page } from 'playwright-core';
import './page';

/** What one page cost, once. CPU is the main thread's own, in ms: what other processes take of the machine is not in it. */
export interface Measured {
  readonly openCpu: number;
  readonly firstRow: number;
  readonly nodes: number;
  readonly rows: number;
  readonly scrollCpu: number | null;
  readonly zoomCpu: number | null;
  /** Of the heights looked at while it scrolled, those where no row stood. */
  readonly empty: number | null;
  /** Addresses of other hosts that it asked for anything. */
  readonly elsewhere: readonly string[];
}

export interface Wanted {
  readonly scroll: boolean;
  readonly zoom: boolean;
}

export const view = { width: 1472, height: 800 };
const steps = 20;
const stepPx = 240;
const zooms = 6;

/** Opens a page of its own in a browser context of its own, draws so many activities, and scrolls and zooms them. */
export async function measure(browser: Browser, address: string, count: number, wanted: Wanted): Promise<Measured> {
  const context = await browser.newContext({ viewport: view });
  try {
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(new URL(address).origin) && !/^(data|blob):/.test(url)) elsewhere.push(url);
    });
    const faults: Error[] = [];
    page.on('pageerror', (error) => faults.push(error));
    const cdp = await context.newCDPSession(page);
    // By the thread's own clock: a page that waits for a processor does not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(address);
    await page.evaluate((n) => window.bench.prepare(n), count);
    await quiet(page, cdp);
    const before = await cpu(cdp);
    const firstRow = await page.evaluate(() => window.bench.open());
    await quiet(page, cdp);
    const openCpu = (await cpu(cdp)) - before;
    const [nodes, rows] = await page.evaluate(() => [window.bench.nodes(), window.bench.rows()] as const);
    const scrollCpu = wanted.scroll ? await perStep(page, cdp, steps, stepOf.scroll) : null;
    const zoomCpu = wanted.zoom ? await perStep(page, cdp, zooms, stepOf.zoom) : null;
    const empty = wanted.scroll ? await emptyHeights(page) : null;
    if (faults[0]) throw faults[0];
    return { openCpu, firstRow, nodes, rows, scrollCpu, zoomCpu, empty, elsewhere };
  } finally {
    await context.close();
  }
}

const stepOf = {
  scroll: (page: Page): Promise<void> => page.evaluate((px) => window.bench.scrollBy(px), stepPx),
  zoom: (page: Page): Promise<void> => page.evaluate(() => window.bench.zoom()),
};

async function perStep(page: Page, cdp: CDPSession, times: number, step: (page: Page) => Promise<void>) {
  const before = await cpu(cdp);
  for (let n = 0; n < times; n++) await step(page);
  return ((await cpu(cdp)) - before) / times;
}

/** Steps of a turn of the wheel, then of screens, then across the whole plan and back. */
async function emptyHeights(page: Page): Promise<number> {
  const far = 20_000;
  const jumps = [...Array.from({ length: 10 }, () => stepPx), 800, 800, -800, 2400, -2400, far, -far];
  let empty = 0;
  for (const px of jumps) empty += await page.evaluate((by) => window.bench.emptyAfter(by), px);
  return empty;
}

async function cpu(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

/** Until the page has done next to nothing for a while: what draws piece by piece is counted whole. */
async function quiet(page: Page, cdp: CDPSession): Promise<void> {
  let still = 0;
  let before = await cpu(cdp);
  for (let n = 0; n < 400 && still < 3; n++) {
    await page.waitForTimeout(50);
    const now = await cpu(cdp);
    still = now - before < 2 ? still + 1 : 0;
    before = now;
  }
}
