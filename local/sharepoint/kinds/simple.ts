import type { Key, Stored } from '../store/items';
import { invalid, readBoolean, readObject, readString } from './json-values';
import { FormError, type Kind } from './kind';
import { writingOf } from './locales';
import { makeKind, readOnly } from './make-kind';
import { escaped } from './markup';
import { textKey } from './text-key';

const booleanLiteral = (value: string | number | boolean | null): Key | undefined => {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value === 0 || value === 1 ? value : undefined;
  const word = value.trim().toLowerCase();
  if (['1', '-1', 'true', 'yes', 'ja'].includes(word)) return 1;
  return ['0', 'false', 'no', 'nej'].includes(word) ? 0 : undefined;
};

/** Yes/No: filters name it 1 and 0 or true and false (SURFACE.md 8); never written is null. */
export const boolean: Kind = makeKind({
  typeKind: 8,
  odataType: 'SP.Field',
  displayName: 'Yes/No',
  fromJson: (value) => readBoolean(value),
  fromForm(text) {
    if (text.trim() === '') return null;
    const key = booleanLiteral(text);
    // gosip's note on forms has 2 for No.
    if (key === undefined && text.trim() === '2') return false;
    if (typeof key !== 'number') throw new FormError('The value of this field must be Yes or No.');
    return key === 1;
  },
  asText(value, _field, { locale }) {
    if (typeof value !== 'boolean') return typeof value === 'string' ? value : '';
    return value ? writingOf(locale.lcid).yes : writingOf(locale.lcid).no;
  },
  asEdit: (value) => (typeof value === 'boolean' ? (value ? '1' : '0') : ''),
  rendered: (value, field, context) => ({
    [field.internalName]: boolean.asText(value, field, context),
    [`${field.internalName}.value`]: boolean.asEdit(value, field, context),
  }),
  asXml: (value, field, context) => boolean.asEdit(value, field, context) || null,
  keys: (value) => [typeof value === 'boolean' ? Number(value) : null],
  literal: booleanLiteral,
});

/** Whether the row has attachments. */
export const attachments: Kind = readOnly({
  ...boolean,
  typeKind: 19,
  displayName: 'Attachments',
  asText: (value) => (value === true ? '1' : '0'),
  asEdit: (value) => (value === true ? '1' : '0'),
  rendered: (value, field) => ({ [field.internalName]: value === true ? '1' : '0' }),
  asXml: (value) => (value === true ? '1' : '0'),
});

/** A GUID is shown in braces and capitals to pages, plain in rows. */
export const guid = makeKind({
  typeKind: 14,
  odataType: 'SP.FieldGuid',
  displayName: 'Guid',
  fromJson(value) {
    const held = readString(value);
    if (held === null || held === '') return null;
    const plain = held.replace(/[{}]/g, '').toLowerCase();
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(plain)) throw invalid.data();
    return plain;
  },
  fromForm: (text) => text.replace(/[{}]/g, '').toLowerCase() || null,
  rendered: (value, field) => ({ [field.internalName]: braced(value) }),
  asXml: (value) => braced(value) || null,
  literal: (value) => (typeof value === 'string' ? textKey(value.replace(/[{}]/g, '')) || null : null),
});

const braced = (value: Stored): string => (typeof value === 'string' && value !== '' ? `{${value.toUpperCase()}}` : '');

export const contentTypeId = makeKind({
  typeKind: 25,
  odataType: 'SP.Field',
  displayName: 'Content Type Id',
  inVersion: (value) => ({ StringValue: typeof value === 'string' ? value : '' }),
});

type Address = { readonly Url: string; readonly Description: string };
const isAddress = (value: Stored): value is Address =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'Url' in value;

/** What a browser would follow. SharePoint takes addresses of these kinds, and paths. */
const scheme = /^\s*([a-z][a-z0-9+.-]*):/i;
const schemes = new Set([
  'http',
  'https',
  'ftp',
  'file',
  'mailto',
  'news',
  'onenote',
  'sip',
  'tel',
  'callto',
  'msteams',
]);

function address(url: string, description: string, refuse: () => Error): Stored {
  if (url.trim() === '') return null;
  const named = scheme.exec(url)?.[1]?.toLowerCase();
  if (url.length > 255 || description.length > 255 || (named !== undefined && !schemes.has(named))) throw refuse();
  return { Url: url.trim(), Description: description === '' ? url.trim() : description };
}

const noAddress = (): FormError => new FormError('Invalid URL. The URL must start with http:// or https://.');

/** Hyperlink or picture: `{Description, Url}`; without words of its own the address stands for them. */
export const url = makeKind({
  typeKind: 11,
  odataType: 'SP.FieldUrl',
  displayName: 'Hyperlink or Picture',
  indexable: false,
  fromJson(value) {
    const held = readObject(value);
    if (held === null) return null;
    return address(readString(held['Url']) ?? '', readString(held['Description']) ?? '', invalid.url);
  },
  fromForm(text) {
    const [, link = '', , words = ''] = /^((?:[^,]|,(?!\s)|,,)*)(,\s+)?([\s\S]*)$/.exec(text.trim()) ?? [];
    return address(link.replace(/,,/g, ','), words, noAddress);
  },
  asText: (value) => (isAddress(value) ? wireAddress(value) : ''),
  asHtml: (value) => (isAddress(value) ? `<a href="${escaped(value.Url)}">${escaped(value.Description)}</a>` : ''),
  rendered: (value, field) => ({
    [field.internalName]: isAddress(value) ? value.Url : '',
    [`${field.internalName}.desc`]: isAddress(value) ? value.Description : '',
  }),
  asXml: (value) => (isAddress(value) ? wireAddress(value) : null),
  keys: (value) => [isAddress(value) ? textKey(value.Url) : null],
});

/** "https://x, words"; a comma inside the address is doubled. */
const wireAddress = ({ Url, Description }: Address): string => `${Url.replace(/,/g, ',,')}, ${Description}`;

const shownOnly = (typeKind: number, odataType: string, displayName: string): Kind =>
  readOnly(makeKind({ typeKind, odataType, displayName }));

/** Made from other columns: `LinkTitle`, `ContentType`, `Edit` … */
export const computed: Kind = { ...shownOnly(12, 'SP.FieldComputed', 'Computed'), indexable: false };
/** The name of a document, which may be written (a rename). */
export const file = makeKind({ typeKind: 18, odataType: 'SP.Field', displayName: 'File' });
/** `FileRef`, `FSObjType`, `UniqueId`: of type Lookup, yet texts of the row's own (SURFACE.md 7). */
export const rowFact: Kind = shownOnly(7, 'SP.FieldLookup', 'Lookup');
/** `UniqueId` is plain in rows and braced for pages. */
export const rowGuid: Kind = { ...rowFact, rendered: guid.rendered, asXml: guid.asXml, literal: guid.literal };
/** Types that the service does not know: texts, kept as they are sent. */
export const unknown = (displayName: string): Kind =>
  makeKind({
    typeKind: 0,
    odataType: 'SP.Field',
    displayName,
    fromJson: (value) =>
      typeof value === 'object' && value !== null ? JSON.stringify(value) : readString(value) || null,
  });
