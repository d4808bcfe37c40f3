import type { Author } from '../fields/save-field';
import { moveLooseBelow } from '../files/subtree';
import { ServiceError } from '../http/message';
import { forgetRow } from '../items/forget';
import type { Restorer } from '../items/restorers';
import { restorers } from '../items/restorers';
import type { ContentType } from '../store/content-types';
import type { Field } from '../store/fields';
import type { List } from '../store/lists';
import { pathKey } from '../store/path-key';
import type { View } from '../store/views';
import type { Scope } from '../rights/rights';
import type { Stores } from '../stores';
import { recordList } from './change-list';
import { titleTaken } from './create-list';
import { isCatalog } from './list-properties';

/** A list that must stay (Microsoft: SPList.AllowDeletion; code unverified). */
const notDeletable = (why: string): ServiceError =>
  new ServiceError(400, '-2130575305, Microsoft.SharePoint.SPException', why);

/** Refuses where the list is one of the site's own, or where a lookup of another list holds on to it. */
function demandDeletable(stores: Stores, list: List): void {
  if (isCatalog(list) || list.settings['AllowDeletion'] === false) throw notDeletable('This list cannot be deleted.');
  const holds = stores.fields
    .everywhere()
    .some(
      (field) =>
        field.lookupListId === list.id &&
        field.listId !== list.id &&
        field.listId !== null &&
        (field.deleteBehavior === 'restrict' || field.deleteBehavior === 'cascade'),
    );
  if (holds)
    throw notDeletable(
      'This list cannot be deleted because one or more lists are related to it through lookup columns that enforce a relationship.',
    );
}

/** What the recycle bin keeps of a list; its rows stay where they are, under an address that nobody can ask for. */
interface RecycledList {
  readonly list: List;
  readonly fields: readonly Field[];
  readonly views: readonly View[];
  readonly contentTypes: readonly ContentType[];
  readonly scope: Scope | null;
}

const partsOf = (stores: Stores, list: List): RecycledList => ({
  list,
  fields: stores.fields.ofList(list.id),
  views: stores.views.ofList(list.id),
  contentTypes: stores.contentTypes.ofList(list.id),
  scope: stores.rights.scopes.get(list.id),
});

function removeParts(stores: Stores, { list, fields, views, contentTypes, scope }: RecycledList): void {
  for (const field of [...fields]) stores.fields.remove(field.id);
  for (const view of [...views]) stores.views.remove(view.id);
  for (const type of [...contentTypes]) stores.contentTypes.remove(type.id);
  if (scope) stores.rights.scopes.remove(scope.id);
  stores.lists.remove(list.id);
}

/** `library` is said, since the list itself may be gone already. */
function forgetRows(stores: Stores, listId: string, library: boolean): void {
  for (let after = 0; ;) {
    const rows = stores.items.page(listId, after, 1000);
    for (const row of rows) {
      forgetRow(stores, row);
      if (library) stores.files.forget(row.uniqueId);
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
  }
  stores.items.removeAllOf(listId);
}

/** Files of the list's own that are no rows: pages and defaults under "Forms". */
function forgetLoose(stores: Stores, path: string): void {
  for (const node of stores.files.looseUnder(path)) {
    stores.files.forget(node.id);
    stores.files.removeLoose(node.id);
  }
}

/** Deletes a list for good, with its rows, columns, views and content types. */
export function removeList(author: Author, list: List): void {
  demandDeletable(author.stores, list);
  forgetList(author, list);
}

/** Takes away a list whatever it is for: its web goes away with it. */
export function forgetList(author: Author, list: List): void {
  const { stores, user } = author;
  stores.core.together(() => {
    forgetRows(stores, list.id, list.baseType === 1);
    forgetLoose(stores, list.path);
    removeParts(stores, partsOf(stores, list));
    recordList(author, list, 'delete', user.principalId);
  });
}

/** Moves all rows of a list from one address to another in two statements. */
function moveRows(stores: Stores, listId: string, from: string, to: string): void {
  for (const table of ['items', 'versions'])
    stores.core
      .sql(
        `UPDATE ${table} SET ${table === 'items' ? 'dir = ? || substr(dir, ?), ' : ''}doc = json_set(doc, '$.dir', ? || substr(json_extract(doc, '$.dir'), ?)) WHERE list = ?`,
      )
      .run([...(table === 'items' ? [pathKey(to), from.length + 1] : []), to, from.length + 1, listId]);
  stores.items.rewritten(listId);
  moveLooseBelow(stores, from, to);
}

const keptAt = (listId: string): string => `recycled:${listId}`;

/** Moves a list to the recycle bin with all that is in it; gives the id it has there. */
export function recycleList(author: Author, list: List): string {
  const { stores, user } = author;
  demandDeletable(stores, list);
  return stores.core.together(() => {
    const parts = partsOf(stores, list);
    const cut = list.path.lastIndexOf('/');
    const recycled = stores.recycleBin.put(
      {
        siteId: list.siteId,
        webId: list.webId,
        kind: 'list',
        title: list.title,
        dir: list.path.slice(0, cut),
        leaf: list.path.slice(cut + 1),
        size: 0,
        author: list.author,
        deletedBy: user.principalId,
      },
      parts,
    );
    moveRows(stores, list.id, list.path, keptAt(list.id));
    removeParts(stores, parts);
    recordList(author, list, 'delete', user.principalId);
    return recycled.id;
  });
}

const restorer: Restorer = {
  restore({ stores, user }, _thing, snapshot) {
    const { list, fields, views, contentTypes, scope } = snapshot as RecycledList;
    if (stores.lists.byTitle(list.webId, list.title) || stores.lists.atPath(list.path)) throw titleTaken();
    stores.lists.put(list);
    for (const field of fields) stores.fields.put(field);
    for (const view of views) stores.views.put(view);
    for (const type of contentTypes) stores.contentTypes.put(type);
    if (scope) stores.rights.scopes.put(scope);
    moveRows(stores, list.id, keptAt(list.id), list.path);
    recordList({ stores }, list, 'restore', user.principalId);
  },
  purge(stores, _thing, snapshot) {
    const { list } = snapshot as RecycledList;
    forgetRows(stores, list.id, list.baseType === 1);
    forgetLoose(stores, keptAt(list.id));
  },
};
restorers.set('list', restorer);
