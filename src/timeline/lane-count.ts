import { numberOfDay } from '../periods/day-numbers';
import { never } from './item-days';
import { firstLine, type ItemsAt } from './item-row';
import { hasRoom } from './lanes';
import { repeatNumbers, repeatsAtLeastTo } from '../periods/repeats';
import { smallMarkWidth, type Ruler } from './ruler';

/**
 * How many lanes items take, as `placeMarks` gives them to their marks: a row's height is known without its marks being made.
 * Most stand so far apart, or so close, that nobody need read their words, or work out how often they come again: a lane ends
 * somewhere between `least` and `most`, and exactly where is asked only of the rest. One count is used for row after row.
 */
export class LaneCount {
  private readonly least: number[];
  private readonly most: number[];
  /** Places of the items that end the lanes. */
  private readonly lastOf: number[];

  constructor(private readonly ruler: Ruler) {
    this.least = [];
    this.most = [];
    this.lastOf = [];
  }

  /** The items stand in `order` from one place to another, in the order of time and all dated. */
  lanesOf(order: ArrayLike<number>, from: number, to: number, of: ItemsAt): number {
    if (to - from < 2) return to - from;
    const { ruler, least, most, lastOf } = this;
    const { starts, ends, more, items } = of.days;
    let lanes = 0;
    for (let n = from; n < to; n++) {
      const place = order[n] ?? 0;
      const item = more[place] === 1 ? items[place] : undefined;
      const former = item === undefined ? null : item.former;
      ruler.lay(starts[place] ?? never, ends[place] ?? never, of.late[place] === 1, former);
      let right = ruler.leastRight;
      let lane = 0;
      if (lanes > 0) {
        const { left } = ruler;
        while (lane < lanes && !this.isFree(lane, left, of)) lane++;
      }
      if (lane === lanes) lanes++;
      // Nothing stands behind the last.
      if (n + 1 === to) break;
      lastOf[lane] = place;
      if (item === undefined || item.recurrence === null) {
        most[lane] = right + ruler.longest;
      } else {
        right = Math.max(right, this.againTo(item.recurrence, place, of));
        most[lane] = Infinity;
      }
      least[lane] = right;
    }
    return lanes;
  }

  private isFree(lane: number, left: number, of: ItemsAt): boolean {
    if (hasRoom(this.most[lane] ?? 0, left)) return true;
    return hasRoom(this.least[lane] ?? 0, left) && hasRoom(this.exactEnd(lane, of), left);
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

  private exactEnd(lane: number, of: ItemsAt): number {
    const place = this.lastOf[lane] ?? -1;
    const { starts, ends, items } = of.days;
    const item = items[place];
    if (item === undefined) return Infinity;
    const { ruler } = this;
    ruler.lay(starts[place] ?? never, ends[place] ?? never, of.late[place] === 1, item.former);
    const width = ruler.labelWidth(firstLine(item.text).length, Boolean(item.recurrence));
    let end = ruler.rightWith(width);
    if (item.recurrence !== null && item.status === 'planned') {
      const { shown, last, all } = ruler.fitting(repeatNumbers(item, of.until), width);
      const lastShown = shown[shown.length - 1];
      end = Math.max(end, lastShown ? lastShown.x + smallMarkWidth / 2 : 0, all ? 0 : (last ?? 0));
    }
    this.least[lane] = this.most[lane] = end;
    return end;
  }
}
