import { emptyGuid } from '../store/documents';
import { propertyName, type Field } from '../store/fields';
import type { Stores } from '../stores';
import { filterable, sortable, typeFacts } from './field-types';
import { fieldToXml } from './field-xml';

const highest = 1.7976931348623157e308;

/** A setting as text; null where nobody set it. */
const text = (field: Field, name: string): string | null => {
  const held = field.settings[name];
  return typeof held === 'string' ? held : typeof held === 'number' || typeof held === 'boolean' ? String(held) : null;
};
const on = (field: Field, name: string, otherwise = false): boolean => {
  const held = text(field, name);
  return held === null ? otherwise : /^(?:true|1)$/i.test(held);
};
const number = (field: Field, name: string, otherwise: number): number => {
  const held = Number(text(field, name) ?? otherwise);
  return Number.isFinite(held) ? held : otherwise;
};

/** May it be deleted? Not the service's own, not a template's, not a sealed one. */
export const deletable = (field: Field): boolean =>
  !field.builtIn && !field.sealed && text(field, 'AllowDeletion')?.toUpperCase() !== 'FALSE';

/** The 39 properties of every column and those of its type (SURFACE.md 7 [R ListFieldTests]). `scope`: see there. */
export function fieldProperties(stores: Stores, field: Field, scope: string): Record<string, unknown> {
  const facts = typeFacts[field.type];
  return {
    AutoIndexed: false,
    CanBeDeleted: deletable(field),
    ClientSideComponentId: text(field, 'ClientSideComponentId') ?? emptyGuid,
    ClientSideComponentProperties: text(field, 'ClientSideComponentProperties'),
    ClientValidationFormula: null,
    ClientValidationMessage: null,
    CustomFormatter: text(field, 'CustomFormatter'),
    DefaultFormula: field.defaultFormula,
    DefaultValue: field.defaultValue,
    Description: field.description,
    Direction: text(field, 'Direction') ?? 'none',
    EnforceUniqueValues: field.unique,
    EntityPropertyName: propertyName(field.internalName),
    Filterable: filterable(field),
    FromBaseType: on(field, 'FromBaseType'),
    Group: field.group,
    Hidden: field.hidden,
    Id: field.fieldId,
    Indexed: field.indexed,
    IndexStatus: field.indexed ? 1 : 0,
    InternalName: field.internalName,
    IsModern: false,
    JSLink: text(field, 'JSLink') ?? 'clienttemplates.js',
    PinnedToFiltersPane: on(field, 'PinnedToFiltersPane'),
    ReadOnlyField: field.readOnly,
    Required: field.required,
    SchemaXml: fieldToXml(field),
    Scope: scope,
    Sealed: field.sealed,
    ShowInFiltersPane: number(field, 'ShowInFiltersPane', 0),
    Sortable: sortable(field),
    StaticName: field.staticName,
    Title: field.title,
    FieldTypeKind: facts.kind,
    TypeAsString: field.type,
    TypeDisplayName: facts.display,
    TypeShortDescription: facts.short,
    ValidationFormula: field.validationFormula,
    ValidationMessage: field.validationMessage,
    ...ofType(stores, field),
  };
}

/** Which list a lookup looks in, as its `LookupList` says it: a GUID in braces, or a name of SharePoint's own. */
function lookupList(stores: Stores, field: Field): string {
  const own = field.lookupListId ?? text(field, 'List') ?? '';
  if (own !== 'UserInfo' && own !== '') return /^[0-9a-f]{8}-/i.test(own) ? `{${own}}` : own;
  if (!field.type.startsWith('User')) return '';
  const root = stores.webs.get(field.webId);
  const people = root && stores.lists.all(stores.webs.root(root.siteId).id).find((list) => list.template === 112);
  return people ? `{${people.id}}` : 'UserInfo';
}

const deletions = { none: 0, cascade: 1, restrict: 2 } as const;

function ofLookup(stores: Stores, field: Field): Record<string, unknown> {
  const beside = field.listId === null ? stores.fields.ofWeb(field.webId) : stores.fields.ofList(field.listId);
  const dependents = beside.filter((other) => other.primaryFieldId === field.fieldId);
  return {
    AutofillInfo: null,
    AllowMultipleValues: field.type.endsWith('Multi'),
    DependentLookupInternalNames: dependents.map((other) => other.internalName),
    IsDependentLookup: field.primaryFieldId !== undefined,
    IsRelationship: !field.type.startsWith('User') && !field.builtIn && field.primaryFieldId === undefined,
    LookupField: field.lookupField ?? '',
    LookupList: lookupList(stores, field),
    LookupWebId: field.lookupWebId ?? field.webId,
    PrimaryFieldId: field.primaryFieldId ?? null,
    RelationshipDeleteBehavior: deletions[field.deleteBehavior ?? 'none'],
    UnlimitedLengthInDocumentLibrary: on(field, 'UnlimitedLengthInDocumentLibrary'),
  };
}

function ofType(stores: Stores, field: Field): Record<string, unknown> {
  switch (field.type) {
    case 'Text':
      return { MaxLength: field.maxLength ?? 255 };
    case 'Note':
      return {
        AllowHyperlink: on(field, 'AllowHyperlink'),
        AppendOnly: field.appendOnly ?? false,
        IsLongHyperlink: on(field, 'IsLongHyperlink'),
        NumberOfLines: number(field, 'NumLines', 6),
        RestrictedMode: on(field, 'RestrictedMode') || text(field, 'RichTextMode') === 'Compatible',
        RichText: field.richText ?? false,
        UnlimitedLengthInDocumentLibrary: on(field, 'UnlimitedLengthInDocumentLibrary'),
        WikiLinking: on(field, 'WikiLinking'),
      };
    case 'Number':
    case 'Currency':
    case 'Integer':
      return {
        CommaSeparator: on(field, 'CommaSeparator', true),
        CustomUnitName: text(field, 'CustomUnitName'),
        CustomUnitOnRight: on(field, 'CustomUnitOnRight', field.type === 'Number'),
        DisplayFormat: field.decimals ?? -1,
        MaximumValue: field.max ?? highest,
        MinimumValue: field.min ?? -highest,
        ShowAsPercentage: field.percentage ?? false,
        Unit: text(field, 'Unit'),
        ...(field.type === 'Currency' ? { CurrencyLocaleId: field.currencyLcid ?? 1030 } : {}),
      };
    case 'DateTime':
      return {
        DateFormat: text(field, 'DateFormat'),
        DateTimeCalendarType: number(field, 'CalType', 0),
        DisplayFormat: field.dateOnly ? 0 : 1,
        FriendlyDisplayFormat:
          { disabled: 1, relative: 2 }[(text(field, 'FriendlyDisplayFormat') ?? '').toLowerCase()] ?? 0,
        TimeFormat: number(field, 'TimeFormat', 0),
      };
    case 'Choice':
    case 'ModStat':
    case 'MultiChoice':
      return {
        Choices: field.choices ?? [],
        ...(field.type === 'MultiChoice' ? {} : { EditFormat: text(field, 'Format') === 'RadioButtons' ? 1 : 0 }),
        FillInChoice: field.fillIn ?? false,
        Mappings: text(field, 'Mappings'),
      };
    case 'URL':
      return { DisplayFormat: text(field, 'Format') === 'Image' ? 1 : 0 };
    case 'Lookup':
    case 'LookupMulti':
      return ofLookup(stores, field);
    case 'User':
    case 'UserMulti':
      return {
        ...ofLookup(stores, field),
        AllowDisplay: on(field, 'AllowDisplay', true),
        Presence: on(field, 'Presence', true),
        SelectionGroup: number(field, 'UserSelectionScope', 0),
        SelectionMode: field.peopleOnly === false ? 1 : 0,
        UserDisplayOptions: text(field, 'UserDisplayOptions'),
      };
    case 'Calculated':
      return {
        CurrencyLocaleId: field.currencyLcid ?? 1030,
        DateFormat: field.dateOnly === false ? 1 : 0,
        DisplayFormat: field.decimals ?? -1,
        Formula: field.formula ?? '',
        OutputType: { Text: 2, Number: 9, Currency: 10, DateTime: 4, Boolean: 8 }[field.outputType ?? 'Text'],
        ShowAsPercentage: field.percentage ?? false,
      };
    case 'Computed':
      return { EnableLookup: on(field, 'EnableLookup') };
    default:
      return {};
  }
}
