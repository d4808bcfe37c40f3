import { numberOfDay } from '../periods/day-numbers';
import type { LocalDate } from '../plan/plan';
import { never } from './item-days';
import type { TimelineMark } from './mark';
import { markWidth, nowhere, smallMarkWidth, type Ruler } from './ruler';

export { lateWords, smallMarkWidth } from './ruler';

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

/** Longer than a month: the plan said "medio", a season, a half-year; its ends are drawn soft. */
const vagueDays = 35;

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

/** Whether what begins at `left` has room in a lane that is taken to `end`. */
export const hasRoom = (end: number, left: number): boolean => end <= left - 4;

/**
 * Gives each dated mark the first lane in which its period, mark, words and everything that belongs to it have room, so that
 * nothing in a row covers another. `marks` are in the order of time and all dated. Pure.
 */
export function placeMarks(
  marks: readonly TimelineMark[],
  ruler: Ruler,
): { readonly placed: readonly PlacedMark[]; readonly lanes: number } {
  const laneEnds: number[] = [];
  const placed = marks.map((mark) => {
    const one = placeOf(mark, ruler);
    const { left, right } = extentOf(one);
    let lane = 0;
    while (lane < laneEnds.length && !hasRoom(laneEnds[lane] ?? 0, left)) lane++;
    laneEnds[lane] = right;
    return { ...one, lane };
  });
  return { placed, lanes: laneEnds.length };
}

function placeOf(mark: TimelineMark, ruler: Ruler): PlacedMark {
  const { period } = mark;
  const due = period.end === null ? never : numberOfDay(period.end);
  const start = period.start === null ? due : numberOfDay(period.start);
  ruler.lay(start, due, mark.state === 'late', mark.former);
  const { x0, x, bandEnd, lateTo, former, labelX } = ruler;
  const width = ruler.labelWidth(mark.title.length, Boolean(period.recurrence));
  return {
    ...{ mark, lane: 0, x },
    band: { x: x0, width: bandEnd - x0, soft: due === never || due - start > vagueDays },
    label: { x: labelX, width },
    lateTo: lateTo === nowhere ? null : lateTo,
    former: former === nowhere ? null : former,
    ...repeatsIn(mark, ruler, width),
  };
}

/** The further days behind the label, as far as one small mark has room beside the one before. */
function repeatsIn(
  { repeats: days }: TimelineMark,
  ruler: Ruler,
  labelWidth: number,
): Pick<PlacedMark, 'repeats' | 'repeatsTo'> {
  if (days.length === 0) return { repeats: [], repeatsTo: null };
  const { shown, last, all } = ruler.fitting(days.map(numberOfDay), labelWidth);
  return { repeats: shown.map(({ n, x: at }) => ({ day: days[n] ?? '', x: at })), repeatsTo: all ? null : last };
}
