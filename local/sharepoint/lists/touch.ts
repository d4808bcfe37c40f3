import { seconds } from '../store/database';
import type { Stores } from '../stores';

/**
 * A row of the list was written or taken away. Moves the list's LastItem… dates (SURFACE.md 15: "LastItemModifiedDate not
 * moved"); called within the transaction of the write. A system update leaves the user's date as it was.
 */
export function touchList(stores: Stores, listId: string, what: 'written' | 'deleted' | 'system'): void {
  const at = seconds(stores.core.now());
  const before = stores.lists.timesOf(listId);
  stores.lists.putTimes(listId, {
    modified: at,
    userModified: what === 'system' ? (before?.userModified ?? at) : at,
    deleted: what === 'deleted' ? at : (before?.deleted ?? null),
  });
}
