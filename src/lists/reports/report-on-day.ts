import type { Group, LocalDate, Plan } from '../../plan/plan';
import { buildReport } from '../../reports/build-report';
import { noTexts, type Report } from '../../reports/report';
import { nextMeetingOf } from '../../reports/report-dates';
import type { Say } from '../../text/text';
import type { ReportLists } from './create-reports';
import { figuresOf, type ReportBeside } from './report-beside';
import { textsOf, type ReportRow } from './report-row';

/** What a group's next report goes on from: the texts written so far, and the latest that was frozen before its day. */
export interface GoesOnFrom {
  readonly draft: ReportRow | null;
  /** Null where there is none, or where its file cannot be read. */
  readonly previous: Report | null;
}

/** Of a plan that has no site: its report is the first. */
export const fromNothing: GoesOnFrom = { draft: null, previous: null };

/**
 * Reads what a group's report of a day goes on from. One that was frozen on the day itself is not before it: made again on that
 * day, the report goes on from the same one as when it was frozen.
 */
export async function readGoesOnFrom(
  reports: Pick<ReportLists, 'open'>,
  { frozen, drafts }: Awaited<ReturnType<ReportLists['read']>>,
  groupKey: string | null,
  day: LocalDate,
): Promise<GoesOnFrom> {
  const before = frozen.find((row) => row.groupKey === groupKey && row.day !== null && row.day < day);
  const opened = before === undefined ? null : await reports.open(before);
  return {
    draft: drafts.find((row) => row.groupKey === groupKey) ?? null,
    previous: opened?.kind === 'report' ? opened.report : null,
  };
}

export interface ReportAsked {
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly group: Group | null;
  /** Days that a person chose; null: as they follow from the lists. */
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
  readonly beside: ReportBeside;
  readonly from: GoesOnFrom;
}

/**
 * The report of a day, the same for the page and the command line: it goes on from the report before unless somebody chose
 * another day than that one's, and reaches to the group's next meeting unless somebody chose. Pure.
 */
export function reportOnDay(
  { plan, today, group, since, until, beside, from }: ReportAsked,
  say: Say,
): { readonly report: Report; readonly previous: Report | null } {
  const previous = from.previous !== null && (since ?? from.previous.day) === from.previous.day ? from.previous : null;
  const report = buildReport(
    {
      plan,
      today,
      since: since ?? previous?.day ?? null,
      until: until ?? nextMeetingOf(beside.meetings ?? [], group?.key ?? null, today)?.day ?? null,
      previous,
      group: group === null ? null : { key: group.key, title: group.title },
      ...beside,
    },
    from.draft === null ? noTexts : textsOf(from.draft),
    figuresOf(plan, beside, today, say),
  );
  return { report, previous };
}
