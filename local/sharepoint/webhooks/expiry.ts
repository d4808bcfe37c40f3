import { seconds } from '../store/database';

/** A subscription lives at most this long, and so long where nothing is said (Microsoft: "Overview of webhooks"). */
const mostDays = 180;
const dayMs = 86_400_000;

export type Expiry = { readonly ok: true; readonly at: string } | { readonly ok: false; readonly why: string };

/** The moment a subscription runs out: as asked for, where that lies ahead and at most 180 days. */
export function readExpiry(asked: unknown, now: Date): Expiry {
  const latest = now.getTime() + mostDays * dayMs;
  if (asked === undefined || asked === null) return { ok: true, at: seconds(new Date(latest)) };
  const moment = typeof asked === 'string' ? momentOf(asked) : Number.NaN;
  if (Number.isNaN(moment)) return { ok: false, why: 'The value of expirationDateTime is no date.' };
  if (moment <= now.getTime()) return { ok: false, why: 'The expirationDateTime must be in the future.' };
  // The second the request took is not held against a client that counted from its own clock.
  if (moment > latest + 60_000)
    return { ok: false, why: `The expirationDateTime cannot be more than ${mostDays} days from now.` };
  return { ok: true, at: seconds(new Date(moment)) };
}

/** ISO 8601; without a zone it is UTC. */
function momentOf(text: string): number {
  const trimmed = text.trim();
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i.test(trimmed)) return Number.NaN;
  return Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(trimmed) || !/T/i.test(trimmed) ? trimmed : `${trimmed}Z`);
}
