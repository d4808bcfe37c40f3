import type { LocalDate, RowRef } from '../../plan/plan';
import { reportTexts, type ReportTexts } from '../../reports/report';
import type { RowReader } from '../row-reader';
import { machinery, reportStates } from '../schema/machinery';
import { refOf } from '../table';
import type { RowValues } from '../values';

/** A row of the list of reports: a group's draft with the texts of the next one, or one that is frozen. */
export interface ReportRow extends ReportTexts {
  readonly key: string;
  readonly title: string;
  readonly groupKey: string | null;
  readonly day: LocalDate | null;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
  readonly state: (typeof reportStates)[number];
  readonly frozenOn: LocalDate | null;
  readonly frozenBy: string | null;
  /** What its first lines say; null where a figure is missing. */
  readonly reached: number | null;
  readonly moved: number | null;
  readonly late: number | null;
  readonly coming: number | null;
  /** Name of the file with what it says of the plan. */
  readonly file: string | null;
  readonly print: string | null;
  readonly row: RowRef | null;
}

export function readReportRow(row: RowReader): ReportRow {
  return {
    key: row.key('UniqueKey') ?? `#${row.row.Id}`,
    title: row.title(),
    groupKey: row.key('GroupKey'),
    day: row.day('Day'),
    since: row.day('Since'),
    until: row.day('Until'),
    // What somebody wrote into the choice is no report that was frozen.
    state: row.choice('State', reportStates) ?? 'draft',
    frozenOn: row.day('FrozenOn'),
    frozenBy: row.text('FrozenBy'),
    reached: row.number('Reached'),
    moved: row.number('Moved'),
    late: row.number('Late'),
    coming: row.number('Coming'),
    summary: row.note('Summary'),
    risks: row.note('Risks'),
    decisions: row.note('Decisions'),
    next: row.note('NextPeriod'),
    file: row.text('ReportFile'),
    print: row.text('Print'),
    row: refOf(machinery.reports, row.row),
  };
}

const columns = { summary: 'Summary', risks: 'Risks', decisions: 'Decisions', next: 'NextPeriod' } as const;

/** Texts as their columns; only those that differ from `before`, where it is given. Pure. */
export const textValues = (texts: ReportTexts, before: ReportTexts | null = null): RowValues =>
  Object.fromEntries(
    reportTexts.flatMap((name) => (before?.[name] === texts[name] ? [] : [[columns[name], texts[name]] as const])),
  );

/** The texts of a row alone. Pure. */
export const textsOf = ({ summary, risks, decisions, next }: ReportTexts): ReportTexts => ({
  ...{ summary, risks, decisions, next },
});
