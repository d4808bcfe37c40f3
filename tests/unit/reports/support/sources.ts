import type { Plan } from '../../../../src/plan/plan';
import type { ReportSources } from '../../../../src/reports/sources';
import { today } from '../../ui/support/plans';

/** What a report is made of where nothing beside the plan may be read; `more` is what a test is about. */
export const sourcesOf = (plan: Plan, more: Partial<ReportSources> = {}): ReportSources => ({
  plan,
  today,
  since: null,
  until: null,
  supervision: null,
  meetings: null,
  evaluation: null,
  effects: null,
  deadlines: null,
  register: null,
  ...more,
});
