import type { Indicator, LocalDate } from '../plan/plan';
import { samplesOf, unitsOf } from './looked-at';
import { owedOf } from './owing';
import { resultsOf } from './results';
import type { Round, Supervision } from './supervision';
import { sameFigure, type NewFigure } from '../indicators/figure-rules';
import type { FigureRow } from '../indicators/rows';

// The counts of a round of ledelsestilsyn as measurements of the indicators that it looks at.

/** A measurement that a round gives: always with its value. */
export interface RoundFigure extends NewFigure {
  readonly value: number;
}

/**
 * How an indicator stands to a round. `open`: the round is not closed; `lacking`: units have yet to count it; `few`: too few
 * cases for any share to be told; `notShare`: it is not counted in per cent; `ready`: `figures` are its measurements.
 */
export interface RoundMeasure {
  readonly indicator: Pick<Indicator, 'key' | 'title' | 'unit'>;
  readonly state: 'open' | 'lacking' | 'few' | 'notShare' | 'ready';
  readonly lacking: readonly string[];
  readonly figures: readonly RoundFigure[];
}

/** Where a measurement of a round says that it is from: with the round's key, so that it is known again under another name. */
export const sourceOfRound = ({ key, title }: Pick<Round, 'key' | 'title'>): string =>
  `Ledelsestilsyn, ${title} (${key})`;

const isOfRound = ({ source }: Pick<NewFigure, 'source'>, { key }: Pick<Round, 'key'>): boolean =>
  source !== null && source.startsWith('Ledelsestilsyn, ') && source.endsWith(` (${key})`);

/**
 * What a round measures, indicator by indicator in the round's order; those that the plan does not have are left out. A unit
 * whose share may not be told outside it has no measurement, since an indicator is shown outside the units; the figure of all
 * units together is a measurement of its own. Pure.
 */
export function measuresOf(
  round: Round,
  supervision: Supervision,
  indicators: readonly Pick<Indicator, 'key' | 'title' | 'unit'>[],
): RoundMeasure[] {
  const results = resultsOf(round, supervision);
  // As it stands when it is over, whatever the day is.
  const owed = owedOf({ ...round, state: 'closed' }, supervision, round.end ?? round.start ?? '');
  return round.indicators.flatMap((key): RoundMeasure[] => {
    const indicator = indicators.find((one) => one.key === key);
    if (indicator === undefined) return [];
    const lacking = owed.units
      .filter(({ figures }) => figures.some((of) => of.kind === 'indicator' && of.key === key))
      .map(({ unit }) => unit);
    const told = results.find(({ of }) => of.kind === 'indicator' && of.key === key)?.told;
    const base = { indicator, lacking, figures: [] };
    if (indicator.unit !== '%') return [{ ...base, state: 'notShare' }];
    if (round.state !== 'closed') return [{ ...base, state: 'open' }];
    if (lacking.length > 0 || told === undefined) return [{ ...base, state: 'lacking' }];
    const on = dayOf(round, supervision, key);
    const figures = [{ ...told, unit: null }, ...told.units].flatMap(({ unit, share, reviewed }): RoundFigure[] =>
      share === null || reviewed.kind !== 'shown'
        ? []
        : [{ round: round.title, on, unit, value: share, basis: reviewed.value, source: sourceOfRound(round) }],
    );
    return [{ ...base, state: figures.length === 0 ? 'few' : 'ready', figures }];
  });
}

/** The last day that a unit gave its counts on, within the round; a count that is corrected later is still of its time. */
function dayOf(round: Round, supervision: Supervision, indicatorKey: string): LocalDate | null {
  const days = samplesOf(supervision, round.key).flatMap(({ indicatorKey: of, reportedOn }) =>
    of === indicatorKey && reportedOn !== null ? [reportedOn] : [],
  );
  const last = days.sort().at(-1) ?? null;
  if (last === null || round.end === null) return last ?? round.end;
  return last < round.end ? last : round.end;
}

/** What is to be written for measurements to say what a round's counts say. */
export type MeasureStep =
  | { readonly kind: 'add'; readonly measure: RoundMeasure; readonly figure: RoundFigure }
  | { readonly kind: 'change'; readonly measure: RoundMeasure; readonly base: FigureRow; readonly figure: RoundFigure }
  | { readonly kind: 'remove'; readonly measure: RoundMeasure; readonly base: FigureRow };

export interface MeasurePlan {
  readonly steps: readonly MeasureStep[];
  /** What somebody has written by hand for the same unit and round: it is theirs, and stands. */
  readonly byHand: readonly { readonly measure: RoundMeasure; readonly row: FigureRow }[];
}

/**
 * The steps from the measurements that are there to those that a round gives: none where they say the same, so that it may be
 * done any number of times. What the round gave before and may no longer be told is taken away. Pure.
 */
export function stepsOf(measures: readonly RoundMeasure[], round: Round, there: readonly FigureRow[]): MeasurePlan {
  const steps: MeasureStep[] = [];
  const byHand: MeasurePlan['byHand'][number][] = [];
  for (const measure of measures) {
    // As long as the round is open, or a unit counts again, what was measured stands.
    if (measure.state !== 'ready' && measure.state !== 'few') continue;
    const rows = there.filter(({ indicatorKey }) => indicatorKey === measure.indicator.key);
    const own = rows.filter((row) => isOfRound(row, round));
    const others = rows.filter((row) => !isOfRound(row, round));
    const kept = new Set<FigureRow>();
    for (const figure of measure.figures) {
      const base = own.find(({ unit }) => unit === figure.unit);
      if (base !== undefined) {
        kept.add(base);
        if (!isSame(base, figure)) steps.push({ kind: 'change', measure, base, figure });
        continue;
      }
      const hand = sameFigure(figure, others);
      if (hand !== null) byHand.push({ measure, row: hand });
      else steps.push({ kind: 'add', measure, figure });
    }
    for (const row of own) if (!kept.has(row)) steps.push({ kind: 'remove', measure, base: row });
  }
  return { steps, byHand };
}

const isSame = (row: FigureRow, figure: RoundFigure): boolean =>
  row.round === figure.round &&
  row.on === figure.on &&
  row.value === figure.value &&
  row.basis === figure.basis &&
  row.source === figure.source;

/** All units of a round; those that no measurement is told of are named where the page says what was taken over. */
export const unitsWithout = (measure: RoundMeasure, round: Round, supervision: Supervision): string[] =>
  unitsOf(round, supervision).filter((unit) => !measure.figures.some((figure) => figure.unit === unit));
