import type { LocalDate } from '../plan/plan';
import { lookedAt, sampleOf, samplesOf, unitsOf, type LookedAt } from './looked-at';
import { summersOf } from './levels';
import { endOfMonth, monthOf, monthsOfQuarter, quarterOf } from './quarter';
import type { CaseReview, LearningTheme, Round, Supervision } from './supervision';

/** Each unit chooses so many learning themes after a round (DOMAIN.md 2.5). */
export const [fewestThemes, mostThemes] = [2, 3] as const;

/** What a unit still owes of a round. */
export interface UnitOwes {
  readonly unit: string;
  /** What its counts are missing of; empty: all are given, or they are not asked for yet. */
  readonly figures: readonly LookedAt[];
  /** Whether it has given none at all of those that are asked for. */
  readonly noFigures: boolean;
  /** So many more themes are to be chosen; 0: enough, or not asked for yet. */
  readonly themes: number;
  /** Whether the chief lawyer's report to its leaders is missing. */
  readonly report: boolean;
  /** Months of the round's quarter that have gone without a case review. */
  readonly months: readonly string[];
}

export interface LevelOwes {
  readonly level: 'level4' | 'level3';
  readonly place: string | null;
}

export interface RoundOwes {
  readonly units: readonly UnitOwes[];
  /** The places above the units that have yet to sum up and analyse; a null place is the level as a whole. */
  readonly levels: readonly LevelOwes[];
}

/** Whether a round has begun and its figures are asked for. */
export const hasBegun = ({ state, start }: Pick<Round, 'state' | 'start'>, today: LocalDate): boolean =>
  state !== 'planned' || (start !== null && start <= today);

/** Whether what follows a round is asked for: themes, reports and summaries. */
export const isOver = ({ state, end }: Pick<Round, 'state' | 'end'>, today: LocalDate): boolean =>
  state === 'closed' || (end !== null && end < today);

/**
 * Who still owes what in a round on a day: figures from when it begins, themes, the report and the summaries once it is over,
 * and a case review for each month of its quarter that has gone. A report counts once it has a day and words. Pure.
 */
export function owedOf(round: Round, supervision: Supervision, today: LocalDate): RoundOwes {
  const [begun, over] = [hasBegun(round, today), isOver(round, today)];
  const given = samplesOf(supervision, round.key).filter(
    ({ reviewed, fulfilled }) => reviewed !== null && fulfilled !== null,
  );
  const reports = supervision.reports.filter(
    ({ roundKey, givenOn, text }) => roundKey === round.key && givenOn !== null && text !== null,
  );
  const quarter = quarterOf(round);
  const gone = quarter === null ? [] : monthsOfQuarter(quarter).filter((month) => endOfMonth(month) < today);
  const units = unitsOf(round, supervision).map((unit): UnitOwes => {
    const figures = begun ? lookedAt(round).filter((of) => sampleOf(given, unit, of) === null) : [];
    return {
      unit,
      figures,
      noFigures: figures.length > 0 && figures.length === lookedAt(round).length,
      themes: over ? Math.max(0, fewestThemes - chosenThemes(supervision.themes, round.key, unit).length) : 0,
      report: over && !reports.some((report) => report.level === 'unit' && report.unit === unit),
      months: monthsWithout(supervision.reviews, unit, gone),
    };
  });
  const levels = summersOf(round, unitsOf(round, supervision)).filter(
    ({ level, place }) => over && !reports.some((report) => report.level === level && report.unit === place),
  );
  return { units, levels };
}

/** A unit's themes of a round that have not been given up. Pure. */
export const chosenThemes = (themes: readonly LearningTheme[], roundKey: string, unit: string): LearningTheme[] =>
  themes.filter((theme) => theme.roundKey === roundKey && theme.unit === unit && theme.state !== 'dropped');

/** Those of some months ("2019-04") in which a unit has held no case review. Pure. */
export const monthsWithout = (reviews: readonly CaseReview[], unit: string, months: readonly string[]): string[] =>
  months.filter(
    (month) => !reviews.some((review) => review.unit === unit && review.month === month && review.heldOn !== null),
  );

/** Whether a unit owes anything at all. */
export const owesAny = ({ figures, themes, report, months }: UnitOwes): boolean =>
  figures.length > 0 || themes > 0 || report || months.length > 0;

/** The units whose figures are missing, in the round's own order. */
export const owingFigures = ({ units }: RoundOwes): string[] =>
  units.filter(({ figures }) => figures.length > 0).map(({ unit }) => unit);

/** The round that is spoken of on a day: the one that runs, else the latest that has begun; null before the first. Pure. */
export function presentRound(rounds: readonly Round[], today: LocalDate): Round | null {
  const begun = inTime(rounds).filter((round) => hasBegun(round, today));
  return begun.filter((round) => !isOver(round, today)).at(-1) ?? begun.at(-1) ?? null;
}

/** Rounds by when they begin; those without a day by their key. Pure. */
export const inTime = (rounds: readonly Round[]): Round[] =>
  [...rounds].sort((a, b) => order(a).localeCompare(order(b)));

const order = (round: Round): string => {
  const quarter = quarterOf(round);
  return (
    round.start ??
    (quarter === null ? round.key : `${quarter.year}-${String(quarter.quarter * 3 - 2).padStart(2, '0')}`)
  );
};

/** The month that a day lies in, where a unit has not held its review yet: the next one to hold. Pure. */
export const monthNow = (reviews: readonly CaseReview[], unit: string, today: LocalDate): string | null =>
  monthsWithout(reviews, unit, [monthOf(today)])[0] ?? null;
