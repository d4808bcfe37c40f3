import { ofItemScope } from './scope';
import type { Item } from '../store/items';
import type { Stores } from '../stores';

/** Removes for good what is kept of a row beside the row itself: versions, attachments, comments, bytes, rights. */
export function forgetRow(stores: Stores, item: Item): void {
  const { items, attachments, blobs, comments, files, rights } = stores;
  for (const old of items.versions(item.listId, item.id)) items.removeVersion(item.listId, item.id, old.uiVersion);
  for (const one of attachments.of(item.listId, item.id)) {
    attachments.remove(one);
    blobs.remove(one.blob);
  }
  comments.removeAllOf(item.listId, item.id);
  if (stores.lists.get(item.listId)?.baseType === 1) files.forget(item.uniqueId);
  const scope = ofItemScope(item);
  if (rights.scopes.get(scope)) rights.scopes.remove(scope);
}
