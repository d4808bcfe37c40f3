import * as React from 'react';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import { figuresOf, readReportBeside, type ReportBeside } from '../../../lists/reports/report-beside';
import { textsOf, type ReportRow } from '../../../lists/reports/report-row';
import type { Group, LocalDate, Plan } from '../../../plan/plan';
import { buildReport } from '../../../reports/build-report';
import { noTexts, type Report } from '../../../reports/report';
import { useSay } from '../../say';
import { nextMeetingOf } from '../../../reports/report-dates';

/** What is read for the page: the reports that there are, the latest one opened, and what stands beside the plan. */
export interface ReportsRead {
  readonly frozen: readonly ReportRow[];
  readonly drafts: readonly ReportRow[];
  readonly beside: ReportBeside;
  /** The latest frozen report of each group, by the group's number; left out where its file cannot be read. */
  readonly latest: ReadonlyMap<string, Report>;
  readonly hasTemplate: boolean;
}

export const groupOf = (key: string | null): string => key ?? '';

/** Reads all that the page shows; of frozen reports only each group's latest is opened, since the next goes on from it. */
export async function readReports(lists: MachineryLists, plan: Plan, today: LocalDate): Promise<ReportsRead> {
  const { reports } = lists;
  const [{ frozen, drafts }, beside, template] = await Promise.all([
    reports.read(plan.key),
    readReportBeside(lists, plan, today),
    reports.template(),
  ]);
  const newest = new Map([...frozen].reverse().map((row) => [groupOf(row.groupKey), row]));
  const opened = await Promise.all([...newest].map(async ([group, row]) => [group, await reports.open(row)] as const));
  return {
    ...{ frozen, drafts, beside },
    latest: new Map(opened.flatMap(([group, one]) => (one.kind === 'report' ? [[group, one.report] as const] : []))),
    hasTemplate: template !== null,
  };
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
  choice: ReportChoice,
): { readonly report: Report | null; readonly draft: ReportRow | null; readonly previous: Report | null } {
  const say = useSay();
  return React.useMemo(() => {
    if (read === null) return { report: null, draft: null, previous: null };
    const draft = read.drafts.find(({ groupKey }) => groupKey === (group?.key ?? null)) ?? null;
    const latest = read.latest.get(groupOf(group?.key ?? null)) ?? null;
    // Made again on the day that one was frozen, it goes on from the one before.
    const previous =
      latest !== null && latest.day < today && (choice.since ?? latest.day) === latest.day ? latest : null;
    const usual = nextMeetingOf(read.beside.meetings ?? [], group?.key ?? null, today)?.day ?? null;
    const report = buildReport(
      {
        plan,
        today,
        since: choice.since ?? previous?.day ?? null,
        until: choice.until ?? usual,
        previous,
        group: group === null ? null : { key: group.key, title: group.title },
        ...read.beside,
      },
      draft === null ? noTexts : textsOf(draft),
      figuresOf(plan, read.beside, today, say),
    );
    return { report, draft, previous };
  }, [plan, today, read, group, choice, say]);
}
