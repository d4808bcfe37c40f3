import * as z from 'zod/mini';
import { dayInCopenhagen } from '../src/periods/day-in-copenhagen';
import { localDateSchema, type LocalDate } from '../src/plan/plan';

const answerSchema = z.object({ today: localDateSchema });

/**
 * Which day it is. A local Teams decides the day that everything on the machine agrees on; it is asked only where the
 * page names one. In production, and where the local Teams does not answer, it is the day in Denmark.
 */
export async function askToday(
  config: { readonly hostOrigins: readonly string[]; readonly today: LocalDate | null },
  now: Date,
  get: (url: string) => Promise<unknown> = getJson,
): Promise<LocalDate> {
  if (config.today !== null) return config.today;
  const [host] = config.hostOrigins;
  if (host === undefined) return dayInCopenhagen(now);
  try {
    return answerSchema.parse(await get(`${host}/api/today`)).today;
  } catch {
    return dayInCopenhagen(now);
  }
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { cache: 'no-store', credentials: 'omit' });
  if (!response.ok) throw new Error(`The host answered ${response.status}`);
  return response.json();
}
