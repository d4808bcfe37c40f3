import { randomBytes } from 'node:crypto';
import path from 'node:path';
import express, { type Express, type Request, type Response, type Router } from 'express';
import { dayInCopenhagen } from '../../../src/periods/day-in-copenhagen';
import { daysBetween } from '../../../src/periods/days';
import type { LocalDate } from '../../../src/plan/plan';
import { createSay, localeOf } from '../../../src/text/text';
import type { LocalPerson } from '../../people';
import { isOwnHost } from '../../sharepoint/edge/cookies';
import { escapeHtml, pageLink } from '../../sharepoint/pages/html';
import { followPackage, type BuiltWebParts } from './built-package';
import { messageHtml, webPartPageHtml, type PageView } from './html';
import { partNamed, webPartNames } from './parts';
import { pageContext, siteQuery, siteSchema, type Site } from './page-context';

const scripts = '/_spfx';

export interface WebPartPageOptions {
  /** The project's folder: the built web parts lie in its `spfx`, the page's own script in `dist/pages`. */
  readonly root: string;
  /** Server-relative path of the site on whose page the web parts stand. */
  readonly sitePath: string;
  /** Those whom a visitor may sign in as. */
  readonly people: readonly LocalPerson[];
  /** The day that the page is on; absent, the machine's own. */
  readonly today?: () => LocalDate;
}

/** Where the page is, below the site. */
export const webPartPageFile = 'SitePages/Udviklingsplan.aspx';

/**
 * A page of the local site that runs the built web parts through SharePoint Framework's own loader. It stands before the
 * list service on the same port, and asks it, with the visitor's cookie, who they are.
 */
function webPartPage(options: WebPartPageOptions): Router {
  const { root, sitePath } = options;
  const parts = followPackage(path.join(root, 'spfx'), scripts);
  const router = express.Router();
  router.get(`${sitePath}/${webPartPageFile}`, (request, response, next) => {
    answer(options, parts(), request, response).catch(next);
  });
  router.use(`${scripts}/pages`, express.static(path.join(root, 'dist', 'pages')));
  router.get(/^\/_spfx\/(.+)$/, (request, response) => {
    const script = parts()?.framework.script(decodeURIComponent(request.path.slice(scripts.length + 1))) ?? null;
    if (script === null) return void response.status(404).end();
    response.setHeader('Cache-Control', 'no-cache');
    response.type('text/javascript').send(typeof script === 'string' ? script : Buffer.from(script));
  });
  return router;
}

/** The list service with the page before it, on one port: a web part asks its own site. */
export function withWebPartPage(listService: Express, options: WebPartPageOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  return app.use(webPartPage(options), listService);
}

async function answer(
  { sitePath, people, today }: WebPartPageOptions,
  parts: BuiltWebParts | null,
  request: Request,
  response: Response,
): Promise<void> {
  // Another name that leads here (DNS rebinding) is a stranger's page.
  if (!isOwnHost(request)) return void response.status(403).end();
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('Content-Security-Policy', policy(nonce));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  const view = viewOf(request);
  const say = createSay(localeOf(view.culture));
  const site = await askSite(request, sitePath);
  const words = { say, home: sitePath, siteTitle: site?.Title ?? 'Fremdrift' };
  if (site === null) {
    const body = signInLinks(people, request.originalUrl, say.locale);
    response.status(401).type('html');
    return void response.send(
      messageHtml(words, say('lists.page.signIn'), `<p>${say('lists.page.signInHelp')}</p>${body}`, nonce),
    );
  }
  if (parts === null) {
    const body = `<p>${escapeHtml(say('webPartPage.notBuilt'))}</p><p><code>npm run package</code></p>`;
    response.status(503).type('html');
    return void response.send(messageHtml(words, say('webPartPage.title'), body, nonce));
  }
  const webUrl = `${request.protocol}://${request.headers.host ?? ''}${sitePath}`;
  const at = { webUrl, webPath: sitePath, pagePath: `${sitePath}/${webPartPageFile}`, culture: view.culture };
  const shown = view.part === 'all' ? webPartNames : [view.part];
  const first = shown.map((name) => partNamed(name, parts.built.manifests));
  const second = partNamed('udviklingsplan', parts.built.manifests, { page: 'plan' });
  response.type('html').send(
    webPartPageHtml(
      { ...words, person: site.CurrentUser.Title, view, scriptUrl: `${scripts}/pages/local/web-part-page.js`, nonce },
      {
        base: scripts,
        manifests: absolute(parts.framework.manifests, new URL(webUrl).origin),
        ...pageContext(site, at),
        parts: view.parts === 1 ? first : [...first, second],
        dark: view.dark,
        clockDays: today ? daysBetween(dayInCopenhagen(new Date()), today()) : 0,
      },
    ),
  );
}

/** The loader wants whole addresses. */
const absolute = (manifests: readonly object[], origin: string): { id: string }[] =>
  JSON.parse(JSON.stringify(manifests).replaceAll(`"${scripts}/`, `"${origin}${scripts}/`)) as { id: string }[];

const viewOf = ({ query }: Request): PageView => ({
  culture: query['culture'] === 'en-US' ? 'en-US' : 'da-DK',
  dark: query['section'] === 'dark',
  parts: query['parts'] === '2' ? 2 : 1,
  part: query['part'] === 'all' ? 'all' : (webPartNames.find((name) => name === query['part']) ?? 'udviklingsplan'),
  narrow: query['column'] === 'third',
});

/** The site as this visitor sees it; null where it does not know them. Asked of this very port, whatever name it was called by. */
async function askSite(request: Request, sitePath: string): Promise<Site | null> {
  const address = `http://127.0.0.1:${request.socket.localPort}${sitePath}/_api/web?$select=${siteQuery}`;
  const asked = await fetch(address, {
    headers: { accept: 'application/json;odata=nometadata', cookie: request.headers.cookie ?? '' },
  });
  if (asked.status === 401) return null;
  const read = siteSchema.safeParse(await asked.json());
  return read.success ? read.data : null;
}

function signInLinks(people: readonly LocalPerson[], to: string, locale: 'da' | 'en'): string {
  const links = people.map(({ userPrincipalName, name, nameEn }) => {
    const address = `/_local/sign-in?as=${encodeURIComponent(userPrincipalName)}&to=${encodeURIComponent(to)}`;
    return `<li>${pageLink(address, locale === 'da' ? name : nameEn)}</li>`;
  });
  return `<ul>${links.join('')}</ul>`;
}

/**
 * Near SharePoint's: scripts of the page's own and with a nonce, none in the HTML, no other host. The framework's own loader
 * evaluates text (its RequireJS), so that must be let through there as well.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'unsafe-eval' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
