import type { SPFI } from '@pnp/sp/fi.js';
import type { IItem, IItems } from '@pnp/sp/items/types.js';
import type { IList } from '@pnp/sp/lists/types.js';
import * as z from 'zod/mini';
import type { RowRef } from '../plan/plan';
import { statusOf } from './faults';
import { columnOf, type ListDeclaration } from './schema';

/** The most rows that one request gives (SURFACE.md 8). */
const pageSize = 5000;

const metaSchema = z.looseObject({ Id: z.number(), 'odata.etag': z.string() });
export type RawRow = z.infer<typeof metaSchema>;

/** The path of a site on its host: "/sites/dev". */
export function sitePath(sp: SPFI): string {
  return new URL(sp.web.toUrl().replace(/\/_api.*$/i, '')).pathname.replace(/\/$/, '');
}

export function siteUrlOf(sp: SPFI): string {
  return sp.web.toUrl().replace(/\/_api.*$/i, '');
}

/** A list by its address, which stays when a person renames the list. */
export function listOf(sp: SPFI, list: ListDeclaration): IList {
  return sp.web.getList(`${sitePath(sp)}/Lists/${list.name}`);
}

/** The columns that are asked for, no more; a folder that a person made in the list is told by its object type. */
export function selected(list: ListDeclaration, items: IItems): IItems {
  return items.select('Id', 'Title', 'FileSystemObjectType', ...list.fields.map(columnOf)).top(pageSize);
}

export const parseRows = (rows: unknown): RawRow[] => z.array(metaSchema).parse(rows);

/** All rows of a list, page by page, in the order they were made. */
export async function readAll(sp: SPFI, list: ListDeclaration, filter?: string): Promise<RawRow[]> {
  const first = parseRows(await filtered(selected(list, listOf(sp, list).items), filter)());
  return readOn(sp, list, first, filter);
}

/** Goes on after a first page that was full. */
export async function readOn(sp: SPFI, list: ListDeclaration, first: RawRow[], filter?: string): Promise<RawRow[]> {
  const rows = [...first];
  let page = first;
  while (page.length === pageSize) {
    const last = page[page.length - 1]?.Id ?? 0;
    page = parseRows(await filtered(selected(list, listOf(sp, list).items).skip(last), filter)());
    rows.push(...page);
  }
  return rows;
}

const filtered = (items: IItems, filter: string | undefined): IItems =>
  filter === undefined ? items : items.filter(filter);

/** A text for an OData filter, its quotes doubled. */
export const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;

export const refOf = (list: ListDeclaration, row: RawRow): RowRef => ({
  list: list.name,
  id: row.Id,
  etag: row['odata.etag'],
});

export const itemOf = (sp: SPFI, list: ListDeclaration, id: number): IItem => listOf(sp, list).items.getById(id);

/** The columns of one row that the product reads. */
export const selectedItem = (list: ListDeclaration, item: IItem): IItem =>
  item.select('Id', 'Title', 'FileSystemObjectType', ...list.fields.map(columnOf));

/** The write keys in a row's history, newest first. */
export const writeKeysOf = (sp: SPFI, list: ListDeclaration, id: number): Promise<unknown> =>
  itemOf(sp, list, id).versions.select('VersionId', 'WriteKey')();

export const parseRow = (row: unknown): RawRow => metaSchema.parse(row);

/** One row again, with its present ETag: an update's own answer carries it only in a header (DESIGN.md "Facts"). */
export async function readRow(sp: SPFI, list: ListDeclaration, id: number): Promise<RawRow | null> {
  try {
    return parseRow(await selectedItem(list, itemOf(sp, list, id))());
  } catch (error) {
    if (statusOf(error).kind === 'gone') return null;
    throw error;
  }
}
