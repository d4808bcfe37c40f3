import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/security/list.js';
import { PermissionKind } from '@pnp/sp/security/types.js';
import * as z from 'zod/mini';
import { statusOf } from '../faults';
import { allLists, lists, type ListDeclaration } from '../schema';
import { listOf } from '../table';
import { askedOf, columnsOf, fieldSchema, personOf, valueFrom, type Column } from './columns';
import type { FileRow } from './plan-file';

/** Files are no rows: a library is not carried over. Nor is what people asked: it belongs to no plan, and stays where it is. */
const rowLists = allLists.filter((list) => !list.library && list !== lists.questions);

/** One of the plan's lists as a site has it. */
export interface SiteList {
  readonly list: ListDeclaration;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly mayAdd: boolean;
}

export interface SiteRow extends FileRow {
  readonly etag: string;
}

/** SharePoint gives at most this many rows in one answer (SURFACE.md 8). */
const pageSize = 5000;
const headSchema = z.looseObject({ Id: z.string(), Title: z.string() });
const fieldNames = [
  'InternalName',
  'TypeAsString',
  'Hidden',
  'ReadOnlyField',
  'EnforceUniqueValues',
  'SchemaXml',
] as const;

/** The plan's lists of a site with their columns and what whoever asks may do, in one request. */
export async function readSiteLists(sp: SPFI): Promise<{ readonly lists: SiteList[]; readonly missing: string[] }> {
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const asked = rowLists.map((list) => {
    const at = listOf(batched, list);
    return Promise.all([
      at.select('Id', 'Title')(),
      at.fields.select(...fieldNames)(),
      at.getCurrentUserEffectivePermissions(),
    ]);
  });
  const settled = Promise.allSettled(asked);
  await execute();
  const answers = await settled;
  const failed = answers.find((answer) => answer.status === 'rejected' && !notSeen(answer.reason));
  if (failed?.status === 'rejected') throw failed.reason as Error;
  const seen = answers.flatMap((answer, i) => {
    const list = rowLists[i];
    return answer.status === 'fulfilled' && list ? [{ list, answer: answer.value }] : [];
  });
  const names = new Map(
    seen.map(({ list, answer }) => [headSchema.parse(answer[0]).Id.toLowerCase(), list.name] as const),
  );
  return {
    lists: seen.map(({ list, answer: [head, fields, rights] }) => ({
      list,
      title: headSchema.parse(head).Title,
      columns: columnsOf(list, z.array(fieldSchema).parse(fields), (id) => names.get(id) ?? null),
      mayAdd: listOf(sp, list).hasPermissions(rights, PermissionKind.AddListItems),
    })),
    missing: rowLists.filter((list) => !seen.some((one) => one.list === list)).map((list) => list.name),
  };
}

const notSeen = (error: unknown): boolean => ['noList', 'forbidden'].includes(statusOf(error).kind);

const rowShape = z.looseObject({
  Id: z.number(),
  'odata.etag': z.string(),
  Created: z.string(),
  Modified: z.string(),
  Attachments: z.optional(z.nullable(z.boolean())),
});

/** All rows of these lists: one request, and one more for each 5,000 rows of a list after the first. */
export async function readSiteRows(
  sp: SPFI,
  lists: readonly SiteList[],
  onRows: (rows: number) => void = () => undefined,
): Promise<Map<string, SiteRow[]>> {
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const asked = Promise.all(lists.map((one) => page(batched, one, 0)));
  await Promise.all([execute(), asked]);
  const found = new Map<string, SiteRow[]>();
  let total = 0;
  for (const [i, first] of (await asked).entries()) {
    const one = lists[i];
    if (!one) continue;
    const rows = [...first];
    for (let last = first; last.length === pageSize;) {
      last = await page(sp, one, last[last.length - 1]?.id ?? 0);
      rows.push(...last);
      onRows(total + rows.length);
    }
    total += rows.length;
    onRows(total);
    found.set(one.list.name, rows);
  }
  return found;
}

async function page(sp: SPFI, { list, columns }: SiteList, after: number): Promise<SiteRow[]> {
  const asked = columns.map(askedOf);
  const select = [
    'Id',
    'Created',
    'Modified',
    'Attachments',
    'Author/Name',
    'Author/Title',
    'Editor/Name',
    'Editor/Title',
  ];
  const items = listOf(sp, list)
    .items.select(...select, ...asked.flatMap((one) => one.select))
    .expand('Author', 'Editor', ...asked.flatMap((one) => one.expand))
    .top(pageSize);
  const rows = z.array(rowShape).parse(await (after > 0 ? items.skip(after) : items)());
  return rows.map((row) => ({
    id: row.Id,
    etag: row['odata.etag'],
    values: Object.fromEntries(columns.map((column) => [column.name, valueFrom(column, row)])),
    created: row.Created,
    createdBy: personOf(row['Author']),
    modified: row.Modified,
    modifiedBy: personOf(row['Editor']),
    attachments: row.Attachments === true,
  }));
}
