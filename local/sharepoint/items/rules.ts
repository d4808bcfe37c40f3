import { calculatedValues, defaultOf, formulaContext, validationHolds } from '../formulas';
import { kindOf } from '../kinds/registry';
import type { Field } from '../store/fields';
import type { Item, Stored } from '../store/items';
import type { List } from '../store/lists';
import { itemFaults } from './faults';
import { demandUnique } from './unique';
import type { Writer } from './writer';

const hasDefault = (field: Field): boolean =>
  (field.defaultValue !== null && field.defaultValue !== '') || (field.defaultFormula ?? '') !== '';

/** The values of a new row: what was sent, and the columns' defaults where nothing was; a sent null stays null. */
export function withDefaults(
  writer: Writer,
  list: List,
  sent: Readonly<Record<string, Stored>>,
): Readonly<Record<string, Stored>> {
  const missing = writer.stores.fields
    .ofList(list.id)
    .filter((field) => hasDefault(field) && kindOf(field).writable && !Object.hasOwn(sent, field.internalName));
  if (missing.length === 0) return sent;
  const context = formulaContext(writer, list);
  const defaults = missing.map((field) => [field.internalName, defaultOf(field, context)] as const);
  return { ...Object.fromEntries(defaults.filter(([, value]) => value !== null)), ...sent };
}

/** A row ready to be kept: calculated columns filled, validation held, unique columns unique. */
export function completed(writer: Writer, list: List, item: Item, before: Item | null): Item {
  const row = calculated(writer, list, item);
  demandValid(writer, list, row, before);
  demandUnique(writer, list, row, before);
  return row;
}

/** The row with its calculated columns worked out anew. */
export function calculated(writer: Writer, list: List, item: Item): Item {
  const fields = writer.stores.fields.ofList(list.id);
  if (!fields.some((field) => field.type === 'Calculated')) return item;
  return { ...item, values: { ...item.values, ...calculatedValues(item, fields, formulaContext(writer, list)) } };
}

/**
 * A column's formula is asked where the write gives the column a new value, and not of an empty one; the list's formula
 * is asked of every row that is written (Microsoft: SPField.ValidationFormula, SPList.ValidationFormula).
 */
function demandValid(writer: Writer, list: List, item: Item, before: Item | null): void {
  const fields = writer.stores.fields.ofList(list.id);
  const asked = fields.filter((field) => {
    if (!field.validationFormula) return false;
    const value = item.values[field.internalName] ?? null;
    if (value === null) return false;
    return !before || JSON.stringify(before.values[field.internalName] ?? null) !== JSON.stringify(value);
  });
  if (asked.length === 0 && !list.validationFormula) return;
  const context = formulaContext(writer, list);
  for (const field of asked)
    if (!validationHolds(field.validationFormula ?? '', item, fields, context))
      throw itemFaults.invalid(field.validationMessage, [field.internalName]);
  if (list.validationFormula && !validationHolds(list.validationFormula, item, fields, context))
    throw itemFaults.invalid(list.validationMessage);
}
