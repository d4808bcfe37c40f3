import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { LocalDate } from '../../../src/plan/plan';
import { createSay, localeOf } from '../../../src/text/text';
import type { LocalPerson } from '../../people';
import { isOwnHost } from '../../sharepoint/edge/cookies';
import { escapeHtml, pageLink } from '../../sharepoint/pages/html';
import type { BuiltWebParts } from './built-package';
import { messageHtml, type PageWords } from './html';
import { siteQuery, siteSchema, type Site } from './page-context';
import { policy } from './policy';
import type { PageView } from './view';

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

/** A visitor whom the site knows, and the web parts that they come for. */
export interface Visit {
  readonly site: Site;
  readonly webUrl: string;
  readonly culture: PageView['culture'];
  readonly parts: BuiltWebParts;
  readonly words: PageWords & { readonly person: string; readonly nonce: string };
}

/** Who comes; null where they have been answered already: a stranger's page, nobody signed in, or web parts that are not built. */
export async function receive(
  { sitePath, people }: WebPartPageOptions,
  parts: BuiltWebParts | null,
  request: Request,
  response: Response,
  page: { readonly culture: PageView['culture']; readonly policy: Parameters<typeof policy>[1] },
): Promise<Visit | null> {
  // Another name that leads here (DNS rebinding) is a stranger's page.
  if (!isOwnHost(request)) {
    response.status(403).end();
    return null;
  }
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('Content-Security-Policy', policy(nonce, page.policy));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  const say = createSay(localeOf(page.culture));
  const site = await askSite(request, sitePath);
  const words = { say, home: sitePath, siteTitle: site?.Title ?? 'Fremdrift' };
  if (site === null) {
    const body = `<p>${say('lists.page.signInHelp')}</p>${signInLinks(people, request.originalUrl, say.locale)}`;
    response
      .status(401)
      .type('html')
      .send(messageHtml(words, say('lists.page.signIn'), body, nonce));
    return null;
  }
  if (parts === null) {
    const body = `<p>${escapeHtml(say('webPartPage.notBuilt'))}</p><p><code>npm run package</code></p>`;
    response
      .status(503)
      .type('html')
      .send(messageHtml(words, say('webPartPage.title'), body, nonce));
    return null;
  }
  const webUrl = `${request.protocol}://${request.headers.host ?? ''}${sitePath}`;
  return { site, webUrl, culture: page.culture, parts, words: { ...words, person: site.CurrentUser.Title, nonce } };
}

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
