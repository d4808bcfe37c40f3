import { indexColumn, indexedColumns } from '../items/index-columns';
import { valueContext } from '../kinds/context';
import { FormError, type ValueContext } from '../kinds/kind';
import { kindOf } from '../kinds/registry';
import { ServiceError } from '../http/message';
import type { Field } from '../store/fields';
import type { Stored } from '../store/items';
import type { List } from '../store/lists';
import type { Author } from './save-field';

/** A value of a column whose type was changed: as the new type reads what the old one shows; empty where it cannot. */
function converted(value: Stored, before: Field, after: Field, context: ValueContext): Stored {
  if (value === null) return null;
  if (after.type === `${before.type}Multi`) return typeof value === 'number' ? [value] : null;
  if (before.type === `${after.type}Multi`)
    return Array.isArray(value) ? ((value[0] as number | undefined) ?? null) : null;
  try {
    return kindOf(after).fromForm(kindOf(before).asText(value, before, context), after, context);
  } catch (error) {
    if (error instanceof FormError || error instanceof ServiceError) return null;
    throw error;
  }
}

/** Brings the values of all rows into a column's new type, without a new version of any. */
export function convertValues(author: Author, list: List, before: Field, after: Field): void {
  if (before.type === after.type) return;
  const { stores } = author;
  const context = valueContext(author, list);
  const indexed = indexedColumns(stores, list.id);
  for (let from = 0; ;) {
    const page = stores.items.page(list.id, from, 1000);
    for (const item of page) {
      if (!Object.hasOwn(item.values, after.internalName)) continue;
      const value = converted(item.values[after.internalName] ?? null, before, after, context);
      stores.items.put({ ...item, values: { ...item.values, [after.internalName]: value } }, indexed);
    }
    const last = page.at(-1);
    if (!last) break;
    from = last.id;
  }
  if (after.indexed) stores.items.reindex(list.id, indexColumn(stores, after));
}
