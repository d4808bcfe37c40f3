// A local list service that @pnp/sp takes for SharePoint Online: see README.md.
import { randomUUID } from 'node:crypto';
import express, { type Express, type Request } from 'express';
import { listenFrom } from '../hosting/ports';
import { localPeople, localSitePath, localTenantId, type LocalPerson } from '../people';
import { costOf, createBudget, type BudgetOptions } from './edge/budget';
import { apiOverHttp } from './edge/service';
import { createCookies, localRoutes } from './edge/cookies';
import { signingKeyOf } from './edge/signing-key';
import { fileDownloads } from './files/downloads';
import { createTokens } from './edge/tokens';
import { isSomebody, whoAsks } from './edge/who-asks';
import { weatherAtEdge } from './edge/weather';
import { sitePages, type SitePageLink } from './pages/routes';
import { ensureSite } from './setup/site';
import type { Db } from './store/database';
import { openDatabase } from './store/database';
import { lockFile } from './store/lock';
import { createDirectory } from './store/directory';
import type { User } from './store/people';
import type { Web } from './store/webs';
import { createStores } from './stores';
import { startNotifier } from './webhooks/notifier';
import type { WebhookOptions } from './webhooks/webhooks';

export interface SharePointOptions {
  /** The one file that holds the sites; ":memory:" for tests. */
  readonly dbFile: string;
  readonly people?: readonly LocalPerson[];
  /** Others whom the organisation's directory knows by name, and who have no right on the site; none unless given. */
  readonly colleagues?: readonly LocalPerson[];
  /** Logins of programs, which may read and write rows and make no lists. */
  readonly appLogins?: readonly string[];
  /** One fixed owner: any token or none is accepted. Default false. */
  readonly open?: boolean;
  /** Makes a site at the first request to any `/sites/NAME`. Default false. */
  readonly anySite?: boolean;
  /** Lets tests set bad weather at `/_local/weather` (README.md). Default false. */
  readonly weather?: boolean;
  /** How much one person may ask for; no limit with `open`. */
  readonly budget?: BudgetOptions;
  readonly webhooks?: WebhookOptions;
  /** Pages of the site that another serves on the same port; the site's own page links to them. */
  readonly pages?: readonly SitePageLink[];
  /** Told of each committed write, with the list's name. */
  readonly onChange?: (listName: string) => void;
  readonly now?: () => Date;
  readonly newId?: () => string;
}

export interface SharePointService {
  /** Mounted at the root of a port of 127.0.0.1; the site is `/sites/dev`. */
  readonly app: Express;
  issueToken(login: string): string;
  close(): void;
}

/** Makes the service over its file. Nothing listens yet. */
export function createSharePointService(options: SharePointOptions): SharePointService {
  const now = options.now ?? (() => new Date());
  const opened = openLocked(options.dbFile);
  const stores = createStores(
    opened.db,
    now,
    options.newId ?? randomUUID,
    createDirectory([...(options.people ?? localPeople), ...(options.colleagues ?? [])]),
    options.webhooks,
  );
  const { core, webs } = stores;
  const siteAt = (path: string): Web =>
    ensureSite(stores, {
      path,
      title: path === localSitePath ? 'Fremdrift' : path.slice(path.lastIndexOf('/') + 1),
      people: options.people ?? localPeople,
      appLogins: options.appLogins ?? [],
    });
  siteAt(localSitePath);
  const key = signingKeyOf(core);
  const tokens = createTokens(
    key,
    now,
    (login) => (options.people ?? localPeople).find((person) => person.userPrincipalName === login)?.objectId,
  );
  const cookies = createCookies(core);
  /** Names of sites have at most 64 characters here, so that a slip makes no site nobody can type again. */
  const webAt = (path: string, make = false): Web | null => {
    const web = webs.over(path);
    const name = /^\/sites\/[\w-]{1,64}(?=\/|$)/i.exec(path)?.[0];
    return web ?? (options.anySite && make && name ? siteAt(name) : null);
  };
  /**
   * `_api` lies under a web's own address alone: under a folder's, or a deleted web's, there is no such file. Only
   * `contextinfo` is asked under the address of a file, to learn which web it lies in (@pnp/sp files/types.js,
   * fileFromAbsolutePath).
   */
  const webOfApi = (path: string, make: boolean, below: boolean): Web | null => {
    const web = webAt(path, make);
    return web && (below || web.path.length === path.replace(/\/+$/, '').length) ? web : null;
  };
  const authority = { stores, tokens, cookies, open: options.open ?? false };
  const userOf = (request: Request, web: Web): User | null => whoAsks(authority, request, web);
  stores.changes.onCommitted((changes) => {
    for (const listId of new Set(changes.map((change) => change.listId))) {
      const list = listId === undefined ? null : stores.lists.get(listId);
      if (list) options.onChange?.(list.path.slice(list.path.lastIndexOf('/') + 1));
    }
  });

  const app = express();
  app.disable('x-powered-by');
  const usual = options.open ? null : createBudget(options.budget ?? {}, now);
  let budget = usual;
  const weather = options.weather
    ? weatherAtEdge(stores, (set) => void (budget = set ? createBudget(set, now) : usual))
    : null;
  if (weather) app.use('/_local/weather', weather.admin);
  app.use(
    apiOverHttp({
      stores,
      userOf,
      webAt: webOfApi,
      isSomebody: (request) => isSomebody(authority, request),
      ...(weather ? { weather } : {}),
      spend: (user, request) => budget?.spend(user.id, ...costOf(request)) ?? null,
    }),
  );
  app.use(fileDownloads(stores, userOf, (path) => webAt(path)));
  app.use('/_local', localRoutes(cookies, stores.directory, key, localSitePath));
  app.use(
    localSitePath,
    sitePages({ stores, userOf, people: options.people ?? localPeople, links: options.pages ?? [] }, localSitePath),
  );
  app.get('/', (_request, response) => response.redirect(302, localSitePath));
  const notifier = startNotifier(stores, localTenantId);
  return {
    app,
    issueToken: (login) => tokens.issue(login),
    close() {
      notifier.close();
      weather?.close();
      opened.close();
    },
  };
}

/** The file, for this process alone. */
function openLocked(file: string): { db: Db; close(): void } {
  const lock = file === ':memory:' ? null : lockFile(file);
  try {
    const db = openDatabase(file);
    return {
      db,
      close() {
        db.close();
        lock?.release();
      },
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

export interface RunningSharePoint {
  readonly siteUrl: string;
  /** Tokens of three people of the site. */
  readonly tokens: { readonly owner: string; readonly editor: string; readonly reader: string };
  close(): Promise<void>;
}

/** The service alone, listening (the command line's `sharepoint`, and tests). */
export async function startSharePoint(
  options: SharePointOptions & { readonly port: number; readonly onPortTaken?: (port: number) => void },
): Promise<RunningSharePoint> {
  const service = createSharePointService(options);
  const listening = await listenFrom(service.app, options.port, options.onPortTaken ?? (() => undefined)).catch(
    (error: unknown) => {
      // A service that nobody can reach must not keep its file from the next one.
      service.close();
      throw error;
    },
  );
  const token = (role: LocalPerson['siteRole']): string =>
    service.issueToken(
      (options.people ?? localPeople).find((person) => person.siteRole === role)?.userPrincipalName ?? '',
    );
  return {
    siteUrl: listening.url + localSitePath,
    tokens: { owner: token('owner'), editor: token('editor'), reader: token('reader') },
    async close() {
      await listening.close();
      service.close();
    },
  };
}
