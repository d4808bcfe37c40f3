import type { WebResourceLike } from 'botbuilder-stdlib/lib/azureCoreHttpCompat.js';
import { HttpHeaders } from 'botbuilder-stdlib/lib/azureCoreHttpCompat.js';

/** No answer, or one that does not tell: a POST may have been carried out all the same. */
export class UnknownOutcome extends Error {
  // A code that the SDK does not count among those it repeats by itself: it would post four times (TEAMS.md 2.4).
  readonly code = 'CONNECTOR_UNKNOWN_OUTCOME';
}

const limitMs = 10_000;

/** Gives the SDK's calls a time limit, and stops it from repeating a POST whose outcome is unknown. */
export function connectorHttpClient(send: typeof fetch = fetch) {
  return {
    async sendRequest(request: WebResourceLike) {
      let response: Response;
      let bodyAsText: string;
      try {
        response = await send(request.url, {
          method: request.method,
          headers: request.headers.toJson(),
          body: request.body as string | undefined,
          signal: AbortSignal.timeout(limitMs),
          redirect: 'error',
        });
        bodyAsText = await response.text();
      } catch (cause) {
        throw new UnknownOutcome(`Connector ${request.method} got no answer`, { cause });
      }
      if (request.method === 'POST' && response.status >= 500 && response.headers.get('retry-after') === null) {
        throw new UnknownOutcome(`Connector POST answered ${response.status}`);
      }
      return { status: response.status, headers: compatible(response.headers), bodyAsText, request };
    },
  };
}

const compatible = (headers: Headers): HttpHeaders => new HttpHeaders(Object.fromEntries(headers));
