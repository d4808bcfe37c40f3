import { numberOfDay } from '../periods/day-numbers';
import type { LocalDate } from '../plan/plan';
import { never } from './item-days';
import type { TimelineMark } from './mark';
import { nowhere, smallMarkWidth, type Ruler } from './ruler';

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
  /** What it takes of its lane, everything that belongs to it with it. */
  readonly left: number;
  readonly right: number;
}

/** Longer than a month: the plan said "medio", a season, a half-year; its ends are drawn soft. */
const vagueDays = 35;

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
    let lane = 0;
    while (lane < laneEnds.length && !hasRoom(laneEnds[lane] ?? 0, one.left)) lane++;
    laneEnds[lane] = one.right;
    return { ...one, lane };
  });
  return { placed, lanes: laneEnds.length };
}

function placeOf(mark: TimelineMark, ruler: Ruler): PlacedMark {
  const { period, repeats: days } = mark;
  const due = period.end === null ? never : numberOfDay(period.end);
  const start = period.start === null ? due : numberOfDay(period.start);
  ruler.lay(start, due, mark.state === 'late', mark.former);
  const { x0, x, bandEnd, lateTo, former, labelX, left } = ruler;
  const width = ruler.labelWidth(mark.title.length, Boolean(period.recurrence));
  // Behind the words, as far as one small mark has room beside the one before.
  const { shown, last, all } = ruler.fitting(days.map(numberOfDay), width);
  const repeatsTo = all ? null : last;
  const lastShown = shown[shown.length - 1];
  return {
    ...{ mark, lane: 0, x, left, repeatsTo },
    band: { x: x0, width: bandEnd - x0, soft: due === never || due - start > vagueDays },
    label: { x: labelX, width },
    lateTo: lateTo === nowhere ? null : lateTo,
    former: former === nowhere ? null : former,
    repeats: shown.map(({ n, x: at }) => ({ day: days[n] ?? '', x: at })),
    right: Math.max(ruler.rightWith(width), repeatsTo ?? 0, lastShown ? lastShown.x + smallMarkWidth / 2 : 0),
  };
}
