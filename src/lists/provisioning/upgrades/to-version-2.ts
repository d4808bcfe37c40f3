import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import { statusOf } from '../../faults';
import { lists } from '../../schema';
import { listOf } from '../../table';

const rowSchema = z.looseObject({
  Id: z.number(),
  'odata.etag': z.string(),
  Kind: z.nullable(z.string()),
  Origin: z.nullable(z.string()),
});
type Row = z.infer<typeof rowSchema>;

const pageSize = 5000;
const together = 50;
/** As stored: a follow-up that stood in the lists before there was any other kind came from the plan document. */
const followUp = 'Opfølgning';
const fromThePlan = 'Fra planen';

/**
 * Version 2 tells follow-ups of the plan document from those agreed later. SharePoint gives a new column's default to new
 * rows only: the follow-ups that are there get it here. Each write carries the ETag that the row was read with; a row
 * that a person changed in the meantime is read again.
 */
export async function toVersion2(sp: SPFI): Promise<number> {
  let changed = 0;
  for (let from = 0; ;) {
    const page = z
      .array(rowSchema)
      .parse(await listOf(sp, lists.items).items.select('Id', 'Kind', 'Origin').top(pageSize).skip(from)());
    const rows = page.filter(waiting);
    for (let at = 0; at < rows.length; at += together) changed += await writeSome(sp, rows.slice(at, at + together));
    if (page.length < pageSize) return changed;
    from = page[page.length - 1]?.Id ?? from;
  }
}

const waiting = (row: Row): boolean => row.Kind === followUp && (row.Origin === null || row.Origin === '');

async function writeSome(sp: SPFI, rows: readonly Row[]): Promise<number> {
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const settled = Promise.allSettled(
    rows.map((row) =>
      listOf(batched, lists.items).items.getById(row.Id).update({ Origin: fromThePlan }, row['odata.etag']),
    ),
  );
  await execute();
  const outcomes = await settled;
  let changed = 0;
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') changed++;
    else changed += await again(sp, rows[at], outcome.reason);
  }
  return changed;
}

/** A row that somebody else changed or took away while the upgrade went on. */
async function again(sp: SPFI, row: Row | undefined, reason: unknown): Promise<number> {
  const { kind } = statusOf(reason);
  if (!row || kind === 'gone') return 0;
  if (kind !== 'conflict') throw reason as Error;
  const item = listOf(sp, lists.items).items.getById(row.Id);
  const fresh = rowSchema.parse(await item.select('Id', 'Kind', 'Origin')());
  if (!waiting(fresh)) return 0;
  await item.update({ Origin: fromThePlan }, fresh['odata.etag']);
  return 1;
}
