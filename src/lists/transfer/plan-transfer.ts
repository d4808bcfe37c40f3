import { lists, type ListDeclaration } from '../schema';
import { notContent, temporaryKey, type Column } from './columns';
import { matchRows, type RowMatch } from './match-rows';
import type { FileColumn, FileList, FileValue, PlanFile } from './plan-file';
import type { SiteList, SiteRow } from './site-lists';

/** A list of the file beside the same list of the site. */
export interface ListPair {
  readonly list: ListDeclaration;
  readonly file: FileList;
  readonly site: SiteList;
  /** The columns that both have, as the site has them. */
  readonly columns: readonly Column[];
  readonly keyColumn: string | null;
}

/** Which row of the site a row of the file became: list name -> id in the file -> id on the site. */
export type RowIds = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** What a site keeps about itself, such as the version of its lists: information in the file, never brought to another. */
const ofTheSite = new Set(['FremdriftSettings']);

/** Pairs the lists; a list that has rows and is not on the site is named. Pure. */
export function pairLists(file: PlanFile, site: readonly SiteList[]): { pairs: ListPair[]; missing: string[] } {
  const pairs: ListPair[] = [];
  const missing: string[] = [];
  for (const one of file.lists) {
    if (ofTheSite.has(one.name)) continue;
    const there = site.find(({ list }) => list.name === one.name);
    if (!there) {
      if (one.rows.length > 0) missing.push(one.title);
      continue;
    }
    const columns = there.columns.filter((column) =>
      one.columns.some((own) => own.name === column.name && own.type === column.type),
    );
    const unique = columns.filter((column) => column.unique && column.type === 'text').map((column) => column.name);
    const keyColumn = unique.find((name) => name === 'UniqueKey') ?? unique[0] ?? null;
    pairs.push({ list: there.list, file: one, site: there, columns, keyColumn });
  }
  return { pairs, missing };
}

/** Columns of the file that the site has not, or has as another type, and in which something stands. Pure. */
export function notBrought(pairs: readonly ListPair[]): { readonly list: string; readonly column: string }[] {
  return pairs.flatMap(({ file, columns }) =>
    file.columns
      .filter(({ name }) => !notContent.has(name) && !columns.some((have) => have.name === name))
      .filter((column) => file.rows.some((row) => (row.values[column.name] ?? null) !== null))
      .map((column) => ({ list: file.title, column: column.name })),
  );
}

/**
 * A plan stands as "writing" until all its rows are there: nobody sees half a plan, and a plan that is begun meanwhile
 * takes another number (write-plan.ts).
 */
export function stateWhileWriting(list: ListDeclaration, column: FileColumn): string | null {
  if (list.name !== lists.plans.name || column.name !== 'State') return null;
  const declared = list.fields.find((field) => field.name === 'State');
  return declared?.labels?.['writing'] ?? 'writing';
}

const pointing = (column: FileColumn): boolean => column.type === 'row' || column.type === 'rows';

/** What the rows of one list are on the site. With `ids`, what they point at is compared as well. Pure. */
export function matchList(
  pair: ListPair,
  there: readonly SiteRow[],
  sum: string,
  ids: RowIds | null,
): RowMatch<SiteRow>[] {
  const { list, file, columns, keyColumn } = pair;
  return matchRows(file.rows, there, {
    columns,
    keyColumn,
    temporaryKey: (id) => temporaryKey(sum, list.name, id),
    mayWait: (column, theirs) =>
      (theirs === null && column.type !== 'text' && (pointing(column) || /^pe/.test(column.type))) ||
      (theirs !== null && theirs === stateWhileWriting(list, column)),
    comparable: (column, value, side) => comparable(column, value, side, ids),
  });
}

function comparable(column: FileColumn, value: FileValue, side: 'file' | 'site', ids: RowIds | null): unknown {
  if (value === null) return null;
  if (pointing(column)) {
    if (ids === null) return null;
    const all = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'number');
    return all.map((id) => (side === 'site' ? id : (ids.get(column.pointsAt ?? '')?.get(id) ?? null)));
  }
  if (column.type === 'person' || column.type === 'people')
    return (Array.isArray(value) ? value : [value]).map((one) =>
      one !== null && typeof one === 'object' && 'login' in one ? one.login.toLowerCase() : null,
    );
  // SharePoint answers a moment without parts of a second.
  if (column.type === 'moment' && typeof value === 'string') return Math.floor(Date.parse(value) / 1000);
  return value;
}
