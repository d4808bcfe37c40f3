/** What waiting depends on; passed in, so that a test waits for nothing and every wait can be said beforehand. */
export interface Pace {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** At least 0, below 1. */
  readonly random: () => number;
  /** Rejects with the signal's reason when it is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal | null) => Promise<void>;
}

export const realPace: Pace = {
  now: () => performance.timeOrigin + performance.now(),
  random: Math.random,
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, ms);
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', stop, { once: true });
    }),
};

export interface Patience {
  /** How often one request is sent at most. */
  readonly attempts: number;
  /** No wait begins that would end after so long. */
  readonly totalMs: number;
  /** One attempt without an answer for so long counts as a connection that dropped. */
  readonly attemptMs: number;
  readonly firstMs: number;
  readonly mostMs: number;
}

export const usualPatience: Patience = {
  attempts: 6,
  totalMs: 120_000,
  attemptMs: 100_000,
  firstMs: 250,
  mostMs: 20_000,
};

/** The wait before attempt `next` (from 2) where the answer names none: doubled each time, half of it by chance. */
export function jittered(next: number, patience: Patience, random: () => number): number {
  const whole = Math.min(patience.mostMs, patience.firstMs * 2 ** (next - 2));
  return whole / 2 + (whole / 2) * random();
}

/**
 * What `Retry-After` asks for, in milliseconds: seconds, or an HTTP date (RFC 9110 10.2.3). A date is measured against the
 * answer's own clock where it says one. Null where nothing readable is said, as across origins in a browser.
 */
export function retryAfter(headers: Headers, now: number): number | null {
  const asked = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d{1,9}$/.test(asked)) return Number(asked) * 1000;
  const until = Date.parse(asked);
  if (asked === '' || Number.isNaN(until)) return null;
  const answered = Date.parse(headers.get('Date') ?? '');
  return Math.max(0, until - (Number.isNaN(answered) ? now : answered));
}

/** A wait that was asked for, and up to a fifth more, so that those who were refused together do not come back together. */
export const spread = (ms: number, random: () => number): number => ms + Math.min(2000, ms / 5) * random();
