import { numberOfDay } from '../periods/day-numbers';
import { never } from './item-days';
import { firstLine, type ItemsAt } from './item-row';
import { hasRoom } from './lanes';
import { repeatsAtLeastTo } from '../periods/repeats';
import type { Ruler } from './ruler';

/**
 * How many lanes items take, as `placeMarks` gives them to their marks: a row's height is known without its marks being made,
 * nor the days of what recurs: behind that a lane ends somewhere between `least` and `most`. One count is used for row after row.
 */
export class LaneCount {
  private readonly least: number[];
  private readonly most: number[];

  constructor(private readonly ruler: Ruler) {
    this.least = [];
    this.most = [];
  }

  /**
   * The items stand in `order` from one place to another, in the order of time and all dated. Null where only all
   * the days of what recurs would tell: the row's marks are made then.
   */
  lanesOf(order: ArrayLike<number>, from: number, to: number, of: ItemsAt): number | null {
    if (to - from < 2) return to - from;
    const { ruler, least, most } = this;
    const { starts, ends, more, items } = of.days;
    let lanes = 0;
    for (let n = from; n < to; n++) {
      const place = order[n] ?? 0;
      const item = more[place] === 1 ? items[place] : undefined;
      const former = item === undefined ? null : item.former;
      ruler.lay(starts[place] ?? never, ends[place] ?? never, of.late[place] === 1, former);
      let lane = 0;
      const { left } = ruler;
      for (; lane < lanes && !hasRoom(most[lane] ?? 0, left); lane++) if (hasRoom(least[lane] ?? 0, left)) return null;
      if (lane === lanes) lanes++;
      // Nothing stands behind the last.
      if (n + 1 === to) break;
      const again = item?.recurrence ?? null;
      const right = ruler.rightWith(ruler.labelWidth(firstLine(items[place]?.text ?? '').length, again !== null));
      least[lane] = again === null ? right : Math.max(right, this.againTo(again, place, of));
      most[lane] = again === null ? right : Infinity;
    }
    return lanes;
  }

  /** How far its further days reach at least. */
  private againTo(recurrence: string, place: number, { days, until }: ItemsAt): number {
    const { starts, ends, items } = days;
    if (items[place]?.status !== 'planned') return 0;
    const end = ends[place] ?? never;
    const first = end === never ? (starts[place] ?? never) : end;
    const last = Math.min(numberOfDay(until), this.ruler.last);
    return this.ruler.endOf(repeatsAtLeastTo(recurrence, first, last));
  }
}
