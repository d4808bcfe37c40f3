import type { Item } from '../store/items';
import type { List } from '../store/lists';
import { pathKey } from '../store/path-key';
import type { Stores } from '../stores';
import { sameText, splitPath } from './names';
import {
  builtIn,
  placeOfAttachment,
  placeOfItem,
  placeOfLoose,
  rootFolderOf,
  rootFolderOfList,
  type Place,
} from './place';

export { contentOf, placeOfItem, placeOfLoose, rootFolderOf, rootFolderOfList, rowOf, type Place } from './place';

/** Folders that SharePoint makes with each web and each list. */
const ofEveryWeb = ['Lists', '_catalogs', '_private', 'images'];
const ofEveryLibrary = ['Forms'];
const ofEveryList = ['Attachments', 'Item'];

const builtInNames = (list: List): readonly string[] => (list.baseType === 1 ? ofEveryLibrary : ofEveryList);

/** The folder at a server-relative path; null where there is none. */
export function folderAt(stores: Stores, path: string): Place | null {
  const web = stores.webs.over(path);
  if (!web) return null;
  if (sameText(path, web.path)) return rootFolderOf(web);
  const { dir, leaf } = splitPath(path);
  const list = stores.lists.overPath(path);
  if (list) {
    if (sameText(path, list.path)) return rootFolderOfList(stores, list);
    const item = stores.items.at(dir, leaf);
    if (item) return item.fs === 1 && item.listId === list.id ? placeOfItem(stores, list, item) : null;
  }
  const node = stores.files.looseAt(dir, leaf);
  if (node) return node.kind === 'folder' ? placeOfLoose(stores, node) : null;
  if (list && rowOfAttachments(stores, list, path)) return builtIn(web, path, list);
  const [parent, names] = list ? [list.path, builtInNames(list)] : [web.path, ofEveryWeb];
  const name = sameText(dir, parent) ? names.find((one) => sameText(one, leaf)) : undefined;
  return name === undefined ? null : builtIn(web, `${parent}/${name}`, list);
}

/** "…/Lists/Plan/Attachments/3" as the list's row 3. */
function rowOfAttachments(stores: Stores, list: List, path: string): Item | null {
  const parts = /^\/attachments\/(\d{1,10})$/i.exec(path.slice(list.path.length));
  return parts && list.baseType === 0 ? stores.items.one(list.id, Number(parts[1])) : null;
}

/** The file at a server-relative path; null where there is none. */
export function fileAt(stores: Stores, path: string): Place | null {
  const { dir, leaf } = splitPath(path);
  const item = stores.items.at(dir, leaf);
  const list = item && stores.lists.get(item.listId);
  if (item && list) return item.fs === 0 && list.baseType === 1 ? placeOfItem(stores, list, item) : null;
  const over = stores.lists.overPath(dir);
  const row = over && rowOfAttachments(stores, over, dir);
  const attached = row && stores.attachments.one(row.listId, row.id, leaf);
  if (over && attached) return placeOfAttachment(stores, over, attached);
  const node = stores.files.looseAt(dir, leaf);
  return node?.kind === 'file' ? placeOfLoose(stores, node) : null;
}

/** A file or folder by its UniqueId, in any web of the site. */
export function placeById(stores: Stores, siteId: string, id: string): Place | null {
  const item = stores.items.byGuid(id);
  const list = item && stores.lists.get(item.listId);
  if (item?.uniqueId === id && list?.siteId === siteId && (item.fs === 1 || list.baseType === 1))
    return placeOfItem(stores, list, item);
  const node = stores.files.loose(id);
  if (node && stores.webs.get(node.webId)?.siteId === siteId) return placeOfLoose(stores, node);
  const rooted = stores.lists.everywhere().find((one) => one.rootFolderId === id && one.siteId === siteId);
  if (rooted) return rootFolderOfList(stores, rooted);
  const webs = stores.webs.all(siteId);
  const roots = webs.map(rootFolderOf);
  const made = webs.flatMap((web) => ofEveryWeb.map((name) => builtIn(web, `${web.path}/${name}`, null)));
  return [...roots, ...made].find((place) => place.id === id) ?? null;
}

/** Whatever stands at the path, file or folder, also a row of a list. */
export function isTaken(stores: Stores, path: string): boolean {
  const { dir, leaf } = splitPath(path);
  return (
    stores.items.at(dir, leaf) !== null || stores.files.looseAt(dir, leaf) !== null || folderAt(stores, path) !== null
  );
}

/** Documents (0) or folders (1) straight in a folder of a list; the many rows of a list are not read for its few folders. */
const rowsIn = (stores: Stores, list: List, dir: string, fs: 0 | 1): Item[] =>
  stores.items.many(
    list.id,
    (
      stores.core
        .sql(`SELECT id FROM items WHERE dir = ? AND list = ? AND json_extract(doc, '$.fs') = ? ORDER BY leaf`)
        .all([pathKey(dir), list.id, fs]) as { id: number }[]
    ).map((row) => row.id),
  );

/** What lies straight in a folder. */
export function filesIn(stores: Stores, folder: Place): Place[] {
  const { list } = folder;
  const loose = stores.files.looseIn(folder.path).filter((node) => node.kind === 'file');
  const rows = list?.baseType === 1 ? rowsIn(stores, list, folder.path, 0) : [];
  const row = list && rowOfAttachments(stores, list, folder.path);
  const attached = row ? stores.attachments.of(row.listId, row.id) : [];
  return [
    ...attached.map((one) => placeOfAttachment(stores, list as List, one)),
    ...rows.map((item) => placeOfItem(stores, list as List, item)),
    ...loose.map((node) => placeOfLoose(stores, node)),
  ];
}

export function foldersIn(stores: Stores, folder: Place): Place[] {
  const { list, web } = folder;
  const loose = stores.files
    .looseIn(folder.path)
    .filter((node) => node.kind === 'folder')
    .map((node) => placeOfLoose(stores, node));
  if (list) {
    const rows = rowsIn(stores, list, folder.path, 1);
    const made = sameText(folder.path, list.path)
      ? builtInNames(list).map((name) => builtIn(web, `${list.path}/${name}`, list))
      : [];
    return [...made, ...rows.map((item) => placeOfItem(stores, list, item)), ...loose].sort(byName);
  }
  const lists = stores.lists
    .all(web.id)
    .filter((one) => sameText(splitPath(one.path).dir, folder.path))
    .map((one) => rootFolderOfList(stores, one));
  const made = sameText(folder.path, web.path)
    ? ofEveryWeb.map((name) => builtIn(web, `${web.path}/${name}`, null))
    : [];
  return [...made, ...lists, ...loose].sort(byName);
}

const byName = (a: Place, b: Place): number => (a.leaf.toLowerCase() < b.leaf.toLowerCase() ? -1 : 1);

/** Rows (documents and folders) straight in a folder: `ItemCount`. */
export function itemCount(stores: Stores, folder: Place): number {
  const rows = stores.core.sql('SELECT count(*) AS n FROM items WHERE dir = ?').get([folder.path]) as { n: number };
  return folder.list ? rows.n : filesIn(stores, folder).length + foldersIn(stores, folder).length;
}

export const parentOf = (stores: Stores, place: Place): Place | null =>
  sameText(place.path, place.web.path) ? null : folderAt(stores, place.dir);
