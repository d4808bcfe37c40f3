import type { Field } from '../store/fields';
import type { Item, Key, Stored } from '../store/items';
import { delimited, splitDelimited } from './delimited';
import { invalid, readCollection, readInt32 } from './json-values';
import { FormError, type Kind, type ValueContext } from './kind';
import { idName, makeKind, manyKeys, readOnly } from './make-kind';
import { escaped } from './markup';
import { kindOf } from './registry';
import { valueOf } from './value-of';

/** The ids that a lookup or person value holds. */
export const idsOf = (value: Stored): readonly number[] =>
  typeof value === 'number' ? [value] : Array.isArray(value) ? (value as readonly unknown[]).filter(isId) : [];
const isId = (value: unknown): value is number => typeof value === 'number';

const plain = (text: string): string => text.replace(/[{}]/g, '').toLowerCase();

/** The row that a lookup points at, or null where it is gone. */
export const targetOf = (id: number, field: Field, { stores }: ValueContext): Item | null =>
  field.lookupListId === undefined ? null : stores.items.one(plain(field.lookupListId), id);

const own = new Set(['Lookup', 'LookupMulti']);

/** True where the row is there and its reader may not see it. */
function isSecret(id: number, field: Field, context: ValueContext): boolean {
  const target = context.sees && targetOf(id, field, context);
  return target !== null && target !== undefined && context.sees?.(target) === false;
}

/** What a lookup shows of the row it points at. A lookup shows no lookup, so that none can go in circles. */
export function lookupText(id: number, field: Field, context: ValueContext): string {
  const target = targetOf(id, field, context);
  if (!target || context.sees?.(target) === false) return '';
  const name = field.lookupField ?? 'Title';
  const shown = context.stores.fields.byName(target.listId, name);
  if (!shown) return typeof target.values[name] === 'string' ? target.values[name] : '';
  const kind = kindOf(shown);
  if (own.has(shown.type) && !shown.builtIn) return '';
  return kind.asText(valueOf(target, shown, context.stores), shown, context);
}

const noRow = (): FormError =>
  new FormError('The value that you entered does not exist in the list that is looked up in.');

const wire = (ids: readonly number[], textOf: (id: number) => string): string =>
  ids.map((id) => `${id};#${delimited(textOf(id))}`).join(';#');

/** The page that shows the row: what FieldValuesAsHTML links to. */
function link(id: number, field: Field, context: ValueContext): string {
  const web = context.stores.webs.get(field.lookupWebId ?? context.list.webId)?.path ?? '';
  const page = `${web}/_layouts/15/listform.aspx?PageType=4&ListId={${plain(field.lookupListId ?? '')}}&ID=${id}&RootFolder=*`;
  return `<a href="${escaped(page)}">${escaped(lookupText(id, field, context))}</a>`;
}

const formIds = (text: string, field: Field, context: ValueContext): number[] =>
  splitDelimited(text.trim()).reduce<number[]>((ids, part, at) => {
    // "5;#Text;#7;#Other", or ids alone: "5", "5;#".
    if (at % 2 === 1) return ids;
    if (!/^\d{1,10}$/.test(part.trim())) throw noRow();
    const id = Number(part);
    if (id !== 0 && !targetOf(id, field, context)) throw noRow();
    return id === 0 ? ids : [...ids, id];
  }, []);

const shared = {
  odataType: 'SP.FieldLookup',
  typeKind: 7,
  displayName: 'Lookup',
  writtenAs: (field: Field) => [idName(field)],
  asText: (value: Stored, field: Field, context: ValueContext) =>
    idsOf(value)
      .map((id) => lookupText(id, field, context))
      .join('; '),
  asHtml: (value: Stored, field: Field, context: ValueContext) =>
    idsOf(value)
      .map((id) => link(id, field, context))
      .join('; '),
  asEdit: (value: Stored, field: Field, context: ValueContext) =>
    wire(idsOf(value), (id) => lookupText(id, field, context)),
  rendered: (value: Stored, field: Field, context: ValueContext) => ({
    [field.internalName]:
      idsOf(value).length === 0
        ? ''
        : idsOf(value).map((id) => ({
            lookupId: id,
            lookupValue: lookupText(id, field, context),
            isSecretFieldValue: isSecret(id, field, context),
          })),
  }),
  asXml: (value: Stored, field: Field, context: ValueContext) =>
    wire(idsOf(value), (id) => lookupText(id, field, context)) || null,
  literal: idLiteral,
} satisfies Partial<Kind>;

/** An id, also as a text ("5", "5;#Text"); what else a lookup is compared with is a part of the row it points at. */
export function idLiteral(value: string | number | boolean | null): Key | undefined {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return value;
  const id = typeof value === 'string' ? /^\s*(\d{1,10})\s*(;#.*)?$/s.exec(value)?.[1] : undefined;
  return id === undefined ? undefined : Number(id);
}

/**
 * A lookup to a row that is not there: refused where the relationship is enforced, and otherwise saved as nothing, for
 * SharePoint joins the two lists when it reads, and such a lookup has nothing to show. [U]
 */
function known(id: number, field: Field, context: ValueContext): boolean {
  if (targetOf(id, field, context)) return true;
  if ((field.deleteBehavior ?? 'none') !== 'none') throw invalid.data();
  return false;
}

export const lookup: Kind = makeKind({
  ...shared,
  properties: (value, field) => ({ [idName(field)]: typeof value === 'number' ? value : null }),
  fromJson(value, field, context) {
    const id = readInt32(value);
    return id === null || id <= 0 || !known(id, field, context) ? null : id;
  },
  fromForm: (text, field, context) => formIds(text, field, context)[0] ?? null,
  inVersion: (value, field, context) =>
    typeof value === 'number' ? { LookupId: value, LookupValue: lookupText(value, field, context) } : null,
  keys: (value) => [typeof value === 'number' ? value : null],
});

/** Several rows; none is `[]` in a row (SURFACE.md 8). */
export const lookupMulti: Kind = makeKind({
  ...shared,
  sortable: false,
  indexable: false,
  properties: (value, field) => ({ [idName(field)]: [...idsOf(value)] }),
  fromJson(value, field, context) {
    const ids = readCollection(value, readInt32)?.filter((id) => id > 0 && known(id, field, context)) ?? [];
    return ids.length === 0 ? null : [...new Set(ids)];
  },
  fromForm(text, field, context) {
    const ids = formIds(text, field, context);
    return ids.length === 0 ? null : [...new Set(ids)];
  },
  inVersion: (value, field, context) =>
    idsOf(value).map((id) => ({ LookupId: id, LookupValue: lookupText(id, field, context) })),
  keys: (value) => manyKeys<number>(value, (id) => id),
});

/** Another column of the row that a lookup points at: read along with it, never written. */
export const projected: Kind = readOnly(lookup);
export const projectedMulti: Kind = readOnly(lookupMulti);
