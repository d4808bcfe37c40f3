import type { Pace } from '../../../../src/lists/transport/pace';
import type { Transport } from '../../../../src/lists/transport/retrying-fetch';
import type { RunningSite } from './running-site';

/** Orders bad weather of the local service (local/sharepoint/README.md); an empty list is fair weather. */
export async function setWeather(site: RunningSite, rules: readonly object[]): Promise<void> {
  const url = `${new URL(site.siteUrl).origin}/_local/weather`;
  await fetch(url, { method: 'DELETE' });
  if (rules.length === 0) return;
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(rules) });
  if (answer.status !== 201) throw new Error(`The weather was refused: ${await answer.text()}`);
}

/** Where batches go. */
export const batch = { path: '\\$batch' };
/** What may befall one request, each by its name. */
export const weathers: readonly (readonly [string, object])[] = [
  ['fair', { match: { path: '^/nowhere' }, do: { kind: 'delay', ms: 0 } }],
  ['dropped before', { match: batch, when: { next: 1 }, do: { kind: 'drop', when: 'before' } }],
  ['dropped after', { match: batch, when: { next: 1 }, do: { kind: 'drop', when: 'after' } }],
  ['dropped after, twice', { match: batch, when: { next: 2 }, do: { kind: 'drop', when: 'after' } }],
  ['broken off in the answer', { match: batch, when: { next: 1 }, do: { kind: 'truncate', bytes: 40 } }],
  ['throttled', { match: batch, when: { next: 2 }, do: { kind: 'throttle', retryAfter: 1 } }],
  ['the write refused in passing', { match: batch, when: { next: 1 }, do: { kind: 'failPart', part: 1, status: 503 } }],
  [
    'the row after it refused in passing',
    { match: batch, when: { next: 1 }, do: { kind: 'failPart', part: 2, status: 500 } },
  ],
];

/** Waits for next to nothing, and keeps how long it was asked to wait. */
export function quickPace(): Pace & { readonly waits: number[] } {
  const waits: number[] = [];
  let clock = 0;
  return {
    waits,
    now: () => clock,
    random: () => 0.5,
    sleep: (ms, signal) => {
      // The limit of one attempt is no wait between two: it ends with its signal.
      if (ms >= 60_000) return new Promise(() => undefined);
      if (signal?.aborted) return Promise.reject(signal.reason as Error);
      waits.push(ms);
      clock += ms;
      return new Promise((resolve) => setTimeout(resolve, 1));
    },
  };
}

export interface Recorder {
  readonly fetch: Transport['fetch'];
  /** Requests, and rows in their answers, since the last call. */
  count(): { readonly requests: number; readonly rows: number };
}

/** Counts what goes over the wire. */
export function recorder(): Recorder {
  let [requests, rows] = [0, 0];
  return {
    async fetch(url, init) {
      requests++;
      const answer = await fetch(url, init);
      const text = await answer.clone().text();
      rows += (text.match(/<z:row|"FileSystemObjectType":/g) ?? []).length;
      return answer;
    },
    count() {
      const seen = { requests, rows };
      [requests, rows] = [0, 0];
      return seen;
    },
  };
}
