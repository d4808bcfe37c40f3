import { kindOf } from '../kinds/registry';
import { valueOf } from '../kinds/value-of';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import { itemFaults } from './faults';
import type { Writer } from './writer';

/**
 * Refuses a row whose value in a unique column is that of another row. Compared as the index compares, that is without
 * regard to case; an empty value may repeat (SURFACE.md 15).
 */
export function demandUnique({ stores }: Writer, list: List, item: Item, before: Item | null): void {
  const twice = stores.fields
    .ofList(list.id)
    .filter((field) => field.unique)
    .filter((field) => {
      const { keys } = kindOf(field);
      const key = keys(valueOf(item, field, stores))[0] ?? null;
      if (key === null || key === '' || (before && keys(valueOf(before, field, stores))[0] === key)) return false;
      return stores.items.lookup(list.id, field.internalName, { equals: key }, 2).some((id) => id !== item.id);
    });
  if (twice.length > 0)
    throw itemFaults.duplicate(
      twice.map((field) => field.title),
      twice.map((field) => field.internalName),
    );
}
