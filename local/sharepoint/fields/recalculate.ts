import { calculatedValue, formulaContext } from '../formulas';
import { indexedColumns } from '../items/index-columns';
import type { Field } from '../store/fields';
import type { List } from '../store/lists';
import type { Author } from './save-field';

/** A calculated column is new or has a new formula: its value in every row of the list, without a new version of any. */
export function recalculate(author: Author, list: List, field: Field): void {
  const { items, fields } = author.stores;
  const columns = fields.ofList(list.id);
  const indexed = indexedColumns(author.stores, list.id);
  const context = formulaContext(author, list);
  for (let after = 0; ;) {
    const page = items.page(list.id, after, 1000);
    for (const item of page) {
      const value = calculatedValue(field, item, columns, context);
      items.put({ ...item, values: { ...item.values, [field.internalName]: value } }, indexed);
    }
    const last = page.at(-1);
    if (!last) return;
    after = last.id;
  }
}
