import type { WebResourceLike } from 'botbuilder-stdlib/lib/azureCoreHttpCompat.js';
import { HttpHeaders } from 'botbuilder-stdlib/lib/azureCoreHttpCompat.js';
import * as z from 'zod';
import type { Pacer } from '../pacer';
import { threadOfCall } from './call-thread';
import { ConnectorFault, notSent, reasonIn, secondsOf } from './connector-fault';

/** No call waits longer than this for its whole answer: the SDK itself would wait for ever (TEAMS.md 2.4). */
export const callLimitMs = 10_000;

/** The connection was never made, so that nothing can have been done. */
const unconnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** When calls are made: all of them, what the SDK asks by itself as well, since Teams counts them together. */
export type CallPace = Pick<Pacer, 'run' | 'hold'>;
const atOnce: CallPace = { run: (_thread, work) => work(), hold: () => undefined };

export interface HttpClientOptions {
  readonly send?: typeof fetch;
  readonly limitMs?: number;
  readonly pace?: CallPace;
}

/**
 * Gives the SDK's calls a time limit and a pace, and keeps it from repeating a call that changes something: what a refusal means,
 * and whether and when it is tried again, is the sender's to say.
 */
export function connectorHttpClient({ send = fetch, limitMs = callLimitMs, pace = atOnce }: HttpClientOptions = {}) {
  const call = async (request: WebResourceLike): Promise<{ response: Response; bodyAsText: string }> => {
    try {
      const response = await send(request.url, {
        method: request.method,
        headers: request.headers.toJson(),
        body: request.body as string | undefined,
        signal: AbortSignal.timeout(limitMs),
        redirect: 'error',
      });
      return { response, bodyAsText: await response.text() };
    } catch (cause) {
      throw new ConnectorFault(null, unconnected.has(codeOf(cause)) ? notSent : 'NoAnswer', null, { cause });
    }
  };
  return {
    async sendRequest(request: WebResourceLike) {
      const thread = threadOfCall(request.method, request.url, request.body);
      const { response, bodyAsText } = await pace.run(thread, () => call(request));
      const retryAfter = secondsOf(response.headers.get('retry-after'));
      if (thread !== null && retryAfter !== null) pace.hold(thread, retryAfter * 1000);
      if (request.method !== 'GET' && !response.ok)
        throw new ConnectorFault(response.status, reasonIn(bodyAsText), retryAfter);
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
