import { partsOf } from '../../periods/index';
import type { LocalDate, Plan, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';

export interface MonthSection {
  readonly kind: 'late' | 'month' | 'undated' | 'earlier';
  readonly year: number;
  readonly month: number;
  readonly items: readonly PlanItem[];
}

/**
 * The plan for a narrow screen, as a list: first what is late, then this month and those ahead by the month in which
 * an item falls due, then what has no date, last the months that have gone. Every item stands in exactly one section.
 */
export function byMonth(plan: Plan, today: LocalDate): MonthSection[] {
  const thisMonth = today.slice(0, 7);
  const buckets = new Map<string, PlanItem[]>();
  const late: PlanItem[] = [];
  const undated: PlanItem[] = [];
  for (const item of plan.items) {
    const day = item.end ?? item.start;
    if (stateOf(item, today) === 'late') late.push(item);
    else if (day === null) undated.push(item);
    else {
      // What has begun and has no end falls under this month, else nobody would see it under a month long gone.
      const open = item.end === null && item.status === 'planned' && day < today;
      const key = open ? thisMonth : day.slice(0, 7);
      buckets.set(key, [...(buckets.get(key) ?? []), item]);
    }
  }
  const dayOf = (item: PlanItem): string => item.end ?? item.start ?? '9';
  const sorted = (items: readonly PlanItem[]): PlanItem[] =>
    [...items].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const sections = [...buckets.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, items]): MonthSection => {
      const { year, month } = partsOf(`${key}-01`);
      return { kind: key < thisMonth ? 'earlier' : 'month', year, month, items: sorted(items) };
    });
  const bare = { year: 0, month: 0 };
  return [
    ...(late.length > 0 ? [{ kind: 'late' as const, ...bare, items: sorted(late) }] : []),
    ...sections.filter(({ kind }) => kind === 'month'),
    ...(undated.length > 0 ? [{ kind: 'undated' as const, ...bare, items: undated }] : []),
    ...sections.filter(({ kind }) => kind === 'earlier').reverse(),
  ];
}
