import { BearerToken } from './bearer';
import { spfi, type SPFI } from '@pnp/sp/fi.js';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/items/index.js';
import '@pnp/sp/batching.js';
import '@pnp/sp/site-users/web.js';
import { BatchAnswers } from './transport/batch-answer';
import { ClientTag } from './transport/client-tag';
import { withFormDigest } from './transport/form-digest';
import { JsonParse } from './transport/json-parse';
import { TypedErrors } from './transport/typed-errors';
import { RetryingFetch, usualTransport, type Transport } from './transport/retrying-fetch';

// What @pnp/sp has beside lists, rows and the person asking (columns, views, permissions, groups, files) is brought by the
// modules that use it: a first view needs none of it.

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
  return bound(siteUrl, { ...usualTransport(), ...transport }, inBrowser).using(BearerToken(getToken));
}

/**
 * The same for a page of the site itself (a web part): the browser's cookie says who asks, and writes carry the page's
 * form digest.
 */
export function createPageSp(siteUrl: string, transport: Partial<Transport> = {}): SPFI {
  const usual = { ...usualTransport(), ...transport };
  return bound(siteUrl, { ...usual, fetch: withFormDigest(siteUrl, usual.fetch, usual.pace.now) }, true);
}

function bound(siteUrl: string, transport: Transport, inBrowser: boolean): SPFI {
  return spfi(siteUrl).using(
    DefaultHeaders(),
    DefaultInit(),
    TypedErrors(),
    ClientTag(inBrowser),
    RetryingFetch(transport),
    JsonParse(),
    BatchAnswers(),
  );
}
