import type { Field } from '../store/fields';
import type { Stored } from '../store/items';
import { invalid, readString } from './json-values';
import { FormError, type ValueContext } from './kind';
import { makeKind } from './make-kind';
import { escaped, withoutScript, withoutTags } from './markup';

const isText = (value: Stored): value is string => typeof value === 'string';

/** Most characters of a single line, by the column's `MaxLength`, and of several lines (SURFACE.md 15). */
const mostOfNote = 63_999;
const mostOf = (field: Field): number => Math.min(field.maxLength ?? 255, 255);

/** Single line of text. */
export const text = makeKind({
  typeKind: 2,
  odataType: 'SP.FieldText',
  displayName: 'Single line of text',
  fromJson(value, field) {
    const held = readString(value);
    if (held !== null && held.length > mostOf(field)) throw invalid.text();
    return held || null;
  },
  fromForm(value, field) {
    if (value.length > mostOf(field))
      throw new FormError(`This field can have no more than ${mostOf(field)} characters.`);
    return value || null;
  },
});

/** Rich text is wrapped when it is saved, and comes back so: `<div class="ExternalClass…">` (responses/item). */
function rich(html: string, context: ValueContext): string {
  const clean = withoutScript(html);
  if (/^\s*<div class="ExternalClass[0-9A-F]*"/i.test(clean)) return clean;
  return `<div class="ExternalClass${context.stores.core.newId().replace(/-/g, '').toUpperCase()}">${clean}</div>`;
}

const kept = (held: string | null, field: Field, context: ValueContext): Stored => {
  if (held === null || held === '') return null;
  return field.richText ? rich(held, context) : held;
};

/**
 * Multiple lines of text. With "append changes" each version holds what was written with it, and the row what was written
 * last; the versions are the rows' business.
 */
export const note = makeKind({
  typeKind: 3,
  odataType: 'SP.FieldMultiLineText',
  displayName: 'Multiple lines of text',
  sortable: false,
  indexable: false,
  fromJson(value, field, context) {
    const held = readString(value);
    if (held !== null && held.length > mostOfNote) throw invalid.text();
    return kept(held, field, context);
  },
  fromForm(value, field, context) {
    if (value.length > mostOfNote) throw new FormError(`This field can have no more than ${mostOfNote} characters.`);
    return kept(value, field, context);
  },
  asText: (value, field) => (isText(value) ? (field.richText ? withoutTags(value) : value) : ''),
  asHtml: (value, field) => (isText(value) ? (field.richText ? value : escaped(value).replace(/\r?\n/g, '<br>')) : ''),
  asEdit: (value) => (isText(value) ? value : ''),
  rendered: (value, field) => ({ [field.internalName]: isText(value) ? value : '' }),
  asXml: (value) => (isText(value) ? value : null),
});

/** One of the column's choices; another text is taken as well (SURFACE.md 15: choices are not checked). */
export const choice = makeKind({
  typeKind: 6,
  odataType: 'SP.FieldChoice',
  displayName: 'Choice',
  fromJson(value) {
    const held = readString(value);
    if (held !== null && held.length > 255) throw invalid.text();
    return held || null;
  },
  fromForm(value) {
    if (value.length > 255) throw new FormError('This field can have no more than 255 characters.');
    return value || null;
  },
});

/** The JSON of a picture or a place, which the column keeps as the text that it is. */
export const thumbnail = makeKind({
  typeKind: 34,
  odataType: 'SP.FieldThumbnail',
  displayName: 'Image',
  sortable: false,
  indexable: false,
  rendered: (value, field) => ({ [field.internalName]: isText(value) ? objectOf(value) : '' }),
});

export const location = makeKind({
  typeKind: 33,
  odataType: 'SP.FieldLocation',
  displayName: 'Location',
  sortable: false,
  indexable: false,
  asText: (value) => placeName(value),
  asEdit: (value) => (isText(value) ? value : ''),
  rendered: (value, field) => ({ [field.internalName]: isText(value) ? objectOf(value) : '' }),
  asXml: (value) => (isText(value) ? value : null),
});

function objectOf(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

function placeName(value: Stored): string {
  if (!isText(value)) return '';
  const place = objectOf(value);
  const name = typeof place === 'object' && place !== null ? (place as { DisplayName?: unknown }).DisplayName : value;
  return typeof name === 'string' ? name : '';
}
