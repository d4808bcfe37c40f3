import type { Stored } from '../store/items';
import { delimited, splitDelimited } from './delimited';
import { invalid, readCollection, readString } from './json-values';
import { FormError } from './kind';
import { makeKind, manyKeys, textLiteral } from './make-kind';
import { textKey } from './text-key';

const several = (value: Stored): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]).filter((one) => typeof one === 'string') : [];

/** Each once, without empty ones; none at all is nothing. */
const kept = (choices: readonly string[]): readonly string[] | null => {
  const chosen = [...new Set(choices.filter((one) => one !== ''))];
  return chosen.length === 0 ? null : chosen;
};

/** Choice with several values: an array; nothing chosen is `[]` in a row (responses/item-empty-values). */
export const multiChoice = makeKind({
  typeKind: 15,
  odataType: 'SP.FieldMultiChoice',
  displayName: 'Choice',
  sortable: false,
  indexable: false,
  properties: (value, field) => ({ [propertyNameOf(field.internalName)]: [...several(value)] }),
  fromJson(value) {
    const choices = readCollection(value, readString);
    if (choices?.some((one) => one.length > 255)) throw invalid.text();
    return choices === null ? null : kept(choices);
  },
  fromForm(text) {
    const choices = kept(splitDelimited(text));
    if (choices?.some((one) => one.length > 255)) throw new FormError('A choice can have no more than 255 characters.');
    return choices;
  },
  asText: (value) => several(value).join(', '),
  asEdit: (value) => wire(several(value)),
  rendered: (value, field) => ({ [field.internalName]: several(value).length === 0 ? '' : [...several(value)] }),
  inVersion: (value) => (several(value).length === 0 ? null : [...several(value)]),
  asXml: (value) => wire(several(value)) || null,
  keys: (value) => manyKeys<string>(several(value), textKey),
  literal: textLiteral,
});

const wire = (choices: readonly string[]): string =>
  choices.length === 0 ? '' : `;#${choices.map(delimited).join(';#')};#`;

const propertyNameOf = (internalName: string): string =>
  internalName.startsWith('_') ? `OData_${internalName}` : internalName;
