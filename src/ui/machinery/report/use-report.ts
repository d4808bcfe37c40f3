import * as React from 'react';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import { readReportBeside, type ReportBeside } from '../../../lists/reports/report-beside';
import { fromNothing, readGoesOnFrom, reportOnDay, type GoesOnFrom } from '../../../lists/reports/report-on-day';
import type { ReportRow } from '../../../lists/reports/report-row';
import type { Group, LocalDate, Plan } from '../../../plan/plan';
import type { Report } from '../../../reports/report';
import { useSay } from '../../say';

/** What is read for the page: the frozen reports, what the next of each group goes on from, and what stands beside the plan. */
export interface ReportsRead {
  readonly frozen: readonly ReportRow[];
  readonly beside: ReportBeside;
  /** By the group's number. */
  readonly from: ReadonlyMap<string, GoesOnFrom>;
  readonly hasTemplate: boolean;
}

export const groupOf = (key: string | null): string => key ?? '';

/** Reads all that the page shows; of frozen reports only the one before is opened for each group, since the next goes on from it. */
export async function readReports(lists: MachineryLists, plan: Plan, today: LocalDate): Promise<ReportsRead> {
  const { reports } = lists;
  const [read, beside, template] = await Promise.all([
    reports.read(plan.key),
    readReportBeside(lists, plan, today),
    reports.template(),
  ]);
  const groups = [...new Set([...read.frozen, ...read.drafts].map(({ groupKey }) => groupKey))];
  const from = await Promise.all(
    groups.map(async (key) => [groupOf(key), await readGoesOnFrom(reports, read, key, today)] as const),
  );
  return { frozen: read.frozen, beside, from: new Map(from), hasTemplate: template !== null };
}

/** What a person chooses of a report; null: as it follows from the lists. */
export interface ReportChoice {
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
}

/** The report of today as it stands now: it follows the plan while others change it. */
export function useReport(
  plan: Plan,
  today: LocalDate,
  read: ReportsRead | null,
  group: Group | null,
  { since, until }: ReportChoice,
): { readonly report: Report | null; readonly draft: ReportRow | null; readonly previous: Report | null } {
  const say = useSay();
  return React.useMemo(() => {
    if (read === null) return { report: null, draft: null, previous: null };
    const { beside } = read;
    const from = read.from.get(groupOf(group?.key ?? null)) ?? fromNothing;
    return { ...reportOnDay({ plan, today, group, since, until, beside, from }, say), draft: from.draft };
  }, [plan, today, read, group, since, until, say]);
}
