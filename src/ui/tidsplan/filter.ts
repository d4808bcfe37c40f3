import type { LocalDate, Plan } from '../../plan/plan';
import { stateOf, type ItemState } from '../../plan/status';

export interface PlanFilter {
  readonly query: string;
  readonly state: ItemState | null;
}

export const noFilter: PlanFilter = { query: '', state: null };

/**
 * The plan with only what matches. A word that matches an activity's title or number, a role or an area keeps all its
 * items; one that matches an item keeps that item. With no filter the plan comes back as it is, empty activities too.
 */
export function filterPlan(plan: Plan, filter: PlanFilter, today: LocalDate): Plan {
  const words = fold(filter.query).split(/\s+/).filter(Boolean);
  if (words.length === 0 && filter.state === null) return plan;
  const holds = (text: string): boolean => words.every((word) => fold(text).includes(word));
  const areaTitle = new Map(plan.areas.map((area) => [area.key, `${area.key} ${area.title}`]));
  const whole = new Set(
    plan.activities
      .filter((a) => holds([a.key, a.title, ...a.roles, areaTitle.get(a.areaKey ?? '') ?? ''].join(' ')))
      .map(({ key }) => key),
  );
  const items = plan.items.filter(
    (item) =>
      (filter.state === null || stateOf(item, today) === filter.state) &&
      (words.length === 0 || whole.has(item.activityKey) || holds(`${item.text} ${item.periodText ?? ''}`)),
  );
  const used = new Set(items.map(({ activityKey }) => activityKey));
  const activities = plan.activities.filter(
    ({ key }) => used.has(key) || (filter.state === null && words.length > 0 && whole.has(key)),
  );
  const areas = plan.areas.filter(({ key }) => activities.some(({ areaKey }) => areaKey === key));
  return { ...plan, areas, activities, items };
}

const fold = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replace(/\u00a0/g, ' ')
    .trim();
