import * as z from 'zod/mini';

/** A deep link's sub page is text from outside: "aktivitet/2.1" and "punkt/2.1.m2", else nothing. */
const subPageSchema = z.string().check(z.regex(/^(aktivitet|punkt)\/[0-9A-Za-z.æøåÆØÅ-]{1,60}$/));

/** The key of the activity or item that a deep link opens; null for anything else. */
export function keyOfSubPage(subPageId: unknown): string | null {
  const read = subPageSchema.safeParse(subPageId);
  return read.success ? (read.data.split('/')[1] ?? null) : null;
}

export const pages = ['tidsplan', 'plan', 'import'] as const;
export type TabPage = (typeof pages)[number];

/** Which page a tab's id names; the tidsplan for any other. */
export const pageOf = (pageId: unknown): TabPage => pages.find((page) => page === pageId) ?? 'tidsplan';
