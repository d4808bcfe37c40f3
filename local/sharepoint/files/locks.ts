import type { Item } from '../store/items';
import type { User } from '../store/people';
import type { Stores } from '../stores';
import { fileFaults } from './faults';

/** Refuses (423) the document that somebody else has checked out. */
export function demandUnlockedBy(stores: Stores, user: User, id: string, path: string): void {
  const { checkedOutBy } = stores.files.state(id);
  if (checkedOutBy !== null && checkedOutBy !== user.principalId)
    throw fileFaults.locked(path, stores.people.byId(user.siteId, checkedOutBy)?.login ?? '');
}

/** The same of a library's row, whose values nobody else may write meanwhile either. */
export const demandUnlockedRow = ({ stores, user }: { stores: Stores; user: User }, item: Item): void =>
  demandUnlockedBy(stores, user, item.uniqueId, `${item.dir}/${item.leaf}`);
