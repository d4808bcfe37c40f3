import type { SPFI } from '@pnp/sp/fi.js';
import { presentPlanRow } from '../plans/present-plan';
import { planKeyOf } from '../problems/rows-of-plan';
import { lists } from '../schema';
import { chunked, listOf, parseRows, type RawRow } from '../table';
import { placeOfKey } from '../writing/write-key';
import type { ChangedRow } from './changed-rows';
import { writeNumber } from './write-number';

/** How many ids one filter names: more make an address that SharePoint refuses. */
const idsTogether = 40;
/** The most rows that are looked at, in one batch. */
export const mostRows = 90 * idsTogether;

export interface Sorted {
  /** Rows of the plan that a person would read of, the last changed first. */
  readonly told: readonly ChangedRow[];
  readonly deleted: readonly ChangedRow[];
}

/**
 * Which of the changed rows are of a plan, in one request. What stands as an import wrote it is left out: the plan's own
 * row says that it was imported. A row that is gone cannot say which plan it was of: it is told of with the present plan.
 */
export async function sortRows(
  sp: SPFI,
  changed: readonly ChangedRow[],
  plans: readonly RawRow[],
  planKey: string,
): Promise<Sorted> {
  const present = await readRows(sp, changed);
  const isPresentPlan = planKeyOf(presentPlanRow(plans) ?? { Id: 0, 'odata.etag': '' }) === planKey;
  const known = new Set(plans.map(planKeyOf).filter((key) => key !== ''));
  const told: ChangedRow[] = [];
  const deleted: ChangedRow[] = [];
  for (const row of changed) {
    const now = present.get(nameOf(row));
    if (!now) {
      if (isPresentPlan) deleted.push(row);
      continue;
    }
    const own = planKeyOf(now);
    const isOf = own === planKey || (isPresentPlan && !known.has(own));
    if (isOf && !asImported(row, now)) told.push(row);
  }
  return { told, deleted };
}

const nameOf = ({ list, id }: ChangedRow): string => `${list.name}/${id}`;

function asImported({ list }: ChangedRow, now: RawRow): boolean {
  if (list.name === lists.plans.name || writeNumber(now['odata.etag']) !== 1) return false;
  return typeof now['WriteKey'] === 'string' && placeOfKey(now['WriteKey']) === 'import';
}

async function readRows(sp: SPFI, changed: readonly ChangedRow[]): Promise<Map<string, RawRow>> {
  const found = new Map<string, RawRow>();
  if (changed.length === 0) return found;
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const asked = Promise.all(
    [...new Set(changed.map((row) => row.list))].flatMap((list) => {
      const ids = changed.filter((row) => row.list === list).map((row) => row.id);
      return chunked(ids, idsTogether).map(async (some) => {
        const filter = some.map((id) => `Id eq ${id}`).join(' or ');
        const items = listOf(batched, list).items.select('Id', 'PlanKey', 'WriteKey').filter(filter);
        for (const row of parseRows(await items.top(idsTogether)())) found.set(`${list.name}/${row.Id}`, row);
      });
    }),
  );
  await execute();
  await asked;
  return found;
}
