import type { SPFI } from '@pnp/sp/fi.js';
import type { LocalDate, RowRef } from '../../plan/plan';
import { statusOf } from '../faults';
import type { PlanRepository } from '../repository';
import { lists, planStateOf } from '../schema';
import { readAll } from '../loading/read-all';
import { refOf } from '../table';
import type { RowValues } from '../values';
import type { WriteOptions } from '../writing/change-row';
import { updateRow } from '../writing/write-row';
import { failed, type PlanFailure, type PlanResult } from './plan-failure';
import { summariesOf, type PlanSummary } from './plan-summary';

const attempts = 6;

/** All plans of the site, newest first. */
export const listPlans = async (sp: SPFI): Promise<PlanSummary[]> => summariesOf(await readAll(sp, lists.plans));

/** The same, read with the plan that is shown: both at the same time are one request. */
export async function plansRead(repository: Pick<PlanRepository, 'rowsOf'>): Promise<PlanSummary[]> {
  const [state] = await repository.rowsOf([lists.plans]);
  return summariesOf([...(state?.rows.values() ?? [])]);
}

/** Closes a plan: it can be read, and nothing in it written. Closing a closed plan keeps its first day. */
export const closePlan = (
  sp: SPFI,
  key: string,
  today: LocalDate,
  options: WriteOptions = {},
): Promise<PlanResult<PlanSummary>> =>
  change(sp, key, (plan) => (plan.closedOn === null ? { ClosedOn: today } : null), options);

/** Opens a closed plan again. */
export const reopenPlan = (sp: SPFI, key: string, options: WriteOptions = {}): Promise<PlanResult<PlanSummary>> =>
  change(sp, key, (plan) => (plan.closedOn === null ? null : { ClosedOn: null }), options);

/** Reads, decides and writes with the ETag; somebody else's write in between is read and the decision taken again. */
async function change(
  sp: SPFI,
  key: string,
  decide: (plan: PlanSummary) => RowValues | null,
  options: WriteOptions,
): Promise<PlanResult<PlanSummary>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const plan = (await listPlans(sp)).find((one) => one.key === key);
    if (!plan) return failed('noPlan', key);
    const values = decide(plan);
    if (values === null) return { ok: true, value: plan };
    const refusal = await write(sp, plan.row, values, plan.title, options);
    // The loop reads the row that was just written, and finds nothing left to do.
    if (refusal !== null && refusal.kind !== 'conflict') return { ok: false, error: refusal };
  }
  return failed('conflict', key);
}

async function write(
  sp: SPFI,
  row: RowRef,
  values: RowValues,
  plan: string,
  options: WriteOptions,
): Promise<PlanFailure | null> {
  try {
    await updateRow(sp, lists.plans, row, values, options);
    return null;
  } catch (error) {
    const { kind } = statusOf(error);
    if (kind === 'forbidden') return failed('forbidden', plan).error;
    if (kind === 'conflict' || kind === 'gone') return failed('conflict', plan).error;
    throw error;
  }
}

/**
 * Makes a plan the current one, and the one before a former one. May run twice and go on after a break: the new one is
 * written first, so that a break leaves two current plans, of which the newest counts, and never none. Two who choose
 * different plans at once cannot undo each other: each writes its own plan again between reading and setting the other's
 * aside, so that the ETag of one of them no longer fits.
 */
export async function makePlanCurrent(
  sp: SPFI,
  key: string,
  options: WriteOptions = {},
): Promise<PlanResult<PlanSummary>> {
  let begun = false;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const rows = await readAll(sp, lists.plans);
    const plans = summariesOf(rows);
    const own = plans.find((plan) => plan.key === key);
    if (!own) return failed('noPlan', key);
    if (own.closedOn !== null) return failed('closed', own.title);
    if (own.stage === 'unfinished') return failed('unfinished', own.title);
    const isCurrent = rows.some((row) => row.Id === own.row.id && planStateOf(row) === 'current');
    // Somebody chose another plan after us: theirs is the later word.
    if (begun && !isCurrent) return failed('conflict', own.title);
    const others = rows.filter((row) => row.Id !== own.row.id && planStateOf(row) === 'current');
    if (isCurrent && others.length === 0) return { ok: true, value: own };
    const claimed = await write(sp, own.row, { State: 'current' }, own.title, options);
    if (claimed?.kind === 'forbidden') return { ok: false, error: claimed };
    if (claimed !== null || !isCurrent) {
      // Newly claimed: the others are read again before any of them is set aside.
      begun ||= claimed === null;
      continue;
    }
    begun = true;
    for (const row of others) {
      const aside = await write(sp, refOf(lists.plans, row), { State: 'former' }, own.title, options);
      if (aside?.kind === 'forbidden') return { ok: false, error: aside };
    }
  }
  return failed('conflict', key);
}
