import type { SPFI } from '@pnp/sp/fi.js';
import type { IItem, IItems } from '@pnp/sp/items/types.js';
import type { IList } from '@pnp/sp/lists/types.js';
import * as z from 'zod/mini';
import type { RowRef } from '../plan/plan';
import { columnOf, type ListDeclaration } from './schema';

/** The most rows that one request gives (SURFACE.md 8). */
export const pageSize = 5000;

/** A row as SharePoint answers it: its columns hold whatever a person could save, which `rowReader` reads one by one. */
export interface RawRow {
  [column: string]: unknown;
  readonly Id: number;
  readonly 'odata.etag': string;
}

const isRow = (row: unknown): row is RawRow =>
  typeof row === 'object' &&
  row !== null &&
  typeof (row as Partial<RawRow>).Id === 'number' &&
  typeof (row as Partial<RawRow>)['odata.etag'] === 'string';

// Looked at and not copied: a plan has tens of thousands of rows.
const rowSchema = z.custom<RawRow>(isRow);
const rowsSchema = z.custom<readonly RawRow[]>((rows) => Array.isArray(rows) && rows.every(isRow));

/** The path of a site on its host: "/sites/dev". */
export function sitePath(sp: SPFI): string {
  return new URL(sp.web.toUrl().replace(/\/_api.*$/i, '')).pathname.replace(/\/$/, '');
}

export function siteUrlOf(sp: SPFI): string {
  return sp.web.toUrl().replace(/\/_api.*$/i, '');
}

/** A list by its address, which stays when a person renames the list. */
export function listOf(sp: SPFI, list: ListDeclaration): IList {
  return sp.web.getList(pathOf(sp, list));
}

/** The path of a list or library on its host. */
export const pathOf = (sp: SPFI, list: ListDeclaration): string =>
  `${sitePath(sp)}/${list.library ? '' : 'Lists/'}${list.name}`;

/** Columns whose person's name is read with the row. */
export const namedIn = (list: ListDeclaration): string[] =>
  list.fields.filter((field) => field.named === true).map(({ name }) => name);

const columnsIn = (list: ListDeclaration): string[] => [
  'Id',
  'Title',
  'FileSystemObjectType',
  ...list.fields.map(columnOf),
  ...namedIn(list).flatMap((name) => [`${name}/Title`, `${name}/Name`]),
];

/** The columns that are asked for, no more; a folder that a person made in the list is told by its object type. */
export function selected(list: ListDeclaration, items: IItems): IItems {
  const named = namedIn(list);
  const asked = items.select(...columnsIn(list)).top(pageSize);
  return named.length === 0 ? asked : asked.expand(...named);
}

export const parseRows = (rows: unknown): readonly RawRow[] => rowsSchema.parse(rows);

/** A text for an OData filter, its quotes doubled. */
export const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;

export const refOf = (list: ListDeclaration, row: RawRow): RowRef => ({
  list: list.name,
  id: row.Id,
  etag: row['odata.etag'],
});

export const itemOf = (sp: SPFI, list: ListDeclaration, id: number): IItem => listOf(sp, list).items.getById(id);

/** The columns of one row that the product reads. */
export function selectedItem(list: ListDeclaration, item: IItem): IItem {
  const named = namedIn(list);
  const asked = item.select(...columnsIn(list));
  return named.length === 0 ? asked : asked.expand(...named);
}

/** The write keys in a row's history, newest first. */
export const writeKeysOf = (sp: SPFI, list: ListDeclaration, id: number): Promise<unknown> =>
  itemOf(sp, list, id).versions.select('VersionId', 'WriteKey')();

export const parseRow = (row: unknown): RawRow => rowSchema.parse(row);

/** In pieces of at most so many: what one address, or one answer, can hold. */
export const chunked = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
