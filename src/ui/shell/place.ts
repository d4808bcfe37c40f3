import * as z from 'zod/mini';

/** The pages of the product, in the order of their tabs. */
export const pages = ['tidsplan', 'plan', 'history', 'plans', 'import'] as const;
export type PageName = (typeof pages)[number];

/** What is seen: a page, the item or activity that is open on it, and of which plan (null: the current one). */
export interface Place {
  readonly page: PageName;
  readonly selected: string | null;
  readonly plan: string | null;
}

/** Which page a word names; null for any other. */
export const pageNamed = (word: unknown): PageName | null => pages.find((page) => page === word) ?? null;

/**
 * A row's key as an address may hold it, where it needs be with its plan before it ("p1:2.1.m2", docs/decisions/0008), or a
 * plan alone ("p1:"). "2.1.m2#48" is the second row of a number (src/lists/problems/own-keys.ts).
 */
const keySchema = z.string().check(z.regex(/^(?:[0-9A-Za-z-]{1,40}:)?[0-9A-Za-z.æøåÆØÅ#-]{0,60}$/));

/** The words that Teams' deep links have before a key. */
const kinds = ['aktivitet', 'punkt'];

/**
 * A place out of text from outside: "plan", "tidsplan/2.1.m2", "plan/p1:2.1", or a Teams sub page ("aktivitet/2.1",
 * "punkt/2.1.m2"), which leaves the page to the host. Null for anything else.
 */
export function readPlace(text: unknown): (Omit<Place, 'page'> & { readonly page: PageName | null }) | null {
  if (typeof text !== 'string') return null;
  const [word = '', key, more] = text.split('/');
  const page = pageNamed(word);
  if (more !== undefined || (page === null && !kinds.includes(word))) return null;
  if (key === undefined) return page === null ? null : { page, selected: null, plan: null };
  if (key === '' || !keySchema.safeParse(key).success) return null;
  const at = key.indexOf(':');
  return { page, selected: key.slice(at + 1) || null, plan: at < 0 ? null : key.slice(0, at) };
}

/** The text that `readPlace` reads back. */
export function writePlace({ page, selected, plan }: Place): string {
  const key = `${plan === null ? '' : `${plan}:`}${selected ?? ''}`;
  return key === '' ? page : `${page}/${key}`;
}
