import { daysBetween } from '../../periods/index';
import type { Activity, Area, LocalDate, Plan, PlanItem } from '../../plan/plan';
import { stateOf, type ItemState } from '../../plan/status';
import { endOf, makeAxis, xOf, type Axis, type Scale } from './axis';

/** A dated item in its row. All places in px from the axis' left edge. */
export interface PlacedItem {
  readonly item: PlanItem;
  readonly state: ItemState;
  readonly lane: number;
  /** The band of the period; as long as the period is vague. Width 0 for a single day. */
  readonly band: { readonly x: number; readonly width: number; readonly soft: boolean };
  /** The mark's middle: at the period's end, where the item falls due. */
  readonly x: number;
  /** From the due day to today, for what is late; else null. */
  readonly lateTo: number | null;
  readonly label: { readonly x: number; readonly width: number };
}

export interface Phase {
  readonly kind: 'development' | 'implementation';
  readonly x: number;
  readonly width: number;
}

export interface AreaRow {
  readonly kind: 'area';
  readonly key: string;
  readonly area: Area | null;
  readonly late: number;
  readonly folded: boolean;
}

export interface ActivityRow {
  readonly kind: 'activity';
  readonly key: string;
  readonly areaKey: string | null;
  /** Null for items whose activity is not in the lists: they keep a row. */
  readonly activity: Activity | null;
  readonly phases: readonly Phase[];
  /** Sorted by start, then by end. */
  readonly placed: readonly PlacedItem[];
  /** Items without a date: shown in the row, below the dated ones. */
  readonly undated: readonly PlanItem[];
  readonly lanes: number;
}

export interface TidsplanLayout {
  readonly axis: Axis;
  readonly todayX: number;
  readonly rows: readonly (AreaRow | ActivityRow)[];
  readonly undated: readonly PlanItem[];
}

export interface LayoutOptions {
  readonly today: LocalDate;
  readonly scale: Scale;
  /** Areas whose activities are folded away ('' is the one for activities without area). */
  readonly folded?: ReadonlySet<string>;
  /** So many px wide, with no words beside the marks; the scale's own width and words where it is absent. */
  readonly fit?: number;
}

const markWidth = 20;
/** Longer than a month: the plan said "medio", a season, a half-year; its ends are drawn soft. */
const vagueDays = 35;
const markGap = 6;

/**
 * Lays a plan out as rows and lanes. Every item of the plan is in exactly one row, dated or undated, unless its area is
 * folded. Marks never cover one another: each takes the first lane where its period, mark and words have room.
 */
export function layoutTidsplan(plan: Plan, options: LayoutOptions): TidsplanLayout {
  const { today, scale, folded = new Set<string>(), fit } = options;
  const phaseDays = plan.activities.flatMap(({ development, implementation }) =>
    [development, implementation].flatMap((phase) => [phase?.start, phase?.end]),
  );
  const days = [...plan.items.flatMap((item) => [item.start, item.end]), ...phaseDays].filter(isDay);
  const axis = makeAxis(days, today, scale, fit);
  const todayX = xOf(axis, today);

  const known = new Set(plan.activities.map(({ key }) => key));
  const orphans = plan.items.filter(({ activityKey }) => !known.has(activityKey));
  const areaKeys = new Set(plan.areas.map(({ key }) => key));
  const rowOf = (activity: Activity | null, areaKey: string | null, items: readonly PlanItem[]): ActivityRow => {
    const undated = items.filter((item) => item.start === null && item.end === null);
    const placed = place(
      items.filter((item) => !undated.includes(item)),
      axis,
      today,
      fit === undefined,
    );
    const lanes = placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
    const phases = activity ? phasesOf(activity, axis) : [];
    return { kind: 'activity', key: activity?.key ?? '', areaKey, activity, phases, placed, undated, lanes };
  };

  const groups: { area: Area | null; activities: readonly Activity[]; loose: readonly PlanItem[] }[] = plan.areas.map(
    (area) => ({ area, activities: plan.activities.filter(({ areaKey }) => areaKey === area.key), loose: [] }),
  );
  const alone = plan.activities.filter(({ areaKey }) => areaKey === null || !areaKeys.has(areaKey));
  if (alone.length > 0 || orphans.length > 0) groups.push({ area: null, activities: alone, loose: orphans });

  const rows = groups.flatMap(({ area, activities, loose }): (AreaRow | ActivityRow)[] => {
    const key = area?.key ?? '';
    const itemsOf = ({ key: activityKey }: Activity): PlanItem[] =>
      plan.items.filter((item) => item.activityKey === activityKey);
    const late = [...activities.flatMap(itemsOf), ...loose].filter((item) => stateOf(item, today) === 'late').length;
    const head: AreaRow = { kind: 'area', key, area, late, folded: folded.has(key) };
    if (head.folded) return [head];
    const body = activities.map((activity) => rowOf(activity, area?.key ?? null, itemsOf(activity)));
    return [head, ...body, ...(loose.length > 0 ? [rowOf(null, null, loose)] : [])];
  });
  const undated = plan.items.filter((item) => item.start === null && item.end === null);
  return { axis, todayX, rows, undated };
}

const isDay = (day: LocalDate | null | undefined): day is LocalDate => day !== null && day !== undefined;

/** About how wide the words are; the label is cut at 268 px and is whole in the details. */
function labelWidth(text: string, late: boolean): number {
  return Math.min(text.length * 6.4 + 10, 268) + (late ? 120 : 0);
}

function place(items: readonly PlanItem[], axis: Axis, today: LocalDate, words: boolean): PlacedItem[] {
  const laneEnds: number[] = [];
  const byTime = (a: PlanItem, b: PlanItem): number =>
    compare(a.start ?? a.end, b.start ?? b.end) || compare(a.end, b.end) || a.order - b.order;
  return [...items].sort(byTime).map((item) => {
    const state = stateOf(item, today);
    // Open before: the band is a day, and the mark says "senest"; open after: it runs to the end of the axis.
    const start = item.start ?? item.end ?? today;
    const x0 = xOf(axis, start);
    const x = item.end === null ? x0 : endOf(axis, item.end);
    const bandEnd = item.end === null ? axis.width : x;
    const single = item.end !== null && start === item.end;
    const soft = item.end === null || daysBetween(start, item.end) > vagueDays;
    const todayX = xOf(axis, today);
    const lateTo = state === 'late' ? todayX : null;
    const afterMark = x + markWidth / 2 + markGap;
    const labelX = lateTo !== null && lateTo - x < 220 ? Math.max(afterMark, lateTo + markGap) : afterMark;
    const width = words ? labelWidth(item.text, state === 'late') : 0;
    const left = Math.min(x0, x - markWidth / 2);
    const free = laneEnds.findIndex((end) => end <= left - 4);
    const lane = free < 0 ? laneEnds.length : free;
    laneEnds[lane] = Math.max(labelX + width, single ? 0 : bandEnd);
    return {
      item,
      state,
      lane,
      band: { x: x0, width: single ? 0 : Math.max(0, bandEnd - x0), soft },
      x,
      lateTo,
      label: { x: labelX, width },
    };
  });
}

const compare = (a: string | null, b: string | null): number =>
  (a ?? '9999') < (b ?? '9999') ? -1 : (a ?? '9999') > (b ?? '9999') ? 1 : 0;

function phasesOf(activity: Activity, axis: Axis): Phase[] {
  return (['development', 'implementation'] as const).flatMap((kind) => {
    const phase = activity[kind];
    if (!phase || (phase.start === null && phase.end === null)) return [];
    const x = phase.start === null ? 0 : xOf(axis, phase.start);
    const end = phase.end === null ? axis.width : endOf(axis, phase.end);
    return end > x ? [{ kind, x, width: end - x }] : [];
  });
}
