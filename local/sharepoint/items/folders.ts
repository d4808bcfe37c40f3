import type { Item } from '../store/items';
import type { List } from '../store/lists';
import type { Stores } from '../stores';
import { itemFaults } from './faults';
import { indexedColumns } from './index-columns';

/** Refuses a name that another row, document or folder has in the same folder. */
export function demandFreePlace({ items }: Stores, item: Item): void {
  const there = items.at(item.dir, item.leaf);
  if (there && !(there.listId === item.listId && there.id === item.id)) throw itemFaults.nameExists();
}

/** All that lies in a folder goes with it when it gets another path; none of it is a change of its own. */
export function moveBelow(stores: Stores, list: List, from: string, to: string): void {
  const indexed = indexedColumns(stores, list.id);
  for (const inner of stores.items.under(from))
    stores.items.put({ ...inner, dir: to + inner.dir.slice(from.length) }, indexed);
}
