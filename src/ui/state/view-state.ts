import type { LocalDate, Stage } from '../../plan/plan';
import type { ItemState } from '../../plan/status';
import { usualLook, type TidsplanLook } from './look';

/** The pages with a tab, in the order of the tabs. */
export const tabPages = [
  'overview',
  'plan',
  'tidsplan',
  'machinery',
  'history',
  'reminders',
  'questions',
  'plans',
  'import',
] as const;
export type TabName = (typeof tabPages)[number];
/** Every page: `area` and `activity` show the one that is selected, `grid` is where many rows are edited together. */
export const pages = [...tabPages, 'area', 'activity', 'grid'] as const;
export type PageName = (typeof pages)[number];

/** Which page a word names; null for any other. */
export const pageNamed = (word: unknown): PageName | null => pages.find((page) => page === word) ?? null;

/** `unknown`: the plan says no stage. */
export type StageFilter = Stage | 'unknown';
/** `soon`: not late, and its last day is near (`endOfSoon`). */
export type StateFilter = ItemState | 'soon';

/** Days that a period must have at least one of; a null end is open. */
export interface PeriodFilter {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** What is shown of a plan. Within one filter any choice is enough; every filter that has choices must be met. */
export interface PlanFilters {
  /** Keys of areas; '' for what has none. */
  readonly areas: readonly string[];
  /** Roles or names of persons, as the plan writes them. */
  readonly responsible: readonly string[];
  /** Units of those who have the roles, as the members list writes them. */
  readonly units: readonly string[];
  readonly stages: readonly StageFilter[];
  readonly period: PeriodFilter | null;
  readonly states: readonly StateFilter[];
  readonly mine: boolean;
}

/**
 * Everything that an address keeps: what is seen, what is open on it, of which plan (null: the current), what of it, and how
 * its tidsplan is looked at.
 */
export interface ViewState {
  readonly page: PageName;
  readonly selected: string | null;
  readonly plan: string | null;
  readonly query: string;
  readonly filters: PlanFilters;
  readonly look: TidsplanLook;
}

export const noFilters: PlanFilters = {
  areas: [],
  responsible: [],
  units: [],
  stages: [],
  period: null,
  states: [],
  mine: false,
};

/** A page as it opens when nothing is chosen on it. */
export const viewOf = (page: PageName, more: Partial<Omit<ViewState, 'page'>> = {}): ViewState => ({
  page,
  selected: null,
  plan: null,
  query: '',
  filters: noFilters,
  look: usualLook,
  ...more,
});

/** How many choices are made; a period is one, and so is "mine". */
export const countFilters = ({ period, mine, ...chosen }: PlanFilters): number =>
  Object.values(chosen).reduce((n, { length }) => n + length, 0) + (period === null ? 0 : 1) + (mine ? 1 : 0);
