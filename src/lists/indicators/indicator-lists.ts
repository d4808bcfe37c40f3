import type { SuggestedDeadline } from '../../indicators/law';
import type { LegalDeadline } from '../../indicators/legal-deadline';
import { figureFaultsOf, figureKey, sameFigure, type NewFigure } from '../../indicators/figure-rules';
import { isFew, roundOf } from '../../indicators/occasions';
import { sayFigure } from '../../indicators/say-figure';
import { sayOccasion } from '../../indicators/say-progress';
import { nextIndicatorKey, type FigureRow, type IndicatorRow } from '../../indicators/rows';
import { targetOperators, type Indicator, type LocalDate } from '../../plan/plan';
import { createSay, type Say, type TextKey, type Values } from '../../text/text';
import { rowsIn } from '../machinery/read-rows';
import { figureValues } from '../plan-rows';
import type { MachineryContext } from '../machinery/machinery-lists';
import { rowTable } from '../machinery/row-table';
import type { WriteResult } from '../repository';
import type { RowReader } from '../row-reader';
import { lists } from '../schema';
import { machinery } from '../schema/machinery';
import { refOf } from '../table';
import type { RowValues } from '../values';
import { deadlineFrom } from './legal-deadlines';

const { legalDeadlines } = machinery;

/** The rows behind a plan's indicators, as they are changed. */
export interface IndicatorRows {
  readonly indicators: readonly IndicatorRow[];
  readonly figures: readonly FigureRow[];
  /** Null where the site has no such list yet, or it may not be read. */
  readonly deadlines: readonly LegalDeadline[] | null;
}

/** What a figure is of, and the day that it may not be after. */
export interface FigureOf {
  readonly planKey: string;
  readonly indicator: Pick<Indicator, 'key' | 'unit'>;
  readonly today: LocalDate;
}

export interface IndicatorLists {
  read(planKey: string): Promise<IndicatorRows>;
  /** Refuses what cannot be true, what has no source, and a second figure for the same unit and round. */
  addFigure(of: FigureOf, figure: NewFigure): Promise<WriteResult<FigureRow>>;
  changeFigure(of: FigureOf, base: FigureRow, mine: FigureRow): Promise<WriteResult<FigureRow>>;
  removeFigure(row: FigureRow): Promise<void>;
  /** Under the next free number; where somebody takes that at the same moment, under the one after it. */
  addIndicator(
    planKey: string,
    made: Omit<IndicatorRow, 'key' | 'row'>,
    taken: readonly string[],
  ): Promise<WriteResult<IndicatorRow>>;
  changeIndicator(base: IndicatorRow, mine: IndicatorRow): Promise<WriteResult<IndicatorRow>>;
  addDeadline(planKey: string, made: SuggestedDeadline): Promise<WriteResult<LegalDeadline>>;
  changeDeadline(base: LegalDeadline, mine: LegalDeadline): Promise<WriteResult<LegalDeadline>>;
}

export function createIndicatorLists({ sp, repository, writing }: MachineryContext): IndicatorLists {
  const figures = rowTable(sp, repository, lists.measurements, figureFrom, writing);
  const indicators = rowTable(sp, repository, lists.indicators, indicatorFrom, writing);
  const deadlines = rowTable(sp, repository, legalDeadlines, deadlineFrom, writing);

  /** Why a figure is not written; `base` is the row that it is to stand in, where there is one. */
  async function refusalOf(
    { planKey, indicator, today }: FigureOf,
    figure: NewFigure,
    base: FigureRow | null,
  ): Promise<Refused | null> {
    const [fault] = figureFaultsOf(figure, indicator, today);
    if (fault !== undefined) return refused(`indicators.wrong.${fault}`);
    const [measured] = await repository.rowsOf([lists.measurements]);
    const others = rowsIn(measured, planKey, figureFrom).filter(
      ({ indicatorKey, key }) => indicatorKey === indicator.key && key !== base?.key,
    );
    const there = sameFigure(figure, others);
    return there && alreadyThere(there, indicator);
  }

  return {
    async read(planKey) {
      const [measured, held, legal] = await repository.rowsOf([lists.measurements, lists.indicators, legalDeadlines]);
      return {
        figures: rowsIn(measured, planKey, figureFrom),
        indicators: rowsIn(held, planKey, indicatorFrom),
        deadlines: legal?.absent === true ? null : rowsIn(legal, planKey, deadlineFrom),
      };
    },
    async addFigure(of, figure) {
      const amiss = await refusalOf(of, figure, null);
      if (amiss) return amiss;
      const { planKey, indicator } = of;
      const added = await figures.add(figureKey(planKey, indicator.key, figure), {
        PlanKey: planKey,
        IndicatorKey: indicator.key,
        ...figureValues(figure),
      });
      // The row under this key may be another's, made at the same moment.
      return added.ok && !isSame(added.value, figure) ? alreadyThere(added.value, indicator) : added;
    },
    changeFigure: async (of, base, mine) =>
      (await refusalOf(of, mine, base)) ?? figures.change(base, mine, figureValues(mine)),
    removeFigure: async ({ row }) => {
      if (row !== null) await figures.remove(row);
    },
    async addIndicator(planKey, made, taken) {
      const tried = [...taken];
      for (;;) {
        const key = nextIndicatorKey(made.activityKey, tried);
        const values = { Key: key, PlanKey: planKey, ...valuesOfIndicator(made) };
        const added = await indicators.add(`${planKey}:${key}`, values);
        // A row under this number that says something else is somebody else's.
        if (!added.ok || (added.value.title === made.title && added.value.goalKey === made.goalKey)) return added;
        tried.push(key);
      }
    },
    changeIndicator: (base, mine) => indicators.change(base, mine, valuesOfIndicator(mine)),
    addDeadline: (planKey, made) =>
      deadlines.add(`${planKey}:${made.key}`, {
        Key: made.key,
        PlanKey: planKey,
        ...deadlineValues({ ...made, checkedOn: null, indicatorKey: null }),
      }),
    changeDeadline: (base, mine) => deadlines.change(base, mine, deadlineValues(mine)),
  };
}

type Refused = {
  readonly ok: false;
  readonly error: { readonly kind: 'refused'; readonly da: string; readonly en: string };
};
const [da, en] = [createSay('da'), createSay('en')];
const refused = (key: TextKey, values: (say: Say) => Values = () => ({})): Refused => ({
  ok: false,
  error: { kind: 'refused', da: da(key, values(da)), en: en(key, values(en)) },
});

const alreadyThere = (there: FigureRow, { unit }: FigureOf['indicator']): Refused =>
  refused('indicators.wrong.twice', (say) => ({
    value:
      there.value === null || isFew(there.basis) ? say('indicators.figures.masked') : sayFigure(there.value, unit, say),
    unit: there.unit ?? say('indicators.allUnits'),
    when: sayOccasion({ round: roundOf(there), on: there.on }, say) ?? '',
  }));

function figureFrom(row: RowReader): FigureRow {
  return {
    key: row.key('UniqueKey') ?? `#${row.row.Id}`,
    indicatorKey: row.key('IndicatorKey') ?? '',
    round: row.title() || null,
    on: row.day('MeasuredOn'),
    unit: row.text('Unit'),
    value: row.number('Value'),
    basis: row.number('Basis'),
    source: row.text('Source'),
    row: refOf(lists.measurements, row.row),
  };
}

const isSame = (there: FigureRow, figure: NewFigure): boolean =>
  there.value === figure.value && there.basis === figure.basis && there.source === figure.source;

function indicatorFrom(row: RowReader): IndicatorRow {
  return {
    key: row.key('Key') ?? '',
    title: row.title(),
    activityKey: row.key('ActivityKey'),
    goalKey: row.key('GoalKey'),
    unit: row.text('MeasureUnit'),
    baseline: row.number('Baseline'),
    baselineOn: row.day('BaselineOn'),
    operator: row.choice('TargetOperator', targetOperators) ?? 'atLeast',
    target: row.number('Target'),
    on: row.day('TargetOn'),
    row: refOf(lists.indicators, row.row),
  };
}

const valuesOfIndicator = (one: Omit<IndicatorRow, 'key' | 'row'>): RowValues => ({
  Title: one.title,
  ActivityKey: one.activityKey,
  GoalKey: one.goalKey,
  MeasureUnit: one.unit,
  Baseline: one.baseline,
  BaselineOn: one.baselineOn,
  TargetOperator: one.operator,
  Target: one.target,
  TargetOn: one.on,
});

const deadlineValues = (one: Omit<LegalDeadline, 'key' | 'row'>): RowValues => ({
  Title: one.title,
  Limit: one.limit,
  SaidThen: one.saidThen,
  SourceThen: one.sourceThen,
  SaysNow: one.saysNow,
  SourceNow: one.sourceNow,
  Link: one.link,
  CheckedOn: one.checkedOn,
  IndicatorKey: one.indicatorKey,
});
