import type { ValueContext } from '../kinds/kind';
import { valueContext } from '../kinds/context';
import { plainGuid } from '../store/documents';
import type { Field } from '../store/fields';
import type { Item, Key, Stored } from '../store/items';
import type { Stores } from '../stores';
import { builtInColumn, internalNameOf, plainField } from './built-in';
import type { Column, ColumnsOptions } from './column';
import { personParts } from './person-parts';
import { keyOfText, orNull, reader, valueColumn } from './value-columns';

const lookups = new Set(['Lookup', 'LookupMulti', 'User', 'UserMulti']);
export const isLookup = (field: Field): boolean => lookups.has(field.type) && !builtInIsPlain(field.internalName);
const isPerson = (field: Field): boolean => field.type === 'User' || field.type === 'UserMulti';
const builtInIsPlain = (name: string): boolean => {
  const builtIn = builtInColumn(name);
  return builtIn !== undefined && builtIn.type !== 'User';
};

const idsOf = (value: Stored): readonly number[] => {
  if (typeof value === 'number') return [value];
  return Array.isArray(value) ? value.map(Number) : [];
};

const idLiteral = (value: string | number | boolean | null): Key | undefined => {
  if (value === null || typeof value === 'number') return value;
  if (value === '') return null;
  return typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : undefined;
};

/** The id that a lookup or person column holds: `AreaId`, `Area/Id`. */
export function idColumn(field: Field, stores: Stores): Column {
  const name = field.internalName;
  const read = reader(field, stores);
  const ids = (item: Item): readonly number[] => idsOf(read(item));
  return {
    name,
    index: field.indexed && !field.type.endsWith('Multi') ? name : null,
    join: name,
    unsortable: field.type.endsWith('Multi') ? field.type : null,
    date: false,
    zone: '',
    keys: (item) => orNull(ids(item)),
    texts: (item) => ids(item).map(String),
    literal: idLiteral,
  };
}

/** The column of a lookup by its own name: numbers mean its id, texts what it shows. Sorting goes by what it shows. */
export function shown(options: ColumnsOptions, field: Field, context: ValueContext): Column {
  const ids = idColumn(field, options.stores);
  const text = partOf(options, field, isPerson(field) ? 'Title' : shownPart(options.stores, field), context);
  return {
    ...text,
    literal: (value) => (typeof value === 'boolean' ? undefined : value === null ? null : text.literal(value)),
    byId: ids,
  };
}

function shownPart(stores: Stores, field: Field): string {
  const target = field.lookupListId ? stores.lists.get(plainGuid(field.lookupListId)) : null;
  const wanted = internalNameOf(field.lookupField ?? 'Title');
  return target && (builtInColumn(wanted) ?? stores.fields.byName(target.id, wanted)) ? wanted : 'Title';
}

export function partOf(options: ColumnsOptions, field: Field, part: string, context: ValueContext): Column {
  const wanted = internalNameOf(part);
  const ids = idColumn(field, options.stores);
  if (wanted === 'ID') return ids;
  const base = { name: field.internalName, index: null, join: field.internalName, unsortable: ids.unsortable };
  if (isPerson(field)) {
    const read = personParts.get(part);
    if (!read) throw options.missing(`${field.internalName}/${part}`);
    const { people } = options.stores;
    const held = reader(field, options.stores);
    const texts = (item: Item): readonly string[] =>
      idsOf(held(item)).flatMap((id) => {
        const person = people.byId(options.list.siteId, id);
        return person ? [read(person)] : [];
      });
    return {
      ...base,
      date: false,
      zone: '',
      keys: (item) => orNull(texts(item).map(keyOfText)),
      texts,
      literal: (value) => (value === null ? null : keyOfText(String(value))),
    };
  }
  return lookedUp(options, field, wanted, context, base);
}

function lookedUp(
  { stores, web, missing, sees }: ColumnsOptions,
  field: Field,
  part: string,
  context: ValueContext,
  base: Pick<Column, 'name' | 'index' | 'join' | 'unsortable'>,
): Column {
  const target = field.lookupListId ? stores.lists.get(plainGuid(field.lookupListId)) : null;
  const builtIn = builtInColumn(part);
  const shownField = builtIn ? plainField(part, builtIn.type) : target && stores.fields.byName(target.id, part);
  if (!shownField) throw missing(`${field.internalName}/${part}`);
  const inner = isLookup(shownField)
    ? idColumn(shownField, stores)
    : valueColumn(shownField, target ? valueContext({ stores, web }, target) : context);
  const held = reader(field, stores);
  const rows = new Map<number, Item | null>();
  const reached = (item: Item): Item[] =>
    idsOf(held(item)).flatMap((id) => {
      if (!rows.has(id)) rows.set(id, target ? stores.items.one(target.id, id) : null);
      const row = rows.get(id);
      return row && (sees?.(row) ?? true) ? [row] : [];
    });
  return {
    ...base,
    date: inner.date,
    zone: inner.zone,
    keys: (item) => orNull(reached(item).flatMap(inner.keys)),
    texts: (item) => reached(item).flatMap(inner.texts),
    literal: inner.literal,
  };
}
