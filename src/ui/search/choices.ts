import { addMonths, lastOfMonth, makeDay, partsOf, sayDate, saySpan } from '../../periods/index';
import { stages, type LocalDate, type Plan } from '../../plan/plan';
import type { Say, TextKey } from '../../text/text';
import { itemStates, stateWord } from '../marks/words';
import type { PeriodFilter, PlanFilters, StageFilter, StateFilter } from '../state';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const byName = (a: string, b: string): number => a.localeCompare(b, 'da');
const distinct = (texts: readonly string[]): string[] =>
  [...new Map(texts.map((text) => [text.trim().toLocaleLowerCase('da'), text.trim()])).values()]
    .filter((text) => text !== '')
    .sort(byName);

/** The areas of a plan in its own order, and one for what stands outside them where there is any. Pure. */
export function areaChoices(plan: Plan, say: Say): readonly Choice[] {
  const known = new Set(plan.areas.map(({ key }) => key));
  const outside = plan.activities.some(({ areaKey }) => areaKey === null || !known.has(areaKey));
  return [
    ...plan.areas.map(({ key, title }) => ({ value: key, label: `${key} ${title}` })),
    ...(outside ? [{ value: '', label: say('search.noArea') }] : []),
  ];
}

/** Roles and persons that the plan names, each sorted æ ø å last. Pure. */
export function whoChoices(plan: Plan): { readonly roles: readonly string[]; readonly persons: readonly string[] } {
  const roles = plan.activities.flatMap((activity) => activity.roles);
  const own = plan.items.flatMap(({ responsible }) => (responsible === null ? [] : [responsible]));
  const persons = plan.members.flatMap(({ person, substitute }) => [person?.name ?? '', substitute?.name ?? '']);
  return { roles: distinct([...roles, ...plan.members.map(({ role }) => role), ...own]), persons: distinct(persons) };
}

/** The units that the members list gives those who have a role, sorted the same. Pure. */
export const unitChoices = ({ members }: Plan): readonly string[] => distinct(members.map(({ unit }) => unit ?? ''));

export const stageChoices = (say: Say): readonly (Choice & { readonly value: StageFilter })[] =>
  [...stages, 'unknown' as const].map((value) => ({ value, label: say(`stage.${value}`) }));

/** The states, with "soon" after what is late: both are what needs somebody. */
export const stateChoices = (say: Say): readonly (Choice & { readonly value: StateFilter })[] => {
  const [late = 'late', ...rest] = itemStates;
  return [late, 'soon' as const, ...rest].map((value) => ({ value, label: stateFilterWord(value, say) }));
};

export const stateFilterWord = (state: StateFilter, say: Say): string =>
  state === 'soon' ? say('search.soon') : stateWord(state, say);

/** Periods that people ask for, from the day it is. Pure. */
export function periodChoices(today: LocalDate): readonly { readonly key: TextKey; readonly period: PeriodFilter }[] {
  const { year, month } = partsOf(today);
  const next = partsOf(addMonths(today, 1));
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  const whole = (y: number, first: number, last: number): PeriodFilter => ({
    from: makeDay(y, first, 1),
    to: lastOfMonth(y, last),
  });
  return [
    { key: 'search.thisMonth', period: whole(year, month, month) },
    { key: 'search.nextMonth', period: whole(next.year, next.month, next.month) },
    { key: 'search.thisQuarter', period: whole(year, quarter, quarter + 2) },
    { key: 'search.thisYear', period: whole(year, 1, 12) },
    { key: 'search.nextYear', period: whole(year + 1, 1, 12) },
  ];
}

/** A period filter in words: "1. maj – 31. august 2019", "Fra 1. maj 2019". Pure. */
export function periodWords({ from, to }: PeriodFilter, say: Say): string {
  if (from !== null && to !== null) return saySpan(from, to, say.locale);
  return from !== null
    ? say('search.periodFrom', { date: sayDate(from, say.locale) })
    : say('search.periodTo', { date: to === null ? '' : sayDate(to, say.locale) });
}

/** One choice that is made, as a tag says it, and the filters without it. */
export interface ActiveFilter {
  readonly id: string;
  readonly label: string;
  readonly without: PlanFilters;
}

/** Every choice that is made, in the order of the menus. Pure. */
export function activeFilters(plan: Plan, filters: PlanFilters, say: Say): readonly ActiveFilter[] {
  const areas = new Map(areaChoices(plan, say).map(({ value, label }) => [value, label]));
  const without = <T>(all: readonly T[], one: T): T[] => all.filter((other) => other !== one);
  const { period } = filters;
  return [
    ...filters.areas.map((key) => ({
      id: `area ${key}`,
      label: areas.get(key) ?? (key === '' ? say('search.noArea') : `${say('search.area')} ${key}`),
      without: { ...filters, areas: without(filters.areas, key) },
    })),
    ...filters.responsible.map((who) => ({
      id: `who ${who}`,
      label: who,
      without: { ...filters, responsible: without(filters.responsible, who) },
    })),
    ...filters.units.map((unit) => ({
      id: `unit ${unit}`,
      label: unit,
      without: { ...filters, units: without(filters.units, unit) },
    })),
    ...filters.stages.map((stage) => ({
      id: `stage ${stage}`,
      label: say(`stage.${stage}`),
      without: { ...filters, stages: without(filters.stages, stage) },
    })),
    ...(period === null
      ? []
      : [{ id: 'period', label: periodWords(period, say), without: { ...filters, period: null } }]),
    ...filters.states.map((state) => ({
      id: `state ${state}`,
      label: stateFilterWord(state, say),
      without: { ...filters, states: without(filters.states, state) },
    })),
    ...(filters.mine ? [{ id: 'mine', label: say('search.mine'), without: { ...filters, mine: false } }] : []),
  ];
}
