/**
 * Places in a text that look like a CPR number: a day and month that a calendar has, a year, and four figures, with or
 * without a hyphen or space. Phone, case and account numbers of other lengths or with no such date are let through.
 * The number itself is never returned (THREATS 14). Ten figures within an id that a machine made, a channel's or a document's,
 * are such by chance: one channel in a hundred has them.
 */
export function findCpr(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(
    /(?<![\d.,/-]|[\da-f]{8}|[\da-f]{4}-[a-f]{1,2})(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[-–\u2010\u2011 \u00a0]?\d{4}(?![\d/]|[-.,]\d|[\da-f]{8}|-[\da-f]{4}-)/gi,
  )) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** True where any part of the text looks like a CPR number. */
export function holdsCpr(text: string): boolean {
  return findCpr(text).length > 0;
}
