// A local list service that @pnp/sp takes for SharePoint Online, for what the product uses (SURFACE.md).
import { randomBytes } from 'node:crypto';
import express, { type Express, type Request } from 'express';
import { localPeople, localSitePath, type LocalPerson } from '../people';
import { listenFrom } from '../hosting/ports';
import type { ServiceUser } from './http/message';
import { createTokens } from './http/tokens';
import { sitePages } from './pages/routes';
import { apiOverHttp } from './service';
import type { Site } from './site';
import { openDatabase, type Db } from './store/database';
import { createItems } from './store/items';
import { createLists } from './store/lists';
import { createUsers } from './store/users';

export interface SharePointOptions {
  /** The one file that holds the site; ":memory:" for tests. */
  readonly dbFile: string;
  readonly people?: readonly LocalPerson[];
  /** Logins of programs, which may read and write rows and make no lists. */
  readonly appLogins?: readonly string[];
  /** One fixed owner: any token or none is accepted. Default false. */
  readonly open?: boolean;
  /** Told of each committed write, with the list's name. */
  readonly onChange?: (listName: string) => void;
  readonly now?: () => Date;
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
  const db = openDatabase(options.dbFile);
  const users = createUsers(db);
  for (const person of options.people ?? localPeople) users.put(person.userPrincipalName, person.name, person.siteRole);
  for (const login of options.appLogins ?? []) users.put(login, login.split('@')[0] ?? login, 'editor');
  const tokens = createTokens(secretOf(db), now);
  const site: Site = {
    lists: createLists(db, now),
    items: createItems(db, now),
    users,
    path: localSitePath,
    url: (host) => `http://${host}${localSitePath}`,
    changed: (list) => options.onChange?.(list),
  };
  const owner = users.all().find((user) => user.level === 'owner');
  const userOf = (request: Request): ServiceUser | null => {
    if (options.open) return owner ?? null;
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const login = token === undefined ? null : tokens.read(token);
    return login === null ? null : users.byLogin(login);
  };

  const app = express();
  app.disable('x-powered-by');
  app.use(`${localSitePath}/_api`, apiOverHttp(site, userOf));
  app.use(localSitePath, sitePages(site));
  app.get('/', (_request, response) => response.redirect(302, localSitePath));
  return { app, issueToken: (login) => tokens.issue(login), close: () => void db.close() };
}

/** The key that signs tokens: made once for each site, so that a restart leaves open sessions valid. */
function secretOf(db: Db): string {
  db.prepare('INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)').run(
    'tokenSecret',
    randomBytes(32).toString('base64url'),
  );
  return (db.prepare('SELECT value FROM settings WHERE name = ?').get('tokenSecret') as { value: string }).value;
}

export interface RunningSharePoint {
  readonly siteUrl: string;
  /** Tokens of three people of the site. */
  readonly tokens: { readonly owner: string; readonly editor: string; readonly reader: string };
  close(): Promise<void>;
}

/** The service alone, listening (the command line's `sharepoint`, and tests). */
export async function startSharePoint(
  options: SharePointOptions & { readonly port: number },
): Promise<RunningSharePoint> {
  const service = createSharePointService(options);
  const listening = await listenFrom(service.app, options.port, () => undefined);
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
