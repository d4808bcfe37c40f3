import type { changeTypes } from '../store/changes';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import { touchList } from '../lists/touch';
import { pathOf } from './value-of';
import type { Writer } from './writer';

/** One line of the change log about a row, and the list's own times of change (SURFACE.md 14 and 6). */
export function recordItem(writer: Writer, list: List, item: Item, type: keyof typeof changeTypes): void {
  writer.stores.changes.record({
    thing: 'Item',
    type,
    siteId: list.siteId,
    webId: list.webId,
    listId: list.id,
    itemId: item.id,
    uniqueId: item.uniqueId,
    path: pathOf(item),
    editor: writer.user.principalId,
  });
  touchList(writer.stores, list.id, type === 'delete' ? 'deleted' : type === 'systemUpdate' ? 'system' : 'written');
}
