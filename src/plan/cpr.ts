/** Ids that machines make, as a channel's and a document's: ten of their figures may look like a number by chance. */
const machineId = /(?<![\da-z])(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|[\da-f]{24,})(?![\da-z])/gi;

/**
 * Places in a text that look like a CPR number: a day and month that a calendar has, a year, and four figures, with or
 * without a hyphen or space. Phone, case and account numbers of other lengths or with no such date are let through.
 * The number itself is never returned (THREATS 14).
 */
export function findCpr(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(
    /(?<![\d.,/-])(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[-–\u2010\u2011 \u00a0]?\d{4}(?![\d/]|[-.,]\d)/g,
  )) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  if (found.length === 0) return found;
  const ids = [...text.matchAll(machineId)].map((id) => ({ start: id.index, end: id.index + id[0].length }));
  return found.filter(({ start, end }) => !ids.some((id) => id.start <= start && end <= id.end));
}

/** True where any part of the text looks like a CPR number. */
export function holdsCpr(text: string): boolean {
  return findCpr(text).length > 0;
}
