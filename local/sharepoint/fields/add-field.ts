import { withLink } from '../content-types/content-types';
import { isOrComesFrom } from '../content-types/content-type-ids';
import { faults } from '../http/faults';
import { recalculate } from './recalculate';
import { plainGuid } from '../store/documents';
import type { Field } from '../store/fields';
import type { List } from '../store/lists';
import { typeOfClass, typeOfKind } from './field-types';
import { fieldFromXml, fieldKey, plainField } from './field-xml';
import { readXml } from './xml-element';
import { changedField } from './change-field';
import { fieldFaults } from './field-faults';
import { checkFormulas } from './formulas';
import { uniqueName } from './internal-name';
import { saveField, type Author, type FieldOwner } from './save-field';
import { siteFields } from './site-fields';
import { storageColumn } from './storage-column';

/** SP.AddFieldOptions (SURFACE.md 7). */
export const addOptions = {
  toDefaultContentType: 1,
  toNoContentType: 2,
  toAllContentTypes: 4,
  nameHint: 8,
  toDefaultView: 16,
  checkDisplayName: 32,
} as const;

export const fieldsOfOwner = (author: Author, owner: FieldOwner): readonly Field[] =>
  owner.list ? author.stores.fields.ofList(owner.list.id) : siteFields(author.stores, owner.web);

const placeOf = (owner: FieldOwner) => ({ webId: owner.web.id, listId: owner.list?.id ?? null });

/** `createfieldasxml`: a column from its `<Field>` element. */
export function addFieldAsXml(author: Author, owner: FieldOwner, xml: string, options = 0): Field {
  const element = readXml(xml);
  const at = element.attributes;
  const displayName = at['DisplayName'] ?? at['Name'] ?? '';
  if (displayName.trim() === '') throw faults.badArgument('The field must have a display name.');
  const read = fieldFromXml(element, placeOf(owner), { fieldId: author.stores.core.newId(), name: displayName });
  const hinted = (options & addOptions.nameHint) !== 0 ? at['Name'] : undefined;
  return addField(author, owner, { ...read, title: displayName }, { options, hinted, staticName: at['StaticName'] });
}

/** `POST fields` and `AddField`: a column from its properties. */
export function addFieldOfProperties(
  author: Author,
  owner: FieldOwner,
  body: Readonly<Record<string, unknown>>,
): Field {
  const { FieldTypeKind, Title, ...others } = body;
  const className = (body['__metadata'] as { type?: unknown } | undefined)?.type;
  const kind = typeof FieldTypeKind === 'string' ? Number(FieldTypeKind) : FieldTypeKind;
  const type =
    (typeof kind === 'number' ? typeOfKind(kind) : undefined) ??
    (typeof className === 'string' ? (typeOfClass(className) ?? undefined) : undefined);
  if (!type) throw faults.badArgument('Invalid field type. The FieldTypeKind is missing or has no type of its own.');
  if (typeof Title !== 'string' || Title.trim() === '') throw faults.badArgument('The field title cannot be empty.');
  const blank = plainField(placeOf(owner), author.stores.core.newId(), Title, type);
  const begun: Field = {
    ...blank,
    readOnly: type === 'Calculated',
    ...(type === 'Choice' || type === 'MultiChoice' ? { choices: [] } : {}),
    ...(type === 'Calculated' ? { outputType: 'Text' as const } : {}),
    ...(type === 'DateTime' ? { dateOnly: false } : {}),
  };
  const { Id, InternalName: _internalName, StaticName, SchemaXml: _xml, ...said } = others;
  const field = changedField({ ...begun, title: Title.trim() }, said);
  const fieldId = typeof Id === 'string' ? plainGuid(Id) : field.fieldId;
  return addField(
    author,
    owner,
    { ...field, fieldId },
    { options: 0, staticName: typeof StaticName === 'string' ? StaticName : undefined },
  );
}

/** `adddependentlookupfield`: another column of the list that a lookup looks in, hung on that lookup. */
export function addDependentLookup(
  author: Author,
  owner: FieldOwner,
  title: string,
  primaryId: string,
  showField: string,
): Field {
  const primary = fieldsOfOwner(author, owner).find((field) => field.fieldId === plainGuid(primaryId));
  if (!primary || !primary.type.startsWith('Lookup'))
    throw faults.badArgument('The primary lookup field does not exist.');
  if (title.trim() === '') throw faults.badArgument('The field title cannot be empty.');
  const field: Field = {
    ...plainField(placeOf(owner), author.stores.core.newId(), title, primary.type),
    readOnly: true,
    primaryFieldId: primary.fieldId,
    lookupField: showField,
    ...(primary.lookupListId === undefined ? {} : { lookupListId: primary.lookupListId }),
    ...(primary.lookupWebId === undefined ? {} : { lookupWebId: primary.lookupWebId }),
  };
  return addField(author, owner, field, { options: addOptions.toDefaultView });
}

interface Wish {
  readonly options: number;
  /** The internal name that is asked for as it stands. */
  readonly hinted?: string | undefined;
  readonly staticName?: string | undefined;
}

function addField(author: Author, owner: FieldOwner, read: Field, wish: Wish): Field {
  const { stores } = author;
  if (read.title.length > 255) throw faults.badArgument('The field title is too long.');
  return stores.core.together(() => {
    const present = fieldsOfOwner(author, owner);
    const isTaken = (name: string): boolean =>
      present.some((field) => field.internalName.toLowerCase() === name.toLowerCase());
    const { hinted, options } = wish;
    if (present.some((field) => field.fieldId === read.fieldId)) throw fieldFaults.duplicate(hinted ?? read.title);
    if (hinted !== undefined && hinted !== '' && isTaken(hinted)) throw fieldFaults.duplicate(hinted);
    const sameTitle = present.some((field) => field.title.toLowerCase() === read.title.toLowerCase() && !field.hidden);
    if ((options & addOptions.checkDisplayName) !== 0 && sameTitle) throw fieldFaults.duplicate(read.title);
    const internalName = uniqueName(hinted === undefined || hinted === '' ? read.title : hinted, isTaken);
    const { SourceID: _source, ColName: _column, RowOrdinal: _row, ...settings } = read.settings;
    const named: Field = {
      ...read,
      id: fieldKey(placeOf(owner), read.fieldId),
      internalName,
      staticName: wish.staticName ?? internalName,
      builtIn: false,
      sealed: read.sealed,
      settings,
    };
    const placed = withLookup(author, owner, named);
    const field: Field = owner.list
      ? { ...placed, settings: { ...placed.settings, ...storageColumn(placed, present) } }
      : placed;
    checkFormulas(stores, owner, field, null);
    const saved = saveField(author, owner, field, null);
    if (owner.list) {
      show(author, owner.list, saved, options);
      if (saved.type === 'Calculated') recalculate(author, owner.list, saved);
    }
    return saved;
  });
}

/** A lookup with the list it looks in as a GUID, whether it was named by GUID, by address or as "Self". */
export function withLookup(author: Author, owner: FieldOwner, field: Field): Field {
  if (!field.type.startsWith('Lookup') || field.builtIn) return field;
  const { lists } = author.stores;
  const named = field.lookupListId ?? '';
  const found: List | null =
    named.toLowerCase() === 'self'
      ? owner.list
      : (lists.get(plainGuid(named)) ??
        lists.atPath(named.startsWith('/') ? named : `${owner.web.path}/${named}`) ??
        lists.byTitle(owner.web.id, named));
  if (!found || found.siteId !== owner.web.siteId) throw fieldFaults.noLookupList();
  return {
    ...field,
    lookupListId: found.id,
    lookupWebId: found.webId,
    lookupField: field.lookupField === undefined || field.lookupField === '' ? 'Title' : field.lookupField,
  };
}

/** Puts a new column of a list among those of its content types and, where that was asked, of its default view. */
function show(author: Author, list: List, field: Field, options: number): void {
  const { stores } = author;
  const types = stores.contentTypes.ofList(list.id);
  const rows = types.filter((one) => !isOrComesFrom(one.contentTypeId, '0x0120'));
  const chosen = (options & addOptions.toAllContentTypes) !== 0 ? types : rows.slice(0, 1);
  if ((options & addOptions.toNoContentType) === 0 && !field.hidden)
    for (const one of chosen)
      stores.contentTypes.put(
        withLink(one, { id: field.fieldId, name: field.internalName, required: field.required, hidden: false }),
      );
  const view = stores.views.defaultOf(list.id);
  if ((options & addOptions.toDefaultView) !== 0 && view && !field.hidden)
    stores.views.put({ ...view, version: view.version + 1, fields: [...view.fields, field.internalName] });
}
