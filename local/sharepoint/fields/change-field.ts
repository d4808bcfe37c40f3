import { faults } from '../http/faults';
import { fieldTypes, type Field, type FieldType } from '../store/fields';
import { typeFacts, typeOfKind } from './field-types';
import { fieldFromXml } from './field-xml';
import { bool, digits, flag, into, num, setting, text, textOrNull, type Change } from './read-property';
import { ofType } from './type-changes';

const common: Readonly<Record<string, Change>> = {
  Title(field, value) {
    const title = text(value).trim();
    if (title === '') throw faults.badArgument('The field title cannot be empty.');
    if (title.length > 255) throw faults.badArgument('The field title is too long.');
    return { ...field, title };
  },
  Description: into('description', text),
  Group: into('group', text),
  Required: into('required', bool),
  Hidden: into('hidden', bool),
  ReadOnlyField: into('readOnly', bool),
  Indexed: into('indexed', bool),
  EnforceUniqueValues: into('unique', bool),
  DefaultValue: into('defaultValue', (value) => (value === '' ? null : textOrNull(value))),
  DefaultFormula: into('defaultFormula', (value) => (value === '' ? null : textOrNull(value))),
  ValidationFormula: into('validationFormula', (value) => (value === '' ? null : textOrNull(value))),
  ValidationMessage: into('validationMessage', (value) => (value === '' ? null : textOrNull(value))),
  StaticName: into('staticName', text),
  CustomFormatter: setting('CustomFormatter', (value) => (value === '' ? null : textOrNull(value))),
  JSLink: setting('JSLink', textOrNull),
  Direction: setting('Direction', textOrNull),
  ClientSideComponentId: setting('ClientSideComponentId', textOrNull),
  ClientSideComponentProperties: setting('ClientSideComponentProperties', textOrNull),
  PinnedToFiltersPane: setting('PinnedToFiltersPane', flag),
  ShowInFiltersPane: setting('ShowInFiltersPane', digits),
  SchemaXml: (field, value) => withXml(field, text(value)),
  FieldTypeKind(field, value) {
    const kind = num(value);
    if (typeFacts[field.type].kind === kind) return field;
    return converted(field, typeOfKind(kind));
  },
  TypeAsString: (field, value) =>
    converted(
      field,
      fieldTypes.find((type) => type === value),
    ),
};

/** Properties that only the server sets: a body may carry them (a column read and sent back), and nothing comes of it. */
const readOnlyNames = new Set(
  'AutoIndexed CanBeDeleted ClientValidationFormula ClientValidationMessage EntityPropertyName Filterable FromBaseType Id IndexStatus InternalName IsModern Scope Sealed Sortable TypeDisplayName TypeShortDescription EnableLookup'.split(
    ' ',
  ),
);

/** A column with what a body says of it. A name that the column's class does not have is refused. */
export function changedField(field: Field, body: Readonly<Record<string, unknown>>): Field {
  const entries = Object.entries(body).filter(
    ([name]) => name !== '__metadata' && !/^@?odata\./.test(name) && !name.includes('@odata.'),
  );
  // The type goes first: what else may be said depends on it.
  const ordered = [...entries].sort(([a], [b]) => Number(isType(b)) - Number(isType(a)));
  return ordered.reduce((changed, [name, value]) => {
    const change = Object.hasOwn(common, name) ? common[name] : own(ofType[changed.type], name);
    if (change) return change(changed, value, name);
    if (readOnlyNames.has(name)) return changed;
    throw faults.noProperty(name, typeFacts[changed.type].className);
  }, field);
}

const isType = (name: string): boolean => name === 'FieldTypeKind' || name === 'TypeAsString';
const own = (table: Readonly<Record<string, Change>> | undefined, name: string): Change | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

/** Groups within which SharePoint changes a column's type; all else is refused (Microsoft: "Edit column types"). */
const convertible: readonly (readonly FieldType[])[] = [
  ['Text', 'Note', 'Choice', 'MultiChoice'],
  ['Text', 'Number', 'Currency'],
  ['Text', 'DateTime'],
  ['Text', 'Boolean'],
  ['Number', 'Boolean'],
  ['Lookup', 'LookupMulti'],
  ['User', 'UserMulti'],
];

function converted(field: Field, type: FieldType | undefined): Field {
  if (type === field.type) return field;
  if (!type || field.builtIn || !convertible.some((group) => group.includes(field.type) && group.includes(type)))
    throw faults.badArgument('The field type cannot be changed to the specified type.');
  return {
    ...field,
    type,
    ...(type === 'Choice' || type === 'MultiChoice' ? { choices: field.choices ?? [] } : {}),
    ...(type === 'DateTime' ? { dateOnly: field.dateOnly ?? false } : {}),
  };
}

/** `SchemaXml` set anew: all but what a column is known by. */
function withXml(field: Field, xml: string): Field {
  const next = fieldFromXml(
    xml,
    { webId: field.webId, listId: field.listId },
    { fieldId: field.fieldId, name: field.internalName },
  );
  const type = next.type === field.type ? field.type : converted(field, next.type).type;
  return {
    ...next,
    id: field.id,
    fieldId: field.fieldId,
    internalName: field.internalName,
    builtIn: field.builtIn,
    sealed: field.sealed,
    type,
  };
}
