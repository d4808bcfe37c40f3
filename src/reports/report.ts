import type { EvaluationReport } from '../evaluation/for-report';
import type { Activity, LocalDate, PlanItem } from '../plan/plan';
import type { StateCounts } from '../plan/standing';
import type { ItemState } from '../plan/status';
import type { RoundForReport } from '../supervision/for-report';

export type { StateCounts };

// A report to the styregruppe as facts, before any words or files are made of it. Word file, workbook, card, page and the
// command line say the same because they say this. A report that is frozen is this, kept as JSON with its form's number.

/** Key and title are empty for the activities that stand outside the focus areas. */
export interface AreaReport {
  readonly key: string;
  readonly title: string;
  readonly milestones: StateCounts;
  readonly goals: StateCounts;
  readonly activities: readonly {
    readonly key: string;
    readonly title: string;
    readonly milestones: StateCounts;
    /** The latest line of news in it, with its day. */
    readonly news: string | null;
    readonly newsOn: LocalDate | null;
    /** When it is developed and put into use; left out in a report that was frozen before they were kept. */
    readonly phases?: Pick<Activity, 'development' | 'implementation'>;
  }[];
}

/** An item with what the report says of it. */
export interface ReportItem extends Pick<PlanItem, 'key' | 'kind' | 'activityKey' | 'areaKey' | 'text' | 'periodText'> {
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  /** How it recurs; left out where it does not. */
  readonly recurrence?: string;
  readonly state: ItemState;
  readonly reachedOn: LocalDate | null;
  readonly reachedBy: string | null;
  /** Where it stood before it was moved: in the report before, or before the first move of all; both null: it had no date. */
  readonly former: { readonly text: string | null; readonly end: LocalDate | null } | null;
  readonly responsible: readonly string[];
  readonly outcome: string | null;
}

export interface IndicatorReport {
  readonly key: string;
  readonly title: string;
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly operator: 'atLeast' | 'atMost' | 'equal';
  readonly by: LocalDate | null;
  readonly latest: { readonly value: number; readonly on: LocalDate | null; readonly source: string | null } | null;
  /** Null: nothing has been measured, or there is no target. */
  readonly reached: boolean | null;
  /** All units together where it was measured so, else each unit's own, masked where it rests on fewer than five. */
  readonly series: readonly { readonly on: LocalDate | null; readonly value: number }[];
  readonly byUnit: readonly { readonly unit: string; readonly value: number | null; readonly masked: boolean }[];
}

/** What a report is made of beside the plan itself. */
export const reportParts = ['supervision', 'meetings', 'evaluation', 'effects', 'deadlines', 'register'] as const;
export type ReportPart = (typeof reportParts)[number];

/** What a person has written; kept from one report to the next until somebody writes anew. */
export interface ReportTexts {
  readonly summary: string;
  readonly risks: string;
  readonly decisions: string;
  readonly next: string;
}

export interface Report {
  readonly form: 1;
  readonly planKey: string;
  readonly planTitle: string;
  readonly organisation: string | null;
  /** The group that it is made for; left out or null: the plan names none. */
  readonly group?: { readonly key: string; readonly title: string } | null;
  readonly day: LocalDate;
  /** The day of the report before; null: the first, and all that was reached counts as reached since the beginning. */
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
  readonly areas: readonly AreaReport[];
  readonly reached: readonly ReportItem[];
  readonly moved: readonly ReportItem[];
  /** Milestones, goals and follow-ups, the longest overdue first, as the overview has them. */
  readonly late: readonly ReportItem[];
  /** Due from `day` to `until`, or within 60 days where that is null; milestones, goals and follow-ups. */
  readonly coming: readonly ReportItem[];
  /** Milestones and goals. */
  readonly undated: readonly ReportItem[];
  /** Agreed and planned follow-ups that were due or done since last, and those that are late. */
  readonly followUps: readonly ReportItem[];
  readonly indicators: readonly IndicatorReport[];
  readonly supervision: RoundForReport | null;
  /** What staff have said of the plan's activities, as counts; left out where nobody has been asked. */
  readonly evaluations?: readonly EvaluationReport[];
  /** The whole plan in time: every dated item in order. */
  readonly timeline: readonly ReportItem[];
  /** What has no date, whatever its state: the next report must know how all of it stood. */
  readonly timeless?: readonly ReportItem[];
  readonly texts: ReportTexts;
  /** What whoever made it may not read: said in the report, each by the words `report.part.<name>`. */
  readonly notRead: readonly ReportPart[];
}

/** What differs between a report and an earlier one of the same plan, of the whole time between them. */
export interface ReportComparison {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reached: readonly ReportItem[];
  /** Said to be reached in the earlier one, and no longer. */
  readonly reopened: readonly ReportItem[];
  /** `former` is the period of the earlier report. */
  readonly moved: readonly ReportItem[];
  readonly newlyLate: readonly ReportItem[];
  /** Late in the earlier one, and neither late nor reached now: moved or dropped. */
  readonly settled: readonly ReportItem[];
  readonly added: readonly ReportItem[];
  /** In the earlier one, and dropped or out of the plan now. */
  readonly gone: readonly ReportItem[];
  /** Figures that have been measured anew. */
  readonly measured: readonly {
    readonly key: string;
    readonly title: string;
    readonly unit: string | null;
    readonly before: number | null;
    readonly after: number;
  }[];
  /** The texts that somebody has written anew. */
  readonly texts: readonly (keyof ReportTexts)[];
}

export const reportTexts = ['summary', 'risks', 'decisions', 'next'] as const satisfies readonly (keyof ReportTexts)[];
export const noTexts: ReportTexts = { summary: '', risks: '', decisions: '', next: '' };
