import type { BrowserContext, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import type { Theme } from '../../../local/teams/shape';
import { axeFinds, axeFindsInColours } from './axe';
import type { Product } from './product';

export type Alias = 'stab' | 'omraadechef.amager' | 'foelgegruppe' | 'sagsbehandler';

/** The tab in the first channel, as one of the local people sees it in a browser of their own. */
export interface OpenTab {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly tab: FrameLocator;
  readonly button: (name: string | RegExp) => Locator;
  /** Opens another page of the tab, or a place in it ("punkt/2.1.m2"). */
  go(page: string, subPage?: string): Promise<void>;
  /** What axe finds, of colours alone where the rest has been looked at, and whether anything scrolls sideways; throws what is amiss. */
  lookOver(of?: 'all' | 'colours'): Promise<void>;
  close(): Promise<void>;
}

export interface OpenTabOptions {
  readonly width?: number;
  readonly height?: number;
  /** The channel by its name; the first one otherwise. */
  readonly channel?: string;
  /** The query of the Teams page's own address. */
  readonly query?: string;
  /** What is to be there before the tab begins. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
  /** Told of errors in the page's scripts. */
  readonly faults?: string[];
  /** What the person has chosen in Teams. */
  readonly theme?: Theme;
  readonly language?: 'da' | 'en';
  /** What else the browser is: a finger, forced colours. */
  readonly context?: BrowserContextOptions;
}

/** Opens the served product as somebody, on a page of the tab. */
export async function openTab(
  { browser, serving: { url } }: Product,
  who: Alias,
  name: string,
  {
    width = 1360,
    height = 860,
    faults = [],
    theme = 'default',
    language = 'da',
    context: more,
    channel: wanted,
    query = '',
    prepare,
  }: OpenTabOptions = {},
): Promise<OpenTab> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'da-DK', ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => faults.push(error.message));
  // The local Teams speaks Danish; what a tab is told of its language is what it tells of itself.
  if (language !== 'da')
    await page.route('**/api/state', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), locale: language } });
    });
  await page.goto(url);
  const channels = await page.evaluate(
    async ([userPrincipalName, chosen]) => {
      const post = (to: string, body: object): Promise<Response> =>
        fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      await post('/api/theme', { theme: chosen });
      const state = (await (await post('/api/person', { userPrincipalName })).json()) as {
        channels: { id: string; name: string }[];
      };
      return state.channels;
    },
    [`${who}@contoso.example`, theme] as const,
  );
  const channel = (channels.find(({ name: known }) => known === wanted) ?? channels[0])?.id ?? '';
  await prepare?.(context);
  const tab = page.frameLocator('iframe');
  const go = async (next: string, subPage = ''): Promise<void> => {
    const parts = [channel, next, ...(subPage === '' ? [] : [subPage])];
    await page.goto(`${url}/${query}#/teams/${parts.map(encodeURIComponent).join('/')}`);
    await page.reload();
  };
  await go(name);
  return {
    page,
    context,
    tab,
    button: (label) => tab.getByRole('button', { name: label, exact: true }),
    go,
    async lookOver(of = 'all') {
      const finds = of === 'all' ? axeFinds : axeFindsInColours;
      expect(await finds(page, 'iframe', '#root')).toEqual([]);
      const sideways = await tab.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(sideways).toBe(0);
    },
    // A page asks for its state again and again: what is under way then is let go, and is no fault of a later test. What is
    // closed with its browser has nothing under way.
    close: async () => {
      for (const one of [page, context]) await one.unrouteAll({ behavior: 'ignoreErrors' }).catch(() => undefined);
      await context.close();
    },
  };
}
