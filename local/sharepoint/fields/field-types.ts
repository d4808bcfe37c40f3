import type { Field, FieldType } from '../store/fields';

/** What SharePoint says of a type of column (SURFACE.md 7; Microsoft: SP.FieldType). */
export interface TypeFacts {
  readonly kind: number;
  readonly className: string;
  readonly display: string;
  readonly short: string;
  /** Beginning of `ColName`, the column of SharePoint's own table. */
  readonly column: string;
}

const facts = (kind: number, className: string, display: string, column: string, short = display): TypeFacts => ({
  kind,
  className,
  display,
  short,
  column,
});

const lookup = facts(7, 'SP.FieldLookup', 'Lookup', 'int', 'Lookup (information already on this site)');
const person = facts(20, 'SP.FieldUser', 'Person or Group', 'int');

export const typeFacts: Readonly<Record<FieldType, TypeFacts>> = {
  Text: facts(2, 'SP.FieldText', 'Single line of text', 'nvarchar'),
  Note: facts(3, 'SP.FieldMultiLineText', 'Multiple lines of text', 'ntext'),
  DateTime: facts(4, 'SP.FieldDateTime', 'Date and Time', 'datetime'),
  Counter: facts(5, 'SP.Field', 'Counter', 'tp_ID'),
  Choice: facts(6, 'SP.FieldChoice', 'Choice', 'nvarchar', 'Choice (menu to choose from)'),
  Lookup: lookup,
  LookupMulti: lookup,
  Boolean: facts(8, 'SP.Field', 'Yes/No', 'bit', 'Yes/No (check box)'),
  Number: facts(9, 'SP.FieldNumber', 'Number', 'float', 'Number (1, 1.0, 100)'),
  Currency: facts(10, 'SP.FieldCurrency', 'Currency', 'float', 'Currency ($, ¥, €)'),
  URL: facts(11, 'SP.FieldUrl', 'Hyperlink or Picture', 'nvarchar'),
  Computed: facts(12, 'SP.FieldComputed', 'Computed', ''),
  Guid: facts(14, 'SP.FieldGuid', 'Guid', 'uniqueidentifier'),
  MultiChoice: facts(15, 'SP.FieldMultiChoice', 'Choice', 'ntext', 'Choice (menu to choose from)'),
  Calculated: facts(
    17,
    'SP.FieldCalculated',
    'Calculated',
    'sql_variant',
    'Calculated (calculation based on other columns)',
  ),
  File: facts(18, 'SP.Field', 'File', ''),
  Attachments: facts(19, 'SP.Field', 'Attachments', ''),
  User: person,
  UserMulti: person,
  ModStat: facts(23, 'SP.FieldChoice', 'Moderation Status', ''),
  ContentTypeId: facts(25, 'SP.Field', 'Content Type Id', ''),
  Integer: facts(1, 'SP.FieldNumber', 'Integer', 'int'),
  Location: facts(33, 'SP.FieldLocation', 'Location', 'ntext'),
  Thumbnail: facts(34, 'SP.FieldThumbnail', 'Image', 'ntext'),
  TaxonomyFieldType: facts(0, 'SP.Taxonomy.TaxonomyField', 'Managed Metadata', 'int'),
  TaxonomyFieldTypeMulti: facts(0, 'SP.Taxonomy.TaxonomyField', 'Managed Metadata', 'int'),
};

/** The type that a `FieldTypeKind` names when a column is made by it; undefined for kinds that nobody can make. */
export function typeOfKind(kind: number): FieldType | undefined {
  const makeable: readonly FieldType[] = [
    'Integer',
    'Text',
    'Note',
    'DateTime',
    'Choice',
    'Lookup',
    'Boolean',
    'Number',
    'Currency',
    'URL',
    'Guid',
    'MultiChoice',
    'Calculated',
    'User',
    'Location',
    'Thumbnail',
  ];
  return makeable.find((type) => typeFacts[type].kind === kind);
}

/** The type behind the class that a verbose body names: "SP.FieldText". Null where the class leaves it open. */
export function typeOfClass(className: string): FieldType | null {
  const found = Object.entries(typeFacts).find(([, one]) => one.className === className);
  return className === 'SP.Field' || !found ? null : (found[0] as FieldType);
}

const isMulti = (field: Field): boolean => field.type.endsWith('Multi') || field.type === 'MultiChoice';

/** Types that SharePoint has no index for (Microsoft: "Supported and unsupported columns for indexing"). */
export const indexable = (field: Field): boolean =>
  [
    'Text',
    'Choice',
    'Number',
    'Currency',
    'DateTime',
    'Lookup',
    'User',
    'Boolean',
    'Integer',
    'TaxonomyFieldType',
  ].includes(field.type) && field.primaryFieldId === undefined;

/** Types whose values may be demanded unique (Microsoft: "Enforce uniqueness on column values"). */
export const canBeUnique = (field: Field): boolean => indexable(field) && field.type !== 'Boolean';

export const sortable = (field: Field): boolean =>
  !isMulti(field) &&
  !['Note', 'Location', 'Thumbnail', 'URL'].includes(field.type) &&
  field.settings['Sortable'] !== 'FALSE';

export const filterable = (field: Field): boolean =>
  !['Note', 'Location', 'Thumbnail'].includes(field.type) && field.settings['Filterable'] !== 'FALSE';
