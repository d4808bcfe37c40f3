import { kindOf } from '../kinds/registry';
import { valueOf } from '../kinds/value-of';
import type { Field } from '../store/fields';
import type { IndexedColumn } from '../store/items';
import type { Stores } from '../stores';

/** How the index keeps one column: under its internal name, by the first key of its value. */
export function indexColumn(stores: Stores, field: Field): IndexedColumn {
  const kind = kindOf(field);
  return { field: field.internalName, keyOf: (item) => kind.keys(valueOf(item, field, stores))[0] ?? null };
}

/** The columns of a list that the index holds; ID needs none, since rows lie by it. */
export const indexedColumns = (stores: Stores, listId: string): readonly IndexedColumn[] =>
  stores.fields
    .ofList(listId)
    .filter((field) => (field.indexed || field.unique) && field.internalName !== 'ID')
    .map((field) => indexColumn(stores, field));
