import type { List } from '../store/lists';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import { createList } from './create-list';

/** The library of a web at this leaf, made where it is missing (`ensuresiteassetslibrary`, `ensuresitepageslibrary`). */
export function ensureLibrary(
  stores: Stores,
  web: Web,
  wanted: { readonly title: string; readonly leaf: string; readonly template: number },
  author: number,
): List {
  return stores.core.together(
    () => stores.lists.atPath(`${web.path}/${wanted.leaf}`) ?? createList(stores, web, { ...wanted, author }),
  );
}

/** The library that a web's documents go to by default: the first of template 101 that people see. */
export const defaultLibrary = (stores: Stores, web: Web): List | null =>
  stores.lists.all(web.id).find((list) => list.template === 101 && !list.hidden) ?? null;

/** The first list of a template on a web, or on the root web of its site: what `getcatalog` gives. */
export const catalogOf = (stores: Stores, web: Web, template: number): List | null =>
  stores.lists.all(web.id).find((list) => list.template === template) ??
  stores.lists.all(stores.webs.root(web.siteId).id).find((list) => list.template === template) ??
  null;
