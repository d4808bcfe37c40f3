import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import { statusOf } from '../faults';
import type { ListDeclaration } from '../schema';
import { listOf } from '../table';
import type { RowVersion } from './history';

/** So many versions of a row are read: the newest. */
const limit = 200;

const versionSchema = z.looseObject({
  Created: z.string(),
  owshiddenversion: z.optional(z.nullable(z.number())),
  Editor: z.optional(z.nullable(z.looseObject({ LookupValue: z.optional(z.nullable(z.string())) }))),
});

/** The versions of one row that SharePoint keeps. */
export async function askVersions(sp: SPFI, list: ListDeclaration, rowId: number): Promise<RowVersion[]> {
  const answer: unknown = await listOf(sp, list).items.getById(rowId).versions.top(limit)();
  return z
    .array(versionSchema)
    .parse(answer)
    .map((version) => ({
      list: list.name,
      rowId,
      number: version.owshiddenversion ?? null,
      // SharePoint leaves the Z out here.
      at: new Date(/Z$|[+-]\d\d:\d\d$/.test(version.Created) ? version.Created : `${version.Created}Z`).toISOString(),
      by: version.Editor?.LookupValue ?? '',
      values: version,
    }));
}

/** The versions of several rows in one request, at most 100 rows; one that was deleted in the meantime has none. */
export async function askVersionsOf(
  sp: SPFI,
  rows: readonly { readonly list: ListDeclaration; readonly id: number }[],
): Promise<RowVersion[]> {
  if (rows.length === 0) return [];
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const asked = Promise.allSettled(rows.map((row) => askVersions(batched, row.list, row.id)));
  await execute();
  return (await asked).flatMap((answer) => {
    if (answer.status === 'fulfilled') return answer.value;
    if (['gone', 'noList'].includes(statusOf(answer.reason).kind)) return [];
    throw answer.reason as Error;
  });
}
