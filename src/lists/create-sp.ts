import { BearerToken } from './bearer';
import { DefaultParse } from '@pnp/queryable';
import { spfi, type SPFI } from '@pnp/sp/fi.js';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/views/index.js';
import '@pnp/sp/items/index.js';
import '@pnp/sp/batching.js';
import '@pnp/sp/site-users/web.js';
import '@pnp/sp/security/web.js';
import '@pnp/sp/security/list.js';
import { ClientTag } from './transport/client-tag';
import { TypedErrors } from './transport/typed-errors';
import { RetryingFetch, usualTransport, type Transport } from './transport/retrying-fetch';

/**
 * @pnp/sp bound to one site and one way to a token; the same in browser and Node. What a busy answer or a dropped
 * connection means is in transport/. `getToken` is asked before each request.
 */
export function createSp(
  siteUrl: string,
  getToken: () => Promise<string>,
  transport: Partial<Transport> = {},
  inBrowser = typeof document !== 'undefined',
): SPFI {
  return spfi(siteUrl).using(
    DefaultHeaders(),
    DefaultInit(),
    TypedErrors(),
    ClientTag(inBrowser),
    RetryingFetch({ ...usualTransport(), ...transport }),
    DefaultParse(),
    BearerToken(getToken),
  );
}
