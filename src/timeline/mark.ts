import type { MarkKind } from './kinds';
import type { FormerPeriod, LocalDate, Period, PlanItem } from '../plan/plan';
import type { ItemState } from '../plan/status';

/** One thing against time. Days are as the plan's words are read; both null where it has no date. */
export interface TimelineMark {
  /** An item's number ("2.1.m2"), else kind and key of the row it comes from ("meeting:m3"). One of a kind in a timeline. */
  readonly key: string;
  readonly kind: MarkKind;
  /** Its first line: the rest stands in the details. */
  readonly title: string;
  readonly period: Period;
  readonly state: ItemState;
  readonly former: FormerPeriod | null;
  /** The further days of what recurs, after its own, in order; none where it does not, or only "løbende". */
  readonly repeats: readonly LocalDate[];
  /** The item of the plan; null for what stands in another list. */
  readonly item: PlanItem | null;
  /** Address of what is no item of the plan: its row's own form, made by the product and by nobody's text. */
  readonly url: string | null;
}

export const isUndated = ({ period }: Pick<TimelineMark, 'period'>): boolean =>
  period.start === null && period.end === null;

interface Dated {
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
}

/** By when it begins, then by when it ends; what has no date comes last. */
export const compareDated = (a: Dated, b: Dated): number =>
  compare(a.start ?? a.end ?? never, b.start ?? b.end ?? never) || compare(a.end ?? never, b.end ?? never);
const never = '9999';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By when it begins, then by when it ends, then as the plan has it; what has no date comes last. Pure. */
export const inTime = (marks: readonly TimelineMark[]): TimelineMark[] =>
  [...marks].sort((a, b) => compareDated(a.period, b.period));
