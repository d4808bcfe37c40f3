import * as z from 'zod/mini';

/** A person's visits to one site as this browser remembers them: moments, ISO 8601. */
export interface Visits {
  /** When the last visit before this one ended; null at the first. */
  readonly before: string | null;
  /** When the site was last seen in this visit. */
  readonly seen: string;
}

const visitsSchema = z.object({ before: z.nullable(z.string()), seen: z.string() });

/** Who comes back within this time has not been away. */
const awayMs = 30 * 60_000;

const isMoment = (text: string | null): boolean => text === null || !Number.isNaN(Date.parse(text));

/** What a browser kept; null for nothing, and for anything that is no visit. Pure. */
export function readVisits(text: string | null): Visits | null {
  try {
    const read = visitsSchema.safeParse(JSON.parse(text ?? 'null'));
    return read.success && isMoment(read.data.before) && isMoment(read.data.seen) ? read.data : null;
  } catch {
    return null;
  }
}

/** The visits once the site is seen at `now`: a new one where the person has been away, and the clock has not gone back. Pure. */
export function seenAt(former: Visits | null, now: Date): Visits {
  const seen = now.toISOString();
  if (former === null) return { before: null, seen };
  const away = now.getTime() - Date.parse(former.seen);
  return { before: away > awayMs ? former.seen : former.before, seen };
}

/** The name under which the browser keeps them: of this site and this person, for a browser may be shared. */
export const visitsKey = (site: string, login: string): string => `fremdrift.visits ${site} ${login.toLowerCase()}`;
