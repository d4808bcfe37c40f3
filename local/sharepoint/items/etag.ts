import { faults } from '../http/faults';
import type { Item } from '../store/items';

/** `"3"`: a row's ETag, as it stands in the body and in the header (SURFACE.md 2). */
export const etagOf = (item: Pick<Item, 'version'>): string => `"${item.version}"`;

/**
 * Refuses (412) an If-Match that does not hold. Clients send `"3"`, `"guid,3"`, `W/"3"`, `*` or a list of tags; an absent
 * one is refused as well, with an empty text (SURFACE.md 3).
 */
export function demandMatch(sent: string | undefined, version: number): void {
  const wanted = sent?.trim() ?? '';
  const tags = wanted.split(/,(?=\s*(?:W\/)?")/).map((tag) => tag.trim());
  if (tags.some((tag) => tag === '*' || fits(tag, version))) return;
  throw faults.stale(wanted, `"${version}"`);
}

function fits(tag: string, version: number): boolean {
  const text = /^(?:W\/)?"?(?:\{?[0-9a-f-]{36}\}?,)?(\d+)"?$/i.exec(tag)?.[1];
  return text !== undefined && Number(text) === version;
}
