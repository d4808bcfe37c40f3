import * as z from 'zod/mini';

type Fetch = typeof fetch;

const contextSchema = z.object({ FormDigestValue: z.string(), FormDigestTimeoutSeconds: z.number() });

/** SharePoint's codes for a form digest that has run out or is another's (SURFACE.md 4). */
const refusedDigest = /-21305752(?:51|52)\b/;
/** A digest is not used in its last minute: the request has to get there. */
const marginMs = 60_000;

interface Digest {
  readonly value: string;
  readonly until: number;
}

/**
 * `fetch` for a page of SharePoint's own, where the person's cookie says who asks: writes carry a form digest, which is
 * asked of the site when there is none, and asked anew, once, when SharePoint refuses the one that was sent. It lies below
 * the retries (retrying-fetch.ts): what the site answers instead of a digest, busy or forbidden, is the answer.
 * `now` is milliseconds since 1970.
 */
export function withFormDigest(siteUrl: string, fetch: Fetch, now: () => number): Fetch {
  let held: Digest | null = null;
  let asked: Promise<Digest | Response> | null = null;

  const ask = async (signal: AbortSignal | null | undefined): Promise<Digest | Response> => {
    const answer = await fetch(`${siteUrl}/_api/contextinfo`, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
    });
    if (!answer.ok) return answer;
    const { FormDigestValue, FormDigestTimeoutSeconds } = contextSchema.parse(await answer.json());
    held = { value: FormDigestValue, until: now() + FormDigestTimeoutSeconds * 1000 - marginMs };
    return held;
  };
  /** Many writes at once ask for one digest. */
  const digest = async (signal: AbortSignal | null | undefined): Promise<Digest | Response> => {
    if (held && held.until > now()) return held;
    asked ??= ask(signal).finally(() => {
      asked = null;
    });
    const answer = await asked;
    return answer instanceof Response ? answer.clone() : answer;
  };

  return async (url, init) => {
    if (/^(?:get|head)$/i.test(init?.method ?? 'GET')) return fetch(url, init);
    for (let attempt = 1; ; attempt++) {
      const got = await digest(init?.signal);
      if (got instanceof Response) return got;
      const headers = new Headers(init?.headers);
      headers.set('X-RequestDigest', got.value);
      const answer = await fetch(url, { ...init, headers });
      if (answer.status !== 403 || attempt > 1 || !refusedDigest.test(await answer.clone().text())) return answer;
      if (held === got) held = null;
    }
  };
}
