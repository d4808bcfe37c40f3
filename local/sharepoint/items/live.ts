import { plainGuid } from '../store/documents';
import type { Field } from '../store/fields';
import type { Item, Stored } from '../store/items';
import type { Stores } from '../stores';

/** A lookup in rows of a list: not of people, and not of the facts that built-in columns look up in the documents. */
export const isRowLookup = (field: Field): boolean =>
  (field.type === 'Lookup' || field.type === 'LookupMulti') && !field.builtIn;

/** Columns whose value is one or more people. */
export const isPerson = (field: Field): boolean => field.type === 'User' || field.type === 'UserMulti';

/** The row that a lookup's id names; null once it has been deleted. */
export function lookedUp(stores: Stores, field: Field, id: number): Item | null {
  return field.lookupListId === undefined ? null : stores.items.one(plainGuid(field.lookupListId), id);
}

/** A lookup's value as it reads: a deleted row is no longer there, and comes back when it is restored. */
export function liveValue(stores: Stores, field: Field, value: Stored): Stored {
  if (value === null || !isRowLookup(field)) return value;
  if (Array.isArray(value)) return (value as readonly number[]).filter((id) => lookedUp(stores, field, id) !== null);
  return typeof value === 'number' && lookedUp(stores, field, value) === null ? null : value;
}
