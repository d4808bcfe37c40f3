import type { SPFI } from '@pnp/sp/fi.js';
import { chunked } from '../table';
import { asFault, type RequestFault } from './request-fault';
import { mostParts, together, type Outcome, type Part } from './together';

interface Waiting {
  readonly part: Part<unknown>;
  readonly answer: (outcome: Outcome<unknown>) => void;
}

/** What is asked of a site and has not been sent yet. */
const waiting = new WeakMap<SPFI, Waiting[]>();

/** Asks one thing; whatever else is asked this way at the same moment goes in the same request. Throws nothing. */
export function askedAtOnce<T>(sp: SPFI, part: Part<T>): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const all = waiting.get(sp) ?? [];
    // The outcome of this very part, which is of its kind.
    all.push({ part, answer: (outcome) => resolve(outcome as Outcome<T>) });
    waiting.set(sp, all);
    if (all.length === 1) setTimeout(() => void send(sp));
  });
}

async function send(sp: SPFI): Promise<void> {
  const all = waiting.get(sp) ?? [];
  waiting.delete(sp);
  await Promise.all(chunked(all, mostParts).map((some) => sendSome(sp, some)));
}

async function sendSome(sp: SPFI, some: readonly Waiting[]): Promise<void> {
  let fault: RequestFault | null = null;
  const outcomes = await together(
    sp,
    some.map(({ part }) => part),
  ).catch((error: unknown) => {
    fault = asFault(error);
    return [];
  });
  for (const [i, { answer }] of some.entries())
    answer(outcomes[i] ?? { ok: false, fault: fault ?? asFault(new RangeError('Nothing was answered')) });
}
