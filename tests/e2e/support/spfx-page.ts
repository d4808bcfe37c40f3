import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { listenFrom } from '../../../local/hosting/ports';
import type { PageOfParts } from '../../../local/hosting/web-part-page/client/framework-types';
import { webPartPageFile, withWebPartPage } from '../../../local/hosting/web-part-page/routes';
import { importSample } from '../../../local/hosting/sample';
import { localPeople, localSitePath } from '../../../local/people';
import { createSharePointService, type SharePointOptions } from '../../../local/sharepoint/index';
import { createSp } from '../../../src/lists/create-sp';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { createPlanSite, type PlanSite } from '../../../src/lists/plan-site';
import type { Plan } from '../../../src/plan/plan';
import { createSay } from '../../../src/text/text';
import type { Alias } from './open-tab';

export interface RunningPage {
  readonly siteUrl: string;
  issueToken(alias: Alias): string;
  /** The site as its owner, asked past the web part. */
  readonly site: PlanSite;
  /** The plan as it stands in the lists now. */
  plan(): Promise<Plan>;
  /** Makes the lists and puts the sample plan in. */
  writeSample(): Promise<void>;
  /** Sets the list service's weather (local/sharepoint/weather) until `clear` ends it; that tells how often it hit. */
  setWeather(rule: object): Promise<{ clear(): Promise<number> }>;
  /** Of anybody, by sign-in name. */
  tokenOf(login: string): string;
  /** Opens the page as one of the local people, on a day of the plan's own time. */
  open(alias: Alias, options?: OpenOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** What follows the page's file: "?culture=en-US". */
  readonly query?: string;
  readonly width?: number;
  readonly day?: string;
  /** Called with the page before it is opened. */
  readonly before?: (page: Page) => Promise<void>;
  /** Told of each address that the page asks for. */
  readonly onRequest?: (url: string) => void;
  readonly context?: Parameters<Browser['newContext']>[0];
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The web parts from the top of the page. */
  readonly part: (index?: number) => Locator;
  /** In the first web part: a button by its whole name, a field by its label. */
  readonly button: (name: string | RegExp) => Locator;
  readonly field: (label: string) => Locator;
  /** Waits until the first web part says it. */
  readonly said: (words: string | RegExp) => Promise<void>;
  /** What went wrong in the page: errors of scripts, refused scripts, answers that are missing. */
  readonly faults: string[];
  /** The same person in the same browser: another page, as when a link is opened or a closed tab comes back. */
  again(query?: string): Promise<OpenedPage>;
  /** What SharePoint does to a web part on a page. */
  readonly sharePoint: {
    [Name in keyof PageOfParts]: (...args: Parameters<PageOfParts[Name]>) => Promise<ReturnType<PageOfParts[Name]>>;
  };
}

/** The list service with the web part's page before it, on a free port, as `npm start` has them. */
export async function runPage(browser: Browser, options: Partial<SharePointOptions> = {}): Promise<RunningPage> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-web-part-'));
  const service = createSharePointService({ dbFile: path.join(folder, 'sharepoint.db'), ...options });
  const root = process.cwd();
  const app = withWebPartPage(service.app, { root, sitePath: localSitePath, people: localPeople });
  const listening = await listenFrom(app, 0, () => undefined);
  const opened: BrowserContext[] = [];
  const siteUrl = listening.url + localSitePath;
  const issueToken = (alias: Alias): string => service.issueToken(`${alias}@contoso.example`);
  const sp = createSp(siteUrl, () => Promise.resolve(issueToken('stab')));
  const site = createPlanSite(sp, createPlanRepository(sp), { now: () => new Date(), place: 'commandLine' });

  async function openIn(
    context: BrowserContext,
    query: string,
    path: string,
    options: OpenOptions,
  ): Promise<OpenedPage> {
    const { day = '2019-05-14', before, onRequest } = options;
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.clock.setSystemTime(`${day}T10:00:00Z`);
    await before?.(page);
    if (onRequest) page.on('request', (request) => onRequest(request.url()));
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isFrameworksOwn(message.text(), message.location().url))
        faults.push(message.text());
    });
    await page.goto(listening.url + path);
    const call =
      (name: keyof PageOfParts) =>
      (...args: unknown[]) =>
        page.evaluate(
          ([method, values]) => {
            const { webPartPage: parts } = window as unknown as {
              webPartPage: Record<string, (...all: unknown[]) => unknown>;
            };
            return parts[method]?.(...values);
          },
          [name, args] as const,
        );
    const part = (index = 0): Locator => page.locator('.part').nth(index);
    const names = ['setTheme', 'setDisplayMode', 'openPane', 'properties', 'dispose'] as const;
    return {
      page,
      context,
      part,
      button: (name) => part().getByRole('button', { name, exact: true }),
      field: (label) => part().getByRole('textbox', { name: label }),
      said: (words) => part().getByText(words).first().waitFor(),
      faults,
      again: (next = query) => openIn(context, next, `${localSitePath}/${webPartPageFile}${next}`, options),
      sharePoint: Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as OpenedPage['sharePoint'],
    };
  }

  return {
    siteUrl,
    issueToken,
    tokenOf: (login) => service.issueToken(login),
    site,
    async plan() {
      const loaded = await site.repository.load();
      if (loaded === null || loaded === 'notProvisioned') throw new Error('The site has no plan');
      return loaded.plan;
    },
    writeSample: () => importSample(root, sp, () => undefined, createSay('da')),
    async setWeather(rule) {
      const weather = `${listening.url}/_local/weather`;
      const headers = { 'content-type': 'application/json' };
      const set = await fetch(weather, { method: 'POST', headers, body: JSON.stringify([rule]) });
      if (!set.ok) throw new Error(await set.text());
      return {
        async clear() {
          const { rules } = (await (await fetch(weather)).json()) as { rules: { hit: number }[] };
          await fetch(weather, { method: 'DELETE' });
          return rules.reduce((sum, { hit }) => sum + hit, 0);
        },
      };
    },
    async open(alias, options = {}) {
      const { query = '', width = 1280, context: more } = options;
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'da-DK', ...more });
      opened.push(context);
      const to = `${localSitePath}/${webPartPageFile}${query}`;
      const as = encodeURIComponent(`${alias}@contoso.example`);
      return openIn(context, query, `/_local/sign-in?as=${as}&to=${encodeURIComponent(to)}`, options);
    },
    async close() {
      await Promise.all(opened.map((context) => context.close()));
      await listening.close();
      service.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * What SharePoint Framework itself asks for and a machine without SharePoint lacks: its icon font, a chunk not on npm, and
 * the list of Teams' hosts, of which teams-js has a copy.
 */
const isFrameworksOwn = (text: string, url: string): boolean =>
  /fabricmdl2icons|cdn\.office\.net\/teams-js\/validDomains/.test(text) || /chunk\.SPRequestRateMonitor/.test(url);
