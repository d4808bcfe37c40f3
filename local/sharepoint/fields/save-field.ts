import { indexColumn } from '../items/index-columns';
import { kindOf } from '../kinds/registry';
import { valueOf } from '../kinds/value-of';
import type { changeTypes } from '../store/changes';
import type { Field } from '../store/fields';
import type { List } from '../store/lists';
import type { User } from '../store/people';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import { fieldFaults } from './field-faults';
import { canBeUnique, indexable } from './field-types';

/** Who changes what is where; a Call is one. */
export interface Author {
  readonly stores: Stores;
  readonly web: Web;
  readonly user: User;
}

/** A column's place: a list of the web, or the web itself. */
export interface FieldOwner {
  readonly web: Web;
  readonly list: List | null;
}

/** A list has at most 20 indexes (SURFACE.md 15). */
export const mostIndexes = 20;

export function recordField(author: Author, owner: FieldOwner, field: Field, type: keyof typeof changeTypes): void {
  author.stores.changes.record({
    thing: 'Field',
    type,
    siteId: owner.web.siteId,
    webId: owner.web.id,
    ...(owner.list ? { listId: owner.list.id } : {}),
    uniqueId: field.fieldId,
    path: owner.list?.path ?? owner.web.path,
    editor: author.user.principalId,
  });
}

/**
 * Keeps a new or changed column, within the open transaction. What it demands of rows that are there already (an index,
 * unique values) is brought about, or refused, here.
 */
export function saveField(author: Author, owner: FieldOwner, wanted: Field, before: Field | null): Field {
  const { stores } = author;
  // Values that are to be unique are compared through the index (Microsoft: "Enforce uniqueness on column values").
  const field: Field = wanted.unique && !before?.unique ? { ...wanted, indexed: true } : wanted;
  if (field.unique && !field.indexed) throw fieldFaults.stillUnique();
  if (field.unique && !canBeUnique(field)) throw fieldFaults.notUnique(field.title);
  if (field.indexed && !indexable(field)) throw fieldFaults.notIndexable(field.title);
  const saved = stores.fields.put(field);
  if (owner.list) bringAbout(stores, owner.list, saved, before);
  recordField(author, owner, saved, before ? 'update' : 'add');
  return saved;
}

function bringAbout(stores: Stores, list: List, field: Field, before: Field | null): void {
  const indexed = stores.fields.ofList(list.id).filter((one) => one.indexed);
  if (field.indexed && !before?.indexed && indexed.length > mostIndexes) throw fieldFaults.tooManyIndexes();
  if (field.indexed && (!before?.indexed || before.type !== field.type))
    stores.items.reindex(list.id, indexColumn(stores, field));
  if (!field.indexed && before?.indexed) stores.items.dropIndex(list.id, field.internalName);
  if (field.unique && !before?.unique && hasDuplicates(stores, list, field))
    throw fieldFaults.hasDuplicates(field.title);
}

function hasDuplicates(stores: Stores, list: List, field: Field): boolean {
  const { keys } = kindOf(field);
  const seen = new Set<string>();
  for (let after = 0; ;) {
    const rows = stores.items.page(list.id, after, 1000);
    for (const row of rows) {
      const key = keys(valueOf(row, field, stores))[0] ?? null;
      if (key === null || key === '') continue;
      const text = `${typeof key}:${key}`;
      if (seen.has(text)) return true;
      seen.add(text);
    }
    const last = rows.at(-1);
    if (!last) return false;
    after = last.id;
  }
}
