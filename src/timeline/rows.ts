import { findPeriods } from '../periods/index';
import type { Grouping } from './kinds';
import type { Activity, Delivery, LocalDate, Period, Plan, PlanItem } from '../plan/plan';
import { stateOf } from '../plan/status';
import { groupsOf, type GroupKey } from './groups';
import { inTime, isUndated, type TimelineMark } from './mark';
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
  /** In the order of time; what has no date stands last. */
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
  const { today, until, grouping, beside = [], folded = new Set<GroupKey>() } = options;
  const groups = groupsOf(plan, grouping, today);
  const byActivity = itemsByActivity(plan);
  const markOf = (item: PlanItem): TimelineMark => markOfItem(item, today, until);
  const rows: TimelineRow[] = [];
  const add = (group: GroupKey, body: readonly (ActivityRow | DeliveryRow | BesideRow)[]): void => {
    if (body.length === 0) return;
    const late = body.flatMap(({ marks }) => marks).filter(({ state }) => state === 'late').length;
    rows.push({ kind: 'head', key: `group/${group}`, group, late, folded: folded.has(group) });
    if (!folded.has(group)) rows.push(...body);
  };
  for (const group of groups.order) {
    const marksIn = (items: readonly PlanItem[]): TimelineMark[] =>
      inTime(items.map(markOf).filter((mark) => groups.ofMark === null || groups.ofMark(mark) === group));
    const shown = plan.activities.filter((activity) => groups.ofActivity(activity).includes(group));
    const body = shown.flatMap((activity): (ActivityRow | DeliveryRow)[] => {
      const marks = marksIn(byActivity.of.get(activity.key) ?? []);
      // Where the marks make the groups, a row without one says nothing; an activity without items stands last.
      const empty = groups.ofMark !== null && marks.length === 0;
      if (empty && (group !== '' || (byActivity.of.get(activity.key)?.length ?? 0) > 0)) return [];
      const row: ActivityRow = { kind: 'activity', key: `${group}/${activity.key}`, group, activity, marks };
      const deliveries =
        groups.ofMark === null ? plan.deliveries.filter((one) => one.activityKey === activity.key) : [];
      return [row, ...deliveries.map((delivery) => deliveryRow(delivery, group, today))];
    });
    const loose =
      grouping === 'area'
        ? plan.deliveries.filter(
            (one) =>
              (one.activityKey === null || !byActivity.known.has(one.activityKey)) && (one.areaKey ?? '') === group,
          )
        : [];
    const orphans = groups.ofActivity(null).includes(group) ? marksIn(byActivity.orphans) : [];
    add(group, [
      ...body,
      ...loose.map((delivery) => deliveryRow(delivery, group, today)),
      ...(orphans.length > 0
        ? [{ kind: 'activity' as const, key: `${group}/`, group, activity: null, marks: orphans }]
        : []),
    ]);
  }
  add(
    besideGroup,
    beside
      .filter(({ marks }) => marks.length > 0)
      .map(({ key, title, marks }) => ({
        kind: 'beside' as const,
        key: `${besideGroup}/${key}`,
        group: besideGroup,
        title,
        marks: inTime(marks),
      })),
  );
  return rows;
}

function itemsByActivity(plan: Plan): {
  readonly known: ReadonlySet<string>;
  readonly of: ReadonlyMap<string, readonly PlanItem[]>;
  readonly orphans: readonly PlanItem[];
} {
  const known = new Set(plan.activities.map(({ key }) => key));
  const of = new Map<string, PlanItem[]>();
  const orphans: PlanItem[] = [];
  for (const item of plan.items) {
    if (!known.has(item.activityKey)) orphans.push(item);
    else if (of.get(item.activityKey)?.push(item) === undefined) of.set(item.activityKey, [item]);
  }
  return { known, of, orphans };
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

const firstLine = (text: string): string => text.split('\n')[0]?.trim() ?? '';

/** A delivery with a step for each line of its schedule; a line without a time stands as one without a date. */
function deliveryRow(delivery: Delivery, group: GroupKey, today: LocalDate): DeliveryRow {
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
  return { kind: 'delivery', key: `${group}/d/${delivery.key}`, group, delivery, marks: inTime(marks) };
}

/** Every mark of the rows once, in their order. Pure. */
export function marksOf(rows: readonly TimelineRow[]): TimelineMark[] {
  const seen = new Map<string, TimelineMark>();
  for (const row of rows) if (row.kind !== 'head') for (const mark of row.marks) seen.set(mark.key, mark);
  return [...seen.values()];
}

export const undatedOf = (row: Exclude<TimelineRow, HeadRow>): readonly TimelineMark[] => row.marks.filter(isUndated);
