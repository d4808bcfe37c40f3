import type { LocalDate, RowRef } from '../plan/plan';

// Ledelsestilsyn (DOMAIN.md 2.4 to 2.6): counts and shares only. Nothing here can point to a case, since nothing of a case is
// ever taken in.

/** Which level a count or a report is of: a unit's own, or one that sums up the units below it. */
export const supervisionLevels = ['unit', 'level4', 'level3'] as const;
export type SupervisionLevel = (typeof supervisionLevels)[number];

/** What every round looks at; the plan's own themes are written in words beside them. */
export const fixedAspects = ['deadlines', 'quality', 'lawfulness'] as const;
export type FixedAspect = (typeof fixedAspects)[number];

/** A quarter's round. `key` is "2019-2"; `number` counts rounds from the first, null where nobody says it. */
export interface Round {
  readonly key: string;
  readonly title: string;
  readonly number: number | null;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly state: 'planned' | 'running' | 'closed';
  /** The units that take part, by name. Empty: not said; then those that have given anything of it. */
  readonly units: readonly string[];
  /** Which units belong together above themselves, a line for each place that sums up: "Nord: Bispebjerg, Nørrebro" (levels.ts). */
  readonly levels: readonly string[];
  /** Types of case that it looks at. */
  readonly covers: readonly string[];
  /** How many cases, in the plan's own words: "25 % af alle sager", "fem sager". Null: not said. */
  readonly demand: string | null;
  /** Keys of the plan's indicators that are measured in it. */
  readonly indicators: readonly string[];
  /** What is looked at beside deadlines, quality and lawfulness. */
  readonly themes: readonly string[];
  readonly summary: string | null;
  readonly row: RowRef | null;
}

/**
 * One unit's counts in a round: of one indicator, or of one aspect where `indicatorKey` is null. With neither it is the unit's
 * draw itself: `total`, `drawn` and `code`.
 */
export interface Sample {
  readonly key: string;
  readonly roundKey: string;
  readonly unit: string;
  readonly indicatorKey: string | null;
  /** A fixed aspect's code, or one of the round's own themes in its words. */
  readonly aspect: string | null;
  /** How many cases there were to draw from. */
  readonly total: number | null;
  readonly drawn: number | null;
  /** What the drawing is repeated with (draw.ts). */
  readonly code: string | null;
  readonly reviewed: number | null;
  readonly fulfilled: number | null;
  /** How many of the fulfilled were "kvalificeret fravalgt". */
  readonly optedOut: number | null;
  readonly reportedOn: LocalDate | null;
  readonly findings: string | null;
  readonly row: RowRef | null;
}

/** What a unit wants to learn after a round: two or three themes a quarter (DOMAIN.md 2.5). */
export interface LearningTheme {
  readonly key: string;
  readonly roundKey: string;
  readonly unit: string;
  readonly title: string;
  /** What the unit does, one thing a line. */
  readonly plan: readonly string[];
  /** A role, almost never a person. */
  readonly responsible: string | null;
  readonly state: 'chosen' | 'running' | 'held' | 'dropped';
  readonly end: LocalDate | null;
  readonly outcome: string | null;
  readonly row: RowRef | null;
}

/** A unit's monthly dialogue-based case review; `month` is "2019-03". Null `heldOn`: not held yet. */
export interface CaseReview {
  readonly key: string;
  readonly unit: string;
  readonly month: string;
  readonly heldOn: LocalDate | null;
  readonly learned: string | null;
  readonly row: RowRef | null;
}

/**
 * What the chief lawyer tells a unit's leaders of a round, and what the levels above sum up. Above the units `unit` is the place
 * that sums up (levels.ts); null where it is the level as a whole.
 */
export interface RoundReport {
  readonly key: string;
  readonly roundKey: string;
  readonly level: SupervisionLevel;
  readonly unit: string | null;
  readonly givenOn: LocalDate | null;
  readonly text: string | null;
  readonly analysis: string | null;
  readonly row: RowRef | null;
}

/** All of a plan's ledelsestilsyn, each list in its own order: rounds the oldest first. */
export interface Supervision {
  readonly rounds: readonly Round[];
  readonly samples: readonly Sample[];
  readonly themes: readonly LearningTheme[];
  readonly reviews: readonly CaseReview[];
  readonly reports: readonly RoundReport[];
}
