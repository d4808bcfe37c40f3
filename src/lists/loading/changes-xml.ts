import { columnOf, type FieldDeclaration, type ListDeclaration } from '../schema';
import type { RawRow } from '../table';

/** What `GetListItemChangesSinceToken` said. Null: the token is no longer good, or too much has changed: read it whole. */
export interface ChangesAnswer {
  readonly token: string;
  readonly rows: readonly RawRow[];
  readonly gone: readonly number[];
  /** Changed rows whose columns cannot be read of this answer; they are asked for by id. */
  readonly unread: readonly number[];
}

const attributes = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/([\w.:-]+)=(?:"([^"]*)"|'([^']*)')/g)].map((m) => [m[1] ?? '', plain(m[2] ?? m[3] ?? '')]),
  );

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (_all, hex?: string, dec?: string, name?: string) =>
      name === undefined
        ? character(hex === undefined ? Number(dec) : parseInt(hex, 16))
        : (named[name.toLowerCase()] ?? ''),
  );

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');

/** Reads the answer (SURFACE.md 6; Microsoft: List.GetListItemChangesSinceToken). Pure. */
export function readChanges(list: ListDeclaration, xml: string): ChangesAnswer | null {
  const changes = /<Changes\b([^>]*?)(?:\/>|>([\s\S]*?)<\/Changes>)/.exec(xml);
  const head = attributes(changes?.[1] ?? '');
  const token = head.get('LastChangeToken');
  const inside = changes?.[2] ?? '';
  // The log tells a change of the list's own columns as a whole <List>: what was read under the old ones is read anew.
  if (!token || head.get('MoreChanges')?.toUpperCase() === 'TRUE' || /<List\b/.test(inside)) return null;
  const told = [...inside.matchAll(/<Id\b([^>]*)>\s*(\d*)\s*(?:<\/Id>)?/g)].map((m) => ({
    kind: attributes(m[1] ?? '').get('ChangeType') ?? '',
    id: Number(m[2]),
  }));
  if (told.some((one) => one.kind === 'InvalidToken')) return null;
  const read = [...xml.matchAll(/<z:row\b((?:\s+[\w.:-]+=(?:"[^"]*"|'[^']*'))*)\s*\/?>/g)].map((m) =>
    rowOf(list, attributes(m[1] ?? '')),
  );
  if (read.some((row) => row === null)) return null;
  return {
    token,
    rows: read.flatMap((row) => (row !== null && typeof row === 'object' ? [row] : [])),
    unread: read.flatMap((row) => (typeof row === 'number' ? [row] : [])),
    gone: told.filter((one) => one.kind === 'Delete' || one.kind === 'MoveAway').map((one) => one.id),
  };
}

/** A row as the items' own address would answer it; its id where it holds what cannot be read, null where it is none. */
function rowOf(list: ListDeclaration, held: ReadonlyMap<string, string>): RawRow | number | null {
  const id = Number(held.get('ows_ID'));
  const version = held.get('ows_owshiddenversion');
  if (!Number.isInteger(id) || id < 1) return null;
  if (version === undefined || !/^\d+$/.test(version)) return id;
  const row: Record<string, unknown> = {
    Id: id,
    'odata.etag': `"${version}"`,
    Title: held.get('ows_Title') ?? null,
    FileSystemObjectType: Number(/(\d+)$/.exec(held.get('ows_FSObjType') ?? '0')?.[1] ?? 0),
  };
  for (const field of list.fields) {
    const value = valueIn(field, held.get(`ows_${field.name}`));
    if (value === undefined) return id;
    row[columnOf(field)] = value;
  }
  return row as RawRow;
}

/** Undefined where the text cannot be turned into what the items' address answers. */
function valueIn(field: FieldDeclaration, text: string | undefined): unknown {
  if (text === undefined || text === '') return null;
  switch (field.type) {
    case 'text':
    case 'note':
    case 'choice':
      return text;
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : text;
    case 'boolean':
      return /^(?:1|-1|true)$/i.test(text) ? true : /^(?:0|false)$/i.test(text) ? false : text;
    case 'date': {
      // The site's own wall time: the day is as it stands. Noon in UTC is that day everywhere in Europe.
      const day = /^(\d{4}-\d{2}-\d{2})[ T]00:00:00$/.exec(text)?.[1];
      return day === undefined ? undefined : `${day}T12:00:00Z`;
    }
    case 'person': {
      // "12;#Kim Holm": the id is all that is asked of a person whose name is not read with the row.
      const id = /^(\d+);#/.exec(text)?.[1];
      return field.named === true || id === undefined ? undefined : Number(id);
    }
    default:
      return undefined;
  }
}

/** Changed rows in one answer; of more than so many, reading the list whole costs no more. */
const mostChanged = 1000;

const escaped = (token: string): string => token.replace(/[<>&"]/g, '');

/** What is asked of the log: the product's own columns of the rows that are new. */
export const changeQuery = (list: ListDeclaration, token: string): Record<string, string> => ({
  ChangeToken: escaped(token),
  RowLimit: String(mostChanged),
  ViewFields: `<ViewFields>${['ID', 'Title', ...list.fields.map((field) => field.name)]
    .map((name) => `<FieldRef Name="${name}"/>`)
    .join('')}</ViewFields>`,
});
