import { ServiceError } from '../http/message';
import type { Writer } from '../items/writer';
import { valueContext } from '../kinds/context';
import { kindOf } from '../kinds/registry';
import type { Field } from '../store/fields';
import type { Stored } from '../store/items';
import type { List } from '../store/lists';
import { isWithin } from './names';
import type { Place } from './places';

/** The file in which a library keeps default values of columns by folder (@pnp/sp column-defaults/list.js). */
const leaf = 'client_LocationBasedDefaults.html';

interface FolderDefaults {
  readonly path: string;
  readonly values: readonly (readonly [field: string, text: string])[];
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_whole, sign: string) => signs[sign] ?? '');

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What stands between two marks, each time; linear in the text, whatever it is. */
function between(text: string, open: string, close: string): string[] {
  return text
    .split(close)
    .slice(0, -1)
    .flatMap((part) => {
      const at = part.lastIndexOf(open);
      return at < 0 ? [] : [part.slice(at + open.length)];
    });
}

/** `<a href="/sites/dev/Lib/a"><DefaultValue FieldName="X">text</DefaultValue></a>`, for each folder. */
export function readDefaults(xml: string): FolderDefaults[] {
  return between(xml, '<a href="', '</a>').map((one) => {
    const end = one.indexOf('"');
    return {
      path: decoded(one.slice(0, Math.max(0, end))),
      values: between(one, '<DefaultValue FieldName="', '</DefaultValue>').flatMap((value) => {
        const at = value.indexOf('">');
        return at < 0 ? [] : [[value.slice(0, at), unescaped(value.slice(at + 2))] as const];
      }),
    };
  });
}

/** Values that a new document in this folder gets where none were given: those of the nearest folder win. */
export function defaultsIn(writer: Writer, folder: Place & { readonly list: List }): Readonly<Record<string, Stored>> {
  const { stores } = writer;
  const node = stores.files.looseAt(`${folder.list.path}/Forms`, leaf);
  const content = node && stores.files.content(node.id);
  const xml = content && stores.blobs.get(content.blob)?.toString('utf8');
  if (!xml) return {};
  const found = readDefaults(xml)
    .filter((one) => isWithin(folder.path, one.path))
    .sort((a, b) => a.path.length - b.path.length)
    .flatMap((one) => one.values);
  const values: Record<string, Stored> = {};
  for (const [name, text] of found) {
    const field = stores.fields.byName(folder.list.id, name);
    const value = field && valueOf(writer, folder.list, field, text);
    if (field && value !== undefined && value !== null) values[field.internalName] = value;
  }
  return values;
}

/** A default that its column does not take is none. */
function valueOf(writer: Writer, list: List, field: Field, text: string): Stored | undefined {
  try {
    return kindOf(field).fromJson(jsonOf(field, text), field, valueContext(writer, list));
  } catch (error) {
    if (error instanceof ServiceError) return undefined;
    throw error;
  }
}

function jsonOf(field: Field, text: string): unknown {
  switch (field.type) {
    case 'Number':
    case 'Currency':
      return Number(text);
    case 'Boolean':
      return /^(?:1|true)$/i.test(text);
    case 'MultiChoice':
      return text.split(/;#?/).filter((one) => one !== '');
    case 'User':
    case 'Lookup':
      return Number.parseInt(text, 10);
    default:
      return text;
  }
}
