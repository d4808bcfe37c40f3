import type { SPFI } from '@pnp/sp/fi.js';
import { statusOf } from '../faults';
import { planKeyOf } from '../problems/rows-of-plan';
import { lists, planStateOf } from '../schema';
import { readAll } from '../loading/read-all';
import { refOf, type RawRow } from '../table';
import type { RowValues } from '../values';
import type { WriteOptions } from '../writing/change-row';
import { addRow, updateRow } from '../writing/write-row';

const attempts = 6;

/** True where all rows of a plan are there: it is out of its making. */
export const isReady = (row: RawRow): boolean => planStateOf(row) !== 'writing';

/**
 * The Plans row of a plan that is to be written, in the state "writing": the one that `isBegun` knows as begun by another
 * run of the same, else a new one with the next free number. `isBegun` is also told of a row that came while this run was
 * under way: of two runs at once one takes the number, and the other goes on with the same plan, also if it is done by then.
 */
export async function claimPlan(
  sp: SPFI,
  isBegun: (row: RawRow, cameMeanwhile: boolean) => boolean,
  values: RowValues,
  options: WriteOptions,
): Promise<RawRow> {
  let atFirst: ReadonlySet<number> | null = null;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const plans = await readAll(sp, lists.plans);
    const known = (atFirst ??= new Set(plans.map(({ Id }) => Id)));
    const begun = plans.find((row) => isBegun(row, !known.has(row.Id)));
    if (begun) return begun;
    const numbers = plans.map((row) => Number(/^p(\d+)$/.exec(planKeyOf(row))?.[1] ?? 0));
    const own = { PlanKey: `p${Math.max(0, ...numbers) + 1}`, State: 'writing' };
    const added = await addRow(sp, lists.plans, { ...values, ...own }, options);
    // Null: somebody else took the number in the meantime, perhaps for this very plan.
    if (added) return added;
  }
  throw new Error('No free plan key');
}

/** Says of a plan that all its rows are there; another run of the same may have said so already. */
export async function markReady(sp: SPFI, id: number, options: WriteOptions): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const row = (await readAll(sp, lists.plans)).find(({ Id }) => Id === id);
    if (!row) break;
    if (isReady(row)) return;
    try {
      await updateRow(sp, lists.plans, refOf(lists.plans, row), { State: 'next' }, options);
      return;
    } catch (error) {
      // Another run of the same was first: its mark is read in the next round.
      if (statusOf(error).kind !== 'conflict') throw error;
    }
  }
  throw new Error('The plan just made is not in the lists');
}
