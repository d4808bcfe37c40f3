import type { GoverningDocument } from './document';
import { fold } from './fold';

/** Which document has taken the place of which, by key: each has at most one that comes after it. */
export type Successors = ReadonlyMap<string, string>;

type Named = Pick<GoverningDocument, 'key' | 'title' | 'replaces' | 'replacedBy'>;

/** Finds a document by what a person or the product wrote: its key, else its title where one alone has it. */
export function finder<T extends Pick<Named, 'key' | 'title'>>(
  documents: readonly T[],
): (said: string | null) => T | null {
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const byTitle = new Map<string, T | null>();
  for (const document of documents) {
    const title = fold(document.title);
    byTitle.set(title, byTitle.has(title) ? null : document);
  }
  return (said) => (said === null ? null : (byKey.get(said) ?? byTitle.get(fold(said)) ?? null));
}

/**
 * Who comes after whom. What a document says of itself (`replacedBy`) goes before what another says of it (`replaces`); what
 * would close a circle is left out, so that every chain ends. Pure.
 */
export function successorsOf(documents: readonly Named[]): Successors {
  const find = finder(documents);
  const after = new Map<string, string>();
  const tie = (old: string | undefined, next: string | undefined): void => {
    if (old === undefined || next === undefined || after.has(old)) return;
    if (!leads(after, next, old)) after.set(old, next);
  };
  for (const document of documents) tie(document.key, find(document.replacedBy)?.key);
  for (const document of documents) tie(find(document.replaces)?.key, document.key);
  return after;
}

/** Whether going on from `from` ends up at `to`; also where they are the same. */
function leads(after: ReadonlyMap<string, string>, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let key: string | undefined = from; key !== undefined && !seen.has(key); key = after.get(key)) {
    if (key === to) return true;
    seen.add(key);
  }
  return false;
}

/** Keys of the documents that came after this one, the nearest first. */
export function chainAfter(successors: Successors, key: string): string[] {
  const chain: string[] = [];
  for (let next = successors.get(key); next !== undefined && !chain.includes(next); next = successors.get(next))
    chain.push(next);
  return chain;
}

/** Keys of the documents that this one took the place of, by itself. */
export const replacedByThis = (successors: Successors, key: string): string[] =>
  [...successors].flatMap(([old, next]) => (next === key ? [old] : []));

/** Whether to say that `next` takes the place of `key` would close a circle. */
export const wouldLoop = (documents: readonly Named[], key: string, next: string): boolean =>
  leads(successorsOf(documents), next, key);

/** How another document is named in the lists: by its title, which people read there; by its key where titles do not tell. */
export function nameFor(documents: readonly Pick<Named, 'key' | 'title'>[], key: string): string {
  const document = documents.find((one) => one.key === key);
  if (!document) return key;
  return document.title.length <= 255 && finder(documents)(document.title) === document ? document.title : key;
}
