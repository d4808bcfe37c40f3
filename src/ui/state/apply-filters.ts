import type { Activity, LocalDate, Plan, PlanItem } from '../../plan/plan';
import { endOfSoon } from '../../plan/standing';
import { stateOf } from '../../plan/status';
import {
  activityHaystack,
  areaHaystack,
  holdsWord,
  itemHaystack,
  searchWords,
  together,
  type Haystack,
} from './search-text';
import { countFilters, type PeriodFilter, type PlanFilters, type StateFilter } from './view-state';
import { carriersIn, namesOf, namesOfMe, namesOfUnits, type Looking, type Names } from './who';

/**
 * The plan with only what matches. Every word of the query must stand in an item or in its activity or area; an activity
 * that matches by itself keeps its items, also where it has none, unless a state or a period is asked for, which only
 * items have. With no filter and no query the plan comes back as it is. `me` null: nothing is mine. Pure.
 */
export function applyFilters(
  plan: Plan,
  filters: PlanFilters,
  query: string,
  today: LocalDate,
  me: Looking | null,
): Plan {
  const words = searchWords(query);
  if (words.length === 0 && countFilters(filters) === 0) return plan;
  const activityOf = new Map(plan.activities.map((activity) => [activity.key, activity]));
  const areaOf = new Map(plan.areas.map((area) => [area.key, area]));
  const passesPlace = placeTest(plan, filters);
  const passesWho = whoTest(plan, filters, today, me);
  const passesItem = itemTest(filters, today);
  const passesWords = (stack: () => Haystack): boolean => {
    if (words.length === 0) return true;
    const held = stack();
    return words.every((word) => holdsWord(word, held));
  };
  const around = (activity: Activity | undefined, areaKey: string | null): readonly (Haystack | undefined)[] => {
    const area = areaOf.get(areaKey ?? '');
    return [activity && activityHaystack(activity), area && areaHaystack(area)];
  };

  const items = plan.items.filter((item) => {
    const activity = activityOf.get(item.activityKey);
    const areaKey = activity ? activity.areaKey : item.areaKey;
    return (
      passesPlace(activity ?? null, areaKey) &&
      passesItem(item) &&
      passesWho(item, activity ?? null) &&
      passesWords(() => together(itemHaystack(item), ...around(activity, areaKey)))
    );
  });
  const used = new Set(items.map(({ activityKey }) => activityKey));
  const itemsOnly = filters.states.length > 0 || filters.period !== null;
  const activities = plan.activities.filter(
    (activity) =>
      used.has(activity.key) ||
      (!itemsOnly &&
        passesPlace(activity, activity.areaKey) &&
        passesWho(null, activity) &&
        passesWords(() => together(...around(activity, activity.areaKey)))),
  );
  const shown = new Set(
    [...activities, ...items.filter((i) => !activityOf.has(i.activityKey))].map((one) => one.areaKey),
  );
  return { ...plan, areas: plan.areas.filter(({ key }) => shown.has(key)), activities, items };
}

function placeTest(
  plan: Plan,
  { areas, stages }: PlanFilters,
): (activity: Activity | null, areaKey: string | null) => boolean {
  const known = new Set(plan.areas.map(({ key }) => key));
  return (activity, areaKey) => {
    const area = areaKey !== null && known.has(areaKey) ? areaKey : '';
    return (
      (areas.length === 0 || areas.includes(area)) &&
      (stages.length === 0 || (activity !== null && stages.includes(activity.stage ?? 'unknown')))
    );
  };
}

function whoTest(
  plan: Plan,
  { responsible, units, mine }: PlanFilters,
  today: LocalDate,
  me: Looking | null,
): (item: PlanItem | null, activity: Activity | null) => boolean {
  const carriers = carriersIn(plan);
  const chosen = responsible.length === 0 ? null : namesOf(plan, responsible, today);
  const unit = units.length === 0 ? null : namesOfUnits(plan, units, today);
  const own = !mine ? null : me === null ? () => false : namesOfMe(plan, me, today);
  const asked = [chosen, unit, own].filter((one): one is Names => one !== null);
  if (asked.length === 0) return () => true;
  return (item, activity) => {
    const texts = carriers(item, activity);
    return asked.every((names) => names(texts));
  };
}

const itemTest =
  ({ states, period }: PlanFilters, today: LocalDate): ((item: PlanItem) => boolean) =>
  (item) =>
    (states.length === 0 || states.some((state) => isIn(item, state, today))) &&
    (period === null || overlaps(item, period));

/**
 * Whether an item is in a state on a day; "soon" goes across the calendar's own states, and is what the overview's sentence
 * counts. Pure.
 */
export function isIn(item: PlanItem, state: StateFilter, today: LocalDate): boolean {
  if (state !== 'soon') return stateOf(item, today) === state;
  return item.status === 'planned' && item.end !== null && item.end >= today && item.end <= endOfSoon(today);
}

/** Whether the two have a day in common. What has no date is in no period. Pure. */
export function overlaps({ start, end }: Pick<PlanItem, 'start' | 'end'>, { from, to }: PeriodFilter): boolean {
  if (start === null && end === null) return false;
  return (to === null || start === null || start <= to) && (from === null || end === null || end >= from);
}
