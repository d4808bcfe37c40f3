import type { Grouping } from './kinds';
import type { Activity, Delivery, LocalDate, Plan } from '../plan/plan';
import { spanOfDelivery, stepsOf } from '../plan/process-plan';
import { stateOf } from '../plan/status';
import { areaGroups, type GroupKey, type GroupsOf, type MakeGroups, type SomeItems } from './groups';
import { itemsAt, ItemsRow, lateIn, type ItemsAt } from './item-row';
import { itemDays } from './item-days';
import { itemsByActivity } from './items-by-activity';
import { inTime, type TimelineMark } from './mark';

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
  /** What its marks are made of: places in the list of the plan's items, `order` from one to another, in the order of time. */
  readonly order: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
  readonly of: ItemsAt;
  /** How many deliveries stand under it, folded away or not; those of an area alone follow its last activity, and are not its own. */
  readonly deliveries: number;
  /** In the order of time; what has no date stands last. Made when they are first asked for. */
  readonly marks: readonly TimelineMark[];
}

/** A delivery of the procesplan, under its activity. */
export interface DeliveryRow {
  readonly kind: 'delivery';
  readonly key: string;
  readonly group: GroupKey;
  readonly delivery: Delivery;
  /** From its first step to its last; null where none has a date. */
  readonly span: DeliverySpan | null;
  readonly marks: readonly TimelineMark[];
}

export type DeliverySpan = NonNullable<ReturnType<typeof spanOfDelivery>>;

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
  /** Must be there for any grouping but areas. */
  readonly groupsOf?: MakeGroups | undefined;
  readonly beside?: readonly Beside[];
  /** Keys of groups whose rows are folded away. */
  readonly folded?: ReadonlySet<GroupKey>;
  /** Keys of activities' rows whose deliveries are folded away. */
  readonly foldedDeliveries?: ReadonlySet<string>;
}

/** The group of what stands beside the plan. */
export const besideGroup: GroupKey = 'beside';

/**
 * The rows of a plan, in groups. Every item of the plan stands in a row of each group that it belongs to, dated or not; with
 * areas as groups that is exactly one. Deliveries follow their activity, those of an area alone the area's last activity.
 * Pure: sizes and places are the drawing's business.
 */
export function timelineRows(plan: Plan, options: RowsOptions): TimelineRow[] {
  const { today, until, grouping, beside = [], folded = nothing, foldedDeliveries = nothing } = options;
  const groups = options.groupsOf?.(plan, grouping, today) ?? areaGroups(plan);
  const { pick } = groups;
  const of = itemsAt(itemDays(plan.items), today, until);
  const { order, from } = itemsByActivity(plan, of.days);
  const activities = activitiesByGroup(plan, groups);
  const deliveries = deliveriesBy(plan);
  const rows: TimelineRow[] = [];
  const add = (group: GroupKey, late: number, body: readonly TimelineRow[]): void => {
    if (body.length === 0) return;
    rows.push({ kind: 'head', key: `group/${group}`, group, late, folded: folded.has(group) });
    if (!folded.has(group)) for (const row of body) rows.push(row);
  };
  for (const group of groups.order) {
    const body: TimelineRow[] = [];
    let late = 0;
    const addDeliveries = (found: readonly Delivery[] | undefined): void =>
      found?.forEach((delivery) => body.push(deliveryRow(delivery, group, today)));
    /** Those of the n-th activity; last those of none. */
    const addItems = (n: number): void => {
      const activity = plan.activities[n] ?? null;
      let some: SomeItems = { order, from: from[n] ?? 0, to: from[n + 1] ?? 0 };
      if (pick !== null) {
        const picked = pick(some, of, group);
        // Where the marks make the groups, a row without one says nothing; an activity without items stands last.
        if (picked.length === 0 && (group !== '' || some.to > some.from)) return;
        some = { order: picked, from: 0, to: picked.length };
      }
      if (activity === null && some.from === some.to) return;
      const own = pick === null && activity !== null ? deliveries?.ofActivity.get(activity.key) : undefined;
      const row = new ItemsRow(group, activity, some.order, some.from, some.to, of, own?.length ?? 0);
      late += lateIn(row);
      body.push(row);
      if (!foldedDeliveries.has(row.key)) addDeliveries(own);
    };
    activities.get(group)?.forEach(addItems);
    if (grouping === 'area') addDeliveries(deliveries?.ofArea.get(group));
    if (groups.ofActivity(null).includes(group)) addItems(plan.activities.length);
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

const nothing: ReadonlySet<string> = new Set();

/** Places of the activities in each group. */
function activitiesByGroup({ activities }: Plan, groups: GroupsOf): ReadonlyMap<GroupKey, readonly number[]> {
  const found = new Map<GroupKey, number[]>();
  for (let n = 0; n < activities.length; n++) {
    const own = groups.ofActivity(activities[n] ?? null);
    for (let i = 0; i < own.length; i++) push(found, own[i] ?? '', n);
  }
  return found;
}

function push<T>(found: Map<string, T[]>, key: string, one: T): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, [one]);
  else known.push(one);
}

/** Under the activity that each names, where the plan has it, else under its area; null for a plan without any. */
function deliveriesBy({ deliveries, activities }: Plan) {
  if (deliveries.length === 0) return null;
  const known = new Set(activities.map(({ key }) => key));
  const [ofActivity, ofArea] = [new Map<string, Delivery[]>(), new Map<string, Delivery[]>()];
  for (const delivery of deliveries) {
    const { activityKey, areaKey } = delivery;
    if (activityKey !== null && known.has(activityKey)) push(ofActivity, activityKey, delivery);
    else push(ofArea, areaKey ?? '', delivery);
  }
  return { ofActivity, ofArea };
}

function deliveryRow(delivery: Delivery, group: GroupKey, today: LocalDate): DeliveryRow {
  const known = drawn.get(delivery);
  const its = known?.today === today ? known : drawnOf(delivery, today);
  if (its !== known) drawn.set(delivery, its);
  return { kind: 'delivery', key: `${group}/d/${delivery.key}`, group, delivery, span: its.span, marks: its.marks };
}

interface Drawn extends Pick<DeliveryRow, 'span' | 'marks'> {
  readonly today: LocalDate;
}

// Reading a schedule takes longer than all else of a row, and rows are made anew with each fold and filter.
const drawn = new WeakMap<Delivery, Drawn>();

/** A mark for each line of a delivery's schedule; a line without a time stands as one without a date. */
function drawnOf(delivery: Delivery, today: LocalDate): Drawn {
  const steps = stepsOf(delivery);
  const marks = steps.map(({ key, text, period }): TimelineMark => {
    const state = stateOf({ status: 'planned', start: period.start, end: period.end }, today);
    return {
      key: `step:${key}`,
      kind: 'step',
      title: text,
      period,
      // Nobody says of a line whether it is done: what is over is over, not late.
      state: state === 'late' ? 'planned' : state,
      former: null,
      repeats: [],
      item: null,
      url: null,
    };
  });
  return { today, span: spanOfDelivery(steps), marks: inTime(marks) };
}

/** Every mark of the rows once, in their order. Pure. */
export function marksOf(rows: readonly TimelineRow[]): TimelineMark[] {
  const seen = new Map<string, TimelineMark>();
  for (const row of rows) if (row.kind !== 'head') for (const mark of row.marks) seen.set(mark.key, mark);
  return [...seen.values()];
}
