import { faults } from '../http/faults';
import { ServiceError } from '../http/message';
import { fieldTypes, type Field, type FieldType } from '../store/fields';
import { plainGuid } from '../store/documents';
import { childOf, readXml, writeXml, xmlText, type XmlElement } from './xml-element';

/** Where a column stands: in a list, or on a web. */
export interface FieldPlace {
  readonly webId: string;
  readonly listId: string | null;
}

export const fieldKey = (place: FieldPlace, fieldId: string): string =>
  `${place.listId ?? `web:${place.webId}`}/${fieldId}`;

/** A column as it is before anything has been said of it. */
export const plainField = (place: FieldPlace, fieldId: string, name: string, type: FieldType): Field => ({
  id: fieldKey(place, fieldId),
  fieldId,
  ...place,
  internalName: name,
  staticName: name,
  title: name,
  type,
  description: '',
  group: 'Custom Columns',
  required: false,
  indexed: false,
  unique: false,
  hidden: false,
  readOnly: false,
  sealed: false,
  builtIn: false,
  defaultValue: null,
  defaultFormula: null,
  validationFormula: null,
  validationMessage: null,
  settings: {},
});

const yes = (text: string | undefined): boolean => /^(?:true|1)$/i.test(text ?? '');
const flag = (on: boolean): string => (on ? 'TRUE' : 'FALSE');
const deletions = { none: 'None', cascade: 'Cascade', restrict: 'Restrict' } as const;
const outputs = ['Text', 'Number', 'Currency', 'DateTime', 'Boolean'] as const;
const isPerson = (type: FieldType): boolean => type === 'User' || type === 'UserMulti';
const isLookup = (type: FieldType): boolean => type === 'Lookup' || type === 'LookupMulti';
/** Types whose `Format` says whether there is a time of day. */
const hasMoment = (type: FieldType): boolean => type === 'DateTime' || type === 'Calculated';

/** Attributes that have a place of their own in Field; all others lie in `settings`. */
const known = new Set(
  'Type Name StaticName DisplayName ID Description Group Required Indexed EnforceUniqueValues Hidden ReadOnly Sealed Mult SourceID BuiltIn'.split(
    ' ',
  ),
);

/** Error for a type that SharePoint does not know (Microsoft: SPFieldCollection.AddFieldAsXml). */
const noType = (type: string, name: string): ServiceError =>
  new ServiceError(
    400,
    '-2130575340, Microsoft.SharePoint.SPException',
    `Field type ${type} is not installed properly. Go to the list settings page to delete this field. Field name: ${name}.`,
  );

export function readFieldType(attributes: Readonly<Record<string, string>>): FieldType {
  const asked = attributes['Type'] ?? '';
  const type =
    fieldTypes.find((one) => one.toLowerCase() === asked.toLowerCase()) ?? (asked === 'Image' ? 'Thumbnail' : null);
  if (!type) throw noType(asked, attributes['Name'] ?? attributes['DisplayName'] ?? '');
  if (yes(attributes['Mult']) && (type === 'Lookup' || type === 'User' || type === 'TaxonomyFieldType'))
    return `${type}Multi`;
  return type;
}

/** A column from its `<Field>` element. `name` and `fieldId` stand for what the element leaves out. */
export function fieldFromXml(
  element: XmlElement | string,
  place: FieldPlace,
  lacking: { readonly fieldId: string; readonly name?: string },
): Field {
  const xml = typeof element === 'string' ? readXml(element) : element;
  if (xml.name !== 'Field') throw faults.badArgument('The XML is not a Field element.');
  const at = xml.attributes;
  const type = readFieldType(at);
  const name = at['Name'] ?? lacking.name ?? at['DisplayName'] ?? '';
  const text = (child: string): string | null => childOf(xml, child)?.text ?? null;
  const used = new Set(known);
  const take = (attribute: string): string | undefined => {
    used.add(attribute);
    return at[attribute];
  };
  const number = (attribute: string): number | undefined => {
    const held = take(attribute);
    return held === undefined || held.trim() === '' || !Number.isFinite(Number(held)) ? undefined : Number(held);
  };
  const special = specialOf(type, xml, take, number, text);
  const validation = childOf(xml, 'Validation');
  const settings = Object.fromEntries(Object.entries(at).filter(([key]) => !used.has(key) && key !== '__proto__'));
  return {
    ...plainField(place, plainGuid(at['ID'] ?? lacking.fieldId), name, type),
    staticName: at['StaticName'] ?? name,
    title: at['DisplayName'] ?? name,
    description: at['Description'] ?? '',
    group: at['Group'] ?? 'Custom Columns',
    required: yes(at['Required']),
    indexed: yes(at['Indexed']),
    unique: yes(at['EnforceUniqueValues']),
    hidden: yes(at['Hidden']),
    readOnly: yes(at['ReadOnly']) || type === 'Calculated',
    sealed: yes(at['Sealed']),
    builtIn: yes(at['BuiltIn']),
    defaultValue: text('Default'),
    defaultFormula: text('DefaultFormula'),
    validationFormula: validation === undefined || validation.text === '' ? null : validation.text,
    validationMessage: validation?.attributes['Message'] ?? null,
    ...special,
    settings,
  };
}

type Special = { -readonly [K in keyof Field]?: Field[K] };

function specialOf(
  type: FieldType,
  xml: XmlElement,
  take: (attribute: string) => string | undefined,
  number: (attribute: string) => number | undefined,
  text: (child: string) => string | null,
): Special {
  const out: Special = {};
  const set = <K extends keyof Field>(key: K, value: Field[K] | undefined): void => {
    if (value !== undefined) out[key] = value;
  };
  const bool = (attribute: string): boolean | undefined => {
    const held = take(attribute);
    return held === undefined ? undefined : yes(held);
  };
  if (type === 'Text') set('maxLength', number('MaxLength'));
  if (type === 'Note') {
    set('richText', bool('RichText'));
    set('appendOnly', bool('AppendOnly'));
  }
  if (type === 'Number' || type === 'Currency' || type === 'Integer') {
    set('min', number('Min'));
    set('max', number('Max'));
    set('decimals', number('Decimals'));
    set('percentage', bool('Percentage'));
    set('currencyLcid', number('LCID'));
  }
  if (hasMoment(type)) {
    const format = take('Format');
    if (type === 'DateTime') out.dateOnly = format === 'DateOnly';
    else if (format !== undefined) out.dateOnly = format === 'DateOnly';
  }
  if (type === 'Choice' || type === 'MultiChoice') {
    out.choices = (childOf(xml, 'CHOICES')?.children ?? []).map((choice) => choice.text);
    set('fillIn', bool('FillInChoice'));
  }
  if (isLookup(type) || isPerson(type)) {
    const list = take('List');
    if (list !== undefined) out.lookupListId = /^\{?[0-9a-f]{8}-/i.test(list) ? plainGuid(list) : list;
    set('lookupField', take('ShowField'));
    const web = take('WebId');
    if (web !== undefined) out.lookupWebId = plainGuid(web);
    const primary = take('FieldRef');
    if (primary !== undefined) out.primaryFieldId = plainGuid(primary);
    const deletion = take('RelationshipDeleteBehavior')?.toLowerCase();
    if (deletion === 'cascade' || deletion === 'restrict' || deletion === 'none') out.deleteBehavior = deletion;
  }
  if (isPerson(type)) {
    const mode = take('UserSelectionMode');
    if (mode !== undefined) out.peopleOnly = mode !== 'PeopleAndGroups' && mode !== '1';
  }
  if (type === 'Calculated') {
    set('formula', text('Formula') ?? undefined);
    set('decimals', number('Decimals'));
    set('percentage', bool('Percentage'));
    set('currencyLcid', number('LCID'));
    const result = take('ResultType');
    out.outputType = outputs.find((one) => one === result) ?? 'Text';
  }
  return out;
}

/** A column as its `<Field>` element: `SchemaXml`. */
export function fieldToXml(field: Field): string {
  const { type } = field;
  const lookup = isLookup(type) || isPerson(type);
  const text = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));
  const onOff = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : flag(value));
  const format = field.dateOnly === undefined ? undefined : field.dateOnly ? 'DateOnly' : 'DateTime';
  const settings = Object.fromEntries(
    Object.entries(field.settings).map(([key, value]) => [key, typeof value === 'string' ? value : String(value)]),
  );
  const attributes: Record<string, string | undefined> = {
    Type: type,
    Name: field.internalName,
    DisplayName: field.title,
    ID: `{${field.fieldId}}`,
    ...(field.description === '' ? {} : { Description: field.description }),
    Group: field.group,
    Required: flag(field.required),
    ...(field.indexed ? { Indexed: 'TRUE' } : {}),
    EnforceUniqueValues: flag(field.unique),
    ...(field.hidden ? { Hidden: 'TRUE' } : {}),
    ...(field.readOnly ? { ReadOnly: 'TRUE' } : {}),
    ...(field.sealed ? { Sealed: 'TRUE' } : {}),
    MaxLength: text(field.maxLength),
    RichText: onOff(field.richText),
    AppendOnly: onOff(field.appendOnly),
    Min: text(field.min),
    Max: text(field.max),
    Decimals: text(field.decimals),
    Percentage: onOff(field.percentage),
    LCID: text(field.currencyLcid),
    Format: hasMoment(type) ? format : undefined,
    FillInChoice: onOff(field.fillIn),
    ...(lookup
      ? {
          List: /^[0-9a-f]{8}-/i.test(field.lookupListId ?? '') ? `{${field.lookupListId}}` : field.lookupListId,
          ShowField: field.lookupField,
          WebId: field.lookupWebId,
          FieldRef: field.primaryFieldId,
          RelationshipDeleteBehavior: field.deleteBehavior && deletions[field.deleteBehavior],
          UserSelectionMode:
            field.peopleOnly === undefined ? undefined : field.peopleOnly ? 'PeopleOnly' : 'PeopleAndGroups',
          Mult: type.endsWith('Multi') ? 'TRUE' : undefined,
        }
      : {}),
    ResultType: type === 'Calculated' ? field.outputType : undefined,
    SourceID: field.builtIn ? 'http://schemas.microsoft.com/sharepoint/v3' : `{${field.listId ?? field.webId}}`,
    StaticName: field.staticName,
    ...settings,
  };
  return writeXml('Field', attributes, childrenOf(field));
}

function childrenOf(field: Field): string {
  // An element that is there but empty is not the same as none.
  const holding = (name: string, value: string | null | undefined): string =>
    value === null || value === undefined ? '' : `<${name}>${xmlText(value)}</${name}>`;
  const choices = (field.choices ?? []).map((choice) => `<CHOICE>${xmlText(choice)}</CHOICE>`).join('');
  const validation =
    field.validationFormula === null && field.validationMessage === null
      ? ''
      : `<Validation${field.validationMessage === null ? '' : ` Message="${xmlText(field.validationMessage)}"`}>${xmlText(field.validationFormula ?? '')}</Validation>`;
  return [
    holding('Default', field.defaultValue),
    holding('DefaultFormula', field.defaultFormula),
    choices === '' ? '' : `<CHOICES>${choices}</CHOICES>`,
    holding('Formula', field.formula),
    validation,
  ].join('');
}
