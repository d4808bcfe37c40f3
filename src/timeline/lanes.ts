import { numberOfDay } from '../periods/day-numbers';
import { daysBetween } from '../periods/index';
import type { FormerPeriod, LocalDate } from '../plan/plan';
import { endOf, xOf, type Axis } from './axis';
import type { TimelineMark } from './mark';

/** A dated mark in its row. All places in px from the axis' left edge. */
export interface PlacedMark {
  readonly mark: TimelineMark;
  readonly lane: number;
  /** The band of the period; as long as the period is vague. Width 0 for a single day. */
  readonly band: { readonly x: number; readonly width: number; readonly soft: boolean };
  /** The mark's middle: at the period's end, where it falls due. */
  readonly x: number;
  /** From the due day to today, for what is late; else null. */
  readonly lateTo: number | null;
  readonly label: { readonly x: number; readonly width: number };
  /** Further days of what recurs, where they have room for a small mark. */
  readonly repeats: readonly { readonly day: LocalDate; readonly x: number }[];
  /** Where some of them have no room: how far they go, for a dotted line; else null. */
  readonly repeatsTo: number | null;
  /** The middle of the small mark where it stood before it was moved; null where it was not. */
  readonly former: number | null;
}

export const markWidth = 20;
export const smallMarkWidth = 12;
/** Longer than a month: the plan said "medio", a season, a half-year; its ends are drawn soft. */
const vagueDays = 35;
const gap = 6;
/** The label is cut at this width and is whole in the details. */
const longestLabel = 268;
/** "sluttede for 2 uger siden" after the label. */
export const lateWords = 164;

/** About how wide the words are; the drawing gives them no more. */
const labelWidth = (letters: number, recurs: boolean, late: boolean): number =>
  Math.min(letters * 6.4 + 10 + (recurs ? 14 : 0), longestLabel) + (late ? lateWords : 0);

/** The px that a mark takes of its lane, everything that belongs to it with it. */
export function extentOf(placed: PlacedMark): { readonly left: number; readonly right: number } {
  const { band, x, label, lateTo, repeats, repeatsTo, former } = placed;
  const small = smallMarkWidth / 2;
  const bandEnd = band.width > 0 ? band.x + band.width : 0;
  const lastRepeat = repeats.at(-1);
  return {
    left: Math.min(band.x, x - markWidth / 2, former === null ? x : former - small),
    right: Math.max(
      x + markWidth / 2,
      bandEnd,
      label.x + label.width,
      lateTo ?? 0,
      repeatsTo ?? 0,
      lastRepeat ? lastRepeat.x + small : 0,
      former === null ? 0 : former + small,
    ),
  };
}

/**
 * Gives each dated mark the first lane in which its period, mark, words and everything that belongs to it have room, so that
 * nothing in a row covers another. `marks` are in the order of time and all dated. Pure.
 */
export function placeMarks(
  marks: readonly TimelineMark[],
  axis: Axis,
  today: LocalDate,
  words: boolean,
): { readonly placed: readonly PlacedMark[]; readonly lanes: number } {
  const laneEnds: number[] = [];
  const todayX = xOf(axis, today);
  const placed = marks.map((mark) => {
    const one = placeOf(mark, axis, todayX, words);
    const { left, right } = extentOf(one);
    return { ...one, lane: takeLane(laneEnds, left, right) };
  });
  return { placed, lanes: laneEnds.length };
}

/** The first lane with room from `left` on; taken to `right`. */
function takeLane(laneEnds: number[], left: number, right: number): number {
  let lane = 0;
  while (lane < laneEnds.length && (laneEnds[lane] ?? 0) > left - 4) lane++;
  laneEnds[lane] = right;
  return lane;
}

/** What of a dated mark decides how much of its lane it takes. */
export interface Room {
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly letters: number;
  readonly recurs: boolean;
  readonly late: boolean;
  readonly former: FormerPeriod | null;
  /** Numbers of the further days of what recurs. */
  readonly repeats: readonly number[];
}

/**
 * How many lanes marks would take, as `placeMarks` would give them: a row's height is known without its marks being made. `rooms` are in the order of time and all dated. Pure.
 */
export function lanesFor(rooms: readonly Room[], axis: Axis, today: LocalDate, words: boolean): number {
  const laneEnds: number[] = [];
  const todayX = xOf(axis, today);
  for (const room of rooms) {
    const { x0, x, bandEnd, lateTo, former, labelX, labelLong } = xsOf(room, axis, todayX, words);
    const half = smallMarkWidth / 2;
    const right = Math.max(
      x + markWidth / 2,
      bandEnd,
      labelX + labelLong,
      lateTo ?? 0,
      former === null ? 0 : former + half,
    );
    const again = room.repeats.length === 0 ? 0 : repeatsReach(room.repeats, axis, x, labelX + labelLong, words);
    takeLane(laneEnds, Math.min(x0, x - markWidth / 2, former === null ? x : former - half), Math.max(right, again));
  }
  return laneEnds.length;
}

/** Everything of a mark that does not come again, from left to right. */
function xsOf(
  { start, end, letters, recurs, late, former: before }: Omit<Room, 'repeats'>,
  axis: Axis,
  todayX: number,
  words: boolean,
) {
  // Open before: the band is a day, and the mark says "senest"; open after: it runs to the end of the axis.
  const x0 = xOf(axis, start ?? end ?? axis.from);
  const x = end === null ? x0 : endOf(axis, end);
  const single = end !== null && (start === null || start === end);
  const bandEnd = single ? x0 : Math.max(x0, end === null ? axis.width : x);
  const lateTo = late && todayX > x ? todayX : null;
  const formerDay = before?.end ?? before?.start ?? null;
  const former = formerDay === null ? null : endOf(axis, formerDay);
  const afterMark = x + markWidth / 2 + gap;
  // Beside today, where the eye is: the line leads back to the mark, however long ago that is.
  const afterLate = lateTo !== null ? lateTo + gap : afterMark;
  const afterFormer = former !== null && former > x ? former + smallMarkWidth / 2 + gap : afterMark;
  const labelX = Math.max(afterMark, afterLate, afterFormer);
  const labelLong = words ? labelWidth(letters, recurs, late) : 0;
  return { x0, x, bandEnd, lateTo, former, labelX, labelLong };
}

function placeOf(mark: TimelineMark, axis: Axis, todayX: number, words: boolean): PlacedMark {
  const { title, state, former: before } = mark;
  const { start, end, recurrence } = mark.period;
  const room = {
    start,
    end,
    letters: title.length,
    recurs: Boolean(recurrence),
    late: state === 'late',
    former: before,
  };
  const { x0, x, bandEnd, lateTo, former, labelX, labelLong } = xsOf(room, axis, todayX, words);
  const band = {
    x: x0,
    width: bandEnd - x0,
    soft: end === null || (start !== null && daysBetween(start, end) > vagueDays),
  };
  const label = { x: labelX, width: labelLong };
  return { mark, lane: 0, band, x, lateTo, label, former, ...repeatsIn(mark, axis, x, label, words) };
}

/** The further days behind the label, as far as one small mark has room beside the one before. */
function repeatsIn(
  { repeats: days }: TimelineMark,
  axis: Axis,
  x: number,
  label: PlacedMark['label'],
  words: boolean,
): Pick<PlacedMark, 'repeats' | 'repeatsTo'> {
  if (days.length === 0) return { repeats: [], repeatsTo: null };
  const { shown, last, all } = fitting(days.map(numberOfDay), axis, words ? label.x + label.width : x + markWidth / 2);
  return { repeats: shown.map(({ n, x: at }) => ({ day: days[n] ?? '', x: at })), repeatsTo: all ? null : last };
}

/** How far to the right the further days go, by the same reckoning. */
function repeatsReach(days: readonly number[], axis: Axis, x: number, labelEnd: number, words: boolean): number {
  const { shown, last, all } = fitting(days, axis, words ? labelEnd : x + markWidth / 2);
  const lastShown = shown.at(-1);
  return Math.max(lastShown ? lastShown.x + smallMarkWidth / 2 : 0, all ? 0 : (last ?? 0));
}

/** Those of the days on the axis that have room, where the last of all stands, and whether all have. */
function fitting(days: readonly number[], axis: Axis, from: number) {
  const [first, end] = [numberOfDay(axis.from), numberOfDay(axis.to)];
  const shown: { n: number; x: number }[] = [];
  let free = from;
  let last: number | null = null;
  let reached = 0;
  for (const day of days) {
    if (day > end) break;
    last = Math.max(0, Math.min(axis.width, (day - first + 1) * axis.perDay));
    if (last - smallMarkWidth / 2 >= free + 2) {
      shown.push({ n: reached, x: last });
      free = last + smallMarkWidth / 2;
    }
    reached++;
  }
  return { shown, last, all: shown.length === reached };
}
