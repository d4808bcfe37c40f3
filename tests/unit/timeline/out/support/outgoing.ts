import type { Plan } from '../../../../../src/plan/plan';
import { createSay, type Locale } from '../../../../../src/text/text';
import type { Outgoing } from '../../../../../src/timeline/out/outgoing';
import { groupsOf } from '../../../../../src/timeline/other-groups';
import { timelineRows, type RowsOptions } from '../../../../../src/timeline/rows';
import { smallPlan, today } from '../../../ui/support/plans';

interface Asked extends Partial<RowsOptions> {
  readonly locale?: Locale;
  readonly chosen?: string;
}

/** What leaves the tidsplan of a plan, as on the day of the sample plan. */
export function outgoing(plan: Plan = smallPlan, { locale = 'da', chosen, ...options }: Asked = {}): Outgoing {
  const rows = timelineRows(plan, { today, until: '2020-12-31', grouping: 'area', groupsOf, ...options });
  return { plan, rows, today, say: createSay(locale), chosen: chosen ?? null };
}
