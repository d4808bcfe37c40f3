import type { LocalDate, Plan } from '../plan/plan';
import { buildReport } from './build-report';
import type { Report, ReportTexts } from './report';
import { usualGroup } from './report-dates';

/** What the person who asks, and all who hear, may read beside the plan; else null, and no texts. */
export interface PlanReportGiven {
  readonly texts: ReportTexts;
  readonly previous: Report | null;
  readonly until: LocalDate | null;
}

/**
 * What a report says of the plan alone, for who asks in a chat: of what stands in lists of their own, which not all who hear it
 * may read, no more than is given. The numbers are the report's own. Pure.
 */
export function planReport(plan: Plan, today: LocalDate, { texts, previous, until }: PlanReportGiven): Report {
  const group = usualGroup(plan);
  const report = buildReport(
    {
      plan,
      today,
      since: previous?.day ?? null,
      until,
      previous,
      group: group === null ? null : { key: group.key, title: group.title },
      supervision: null,
      meetings: null,
      evaluation: null,
      effects: null,
      deadlines: null,
      register: null,
    },
    texts,
    { indicators: [], supervision: null },
  );
  return { ...report, notRead: [] };
}
