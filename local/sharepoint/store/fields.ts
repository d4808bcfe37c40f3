import { createDocuments, type Documents } from './documents';
import type { Core } from './database';

/** `TypeAsString` of the columns that lists have (SURFACE.md 7). */
export const fieldTypes = [
  'Text',
  'Note',
  'DateTime',
  'Choice',
  'MultiChoice',
  'Lookup',
  'LookupMulti',
  'Boolean',
  'Number',
  'Currency',
  'URL',
  'Calculated',
  'User',
  'UserMulti',
  'Thumbnail',
  'Location',
  'Counter',
  'Integer',
  'Computed',
  'Attachments',
  'Guid',
  'ModStat',
  'ContentTypeId',
  'File',
  'TaxonomyFieldType',
  'TaxonomyFieldTypeMulti',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** Types whose values are more than one plain value: neither formulas nor lookups from other lists can take them. */
export const compoundTypes: ReadonlySet<FieldType> = new Set<FieldType>([
  'Note',
  'MultiChoice',
  'Lookup',
  'LookupMulti',
  'User',
  'UserMulti',
  'URL',
  'Thumbnail',
  'Location',
  'TaxonomyFieldType',
  'TaxonomyFieldTypeMulti',
]);

/** A column of a list, or of a web where `listId` is null. */
export interface Field {
  /** `owner/field id`: one built-in column has the same field id in every list. */
  readonly id: string;
  readonly fieldId: string;
  readonly webId: string;
  readonly listId: string | null;
  readonly internalName: string;
  readonly staticName: string;
  readonly title: string;
  readonly type: FieldType;
  readonly description: string;
  readonly group: string;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly sealed: boolean;
  /** True for the columns that the service makes itself. */
  readonly builtIn: boolean;
  readonly defaultValue: string | null;
  readonly defaultFormula: string | null;
  readonly validationFormula: string | null;
  readonly validationMessage: string | null;
  /** Text: most characters. */
  readonly maxLength?: number;
  /** Note. */
  readonly richText?: boolean;
  readonly appendOnly?: boolean;
  /** Number and Currency; Number with `percentage` shows 0.4 as 40 %. */
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  readonly percentage?: boolean;
  readonly currencyLcid?: number;
  /** DateTime, and Calculated that gives a date. */
  readonly dateOnly?: boolean;
  /** Choice and MultiChoice. */
  readonly choices?: readonly string[];
  readonly fillIn?: boolean;
  /** Lookup and User: the list that is looked up in, and its column. */
  readonly lookupListId?: string;
  readonly lookupField?: string;
  readonly lookupWebId?: string;
  /** For a projected column: the lookup it hangs on (a field id). */
  readonly primaryFieldId?: string;
  readonly deleteBehavior?: 'none' | 'cascade' | 'restrict';
  /** User: whether groups may be chosen. */
  readonly peopleOnly?: boolean;
  /** Calculated. */
  readonly formula?: string;
  readonly outputType?: 'Text' | 'Number' | 'Currency' | 'DateTime' | 'Boolean';
  /** Other attributes of its `<Field>` element, and properties that a person set, by SharePoint's names. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Fields extends Documents<Field> {
  ofList(listId: string): readonly Field[];
  ofWeb(webId: string): readonly Field[];
  /** By internal name, exact case first. */
  byName(listId: string, internalName: string): Field | null;
}

/** The columns of all lists and webs. */
export function createFields(core: Core): Fields {
  const documents = createDocuments<Field>(core, 'fields', (field) => field.listId ?? `web:${field.webId}`);
  const ofList = (listId: string): readonly Field[] => documents.all(listId);
  return {
    ...documents,
    ofList,
    ofWeb: (webId) => documents.all(`web:${webId}`),
    byName: (listId, name) =>
      ofList(listId).find((field) => field.internalName === name) ??
      ofList(listId).find((field) => field.internalName.toLowerCase() === name.toLowerCase()) ??
      null,
  };
}

/** A column's name as rows carry it: a leading "_" becomes "OData__" (SURFACE.md 8). */
export const propertyName = (internalName: string): string =>
  internalName.startsWith('_') ? `OData_${internalName}` : internalName;
