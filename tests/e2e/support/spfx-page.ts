import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { listenFrom } from '../../../local/hosting/ports';
import type { PageOfParts } from '../../../local/hosting/web-part-page/client/framework-types';
import { webPartPageFile, withWebPartPage } from '../../../local/hosting/web-part-page/routes';
import { localPeople, localSitePath } from '../../../local/people';
import { createSharePointService, type SharePointOptions } from '../../../local/sharepoint/index';

export type Alias = 'stab' | 'omraadechef.amager' | 'sagsbehandler';

export interface RunningPage {
  readonly siteUrl: string;
  issueToken(alias: Alias): string;
  /** Opens the page as one of the local people, on a day of the plan's own time. */
  open(alias: Alias, options?: OpenOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** What follows the page's file: "?culture=en-US". */
  readonly query?: string;
  readonly width?: number;
  readonly day?: string;
  /** Told of each address that the page asks for. */
  readonly onRequest?: (url: string) => void;
  readonly context?: Parameters<Browser['newContext']>[0];
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The web parts from the top of the page. */
  readonly part: (index?: number) => Locator;
  /** What went wrong in the page: errors of scripts, refused scripts, answers that are missing. */
  readonly faults: string[];
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
  return {
    siteUrl: listening.url + localSitePath,
    issueToken: (alias) => service.issueToken(`${alias}@contoso.example`),
    async open(alias, { query = '', width = 1280, day = '2019-05-14', context: more, onRequest } = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'da-DK', ...more });
      opened.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.clock.setSystemTime(`${day}T10:00:00Z`);
      if (onRequest) page.on('request', (request) => onRequest(request.url()));
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !isFrameworksOwn(message.text(), message.location().url))
          faults.push(message.text());
      });
      const to = `${localSitePath}/${webPartPageFile}${query}`;
      const as = encodeURIComponent(`${alias}@contoso.example`);
      await page.goto(`${listening.url}/_local/sign-in?as=${as}&to=${encodeURIComponent(to)}`);
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
      const names = ['setTheme', 'setDisplayMode', 'openPane', 'properties', 'dispose'] as const;
      return {
        page,
        context,
        part: (index = 0) => page.locator('.part').nth(index),
        faults,
        sharePoint: Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as OpenedPage['sharePoint'],
      };
    },
    async close() {
      await Promise.all(opened.map((context) => context.close()));
      await listening.close();
      service.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What SharePoint Framework itself asks for and a machine without SharePoint lacks: its icon font and a chunk not on npm. */
const isFrameworksOwn = (text: string, url: string): boolean =>
  /fabricmdl2icons/.test(text) || /chunk\.SPRequestRateMonitor/.test(url);
