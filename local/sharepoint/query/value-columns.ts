import { kindOf } from '../kinds/registry';
import type { ValueContext } from '../kinds/kind';
import { textKey } from '../kinds/text-key';
import { valueOf } from '../kinds/value-of';
import type { Field } from '../store/fields';
import type { Item, Key, Stored } from '../store/items';
import type { Stores } from '../stores';
import { builtInColumn, plainField } from './built-in';
import type { Column } from './column';

/** A row's value of a column, built in or written. */
export function reader(field: Field, stores: Stores): (item: Item) => Stored {
  const builtIn = builtInColumn(field.internalName);
  return builtIn && field.builtIn ? builtIn.read : (item) => valueOf(item, field, stores);
}

export const keyOfText = (text: string): Key => (text === '' ? null : textKey(text));
export const orNull = (keys: readonly Key[]): readonly Key[] => (keys.length === 0 ? [null] : keys);
const plainTexts = (value: Stored): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'object' && value !== null && 'Url' in value ? [value.Url] : [];
};

/** A column that holds its values itself. */
export function valueColumn(field: Field, context: ValueContext): Column {
  const kind = kindOf(field);
  const read = reader(field, context.stores);
  const name = field.internalName;
  const calculatedDate = field.type === 'Calculated' && field.outputType === 'DateTime';
  return {
    name,
    index: (field.indexed && kind.indexable) || name === 'ID' ? name : null,
    join: null,
    unsortable: kind.sortable ? null : field.type,
    date: field.type === 'DateTime' || calculatedDate,
    zone: context.locale.timeZone,
    keys: (item) => orNull(kind.keys(read(item))),
    texts: (item) => plainTexts(read(item)),
    literal: (value) => emptyIsNull(kind.literal(value, field, context)),
  };
}

/** SharePoint keeps an empty text as null (SURFACE.md 8). */
const emptyIsNull = (key: Key | undefined): Key | undefined => (key === '' ? null : key);

/** A row's content type by its name. */
export function contentTypeColumn(stores: Stores): Column {
  const field = { ...plainField('ContentType', 'Computed'), builtIn: true };
  const named = (item: Item): string => {
    const name = valueOf(item, field, stores);
    return typeof name === 'string' ? name : '';
  };
  return {
    name: 'ContentType',
    index: null,
    join: null,
    unsortable: 'Computed',
    date: false,
    zone: '',
    keys: (item) => [keyOfText(named(item))],
    texts: (item) => [named(item)],
    literal: (value) => (value === null ? null : keyOfText(String(value))),
  };
}
