import type { TimelinePipe } from '@pnp/core';
import type { Queryable } from '@pnp/queryable';

/** The version in package.json; a test holds the two together. */
export const productVersion = '0.1.0';

/**
 * Who calls, in the form SharePoint asks of programs, so that a decorated one is throttled last: "NONISV|Company|App/Version"
 * (Microsoft: "Avoid getting throttled or blocked in SharePoint Online"). At most 32 characters in the client tag.
 */
export const clientTag = `NONISV|Fremdrift|Fremdrift/${productVersion}`;

/**
 * Names the product in each request, over the tag of @pnp/sp, which is made of the address. A browser does not let a page
 * set User-Agent, and SharePoint's answer across origins would refuse it: there the client tag alone says it.
 */
export function ClientTag(inBrowser: boolean): TimelinePipe<Queryable> {
  return (instance) => {
    instance.on.pre((url, init, result) => {
      const named = { 'X-ClientService-ClientTag': clientTag, ...(inBrowser ? {} : { 'User-Agent': clientTag }) };
      init.headers = { ...(init.headers as Record<string, string>), ...named };
      return Promise.resolve([url, init, result]);
    });
    return instance;
  };
}
