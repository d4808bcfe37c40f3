import type { RowRef } from '../../plan/plan';
import { planKeyOf } from '../problems/rows-of-plan';
import { besideLists, planLists, type PlanRows } from '../read-plan';
import { lists } from '../schema';
import { createSay } from '../../text/text';
import type { PlanFailure } from './plan-failure';
import { summariesOf } from './plan-summary';
import { presentPlanRow } from './present-plan';

/** Why nothing may be added to the plan with this key: it is closed. Judged as `closedRefusal` is. Pure. */
export function closedPlan(rows: PlanRows, key: string): PlanFailure | null {
  const plan = summariesOf(rows.plans).find((one) => one.key === key);
  return plan && plan.closedOn !== null ? refusal(plan.title) : null;
}

/**
 * Why a row may not be written: the plan it belongs to is closed. Judged by the rows as they were last read, so a write
 * costs no further request; a write under way while somebody closes the plan comes through. Pure.
 */
export function closedRefusal(rows: PlanRows, ref: RowRef): PlanFailure | null {
  const name = [...planLists, ...besideLists].find((one) => lists[one].name === ref.list);
  const row = name ? rows[name].find(({ Id }) => Id === ref.id) : undefined;
  if (!row) return null;
  const plans = summariesOf(rows.plans);
  const own = plans.find(({ key }) => key === planKeyOf(row));
  const present = presentPlanRow(rows.plans);
  // A row without a plan belongs to the present one.
  const plan = own ?? plans.find((one) => one.row.id === present?.Id);
  return plan && plan.closedOn !== null ? refusal(plan.title) : null;
}

const [da, en] = [createSay('da'), createSay('en')];
/** Said here and not by `failed`: whoever writes fetches no more words than a write has. */
const refusal = (plan: string): PlanFailure => ({
  kind: 'closed',
  da: da('lists.plans.closed', { plan }),
  en: en('lists.plans.closed', { plan }),
});
