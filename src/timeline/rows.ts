import { findPeriods } from '../periods/index';
import type { Grouping } from './kinds';
import type { Activity, Delivery, LocalDate, Period, Plan, PlanItem } from '../plan/plan';
import { stateOf } from '../plan/status';
import { groupsOf, type GroupKey } from './groups';
import { compareDated, inTime, type TimelineMark } from './mark';
import { repeatsOf } from './repeats';

/** The head of a group of rows. */
export interface HeadRow {
  readonly kind: 'head';
  readonly key: string;
  readonly group: GroupKey;
  /** What is late in the whole group, also while it is folded. */
  readonly late: number;
  readonly folded: boolean;
}

/** An activity against time. */
export interface ActivityRow {
  readonly kind: 'activity';
  readonly key: string;
  readonly group: GroupKey;
  /** Null for items whose activity is not in the lists: they keep a row. */
  readonly activity: Activity | null;
  /** What its marks are made of, in their order; what of it recurs is shown until this day. */
  readonly items: readonly PlanItem[];
  readonly until: LocalDate;
  /** In the order of time; what has no date stands last. Made when they are first asked for. */
  readonly marks: readonly TimelineMark[];
}

/** A delivery of the procesplan, under its activity. */
export interface DeliveryRow {
  readonly kind: 'delivery';
  readonly key: string;
  readonly group: GroupKey;
  readonly delivery: Delivery;
  readonly marks: readonly TimelineMark[];
}

/** What stands in other lists than the plan's own: meetings, supervision rounds, documents to review. */
export interface BesideRow {
  readonly kind: 'beside';
  readonly key: string;
  readonly group: GroupKey;
  readonly title: string;
  readonly marks: readonly TimelineMark[];
}

export type TimelineRow = HeadRow | ActivityRow | DeliveryRow | BesideRow;

/** Marks from other lists, gathered under a title of their own. */
export interface Beside {
  readonly key: string;
  readonly title: string;
  readonly marks: readonly TimelineMark[];
}

export interface RowsOptions {
  readonly today: LocalDate;
  /** What recurs is shown until this day. */
  readonly until: LocalDate;
  readonly grouping: Grouping;
  readonly beside?: readonly Beside[];
  /** Keys of groups whose rows are folded away. */
  readonly folded?: ReadonlySet<GroupKey>;
}

/** The group of what stands beside the plan. */
export const besideGroup: GroupKey = 'beside';

/**
 * The rows of a plan, in groups. Every item of the plan stands in a row of each group that it belongs to, dated or not; with
 * areas as groups that is exactly one. Deliveries follow their activity, those of an area alone the area's last activity.
 * Pure: sizes and places are the drawing's business.
 */
export function timelineRows(plan: Plan, options: RowsOptions): TimelineRow[] {
  const { today, grouping, beside = [], folded = new Set<GroupKey>() } = options;
  const groups = groupsOf(plan, grouping, today);
  const { ofMark } = groups;
  const items = itemsByActivity(plan);
  const activities = gathered(plan.activities, (activity) => groups.ofActivity(activity));
  const deliveries = gathered(plan.deliveries, ({ activityKey, areaKey }) =>
    activityKey !== null && items.of.has(activityKey) ? [`in/${activityKey}`] : [areaKey ?? ''],
  );
  const rows: TimelineRow[] = [];
  const add = (group: GroupKey, late: number, body: readonly TimelineRow[]): void => {
    if (body.length === 0) return;
    rows.push({ kind: 'head', key: `group/${group}`, group, late, folded: folded.has(group) });
    if (!folded.has(group)) for (const row of body) rows.push(row);
  };
  for (const group of groups.order) {
    const shownIn = (all: readonly PlanItem[]): readonly PlanItem[] =>
      ofMark === null ? all : all.filter((item) => ofMark({ kind: item.kind, state: stateOf(item, today) }) === group);
    const body: TimelineRow[] = [];
    let late = 0;
    const addItems = (activity: Activity | null, shown: readonly PlanItem[]): void => {
      for (const item of shown) if (stateOf(item, today) === 'late') late++;
      body.push(new ItemsRow(group, activity, shown, options));
    };
    const addDeliveries = (found: readonly Delivery[] | undefined): void =>
      found?.forEach((delivery) => body.push(deliveryRow(delivery, group, today)));
    for (const activity of activities.get(group) ?? []) {
      const all = items.of.get(activity.key) ?? none;
      const shown = shownIn(all);
      // Where the marks make the groups, a row without one says nothing; an activity without items stands last.
      if (ofMark !== null && shown.length === 0 && (group !== '' || all.length > 0)) continue;
      addItems(activity, shown);
      if (ofMark === null) addDeliveries(deliveries.get(`in/${activity.key}`));
    }
    if (grouping === 'area') addDeliveries(deliveries.get(group));
    const orphans = groups.ofActivity(null).includes(group) ? shownIn(items.orphans) : none;
    if (orphans.length > 0) addItems(null, orphans);
    add(group, late, body);
  }
  const besides = beside.filter(({ marks }) => marks.length > 0);
  add(
    besideGroup,
    besides.flatMap(({ marks }) => marks).filter(({ state }) => state === 'late').length,
    besides.map(({ key, title, marks }) => ({
      kind: 'beside' as const,
      key: `${besideGroup}/${key}`,
      group: besideGroup,
      title,
      marks: inTime(marks),
    })),
  );
  return rows;
}

const none: readonly PlanItem[] = [];

function gathered<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all)
    for (const key of keysOf(one)) if (found.get(key)?.push(one) === undefined) found.set(key, [one]);
  return found;
}

/** Most activities have theirs in the order of time already. */
function sortOnce(items: PlanItem[]): void {
  for (let n = 1; n < items.length; n++)
    if (compareDated(items[n - 1] ?? undated, items[n] ?? undated) > 0) {
      items.sort(compareDated);
      return;
    }
}
const undated = { start: null, end: null };

/** Items by activity, in the order of time. */
function itemsByActivity(plan: Plan): {
  readonly of: ReadonlyMap<string, readonly PlanItem[]>;
  readonly orphans: readonly PlanItem[];
} {
  const of = new Map<string, PlanItem[]>();
  for (const { key } of plan.activities) of.set(key, []);
  const orphans: PlanItem[] = [];
  for (const item of plan.items) (of.get(item.activityKey) ?? orphans).push(item);
  for (const items of of.values()) sortOnce(items);
  sortOnce(orphans);
  return { of, orphans };
}

interface When {
  readonly today: LocalDate;
  readonly until: LocalDate;
}

/** Of a plan of thousands a screen shows a few rows: only those make their marks. A class, since thousands are made at once. */
class ItemsRow implements ActivityRow {
  readonly kind = 'activity';
  readonly key: string;
  readonly until: LocalDate;
  private readonly today: LocalDate;
  private made: readonly TimelineMark[] | null = null;

  constructor(
    readonly group: GroupKey,
    readonly activity: Activity | null,
    readonly items: readonly PlanItem[],
    { today, until }: When,
  ) {
    this.key = `${group}/${activity?.key ?? ''}`;
    this.until = until;
    this.today = today;
  }

  get marks(): readonly TimelineMark[] {
    return (this.made ??= this.items.map((item) => markOfItem(item, this.today, this.until)));
  }
}

function markOfItem(item: PlanItem, today: LocalDate, until: LocalDate): TimelineMark {
  const period: Period = { text: item.periodText, start: item.start, end: item.end, recurrence: item.recurrence };
  return {
    key: item.key,
    kind: item.kind,
    title: firstLine(item.text),
    period,
    state: stateOf(item, today),
    former: item.former,
    repeats: item.status === 'planned' ? repeatsOf(period, until) : [],
    item,
    url: null,
  };
}

/** What of a text of several lines stands beside its mark. */
export function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return (end < 0 ? text : text.slice(0, end)).trim();
}

function deliveryRow(delivery: Delivery, group: GroupKey, today: LocalDate): DeliveryRow {
  const known = steps.get(delivery);
  const marks = known?.today === today ? known.marks : stepsOf(delivery, today);
  if (marks !== known?.marks) steps.set(delivery, { today, marks });
  return { kind: 'delivery', key: `${group}/d/${delivery.key}`, group, delivery, marks };
}

// Reading a schedule takes longer than all else of a row, and rows are made anew with each fold and filter.
const steps = new WeakMap<Delivery, { readonly today: LocalDate; readonly marks: readonly TimelineMark[] }>();

/** A step for each line of a delivery's schedule; a line without a time stands as one without a date. */
function stepsOf(delivery: Delivery, today: LocalDate): TimelineMark[] {
  const marks = delivery.schedule.map((line, i): TimelineMark => {
    const [found] = findPeriods(line);
    const { start = null, end = null, recurrence = null } = found?.read ?? {};
    const dated = { status: 'planned' as const, start, end };
    const state = stateOf(dated, today);
    return {
      key: `step:${delivery.key}:${i}`,
      kind: 'step',
      title: line,
      period: { text: found ? line.slice(found.start, found.end) : null, start, end, recurrence },
      // Nobody says of a line whether it is done: what is over is over, not late.
      state: state === 'late' ? 'planned' : state,
      former: null,
      repeats: [],
      item: null,
      url: null,
    };
  });
  return inTime(marks);
}

/** Every mark of the rows once, in their order. Pure. */
export function marksOf(rows: readonly TimelineRow[]): TimelineMark[] {
  const seen = new Map<string, TimelineMark>();
  for (const row of rows) if (row.kind !== 'head') for (const mark of row.marks) seen.set(mark.key, mark);
  return [...seen.values()];
}
