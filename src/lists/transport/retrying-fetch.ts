import type { TimelinePipe } from '@pnp/core';
import type { Queryable } from '@pnp/queryable';
import { HeldAnswer } from './held-answer';
import { jittered, realPace, retryAfter, spread, usualPatience, type Pace, type Patience } from './pace';
import { RequestFault } from './request-fault';
import { repeatedOf, type AskInit } from './asking';

export interface Transport {
  readonly pace: Pace;
  readonly patience: Patience;
  readonly fetch: typeof fetch;
}

export const usualTransport = (): Transport => ({
  pace: realPace,
  patience: usualPatience,
  fetch: (url, init) => globalThis.fetch(url, init),
});

const busy = new Set([408, 429, 502, 503, 504]);

/**
 * Sends a request until it comes through: again after a busy answer, when SharePoint says so, and after a connection that
 * dropped, so also one whose work may have been done. That is safe since every row written has a unique key and every
 * change an ETag (writing/). Bounded in attempts and in time; a signal ends it at once.
 */
export function RetryingFetch(transport: Transport): TimelinePipe<Queryable> {
  return (instance) => {
    instance.on.send.replace((url, init) => send(transport, url.toString(), init));
    return instance;
  };
}

async function send({ pace, patience, fetch }: Transport, url: string, init: AskInit): Promise<Response> {
  const begun = pace.now();
  const signal = init.signal ?? null;
  for (let attempt = 1; ; attempt++) {
    const answer = await once(fetch, pace, patience.attemptMs, url, init);
    if (answer !== null && !busy.has(answer.status)) return answer;
    const asked = answer && retryAfter(answer.headers, pace.now());
    const wait = asked === null ? jittered(attempt + 1, patience, pace.random) : spread(asked, pace.random);
    if (attempt >= patience.attempts || pace.now() - begun + wait > patience.totalMs)
      throw answer ? new RequestFault('busy', answer.status, null, asked) : new RequestFault('offline');
    // Only a request without an answer may have been carried out all the same.
    if (answer === null) repeatedOf(init)?.();
    await pace.sleep(wait, signal).catch(() => {
      throw new RequestFault('cancelled');
    });
  }
}

/** One attempt; null where no whole answer came. The body is read here, since it may break off as well. */
async function once(
  fetch: Transport['fetch'],
  pace: Pace,
  mostMs: number,
  url: string,
  init: AskInit,
): Promise<Response | null> {
  const outer = init.signal ?? null;
  if (outer?.aborted) throw new RequestFault('cancelled');
  const [inner, done] = [new AbortController(), new AbortController()];
  const stop = (): void => inner.abort();
  outer?.addEventListener('abort', stop, { once: true });
  pace.sleep(mostMs, done.signal).then(stop, () => undefined);
  try {
    const answer = await fetch(url, { ...init, signal: inner.signal });
    return new HeldAnswer(await answer.arrayBuffer(), answer);
  } catch {
    if (outer?.aborted) throw new RequestFault('cancelled');
    return null;
  } finally {
    done.abort();
    outer?.removeEventListener('abort', stop);
  }
}
