import type { SPFI } from '@pnp/sp/fi.js';
import type { CarryMode } from '../../plan/carry-over';
import { statusOf } from '../faults';
import { planKeyOf } from '../problems/rows-of-plan';
import { nothingBeside, planLists, readPlan, type PlanRows } from '../read-plan';
import type { WriteProgress } from '../repository';
import { allLists, lists, planStateOf } from '../schema';
import { readAll } from '../loading/read-all';
import { type RawRow } from '../table';
import type { WriteOptions } from '../writing/change-row';
import { addAll } from '../writing/add-all';
import { carriedRows } from './carried-rows';
import { claimPlan, isReady, markReady } from './claim-plan';
import { failed, type PlanResult } from './plan-failure';
import { listPlans } from './plan-states';
import { summariesOf, type PlanSummary } from './plan-summary';

export interface CarriedPlan {
  readonly plan: PlanSummary;
  /** Rows that this run wrote; none where another run had done all of it. */
  readonly written: number;
}

/**
 * Makes the next plan of this one: its areas and activities ("copy"), or with what is not finished ("rollOver"). The plan
 * it comes from is left as it is. May run twice, by two at once, and go on after a break anywhere: the next plan is known
 * by its mark, its rows by their unique keys, and only when all are there does it stand as ready.
 */
export async function carryPlan(
  sp: SPFI,
  fromKey: string,
  mode: CarryMode,
  onProgress?: (progress: WriteProgress) => void,
  options: WriteOptions = {},
): Promise<PlanResult<CarriedPlan>> {
  const rows = await readRows(sp);
  const { plans } = rows;
  const from = plans.find((row) => planKeyOf(row) === fromKey);
  const summary = summariesOf(plans).find(({ key }) => key === fromKey);
  if (!from || !summary) return failed('noPlan', fromKey);
  if (summary.stage === 'unfinished') return failed('unfinished', summary.title);
  try {
    const head = await claim(sp, from, fromKey, mode, options);
    const key = planKeyOf(head);
    const { plan } = readPlan(from, rows, () => '');
    const all = isReady(head) ? [] : carriedRows(plan, rows, mode, key);
    const there = new Set(allLists.flatMap((list) => keysIn(rows, list.name)));
    const missing = all.filter(({ list, uniqueKey }) => !there.has(`${list.name}/${uniqueKey}`));
    const before = all.length - missing.length;
    await addAll(sp, missing, options, (done) => onProgress?.({ done: before + done, total: all.length }));
    onProgress?.({ done: all.length, total: all.length });
    await markReady(sp, head.Id, options);
    const done = (await listPlans(sp)).find((one) => one.key === key);
    return done ? { ok: true, value: { plan: done, written: missing.length } } : failed('noPlan', key);
  } catch (error) {
    if (statusOf(error).kind === 'forbidden') return failed('forbidden', summary.title);
    throw error;
  }
}

async function readRows(sp: SPFI): Promise<PlanRows> {
  const all = (name: (typeof planLists)[number] | 'plans'): Promise<RawRow[]> => readAll(sp, lists[name]);
  const [plans, areas, activities, items, groups, earlier, notes] = await Promise.all([
    all('plans'),
    all('areas'),
    all('activities'),
    all('items'),
    all('groups'),
    all('earlier'),
    all('notes'),
  ]);
  // What stands beside the plan is not carried over, and is not read for it.
  return { ...nothingBeside, plans, areas, activities, items, groups, earlier, notes };
}

const keysIn = (rows: PlanRows, listName: string): string[] => {
  const name = planLists.find((one) => lists[one].name === listName);
  return name ? rows[name].map((row) => `${listName}/${String(row['UniqueKey'])}`) : [];
};

/** A rollover is made once; a copy can be made again when the former copy has come into use. */
function claim(sp: SPFI, from: RawRow, fromKey: string, mode: CarryMode, options: WriteOptions): Promise<RawRow> {
  const mark = `${mode}:${fromKey}`;
  const inMaking = (row: RawRow): boolean => ['writing', 'next'].includes(planStateOf(row) ?? '');
  const text = (name: string): string | null => (typeof from[name] === 'string' ? from[name] : null);
  return claimPlan(
    sp,
    (row) => row['Fingerprint'] === mark && (mode === 'rollOver' || inMaking(row)),
    {
      Title: text('Title'),
      Fingerprint: mark,
      Organisation: text('Organisation'),
      Unit: text('Unit'),
      DocumentDate: readPlanDay(from),
      ContinuesPlan: fromKey,
    },
    options,
  );
}

/** Periods without a year hang on the document's date, also in the next plan. */
const readPlanDay = (from: RawRow): string | null => summariesOf([from])[0]?.documentDate ?? null;
