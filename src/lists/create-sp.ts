import { BearerToken } from './bearer';
import { BrowserFetchWithRetry, DefaultParse } from '@pnp/queryable';
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

/**
 * @pnp/sp bound to one site and one way to a token; the same in browser and Node. A busy answer (429, 503) is waited for
 * as Retry-After says, three attempts in all (SURFACE.md 3). `getToken` is asked before each request.
 */
export function createSp(siteUrl: string, getToken: () => Promise<string>): SPFI {
  return spfi(siteUrl).using(
    DefaultHeaders(),
    DefaultInit(),
    BrowserFetchWithRetry({ retries: 3 }),
    DefaultParse(),
    BearerToken(getToken),
  );
}
