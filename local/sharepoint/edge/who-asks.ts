import type { Request } from 'express';

import { ensurePrincipal } from '../routes/people/principals';
import { stranger } from '../rights/stranger';
import { claimedLogin, type User } from '../store/people';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import { isOwnHost, type Cookies } from './cookies';
import { isDigest, noDigest } from './digest';
import type { Tokens } from './tokens';

export interface Authority {
  readonly stores: Stores;
  readonly tokens: Tokens;
  readonly cookies: Cookies;
  /** One fixed owner: any token or none. */
  readonly open: boolean;
}

/**
 * Who asks, of the site of this web: from a bearer token, else from a cookie, whose writes also need a form digest.
 * Null is nobody (401). A person whom the site does not know is a stranger without rights (403), unless the site lets
 * everyone in.
 */
export function whoAsks({ stores, tokens, cookies, open }: Authority, request: Request, web: Web): User | null {
  if (open) return isOwnHost(request) ? ownerOf(stores, web) : null;
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
    const login = token === undefined ? null : tokens.read(token);
    return login === null ? null : personOf(stores, web, login);
  }
  const login = isOwnHost(request) ? cookies.read(request) : null;
  if (login === null) return null;
  if (writes(request) && !isDigest(stores.core, login, headerOf(request, 'x-requestdigest'))) throw noDigest();
  return personOf(stores, web, login);
}

/** True where the request is of somebody whom this service knows, whatever the site: others make no site on demand. */
export function isSomebody({ tokens, cookies, open }: Authority, request: Request): boolean {
  if (open) return isOwnHost(request);
  const { authorization } = request.headers;
  if (authorization === undefined) return isOwnHost(request) && cookies.read(request) !== null;
  const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
  return token !== undefined && tokens.read(token) !== null;
}

/** All but reading, and asking for the digest itself. */
const writes = (request: Request): boolean =>
  !['GET', 'HEAD', 'OPTIONS'].includes(request.method) &&
  !/\/(?:_api|_vti_bin\/client\.svc)\/contextinfo\/?(?:\?|$)/i.test(request.url);

const headerOf = (request: Request, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const ownerOf = (stores: Stores, web: Web): User | null =>
  stores.people.users(web.siteId).find((user) => user.siteAdmin && user.login.startsWith('i:')) ?? null;

function personOf(stores: Stores, web: Web, login: string): User {
  const known = stores.people.byLogin(web.siteId, login);
  if (known) return known;
  const unknown = stranger(web.siteId, claimedLogin(login));
  const letIn = stores.rights.may(unknown, 'open', { kind: 'web', web });
  return letIn && stores.directory.find(login) ? ensurePrincipal({ stores }, web.siteId, login) : unknown;
}
