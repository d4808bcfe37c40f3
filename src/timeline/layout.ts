import type { Activity, LocalDate } from '../plan/plan';
import { endOf, xOf, type Axis } from './axis';
import { never } from './item-days';
import { LaneCount } from './lane-count';
import { placeMarks, type PlacedMark } from './lanes';
import { isUndated, type TimelineMark } from './mark';
import { Ruler } from './ruler';
import type { ActivityRow, HeadRow, TimelineRow } from './rows';

export interface PhasePlace {
  readonly kind: 'development' | 'implementation';
  readonly x: number;
  readonly width: number;
}

export type SpanPlace = Pick<PhasePlace, 'x' | 'width'>;

/** A row with everything in it in its place. */
export interface RowPlace {
  readonly row: TimelineRow;
  readonly phases: readonly PhasePlace[];
  /** A delivery's bar from its first step to its last; null for all other rows, and where it is not drawn. */
  readonly span: SpanPlace | null;
  /** True for an activity that says no phases, in a timeline where others do. */
  readonly noPhases: boolean;
  /** In the order of time. */
  readonly placed: readonly PlacedMark[];
  /** Each in a lane of its own below the dated ones. */
  readonly undated: readonly TimelineMark[];
  readonly lanes: number;
  /** Px from the row's upper edge to its first lane. */
  readonly top: number;
  readonly height: number;
}

export interface TimelineLayout {
  readonly axis: Axis;
  readonly todayX: number;
  readonly rows: readonly RowPlace[];
  /** Where each row begins, and last where all end: one more than there are rows. */
  readonly tops: readonly number[];
}

export interface LayoutOptions {
  readonly today: LocalDate;
  /** False for a picture without words beside the marks. */
  readonly words?: boolean;
  /** Height of a lane: more where fingers must hit the marks. */
  readonly lane?: number;
  /** Width of the column of names: a long title makes a row higher. 0 where there is none. */
  readonly nameWidth?: number;
}

/** What all rows of a layout have in common. */
interface Drawing {
  readonly axis: Axis;
  readonly ruler: Ruler;
  readonly count: LaneCount;
  readonly lane: number;
  /** How many letters a line of a name has about; 0 where there are no names. */
  readonly perLine: number;
  /** Whether any activity says its phases. */
  readonly phased: boolean;
}

type BodyRow = Exclude<TimelineRow, HeadRow>;

export const laneHeight = 26;
export const headRowHeight = 34;
const phaseRoom = 31;
const bareRoom = 10;
const spanRoom = 19;
const below = 8;

/**
 * Places rows against an axis: each mark in a lane of its row, what has no date below them, and how high every row is, so that
 * only the rows in view need be drawn. Every mark of the rows has exactly one place. Pure.
 */
export function layoutTimeline(rows: readonly TimelineRow[], axis: Axis, options: LayoutOptions): TimelineLayout {
  const { today, words = true, lane = laneHeight, nameWidth = 0 } = options;
  const ruler = new Ruler(axis, today, words);
  const perLine = nameWidth === 0 ? 0 : Math.max(8, Math.floor((nameWidth - 72) / 7.4));
  const drawing = { axis, ruler, count: new LaneCount(ruler), lane, perLine, phased: rows.some(saysPhases) };
  const places: RowPlace[] = [];
  const tops = [0];
  let end = 0;
  for (const row of rows) {
    const place = placeOf(row, drawing);
    places.push(place);
    tops.push((end += place.height));
  }
  return { axis, todayX: ruler.todayX, rows: places, tops };
}

/** Heights are reckoned for every row, places only for those that are asked for them; a class, since thousands are made at once. */
class LaidRow implements RowPlace {
  private made: ReturnType<typeof placesOf> | null = null;

  constructor(
    readonly row: TimelineRow,
    private readonly drawing: Drawing,
    readonly noPhases: boolean,
    readonly lanes: number,
    readonly top: number,
    readonly height: number,
  ) {}

  private get places(): ReturnType<typeof placesOf> {
    return (this.made ??= placesOf(this.row.kind === 'head' ? [] : this.row.marks, this.drawing.ruler));
  }

  get phases(): readonly PhasePlace[] {
    const { row, drawing } = this;
    return row.kind === 'activity' && row.activity !== null ? phasesOf(row.activity, drawing.axis) : [];
  }

  get span(): SpanPlace | null {
    const { row, drawing } = this;
    return row.kind === 'delivery' ? stretchOf(row.span, drawing.axis) : null;
  }

  get placed(): readonly PlacedMark[] {
    return this.places.placed;
  }

  get undated(): readonly TimelineMark[] {
    return this.places.undated;
  }
}

function placeOf(row: TimelineRow, drawing: Drawing): RowPlace {
  const { axis, ruler, count, lane, phased } = drawing;
  if (row.kind === 'head') return new LaidRow(row, drawing, false, 0, 0, Math.max(headRowHeight, lane + 2));
  if (row.kind !== 'activity') {
    const { lanes, undated } = placesOf(row.marks, ruler);
    const top = row.kind === 'delivery' && row.span !== null ? spanRoom : bareRoom;
    return new LaidRow(row, drawing, false, lanes, top, heightOf(row, top, lanes + undated.length, drawing));
  }
  const { order, from, to, of, activity } = row;
  const dated = endOfDated(row);
  const lanes = count.lanesOf(order, from, dated, of) ?? placesOf(row.marks, ruler).lanes;
  const drawn = activity !== null && hasPhase(activity, axis);
  const noPhases = !drawn && phased && activity !== null && !saysPhases(row);
  const top = drawn || noPhases ? phaseRoom : bareRoom;
  const height = heightOf(row, top, lanes + to - dated, drawing);
  return new LaidRow(row, drawing, noPhases, lanes, top, height);
}

/** Room for so many marks' lanes, and for the name. */
function heightOf(row: BodyRow, top: number, marks: number, { lane, perLine }: Drawing): number {
  const height = top + Math.max(1, marks) * lane + below;
  return perLine === 0 ? height : Math.max(height, nameHeight(titleOf(row).length, perLine, lane));
}

/** Where those of a row's items end that have a date: those without stand last. */
function endOfDated({ order, from, to, of: { days } }: ActivityRow): number {
  let end = to;
  while (end > from && days.starts[order[end - 1] ?? 0] === never) end--;
  return end;
}

function placesOf(marks: readonly TimelineMark[], ruler: Ruler) {
  const undated = marks.filter(isUndated);
  const dated = undated.length === 0 ? marks : marks.filter((mark) => !isUndated(mark));
  return { ...placeMarks(dated, ruler), undated };
}

/** A title is cut after so many lines; it is whole in the details and to a screen reader. */
export const mostNameLines = 3;
const nameLine = 20;

/** About how high the name is, with the line of the person below it. */
function nameHeight(letters: number, perLine: number, lane: number): number {
  const lines = Math.min(mostNameLines, Math.max(1, Math.ceil(letters / perLine)));
  // A finger's lane comes with a finger's name.
  return bareRoom + Math.max(lines * nameLine, lane - 6) + lane + below;
}

/** What the row is called; '' for items whose activity is not in the lists. */
export function titleOf(row: BodyRow): string {
  if (row.kind === 'activity') return row.activity?.title ?? '';
  return row.kind === 'delivery' ? (row.delivery.title.split('\n')[0] ?? '') : row.title;
}

/** Whether a row's activity says when it is developed or implemented, be it only in words. */
const saysPhases = (row: TimelineRow): boolean =>
  row.kind === 'activity' &&
  row.activity !== null &&
  (isSaid(row.activity.development) || isSaid(row.activity.implementation));

const isSaid = (phase: Activity['development']): boolean =>
  phase !== null && (phase.start !== null || phase.end !== null || phase.text !== null);

function phasesOf(activity: Activity, axis: Axis): PhasePlace[] {
  return phaseKinds.flatMap((kind) => phasePlace(kind, activity[kind], axis) ?? []);
}
type Days = Pick<NonNullable<Activity['development']>, 'start' | 'end'>;
const phaseKinds = ['development', 'implementation'] as const;

const hasPhase = (activity: Activity, axis: Axis): boolean =>
  isOnAxis(activity.development, axis) || isOnAxis(activity.implementation, axis);

/** Whether any day of a phase is drawn; asked of every activity, so by the days as they are written. */
function isOnAxis(phase: Days | null, { from, to }: Axis): boolean {
  if (phase === null || (phase.start === null && phase.end === null)) return false;
  const { start, end } = phase;
  return (start ?? from) <= (end ?? to) && (start === null || start <= to) && (end === null || end >= from);
}

function phasePlace(kind: PhasePlace['kind'], phase: Activity['development'], axis: Axis): PhasePlace | null {
  const stretch = stretchOf(phase, axis);
  return stretch && { kind, ...stretch };
}

function stretchOf(days: Days | null, axis: Axis): SpanPlace | null {
  if (days === null || !isOnAxis(days, axis)) return null;
  const x = days.start === null ? 0 : xOf(axis, days.start);
  return { x, width: (days.end === null ? axis.width : endOf(axis, days.end)) - x };
}

/** The rows that stand between two heights, as the first and the one after the last. Pure. */
export function rowsBetween(tops: readonly number[], from: number, to: number): readonly [number, number] {
  const count = tops.length - 1;
  let [low, high] = [0, Math.max(0, count - 1)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= from) low = middle;
    else high = middle - 1;
  }
  let end = low;
  while (end < count && (tops[end] ?? 0) < to) end++;
  return [low, end];
}

/** The rows to draw: those in view and so many px about it, and always the one with the focus, in the order of the chart. Pure. */
export function rowsToDraw(
  tops: readonly number[],
  view: { readonly top: number; readonly bottom: number },
  about: number,
  focused: number,
): number[] {
  const [first, end] = rowsBetween(tops, view.top - about, view.bottom + about);
  const drawn = Array.from({ length: end - first }, (_, i) => first + i);
  if (focused < 0 || focused >= tops.length - 1 || (focused >= first && focused < end)) return drawn;
  return focused < first ? [focused, ...drawn] : [...drawn, focused];
}
