import { ofItemScope } from './scope';
import type { Item } from '../store/items';
import type { Stores } from '../stores';

/** Removes for good what is kept of a row beside the row itself: versions, attachments, comments, bytes, rights, links. */
export function forgetRow(stores: Stores, item: Item): void {
  const { items, attachments, blobs, comments, files, rights, sharingLinks } = stores;
  for (const old of items.versions(item.listId, item.id)) items.removeVersion(item.listId, item.id, old.uiVersion);
  for (const one of attachments.of(item.listId, item.id)) {
    attachments.remove(one);
    blobs.remove(one.blob);
  }
  comments.removeAllOf(item.listId, item.id);
  // Of a list that is gone already nobody knows whether it was a library.
  if (stores.lists.get(item.listId)?.baseType !== 0) files.forget(item.uniqueId);
  for (const link of sharingLinks.all(item.uniqueId)) sharingLinks.remove(link.id);
  const scope = ofItemScope(item);
  if (rights.scopes.get(scope)) rights.scopes.remove(scope);
}
