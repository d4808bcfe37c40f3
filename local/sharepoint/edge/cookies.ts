import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import type { Core } from '../store/database';
import type { Directory } from '../store/directory';
import { plainLogin } from '../store/people';
import { settingOf } from '../store/settings';
import { publicKeys, type SigningKey } from './signing-key';

/** Sessions of people who look at the local pages in a browser. */
export interface Cookies {
  issue(login: string): string;
  /** The login of the request's session; null where there is none, or it is forged or over. */
  read(request: Pick<Request, 'headers'>): string | null;
}

export const cookieName = 'fremdrift-session';
const lifetimeSeconds = 8 * 3600;

export function createCookies(core: Core): Cookies {
  const secret = settingOf(core, 'cookieSecret', () => randomBytes(32).toString('base64url'));
  const seal = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url');
  return {
    issue(login) {
      const ends = Math.floor(core.now().getTime() / 1000) + lifetimeSeconds;
      const text = `${Buffer.from(plainLogin(login)).toString('base64url')}.${ends}`;
      return `${text}.${seal(text)}`;
    },
    read(request) {
      const sent = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w.-]+)`).exec(request.headers.cookie ?? '')?.[1];
      const [login = '', ends = '', signature = ''] = (sent ?? '').split('.');
      const [have, right] = [Buffer.from(signature), Buffer.from(seal(`${login}.${ends}`))];
      if (have.length !== right.length || !timingSafeEqual(have, right)) return null;
      return Number(ends) * 1000 > core.now().getTime() ? Buffer.from(login, 'base64url').toString('utf8') : null;
    },
  };
}

/** True where a browser asks this machine by its own name: another name that leads here (DNS rebinding) is a stranger's page. */
export const isOwnHost = (request: Pick<Request, 'headers'>): boolean =>
  /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(request.headers.host ?? '');

/** `/_local/`: signing in and out of the local pages, and the issuer's public key. */
export function localRoutes(cookies: Cookies, directory: Directory, key: SigningKey, home: string): Router {
  const router = express.Router();
  const set = (response: Response, value: string, seconds: number): void =>
    void response.setHeader(
      'Set-Cookie',
      `${cookieName}=${value}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${seconds}`,
    );
  router.get('/keys', (_request, response) => void response.json(publicKeys(key)));
  router.use((request, response, next) => {
    // Nobody is signed in by a link on a stranger's page.
    const from = request.headers['sec-fetch-site'];
    if (!isOwnHost(request) || from === 'cross-site' || from === 'same-site') response.status(403).end();
    else next();
  });
  router.get('/sign-in', (request, response) => {
    const entry = directory.find(typeof request.query['as'] === 'string' ? request.query['as'] : '');
    if (entry?.kind !== 'user') return void response.status(404).end();
    set(response, cookies.issue(entry.login), lifetimeSeconds);
    response.redirect(302, ownPath(request.query['to']) ?? home);
  });
  router.get('/sign-out', (_request, response) => {
    set(response, '', 0);
    response.redirect(302, home);
  });
  return router;
}

/** Only a path of this service: an address that leads elsewhere is no place to send a person. */
const ownPath = (to: unknown): string | null =>
  typeof to === 'string' && /^\/(?![/\\])[^\\\r\n]*$/.test(to) ? to : null;
