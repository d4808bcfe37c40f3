import type { SPFI } from '@pnp/sp/fi.js';
import { asking, type AskOptions } from './asking';
import { jittered, realPace, usualPatience, type Pace } from './pace';
import { asFault, isPassing, RequestFault } from './request-fault';

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: RequestFault };

/** One request of a batch, asked of the @pnp/sp that gathers it. */
export type Part<T> = (batched: SPFI) => Promise<T>;

export interface TogetherOptions extends AskOptions {
  readonly pace?: Pace | undefined;
  /** How often a part that failed in passing is asked, all in all. */
  readonly rounds?: number;
}

/** SharePoint takes at most 100 requests in one batch (SURFACE.md 11). */
export const mostParts = 100;

/**
 * Asks several things in one request, in the order they stand, with an outcome for each. Parts that failed in passing, in
 * a batch that came through, are asked again, alone and a bounded number of times. At most `mostParts`.
 */
export async function together<T>(
  sp: SPFI,
  parts: readonly Part<T>[],
  options: TogetherOptions = {},
): Promise<Outcome<T>[]> {
  const { pace = realPace, rounds = 4, signal } = options;
  const outcomes = await round(sp, parts, options);
  for (let next = 2; next <= rounds; next++) {
    const open = outcomes.flatMap((outcome, i) =>
      !outcome.ok && outcome.fault.status !== null && isPassing(outcome.fault) ? [i] : [],
    );
    if (open.length === 0) break;
    try {
      await pace.sleep(jittered(next, usualPatience, pace.random), signal);
    } catch {
      throw new RequestFault('cancelled');
    }
    const again = await round(
      sp,
      open.flatMap((i) => parts[i] ?? []),
      options,
    );
    for (const [k, i] of open.entries()) outcomes[i] = again[k] ?? { ok: false, fault: new RequestFault('other') };
  }
  return outcomes;
}

async function round<T>(sp: SPFI, parts: readonly Part<T>[], options: AskOptions): Promise<Outcome<T>[]> {
  if (parts.length === 0) return [];
  const [batched, execute] = asking(sp, options).batched({ maxRequests: mostParts });
  const outcomes = parts.map((part): Promise<Outcome<T>> =>
    part(batched).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({ ok: false, fault: asFault(error) }),
    ),
  );
  // Where the request as a whole fails, its parts are never answered.
  const failed = await execute().then(
    () => null,
    (error: unknown) => asFault(error),
  );
  if (failed) throw failed;
  return Promise.all(outcomes);
}

/** The value, or the fault thrown. */
export function valueOf<T>(outcome: Outcome<T> | undefined): T {
  if (!outcome) throw new RequestFault('other');
  if (!outcome.ok) throw outcome.fault;
  return outcome.value;
}
