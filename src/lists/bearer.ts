import type { TimelinePipe } from '@pnp/core';
import type { Queryable } from '@pnp/queryable';

/** Adds `Authorization: Bearer …` with a token asked for at each request, since it may have expired since the last. */
export function BearerToken(getToken: () => Promise<string>): TimelinePipe<Queryable> {
  return (instance) => {
    instance.on.auth.replace(async (url, init) => {
      init.headers = { ...(init.headers as Record<string, string>), Authorization: `Bearer ${await getToken()}` };
      return [url, init];
    });
    return instance;
  };
}
