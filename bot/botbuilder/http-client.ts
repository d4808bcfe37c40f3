import type { WebResourceLike } from 'botbuilder-stdlib/lib/azureCoreHttpCompat.js';
import { HttpHeaders } from 'botbuilder-stdlib/lib/azureCoreHttpCompat.js';
import * as z from 'zod';
import { ConnectorFault, notSent, reasonIn, secondsOf } from './connector-fault';

/** No call waits longer than this for its whole answer: the SDK itself would wait for ever (TEAMS.md 2.4). */
export const callLimitMs = 10_000;

/** The connection was never made, so that nothing can have been done. */
const unconnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * Gives the SDK's calls a time limit, and keeps it from repeating a call that changes something: what a refusal means, and
 * whether and when it is tried again, is the sender's to say, who alone knows the limits.
 */
export function connectorHttpClient(send: typeof fetch = fetch, limitMs = callLimitMs) {
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
        throw new ConnectorFault(null, unconnected.has(codeOf(cause)) ? notSent : 'NoAnswer', null, { cause });
      }
      if (request.method !== 'GET' && !response.ok) {
        const retryAfter = secondsOf(response.headers.get('retry-after'));
        throw new ConnectorFault(response.status, reasonIn(bodyAsText), retryAfter);
      }
      return { status: response.status, headers: compatible(response.headers), bodyAsText, request };
    },
  };
}

const compatible = (headers: Headers): HttpHeaders => new HttpHeaders(Object.fromEntries(headers));

const failure = z.looseObject({ code: z.optional(z.unknown()), cause: z.optional(z.unknown()) });

/** The system's code for a connection that failed, which fetch hides one or two causes deep. */
function codeOf(error: unknown): string {
  const { data } = failure.safeParse(error);
  if (!data) return '';
  return typeof data.code === 'string' ? data.code : codeOf(data.cause);
}
