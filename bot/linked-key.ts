import * as z from 'zod';
// From its own file: the rest of that room draws, and a process without a page has no React.
import { readViewState } from '../src/ui/state/view-address';

/** What a link opens, with the plan's key where the link names it: a plan, a row of it by its number, or a governing document. */
export type LinkedKey =
  | { readonly kind: 'plan'; readonly plan: string | null }
  | { readonly kind: 'row'; readonly plan: string | null; readonly key: string }
  | { readonly kind: 'document'; readonly key: string };

/** Where the product's own addresses keep what is shown: the tab's, the web part's (its own list of names), Teams' links. */
const parameters = ['view', 'fremdrift', 'overblik'];
const documentParameter = 'dokument';
const contextSchema = z.looseObject({ subPageId: z.string().nullish(), subEntityId: z.string().nullish() });
const longest = 4000;

/**
 * Reads what a link opens, where it begins with one of the product's own `pages`; null for any other. The link is
 * somebody's words: nothing is fetched from it. Pure.
 */
export function linkedKey(link: string, pages: readonly string[]): LinkedKey | null {
  if (link.length > longest) return null;
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    return null;
  }
  if (url.username !== '' || url.password !== '' || !pages.some((page) => isBelow(url, page))) return null;
  for (const text of textsIn(url)) {
    const view = readViewState(text);
    if (view === null) continue;
    const { plan, selected } = view;
    return selected === null ? { kind: 'plan', plan } : { kind: 'row', plan, key: selected };
  }
  const document = url.searchParams.get(documentParameter) ?? '';
  return document === '' ? null : { kind: 'document', key: document };
}

/** Hosts make no difference of capitals, paths do; a page stands for all that lies below it. */
function isBelow(url: URL, page: string): boolean {
  const own = new URL(page);
  return (
    url.origin === own.origin &&
    `${url.pathname}/`.startsWith(own.pathname.endsWith('/') ? own.pathname : `${own.pathname}/`)
  );
}

/** A deep link without a place within the page opens the page, which the last part of its path names. */
function textsIn({ pathname, searchParams }: URL): string[] {
  const [, entity] = /^\/l\/entity\/[^/]+\/([^/]+)\/?$/.exec(pathname) ?? [];
  const context = contextSchema.safeParse(json(searchParams.get('context')));
  const { subPageId, subEntityId } = context.success ? context.data : {};
  return [subPageId, subEntityId, ...parameters.map((name) => searchParams.get(name)), entity].flatMap(
    (text) => text ?? [],
  );
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
