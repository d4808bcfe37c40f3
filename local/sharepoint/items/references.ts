import { kindOf } from '../kinds/registry';
import { valueOf } from '../kinds/value-of';
import { plainGuid } from '../store/documents';
import type { Field } from '../store/fields';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import type { Stores } from '../stores';

export interface Reference {
  readonly list: List;
  readonly item: Item;
  readonly behavior: 'cascade' | 'restrict';
}

/** Lookup columns, of any list, that say what happens when a row of this list is deleted. */
function relationsTo(stores: Stores, list: List): readonly Field[] {
  return stores.fields
    .everywhere()
    .filter(
      (field) =>
        (field.deleteBehavior === 'cascade' || field.deleteBehavior === 'restrict') &&
        field.listId !== null &&
        field.lookupListId !== undefined &&
        plainGuid(field.lookupListId) === list.id,
    );
}

/** Rows that look this one up through a column with a delete behaviour. Such columns are indexed in SharePoint. */
export function referencesTo(stores: Stores, list: List, item: Item): readonly Reference[] {
  return relationsTo(stores, list).flatMap((field): Reference[] => {
    const from = stores.lists.get(field.listId ?? '');
    if (!from) return [];
    const behavior = field.deleteBehavior === 'cascade' ? 'cascade' : 'restrict';
    return rowsWith(stores, from, field, item.id).map((row) => ({ list: from, item: row, behavior }));
  });
}

function rowsWith(stores: Stores, list: List, field: Field, id: number): Item[] {
  const pointsThere = (item: Item): boolean => {
    const value = valueOf(item, field, stores);
    return Array.isArray(value) ? (value as readonly unknown[]).includes(id) : value === id;
  };
  const key = kindOf(field).keys(id)[0];
  if ((field.indexed || field.unique) && field.type === 'Lookup' && key !== undefined && key !== null)
    return stores.items
      .many(list.id, stores.items.lookup(list.id, field.internalName, { equals: key }, Number.MAX_SAFE_INTEGER))
      .filter(pointsThere);
  const found: Item[] = [];
  for (let after = 0; ;) {
    const page = stores.items.page(list.id, after, 1000);
    found.push(...page.filter(pointsThere));
    const last = page.at(-1);
    if (!last) return found;
    after = last.id;
  }
}
