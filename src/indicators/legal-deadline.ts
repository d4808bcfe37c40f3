import type { LocalDate, RowRef } from '../plan/plan';

/**
 * A deadline of the law that a plan names ("24 timer", "fire måneder"), as what the plan said then and what the law says now
 * (DOMAIN.md 4.35 and 4.36). The plan's own words are kept as they are; a rule is made of neither.
 */
export interface LegalDeadline {
  readonly key: string;
  readonly title: string;
  readonly limit: string | null;
  readonly saidThen: string | null;
  readonly sourceThen: string | null;
  readonly saysNow: string | null;
  /** "barnets lov § 20, stk. 3". */
  readonly sourceNow: string | null;
  readonly link: string | null;
  /** The day that somebody last looked the law up. */
  readonly checkedOn: LocalDate | null;
  /** The indicator that measures whether it is kept; null: none does. */
  readonly indicatorKey: string | null;
  readonly row: RowRef | null;
}
