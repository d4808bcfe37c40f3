import { daysBetween } from '../periods/index';
import type { LocalDate } from '../plan/plan';
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
const labelWidth = ({ title, state, period }: TimelineMark): number =>
  Math.min(title.length * 6.4 + 10 + (period.recurrence ? 14 : 0), longestLabel) + (state === 'late' ? lateWords : 0);

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
    const free = laneEnds.findIndex((end) => end <= left - 4);
    const lane = free < 0 ? laneEnds.length : free;
    laneEnds[lane] = right;
    return { ...one, lane };
  });
  return { placed, lanes: laneEnds.length };
}

function placeOf(mark: TimelineMark, axis: Axis, todayX: number, words: boolean): PlacedMark {
  const { start, end } = mark.period;
  // Open before: the band is a day, and the mark says "senest"; open after: it runs to the end of the axis.
  const x0 = xOf(axis, start ?? end ?? axis.from);
  const x = end === null ? x0 : endOf(axis, end);
  const single = end !== null && (start === null || start === end);
  const bandEnd = end === null ? axis.width : x;
  const band = {
    x: x0,
    width: single ? 0 : Math.max(0, bandEnd - x0),
    soft: end === null || (start !== null && daysBetween(start, end) > vagueDays),
  };
  const lateTo = mark.state === 'late' && todayX > x ? todayX : null;
  const formerDay = mark.former?.end ?? mark.former?.start ?? null;
  const former = formerDay === null ? null : endOf(axis, formerDay);
  const afterMark = x + markWidth / 2 + gap;
  // Beside today, where the eye is: the line leads back to the mark, however long ago that is.
  const afterLate = lateTo !== null ? lateTo + gap : afterMark;
  const afterFormer = former !== null && former > x ? former + smallMarkWidth / 2 + gap : afterMark;
  const label = { x: Math.max(afterMark, afterLate, afterFormer), width: words ? labelWidth(mark) : 0 };
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
  const repeats: { day: LocalDate; x: number }[] = [];
  let free = words ? label.x + label.width : x + markWidth / 2;
  let last: number | null = null;
  for (const day of days) {
    if (day > axis.to) break;
    const at = endOf(axis, day);
    last = at;
    if (at - smallMarkWidth / 2 < free + 2) continue;
    repeats.push({ day, x: at });
    free = at + smallMarkWidth / 2;
  }
  const shown = repeats.length === days.filter((day) => day <= axis.to).length;
  return { repeats, repeatsTo: shown ? null : last };
}
