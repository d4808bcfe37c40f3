import { faults } from '../http/faults';
import { plainGuid } from '../store/documents';
import type { Field, FieldType } from '../store/fields';
import { bool, digits, flag, ignored, into, num, setting, text, textOrNull, texts, type Change } from './read-property';

const numeric: Readonly<Record<string, Change>> = {
  MinimumValue: into('min', num),
  MaximumValue: into('max', num),
  DisplayFormat: (field, value) => {
    const { decimals: _before, ...others } = field;
    return num(value) < 0 ? others : { ...others, decimals: num(value) };
  },
  ShowAsPercentage: into('percentage', bool),
  CommaSeparator: setting('CommaSeparator', flag),
  CustomUnitName: setting('CustomUnitName', textOrNull),
  CustomUnitOnRight: setting('CustomUnitOnRight', flag),
  Unit: setting('Unit', textOrNull),
  CurrencyLocaleId: into('currencyLcid', num),
};

/** One line of text holds 255 characters at most (SURFACE.md 15; Microsoft: SPFieldText.MaxLength). */
const textLength = (value: unknown): number => {
  const length = num(value);
  if (!Number.isInteger(length) || length < 1 || length > 255)
    throw faults.badArgument('Specified argument was out of the range of valid values.');
  return length;
};

const choice: Readonly<Record<string, Change>> = {
  Choices: into('choices', texts),
  FillInChoice: into('fillIn', bool),
  EditFormat: setting('Format', (value) => (num(value) === 1 ? 'RadioButtons' : 'Dropdown')),
  Mappings: setting('Mappings', textOrNull),
};

const lookupList: Change = (field, value) => {
  const list = text(value);
  return { ...field, lookupListId: /^\{?[0-9a-f]{8}-/i.test(list) ? plainGuid(list) : list };
};
const multi: Change = (field, value) => {
  const single = field.type.replace('Multi', '');
  return { ...field, type: (bool(value) ? `${single}Multi` : single) as FieldType };
};

const lookup: Readonly<Record<string, Change>> = {
  LookupList: lookupList,
  LookupListId: lookupList,
  LookupField: into('lookupField', text),
  LookupFieldName: into('lookupField', text),
  LookupWebId: into('lookupWebId', (value) => plainGuid(text(value))),
  AllowMultipleValues: multi,
  RelationshipDeleteBehavior: into(
    'deleteBehavior',
    (value) => (['none', 'cascade', 'restrict'] as const)[num(value)] ?? 'none',
  ),
  UnlimitedLengthInDocumentLibrary: setting('UnlimitedLengthInDocumentLibrary', flag),
  PrimaryFieldId: ignored,
  IsRelationship: ignored,
  IsDependentLookup: ignored,
  DependentLookupInternalNames: ignored,
  AutofillInfo: ignored,
};

const person: Readonly<Record<string, Change>> = {
  ...lookup,
  AllowDisplay: setting('AllowDisplay', flag),
  Presence: setting('Presence', flag),
  SelectionGroup: setting('UserSelectionScope', digits),
  SelectionMode: into('peopleOnly', (value) => num(value) === 0),
  UserDisplayOptions: setting('UserDisplayOptions', textOrNull),
};

const outputs: Readonly<Record<number, Field['outputType']>> = {
  2: 'Text',
  4: 'DateTime',
  8: 'Boolean',
  9: 'Number',
  10: 'Currency',
};

/** What each type of column may be told besides, by the names of its class (Microsoft: "Fields REST API reference"). */
export const ofType: Partial<Record<FieldType, Readonly<Record<string, Change>>>> = {
  Text: { MaxLength: into('maxLength', textLength) },
  Note: {
    AllowHyperlink: setting('AllowHyperlink', flag),
    AppendOnly: into('appendOnly', bool),
    IsLongHyperlink: setting('IsLongHyperlink', flag),
    NumberOfLines: setting('NumLines', digits),
    RestrictedMode: setting('RestrictedMode', flag),
    RichText: into('richText', bool),
    UnlimitedLengthInDocumentLibrary: setting('UnlimitedLengthInDocumentLibrary', flag),
    WikiLinking: setting('WikiLinking', flag),
  },
  Number: numeric,
  Currency: numeric,
  Integer: numeric,
  DateTime: {
    DateTimeCalendarType: setting('CalType', digits),
    DisplayFormat: into('dateOnly', (value) => num(value) === 0),
    FriendlyDisplayFormat: setting(
      'FriendlyDisplayFormat',
      (value) => ['Unspecified', 'Disabled', 'Relative'][num(value)] ?? 'Unspecified',
    ),
    DateFormat: setting('DateFormat', textOrNull),
    TimeFormat: setting('TimeFormat', digits),
  },
  Choice: choice,
  MultiChoice: choice,
  ModStat: choice,
  URL: { DisplayFormat: setting('Format', (value) => (num(value) === 1 ? 'Image' : 'Hyperlink')) },
  Lookup: lookup,
  LookupMulti: lookup,
  User: person,
  UserMulti: person,
  Calculated: {
    CurrencyLocaleId: into('currencyLcid', num),
    DateFormat: into('dateOnly', (value) => num(value) === 0),
    DisplayFormat: (field, value) => {
      const { decimals: _before, ...others } = field;
      return num(value) < 0 ? others : { ...others, decimals: num(value) };
    },
    Formula: into('formula', text),
    OutputType: into('outputType', (value) => outputs[num(value)] ?? 'Text'),
    ShowAsPercentage: into('percentage', bool),
  },
};
