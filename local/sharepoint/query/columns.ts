import { faults } from '../http/faults';
import { valueContext } from '../kinds/context';
import type { Field } from '../store/fields';
import { builtInColumn, internalNameOf, plainField } from './built-in';
import type { Column, ColumnsOptions } from './column';
import type { FieldPath } from './condition';
import { idColumn, isLookup, partOf, shown } from './lookup-columns';
import { contentTypeColumn, valueColumn } from './value-columns';

const isGuid = (text: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/** Finds the columns of one query by path, each once. Unknown ones are refused. */
export function createColumns(options: ColumnsOptions): (path: FieldPath) => Column {
  const { stores, web, list, expanded, missing } = options;
  const found = new Map<string, Column>();
  const context = valueContext({ stores, web }, list);
  const fieldOf = (name: string): Field | null => {
    const builtIn = builtInColumn(name);
    const field = stores.fields.byName(list.id, name);
    if (builtIn && field?.type !== builtIn.type) return plainField(name, builtIn.type);
    return field;
  };
  // CAML may name a column by its id.
  const nameOf = (head: string): string =>
    (expanded === null && isGuid(head) ? stores.fields.ofList(list.id).find((field) => field.fieldId === head) : null)
      ?.internalName ?? head;
  const resolve = (path: FieldPath): Column => {
    const [head = '', part, ...more] = path;
    if (more.length > 0) throw missing(path.join('/'));
    const name = internalNameOf(nameOf(head));
    const field = fieldOf(name);
    if (part !== undefined) {
      if (!field || !isLookup(field)) throw missing(path.join('/'));
      // The id of a lookup lies in the row itself; all else of it must be expanded (SURFACE.md 8).
      if (expanded && part !== 'Id' && !expanded.has(head)) throw faults.notExpanded(head);
      return partOf(options, field, part, context);
    }
    if (name === 'ContentType') return contentTypeColumn(stores);
    if (field) return isLookup(field) ? shown(options, field, context) : valueColumn(field, context);
    const stem = /^(.+?)(?:String)?Id$/.exec(name)?.[1];
    const looked = stem === undefined ? null : (fieldOf(stem) ?? fieldOf(internalNameOf(stem)));
    if (looked && isLookup(looked)) return idColumn(looked, stores);
    throw missing(head);
  };
  return (path) => {
    const name = path.join('/');
    let column = found.get(name);
    if (!column) found.set(name, (column = resolve(path)));
    return column;
  };
}
