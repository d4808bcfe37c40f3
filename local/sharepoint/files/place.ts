import { createHash } from 'node:crypto';
import type { Attachment } from '../store/attachments';
import type { LooseNode } from '../store/files';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import { splitPath } from './names';

/** A file or a folder, wherever it lies: in a list (as its row), loose in a web, or one that every web or list has. */
export interface Place {
  readonly kind: 'file' | 'folder';
  readonly web: Web;
  readonly path: string;
  readonly dir: string;
  readonly leaf: string;
  /** `UniqueId`. */
  readonly id: string;
  /** The list it lies in, or whose root folder it is. */
  readonly list: List | null;
  readonly item: Item | null;
  readonly loose: LooseNode | null;
  /** Where it is a file attached to a row; `item` is null then. */
  readonly attachment?: Attachment;
  readonly created: string;
  readonly modified: string;
  readonly author: number;
  readonly editor: number;
}

const systemAccount = 1073741823;

/** A GUID that is always the same for the same web and path: of folders that are in no table. */
function derivedId(web: Web, path: string): string {
  const hex = createHash('sha256').update(`${web.id} ${path.toLowerCase()}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

const webOf = (stores: Stores, list: List): Web => {
  const web = stores.webs.get(list.webId);
  if (!web) throw new Error(`The list ${list.id} has no web`);
  return web;
};

export const placeOfItem = (stores: Stores, list: List, item: Item): Place => ({
  kind: item.fs === 1 ? 'folder' : 'file',
  web: webOf(stores, list),
  path: `${item.dir}/${item.leaf}`,
  dir: item.dir,
  leaf: item.leaf,
  id: item.uniqueId,
  list,
  item,
  loose: null,
  created: item.created,
  modified: item.modified,
  author: item.author,
  editor: item.editor,
});

export function placeOfLoose(stores: Stores, node: LooseNode): Place {
  const web = stores.webs.get(node.webId);
  if (!web) throw new Error(`The file ${node.id} has no web`);
  return {
    kind: node.kind,
    web,
    path: `${node.dir}/${node.leaf}`,
    dir: node.dir,
    leaf: node.leaf,
    id: node.id,
    list: stores.lists.overPath(node.dir),
    item: null,
    loose: node,
    created: node.created,
    modified: node.modified,
    author: node.author,
    editor: node.editor,
  };
}

const standing = (
  web: Web,
  path: string,
  list: List | null,
  id: string,
  author: number,
  created: string,
  modified = created,
): Place => ({
  kind: 'folder',
  web,
  path,
  ...splitPath(path),
  id,
  list,
  item: null,
  loose: null,
  created,
  modified,
  author,
  editor: author,
});

export const rootFolderOf = (web: Web): Place =>
  standing(web, web.path, null, derivedId(web, web.path), systemAccount, web.created);

export const rootFolderOfList = (stores: Stores, list: List): Place =>
  standing(
    webOf(stores, list),
    list.path,
    list,
    list.rootFolderId,
    list.author,
    list.created,
    stores.lists.timesOf(list.id)?.modified ?? list.created,
  );

/** A folder that every web or every list has. */
export const builtIn = (web: Web, path: string, list: List | null): Place =>
  standing(web, path, list, derivedId(web, path), systemAccount, list?.created ?? web.created);

/** A file attached to a row of a list. */
export function placeOfAttachment(stores: Stores, list: List, one: Attachment): Place {
  const web = webOf(stores, list);
  const dir = `${list.path}/Attachments/${one.itemId}`;
  const path = `${dir}/${one.name}`;
  return {
    kind: 'file',
    web,
    path,
    dir,
    leaf: one.name,
    id: derivedId(web, path),
    list,
    item: null,
    loose: null,
    attachment: one,
    created: one.created,
    modified: one.modified,
    author: one.author,
    editor: one.author,
  };
}

/** The row that a file is attached to: its rights are the row's. */
export const rowOf = (stores: Stores, place: Place): Item | null =>
  place.attachment ? stores.items.one(place.attachment.listId, place.attachment.itemId) : place.item;

/** The bytes of a file: a blob and how long it is. */
export function contentOf(stores: Stores, place: Place): { readonly blob: string; readonly length: number } | null {
  if (place.attachment) return { blob: place.attachment.blob, length: place.attachment.size };
  return stores.files.content(place.id);
}
