import type { SPFI } from '@pnp/sp/fi.js';
import type { CarryMode } from '../../plan/carry-over';
import { statusOf } from '../faults';
import type { NewRow } from '../plan-rows';
import { planKeyOf } from '../problems/rows-of-plan';
import { planLists, readPlan, type PlanRows } from '../read-plan';
import type { WriteProgress } from '../repository';
import { allLists, lists } from '../schema';
import { readAll, refOf, type RawRow } from '../table';
import { RequestFault } from '../transport/request-fault';
import { changeTogether } from '../writing/change-together';
import { addRow, updateRow } from '../writing/write-row';
import { carriedRows } from './carried-rows';
import { failed, type PlanResult } from './plan-failure';
import { carryMark, isReady, readyMark, summariesOf, type PlanSummary } from './plan-summary';

export interface CarriedPlan {
  readonly plan: PlanSummary;
  /** Rows that this run wrote; none where another run had done all of it. */
  readonly written: number;
}

/**
 * Makes the next plan of this one: its areas and activities ("copy"), or with what is not finished ("rollOver"). The plan
 * it comes from is left as it is. May run twice, by two at once, and go on after a break anywhere: the next plan is known
 * by its mark, its rows by their unique keys, and only when all are there is it marked as ready.
 */
export async function carryPlan(
  sp: SPFI,
  fromKey: string,
  mode: CarryMode,
  onProgress?: (progress: WriteProgress) => void,
): Promise<PlanResult<CarriedPlan>> {
  const rows = await readRows(sp);
  const { plans } = rows;
  const from = plans.find((row) => planKeyOf(row) === fromKey);
  const summary = summariesOf(plans).find(({ key }) => key === fromKey);
  if (!from || !summary) return failed('noPlan', fromKey);
  if (summary.stage === 'unfinished') return failed('unfinished', summary.title);
  try {
    const head = await claim(sp, from, fromKey, mode);
    const key = planKeyOf(head);
    const { plan } = readPlan(from, rows, () => '');
    const all = isReady(head) ? [] : carriedRows(plan, rows, mode, key);
    const there = new Set(allLists.flatMap((list) => keysIn(rows, list.name)));
    const missing = all.filter(({ list, uniqueKey }) => !there.has(`${list.name}/${uniqueKey}`));
    const before = all.length - missing.length;
    await addAll(sp, missing, (done) => onProgress?.({ done: before + done, total: all.length }));
    onProgress?.({ done: all.length, total: all.length });
    const done = await markReady(sp, head);
    return { ok: true, value: { plan: done, written: missing.length } };
  } catch (error) {
    if (statusOf(error).kind === 'forbidden') return failed('forbidden', summary.title);
    throw error;
  }
}

async function readRows(sp: SPFI): Promise<PlanRows> {
  const all = (name: keyof PlanRows): Promise<RawRow[]> => readAll(sp, lists[name]);
  const [plans, areas, activities, items, groups, earlier, notes] = await Promise.all([
    all('plans'),
    all('areas'),
    all('activities'),
    all('items'),
    all('groups'),
    all('earlier'),
    all('notes'),
  ]);
  return { plans, areas, activities, items, groups, earlier, notes };
}

const keysIn = (rows: PlanRows, listName: string): string[] => {
  const name = planLists.find((one) => lists[one].name === listName);
  return name ? rows[name].map((row) => `${listName}/${String(row['UniqueKey'])}`) : [];
};

/**
 * The Plans row of the next plan: the one that another run began, else a new one. A rollover is made once; a copy can be
 * made again when the former copy has come into use.
 */
async function claim(sp: SPFI, from: RawRow, fromKey: string, mode: CarryMode): Promise<RawRow> {
  const mark = carryMark(mode, fromKey);
  const isBegun = (row: RawRow): boolean =>
    (row['Fingerprint'] === mark || row['Fingerprint'] === readyMark(mark)) &&
    (mode === 'rollOver' || row['State'] === 'writing');
  for (let attempt = 0; attempt < 6; attempt++) {
    const plans = await readAll(sp, lists.plans);
    const begun = plans.find(isBegun);
    if (begun) return begun;
    const numbers = plans.map((row) => Number(/^p(\d+)$/.exec(planKeyOf(row))?.[1] ?? 0));
    const text = (name: string): string | null => (typeof from[name] === 'string' ? from[name] : null);
    const added = await addRow(sp, lists.plans, {
      Title: text('Title'),
      PlanKey: `p${Math.max(0, ...numbers) + 1}`,
      State: 'writing',
      Fingerprint: mark,
      Organisation: text('Organisation'),
      Unit: text('Unit'),
      DocumentDate: readPlanDay(from),
      ContinuesPlan: fromKey,
    });
    // Null: somebody else took the number in the meantime, perhaps for this very plan.
    if (added) return added;
  }
  throw new Error('No free plan key');
}

/** Periods without a year hang on the document's date, also in the next plan. */
const readPlanDay = (from: RawRow): string | null => summariesOf([from])[0]?.documentDate ?? null;

/** A row that is there already, from a run that broke off or another at the same time, is no fault. */
async function addAll(sp: SPFI, rows: readonly NewRow[], told: (done: number) => void): Promise<void> {
  const outcomes = await changeTogether(
    sp,
    rows.map(({ list, values }) => ({ kind: 'add', list, values })),
    { onProgress: ({ done }) => told(done) },
  );
  for (const outcome of outcomes) {
    if (outcome.kind === 'failed') throw outcome.fault;
    if (outcome.kind === 'forbidden') throw new RequestFault('forbidden', 403);
  }
}

async function markReady(sp: SPFI, head: RawRow): Promise<PlanSummary> {
  for (let attempt = 0; attempt < 6; attempt++) {
    const plans = await readAll(sp, lists.plans);
    const row = plans.find(({ Id }) => Id === head.Id);
    if (!row) break;
    const summary = summariesOf(plans).find(({ key }) => key === planKeyOf(row));
    if (isReady(row) && summary) return summary;
    try {
      await updateRow(sp, lists.plans, refOf(lists.plans, row), {
        Fingerprint: readyMark(String(head['Fingerprint'])),
      });
    } catch (error) {
      // Another run of the same was first: its mark is read in the next round.
      if (statusOf(error).kind !== 'conflict') throw error;
    }
  }
  throw new Error('The plan just made is not in the lists');
}
