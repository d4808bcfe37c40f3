import { holdsCpr } from '../../plan/cpr';
import type { DraftActivity, DraftPlan } from '../../plan/draft';
import { sayDate } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { mostUnits, templateDraft, templatePeriod, type PlanHead, type PlanTemplate } from '../../plan/templates';
import { readDay } from '../edit/day-text';
import { linesOf } from '../lines-of';

/** What somebody has chosen and typed on the way to a plan from a template. */
export interface TemplateState {
  readonly template: PlanTemplate;
  readonly head: PlanHead;
  /** As it is written, and the day that it is read as; null where it is none. */
  readonly startText: string;
  readonly start: LocalDate | null;
  /** The years that the latest readable day gave. */
  readonly years: string;
  /** One unit a line. */
  readonly units: string;
  /** The places of the areas that come along. */
  readonly areas: readonly number[];
  /** Whether it takes the place of the plan that there is. */
  readonly current: boolean;
}

/** A template as it is first shown: all of it, beginning today. Pure. */
export function firstOf(template: PlanTemplate, start: LocalDate, unit = ''): TemplateState {
  return {
    template,
    head: { title: template.title, unit, period: templatePeriod(template, start) },
    startText: sayDate(start, 'da'),
    start,
    years: templatePeriod(template, start),
    units: (template.units ?? []).join('\n'),
    areas: template.areas.map((_area, at) => at),
    // Visits go on beside the plan that says what is to be better.
    current: template.words !== 'visits',
  };
}

/** Another first day, as it is typed: the years follow it, where nobody has written others. Pure. */
export function beginningOn(state: TemplateState, startText: string): TemplateState {
  const { template, head } = state;
  const start = readDay(startText, 'first') ?? null;
  const years = (day: LocalDate | null): string | null => (day === null ? null : templatePeriod(template, day));
  const follows = head.period === '' || head.period === state.years;
  const next = years(start) ?? state.years;
  return { ...state, startText, start, years: next, head: follows ? { ...head, period: next } : head };
}

/** What stands in the way of a plan, the first thing first; null where nothing does. */
export type Lack = 'areas' | 'title' | 'start' | 'units' | 'tooMany' | 'cpr';

/** The longest name of a unit: it stands in titles too. */
const longestUnit = 200;

/** Pure. */
export function lackOf({ template, head, start, units, areas }: TemplateState): Lack | null {
  const named = linesOf(units);
  if (areas.length === 0) return 'areas';
  if (head.title.trim() === '' || [head.title, head.unit, head.period].some(holdsCpr)) return 'title';
  if (template.months !== null && start === null) return 'start';
  if (template.units === undefined) return null;
  if (named.length === 0) return 'units';
  if (named.length > mostUnits || named.some(({ length }) => length > longestUnit)) return 'tooMany';
  return named.some(holdsCpr) ? 'cpr' : null;
}

/** The plan that would be made now; `today` is its date. Pure. */
export const draftOf = ({ template, head, start, units, areas }: TemplateState, today: LocalDate): DraftPlan =>
  templateDraft(template, head, { areas, start: start ?? today, units: linesOf(units).slice(0, mostUnits) }, today);

/** From which period to which these reach, in words; null where nothing in them has a date. Pure. */
export function spanOf(activities: readonly DraftActivity[]): { readonly from: string; readonly to: string } | null {
  const dated = inTime(activities);
  const [first, last] = [dated[0], dated.at(-1)];
  return first === undefined || last === undefined ? null : { from: first.period, to: last.period };
}

/** The item of a plan that comes first, in words; null where it has no dates. Pure. */
export function firstDated({ activities }: DraftPlan): { readonly text: string; readonly period: string } | null {
  return inTime(activities)[0] ?? null;
}

const inTime = (activities: readonly DraftActivity[]): { text: string; period: string; end: LocalDate }[] =>
  activities.flatMap(datedOf).sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));

const datedOf = ({ milestones, goals }: DraftActivity): { text: string; period: string; end: LocalDate }[] =>
  [
    ...milestones.map(({ text, period, end }) => ({ text, period, end })),
    ...goals.map(({ statements, period, end }) => ({ text: statements[0]?.text ?? '', period, end })),
  ].flatMap(({ text, period, end }) => (period === null || end === null ? [] : [{ text, period, end }]));
