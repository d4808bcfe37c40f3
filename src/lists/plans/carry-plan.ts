import type { SPFI } from '@pnp/sp/fi.js';
import type { CarryMode } from '../../plan/carry-over';
import type { Plan } from '../../plan/plan';
import { statusOf } from '../faults';
import { planKeyOf } from '../problems/rows-of-plan';
import { besideLists, nothingBeside, planLists, readPlan, type PlanRows } from '../read-plan';
import type { WriteProgress } from '../repository';
import { allLists, lists, planStateOf } from '../schema';
import { readAll } from '../loading/read-all';
import { type RawRow } from '../table';
import type { WriteOptions } from '../writing/change-row';
import { addAll } from '../writing/add-all';
import { attentionIn, tieVerdicts, verdictRows } from '../evaluation/carried-verdicts';
import { carriedRows } from './carried-rows';
import { claimPlan, isReady, markReady } from './claim-plan';
import { failed, type PlanResult } from './plan-failure';
import { listPlans } from './plan-states';
import { summariesOf, type PlanSummary } from './plan-summary';

export interface CarryOptions extends WriteOptions {
  /** Titles of areas that are new in a renewed plan. */
  readonly newAreas?: readonly string[];
}

export interface CarriedPlan {
  readonly plan: PlanSummary;
  /** Rows that this run wrote; none where another run had done all of it. */
  readonly written: number;
}

/**
 * Makes the next plan of this one: its areas and activities ("copy"), or with what is not finished ("rollOver"), and with
 * new areas beside ("renew"). What an evaluation says needs attention goes on too, and its verdict tells where. Else the plan
 * it comes from is left as it is. May run twice, by two at once, and go on after a break anywhere: the next plan is known
 * by its mark, its rows by their unique keys, and only when all are there does it stand as ready.
 */
export async function carryPlan(
  sp: SPFI,
  fromKey: string,
  mode: CarryMode,
  onProgress?: (progress: WriteProgress) => void,
  { newAreas = [], ...options }: CarryOptions = {},
): Promise<PlanResult<CarriedPlan>> {
  const [rows, verdicts] = await Promise.all([readRows(sp), mode === 'copy' ? [] : verdictRows(sp, fromKey)]);
  const { plans } = rows;
  const from = plans.find((row) => planKeyOf(row) === fromKey);
  const summary = summariesOf(plans).find(({ key }) => key === fromKey);
  if (!from || !summary) return failed('noPlan', fromKey);
  if (summary.stage === 'unfinished') return failed('unfinished', summary.title);
  try {
    const { plan } = readPlan(from, rows, () => '');
    const head = await claim(sp, from, plan, mode, options);
    const key = planKeyOf(head);
    const all = isReady(head) ? [] : carriedRows(plan, rows, mode, key, { attention: attentionIn(verdicts), newAreas });
    const there = new Set(allLists.flatMap((list) => keysIn(rows, list.name)));
    const missing = all.filter(({ list, uniqueKey }) => !there.has(`${list.name}/${uniqueKey}`));
    const before = all.length - missing.length;
    await addAll(sp, missing, options, (done) => onProgress?.({ done: before + done, total: all.length }));
    onProgress?.({ done: all.length, total: all.length });
    const carried = new Set(all.filter(({ list }) => list === lists.activities).map(({ values }) => values['Key']));
    await tieVerdicts(sp, verdicts, key, (activityKey) => carried.has(activityKey), options);
    await markReady(sp, head.Id, options);
    const done = (await listPlans(sp)).find((one) => one.key === key);
    return done ? { ok: true, value: { plan: done, written: missing.length } } : failed('noPlan', key);
  } catch (error) {
    if (statusOf(error).kind === 'forbidden') return failed('forbidden', summary.title);
    throw error;
  }
}

async function readRows(sp: SPFI): Promise<PlanRows> {
  const all = (name: keyof PlanRows): Promise<RawRow[]> => readAll(sp, lists[name]);
  /** Of a list that the site may do without, or whose rows may not be read, nothing goes along. */
  const where = (name: (typeof besideLists)[number]): Promise<RawRow[]> =>
    all(name).catch((error: unknown) => {
      if (['noList', 'forbidden'].includes(statusOf(error).kind)) return [];
      throw error;
    });
  const [plans, areas, activities, items, groups, earlier, notes] = await Promise.all([
    all('plans'),
    all('areas'),
    all('activities'),
    all('items'),
    all('groups'),
    all('earlier'),
    all('notes'),
  ]);
  const [indicators, measurements, deliveries] = await Promise.all([
    where('indicators'),
    where('measurements'),
    where('deliveries'),
  ]);
  // People and threads belong to the site, and are there for every plan.
  const beside = { ...nothingBeside, indicators, measurements, deliveries };
  return { ...beside, plans, areas, activities, items, groups, earlier, notes };
}

const keysIn = (rows: PlanRows, listName: string): string[] => {
  const name = [...planLists, ...besideLists].find((one) => lists[one].name === listName);
  return name ? rows[name].map((row) => `${listName}/${String(row['UniqueKey'])}`) : [];
};

/** A rollover is made once; a copy can be made again when the former copy has come into use. */
function claim(sp: SPFI, from: RawRow, plan: Plan, mode: CarryMode, options: WriteOptions): Promise<RawRow> {
  const { key: fromKey, words } = plan;
  const mark = `${mode}:${fromKey}`;
  const inMaking = (row: RawRow): boolean => ['writing', 'next'].includes(planStateOf(row) ?? '');
  const text = (name: string): string | null => (typeof from[name] === 'string' ? from[name] : null);
  return claimPlan(
    sp,
    (row) => row['Fingerprint'] === mark && (mode !== 'copy' || inMaking(row)),
    {
      Title: text('Title'),
      Fingerprint: mark,
      Organisation: text('Organisation'),
      Unit: text('Unit'),
      DocumentDate: readPlanDay(from),
      ...(words === null ? {} : { PlanWords: words }),
      ContinuesPlan: fromKey,
    },
    options,
  );
}

/** Periods without a year hang on the document's date, also in the next plan. */
const readPlanDay = (from: RawRow): string | null => summariesOf([from])[0]?.documentDate ?? null;
