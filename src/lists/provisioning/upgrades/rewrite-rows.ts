import { getGUID } from '@pnp/core';
import type { SPFI } from '@pnp/sp/fi.js';
import { statusOf } from '../../faults';
import type { ListDeclaration } from '../../schema/whole';
import { itemOf, listOf, parseRow, parseRows, type RawRow } from '../../table';
import { isKeyed, writeKeyOf } from '../../writing/write-key';

const pageSize = 5000;
const together = 50;

export interface Rewriting {
  readonly list: ListDeclaration;
  /** The columns that `rewrite` looks at. */
  readonly columns: readonly string[];
  /** Columns as SharePoint stores them; null for a row that stands as it should, as each row must once it is written. */
  readonly rewrite: (row: RawRow) => Readonly<Record<string, unknown>> | null;
}

/**
 * Changes rows of a list, and gives how many. Each write carries the ETag that the row was read with; a row that a person
 * changed in the meantime is read again. May be run twice, and again after a break anywhere.
 */
export async function rewriteRows(sp: SPFI, work: Rewriting): Promise<number> {
  let changed = 0;
  for (let from = 0; ;) {
    const items = listOf(sp, work.list).items.select('Id', ...work.columns);
    const page = parseRows(await items.top(pageSize).skip(from)());
    const rows = page.filter((row) => work.rewrite(row) !== null);
    for (let at = 0; at < rows.length; at += together)
      changed += await writeSome(sp, work, rows.slice(at, at + together));
    if (page.length < pageSize) return changed;
    from = page[page.length - 1]?.Id ?? from;
  }
}

/** The row's write key says that it was the service: history tells it so. */
const write = (sp: SPFI, { list, rewrite }: Rewriting, row: RawRow): Promise<unknown> => {
  const key = isKeyed(list) ? { WriteKey: writeKeyOf('service', getGUID()) } : {};
  return itemOf(sp, list, row.Id).update({ ...rewrite(row), ...key }, row['odata.etag']);
};

async function writeSome(sp: SPFI, work: Rewriting, rows: readonly RawRow[]): Promise<number> {
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const settled = Promise.allSettled(rows.map((row) => write(batched, work, row)));
  await execute();
  const outcomes = await settled;
  let changed = 0;
  for (const [at, outcome] of outcomes.entries()) {
    const row = rows[at];
    if (outcome.status === 'fulfilled') changed++;
    else if (row) changed += await again(sp, work, row, outcome.reason);
  }
  return changed;
}

/** A row that somebody else changed or took away while the upgrade went on. */
async function again(sp: SPFI, work: Rewriting, row: RawRow, reason: unknown): Promise<number> {
  const { kind } = statusOf(reason);
  if (kind === 'gone') return 0;
  if (kind !== 'conflict') throw reason as Error;
  const fresh = parseRow(await itemOf(sp, work.list, row.Id).select('Id', ...work.columns)());
  if (work.rewrite(fresh) === null) return 0;
  await write(sp, work, fresh);
  return 1;
}
