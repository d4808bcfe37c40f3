import * as z from 'zod/mini';
import { dayInCopenhagen } from '../src/periods/day-in-copenhagen';
import { localDateSchema, type LocalDate } from '../src/plan/plan';

/** Under which the browser holds the local Teams' day for as long as its page is open. */
const heldAs = 'fremdrift.today';
const answerSchema = z.object({ today: localDateSchema });

/**
 * Which day it is. A local Teams decides the day that everything on the machine agrees on; it is asked only where the
 * page names one, and where it does not answer, the day that it said last counts. In production it is the day in Denmark.
 */
export async function askToday(
  config: { readonly hostOrigins: readonly string[]; readonly today: LocalDate | null },
  now: Date,
  held: Pick<Storage, 'getItem' | 'setItem'> | null = null,
  get: (url: string) => Promise<unknown> = getJson,
): Promise<LocalDate> {
  if (config.today !== null) return config.today;
  const [host] = config.hostOrigins;
  if (host === undefined) return dayInCopenhagen(now);
  try {
    const { today } = answerSchema.parse(await get(`${host}/api/today`));
    held?.setItem(heldAs, today);
    return today;
  } catch {
    const last = localDateSchema.safeParse(held?.getItem(heldAs));
    return last.success ? last.data : dayInCopenhagen(now);
  }
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { cache: 'no-store', credentials: 'omit' });
  if (!response.ok) throw new Error(`The host answered ${response.status}`);
  return response.json();
}
