import type { RowRef } from '../../plan/plan';
import type { CaseReview, LearningTheme, Round, RoundReport, Sample, Supervision } from '../../supervision/supervision';
import type { MachineryContext } from '../machinery/machinery-lists';
import { rowTable } from '../machinery/row-table';
import type { RowProblem, WriteResult } from '../repository';
import type { RowReader } from '../row-reader';
import type { ListDeclaration } from '../schema';
import { machinery } from '../schema/machinery';
import { siteUrlOf } from '../table';
import type { RowValues } from '../values';
import { conflictOf } from '../writing/conflict';
import {
  aspectLabels,
  readCaseReview,
  readRound,
  readRoundReport,
  readSample,
  readTheme,
  supervisionLists,
  supervisionOf,
} from './read-supervision';

interface Row {
  readonly key: string;
  readonly row: RowRef | null;
}

/** A thing as it is before it has a row. */
export type New<T extends Row> = Omit<T, 'row' | 'key'>;

/** One kind of row. Texts with a CPR number are refused; faults that are no refusal are thrown. */
export interface SupervisionRows<T extends Row> {
  /**
   * Makes a row under `key`, which is there once (`keys`), with `name` as its title where it has none of its own. Where somebody
   * else has made it with other contents, it is a conflict, and both are seen.
   */
  add(planKey: string, key: string, thing: New<T>, name: string): Promise<WriteResult<T>>;
  /** Writes some of its properties, with the ETag that it was read with. */
  change(base: T, change: Partial<T>): Promise<WriteResult<T>>;
  /** To the site's recycle bin. */
  remove(thing: T): Promise<void>;
}

/** The lists of ledelsestilsyn: counts only, in every one of them. */
export interface SupervisionLists {
  load(planKey: string): Promise<{ readonly supervision: Supervision; readonly problems: readonly RowProblem[] }>;
  readonly rounds: SupervisionRows<Round>;
  readonly samples: SupervisionRows<Sample>;
  readonly themes: SupervisionRows<LearningTheme>;
  readonly reviews: SupervisionRows<CaseReview>;
  readonly reports: SupervisionRows<RoundReport>;
}

/** The keys under which a thing is there once; a theme has one that is made for it, since a unit has several. */
export const keys = {
  sample: ({ roundKey, unit, indicatorKey, aspect }: Pick<Sample, 'roundKey' | 'unit' | 'indicatorKey' | 'aspect'>) =>
    [roundKey, unit, indicatorKey !== null ? `i.${indicatorKey}` : (aspect ?? 'draw')].join(':'),
  theme: ({ roundKey, unit }: Pick<LearningTheme, 'roundKey' | 'unit'>, id: string) => [roundKey, unit, id].join(':'),
  review: ({ unit, month }: Pick<CaseReview, 'unit' | 'month'>, planKey: string) => [planKey, unit, month].join(':'),
  report: ({ roundKey, unit, level }: Pick<RoundReport, 'roundKey' | 'unit' | 'level'>) =>
    (level === 'unit' || unit === null ? [roundKey, unit ?? level] : [roundKey, level, unit]).join(':'),
} as const;

export function createSupervision(context: MachineryContext): SupervisionLists {
  const { supervisionRounds, supervisionSamples, learningThemes, caseReviews, roundReports } = machinery;
  return {
    async load(planKey) {
      const problems: RowProblem[] = [];
      const states = await context.repository.rowsOf([...supervisionLists]);
      const supervision = supervisionOf(
        states,
        planKey,
        problems,
        (list, id) => `${siteUrlOf(context.sp)}/Lists/${list}/DispForm.aspx?ID=${id}`,
      );
      return { supervision, problems };
    },
    rounds: rowsOf(context, supervisionRounds, readRound, roundValues),
    samples: rowsOf(context, supervisionSamples, readSample, sampleValues),
    themes: rowsOf(context, learningThemes, readTheme, themeValues),
    reviews: rowsOf(context, caseReviews, readCaseReview, reviewValues),
    reports: rowsOf(context, roundReports, readRoundReport, reportValues),
  };
}

/** `valuesOf` gives a thing's columns; what is left out of the thing is not written. */
function rowsOf<T extends Row>(
  { sp, repository, writing }: MachineryContext,
  list: ListDeclaration,
  read: (row: RowReader) => T,
  valuesOf: (thing: Partial<T>) => RowValues,
): SupervisionRows<T> {
  const table = rowTable(sp, repository, list, read, writing);
  const hasPlan = list.fields.some(({ name }) => name === 'PlanKey');
  return {
    async add(planKey, key, thing, name) {
      // `thing` lacks only what a row has by being there.
      const mine = { ...thing, key, row: null } as unknown as T;
      const values = valuesOf(mine);
      const made = await table.add(key, {
        ...values,
        ...(values['Title'] === undefined ? { Title: name } : {}),
        ...(hasPlan ? { PlanKey: planKey } : {}),
      });
      if (!made.ok) return made;
      const nothing = Object.fromEntries(Object.keys(mine).map((field) => [field, null])) as unknown as T;
      const conflict = conflictOf(nothing, { ...mine, key: made.value.key }, made.value);
      const differs = conflict.fields.some(({ side }) => side === 'both' || side === 'mine');
      return differs ? { ok: false, error: { kind: 'conflict', ...conflict } } : made;
    },
    change: (base, change) => table.change(base, { ...base, ...change }, valuesOf(change)),
    remove: async ({ row }) => {
      if (row !== null) await table.remove(row);
    },
  };
}

const roundValues = (round: Partial<Round>): RowValues => ({
  RoundKey: round.key,
  Title: round.title,
  RoundNumber: round.number,
  Start: round.start,
  End: round.end,
  State: round.state,
  Units: round.units,
  Levels: round.levels,
  Covers: round.covers,
  Demand: round.demand,
  IndicatorKeys: round.indicators,
  Themes: round.themes,
  Summary: round.summary,
});

const sampleValues = (sample: Partial<Sample>): RowValues => ({
  RoundKey: sample.roundKey,
  Unit: sample.unit,
  IndicatorKey: sample.indicatorKey,
  Aspect: isFixed(sample.aspect) ? aspectLabels[sample.aspect] : sample.aspect,
  Total: sample.total,
  Drawn: sample.drawn,
  DrawCode: sample.code,
  Reviewed: sample.reviewed,
  Fulfilled: sample.fulfilled,
  OptedOut: sample.optedOut,
  ReportedOn: sample.reportedOn,
  Findings: sample.findings,
});

const isFixed = (aspect: string | null | undefined): aspect is keyof typeof aspectLabels =>
  typeof aspect === 'string' && aspect in aspectLabels;

const themeValues = (theme: Partial<LearningTheme>): RowValues => ({
  RoundKey: theme.roundKey,
  Unit: theme.unit,
  Title: theme.title,
  Activities: theme.plan,
  Responsible: theme.responsible,
  State: theme.state,
  End: theme.end,
  Outcome: theme.outcome,
});

const reviewValues = (review: Partial<CaseReview>): RowValues => ({
  Unit: review.unit,
  Month: review.month,
  HeldOn: review.heldOn,
  Learned: review.learned,
});

const reportValues = (report: Partial<RoundReport>): RowValues => ({
  RoundKey: report.roundKey,
  Level: report.level,
  Unit: report.unit,
  GivenOn: report.givenOn,
  Text: report.text,
  Analysis: report.analysis,
});

/** The columns of each kind of row, for who writes many at once; what is left out of a thing is not written. */
export const valuesOf = {
  sample: sampleValues,
  theme: themeValues,
  review: reviewValues,
  report: reportValues,
} as const;
