import { propertyName, type Field } from '../store/fields';
import type { Key, Stored } from '../store/items';
import { invalid, readString } from './json-values';
import type { Kind } from './kind';
import { escaped } from './markup';
import { textKey } from './text-key';

type Needed = Pick<Kind, 'typeKind' | 'odataType' | 'displayName'>;

/** Text keys: what most types compare by. An empty text is nothing, as SharePoint keeps it (SURFACE.md 8). */
export const textKeys = (value: Stored): readonly Key[] => [
  typeof value === 'string' && value !== '' ? textKey(value) : null,
];

export const textLiteral = (value: string | number | boolean | null): Key | undefined => {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return value === null || value === '' ? null : textKey(String(value));
};

/** A type whose values are texts, but for what `parts` says otherwise. */
export function makeKind(parts: Needed & Partial<Kind>): Kind {
  const self: Kind = {
    writable: true,
    sortable: true,
    indexable: true,
    writtenAs: (field) => [propertyName(field.internalName)],
    properties: (value, field) => ({ [propertyName(field.internalName)]: value }),
    fromJson: (value) => readString(value) || null,
    fromForm: (text) => (text === '' ? null : text),
    asText: (value) => (value === null || typeof value === 'object' ? '' : String(value)),
    asHtml: (value, field, context) => escaped(self.asText(value, field, context)),
    asEdit: (value, field, context) => self.asText(value, field, context),
    rendered: (value, field, context) => ({ [field.internalName]: self.asText(value, field, context) }),
    inVersion: (value) => value,
    asXml: (value, field, context) => self.asText(value, field, context) || null,
    keys: textKeys,
    literal: textLiteral,
    ...parts,
  };
  return self;
}

/** The same type where it cannot be written. */
export const readOnly = (kind: Kind): Kind => ({
  ...kind,
  writable: false,
  fromJson: () => {
    throw invalid.data();
  },
});

/** A key for each value of several; one for "none" where there is none. */
export const manyKeys = <T extends string | number>(values: Stored, keyOf: (value: T) => Key): readonly Key[] =>
  Array.isArray(values) && values.length > 0 ? (values as readonly T[]).map(keyOf) : [null];

/** Property names of a lookup or person: "AreaId". */
export const idName = (field: Field): string => `${propertyName(field.internalName)}Id`;
