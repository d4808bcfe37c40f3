import { addMonths, lastOfMonth, partsOf } from '../periods/index';
import type { Activity, Area, LocalDate, Plan, PlanItem } from './plan';
import { stateOf, type Dated, type ItemState } from './status';

/** How many of some items are in each state on a day. */
export type StateCounts = Readonly<Record<ItemState, number>>;

/** Counts things with a state through once. Whoever says a number of them, in a view, an answer, a card or a report, counts here. Pure. */
export function countStates(items: Iterable<Dated>, today: LocalDate): StateCounts {
  const counts = noCounts();
  for (const item of items) counts[stateOf(item, today)]++;
  return counts;
}

/** How many there are that are not dropped. Pure. */
export const totalOf = (counts: StateCounts): number =>
  states.reduce((all, state) => (state === 'dropped' ? all : all + counts[state]), 0);

/** An activity with its milestones and goals in the plan's order, and the first of them that still lies ahead. */
export interface ActivityStanding {
  readonly activity: Activity;
  readonly items: readonly PlanItem[];
  readonly counts: StateCounts;
  readonly next: PlanItem | null;
}

export interface AreaStanding {
  /** Null for activities that stand outside the focus areas. */
  readonly area: Area | null;
  readonly counts: StateCounts;
  /** Milestones and goals that are not dropped. */
  readonly total: number;
  readonly activities: readonly ActivityStanding[];
}

/** Items that end on one day. */
export interface AgendaDay {
  readonly day: LocalDate;
  readonly items: readonly PlanItem[];
}

/** Where a plan stands on a day. */
export interface Standing {
  /** Milestones and goals that are not dropped, and how they stand: what a plan is measured by. */
  readonly total: number;
  readonly counts: StateCounts;
  /** Milestones, goals and follow-ups whose period has ended unreached, the longest overdue first. */
  readonly late: readonly PlanItem[];
  /** The last day of "soon". */
  readonly soonEnd: LocalDate;
  /** Milestones, goals and follow-ups that end from today to `soonEnd`, the first first. */
  readonly soon: readonly PlanItem[];
  /** The first after `soonEnd`: said where nothing is due before. */
  readonly afterSoon: PlanItem | null;
  /** Milestones and goals without a date. */
  readonly undated: readonly PlanItem[];
  /** Follow-ups that are to have a first date and have none; those that go on all the time need none. */
  readonly undatedFollowUps: readonly PlanItem[];
  readonly areas: readonly AreaStanding[];
}

/** "Soon" reaches to the end of next month: from the middle of May to the end of June. */
export function endOfSoon(today: LocalDate): LocalDate {
  const { year, month } = partsOf(addMonths(today, 1));
  return lastOfMonth(year, month);
}

const dateless: ReadonlySet<string> = new Set(['continuous', 'asNeeded']);

/** Counts a plan through once: what is reached, overdue, due soon and undated, whole and by area and activity. Pure. */
export function standingOf(plan: Plan, today: LocalDate): Standing {
  const soonEnd = endOfSoon(today);
  const whole = noCounts();
  const late: PlanItem[] = [];
  const undated: PlanItem[] = [];
  const undatedFollowUps: PlanItem[] = [];
  const measured = new Map<string, PlanItem[]>();
  for (const item of plan.items) {
    const state = stateOf(item, today);
    if (item.kind !== 'followUp') {
      whole[state]++;
      add(measured, item.activityKey, item);
    }
    if (state === 'late') late.push(item);
    else if (state === 'undated' && item.kind !== 'followUp') undated.push(item);
    else if (state === 'undated' && !dateless.has(item.recurrence ?? '')) undatedFollowUps.push(item);
  }
  late.sort(byEnd);
  const ahead = aheadIn(plan.items, today, null);
  const soon = ahead.filter(({ end }) => end !== null && end <= soonEnd);
  return {
    total: totalOf(whole),
    counts: whole,
    late,
    soonEnd,
    soon,
    afterSoon: ahead[soon.length] ?? null,
    undated,
    undatedFollowUps,
    areas: areasOf(plan, measured, today),
  };
}

/** Of what is not reached, what ends from `today` to `until` (null: whenever), the first first. Pure. */
export function aheadIn(items: readonly PlanItem[], today: LocalDate, until: LocalDate | null): PlanItem[] {
  const isAhead = (item: PlanItem): boolean =>
    item.status === 'planned' && item.end !== null && item.end >= today && (until === null || item.end <= until);
  return items.filter(isAhead).sort(byEnd);
}

/** The same plan with only one of its focus areas; an area that is not there leaves it empty. */
export function planOfArea(plan: Plan, areaKey: string): Plan {
  const areas = plan.areas.filter(({ key }) => key === areaKey);
  const activities = plan.activities.filter((activity) => activity.areaKey === areaKey);
  const keys = new Set(activities.map(({ key }) => key));
  return { ...plan, areas, activities, items: plan.items.filter(({ activityKey }) => keys.has(activityKey)) };
}

/** Items by the day they end, in the order they are given; those without an end are left out. */
export function agendaOf(items: readonly PlanItem[]): AgendaDay[] {
  const days = new Map<LocalDate, PlanItem[]>();
  for (const item of items) if (item.end !== null) add(days, item.end, item);
  return [...days].map(([day, those]) => ({ day, items: those }));
}

function areasOf(plan: Plan, measured: ReadonlyMap<string, readonly PlanItem[]>, today: LocalDate): AreaStanding[] {
  const known = new Set(plan.areas.map(({ key }) => key));
  const byArea = new Map<string | null, ActivityStanding[]>();
  for (const activity of plan.activities) {
    const items = measured.get(activity.key) ?? [];
    const counts = noCounts();
    let next: PlanItem | null = null;
    for (const item of items) {
      const state = stateOf(item, today);
      counts[state]++;
      const isAhead = (state === 'running' || state === 'planned') && item.end !== null;
      if (isAhead && (next === null || byEnd(item, next) < 0)) next = item;
    }
    const { areaKey } = activity;
    add(byArea, areaKey !== null && known.has(areaKey) ? areaKey : null, { activity, items, counts, next });
  }
  const alone = byArea.get(null);
  return [
    ...plan.areas.map((area) => areaStanding(area, byArea.get(area.key) ?? [])),
    ...(alone ? [areaStanding(null, alone)] : []),
  ];
}

function areaStanding(area: Area | null, activities: readonly ActivityStanding[]): AreaStanding {
  const counts = noCounts();
  for (const one of activities) for (const state of states) counts[state] += one.counts[state];
  return { area, activities, counts, total: totalOf(counts) };
}

const states: readonly ItemState[] = ['planned', 'running', 'reached', 'late', 'undated', 'dropped', 'postponed'];
const noCounts = (): Record<ItemState, number> => ({
  planned: 0,
  running: 0,
  reached: 0,
  late: 0,
  undated: 0,
  dropped: 0,
  postponed: 0,
});

/** Keeps the plan's own order within a day: sorting is stable. */
const byEnd = (a: PlanItem, b: PlanItem): number =>
  (a.end ?? '') < (b.end ?? '') ? -1 : (a.end ?? '') > (b.end ?? '') ? 1 : 0;

function add<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
