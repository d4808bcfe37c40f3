import { never } from './item-days';
import { firstLine, isLate, type ItemsAt } from './item-row';
import { hasRoom } from './lanes';
import { repeatNumbers } from './repeats';
import { smallMarkWidth, type Ruler } from './ruler';

/**
 * How many lanes items take, as `placeMarks` gives them to their marks: a row's height is known without its marks being made.
 * One is used for row after row, since there are thousands of them.
 */
export class LaneCount {
  private readonly ends: number[];
  /** Whose end it is, where it is only known to be no later than that; else -1. */
  private readonly ofWhom: number[];

  constructor(private readonly ruler: Ruler) {
    this.ends = [];
    this.ofWhom = [];
  }

  /** `own` are the places of a row's items in the order of time, of which so many have a date. */
  lanesOf(own: readonly number[], dated: number, of: ItemsAt): number {
    if (dated < 2) return dated;
    const { ruler, ends, ofWhom } = this;
    let lanes = 0;
    for (let n = 0; n < dated; n++) {
      const place = own[n] ?? 0;
      this.lay(place, of);
      const { left, mostRight } = ruler;
      let lane = 0;
      while (lane < lanes && !hasRoom(ends[lane] ?? 0, left) && !hasRoom(this.exactEnd(lane, of), left)) lane++;
      if (lane === lanes) lanes++;
      // How often something comes again is asked only where another may stand behind it.
      ends[lane] = (of.days.items[place]?.recurrence ?? null) === null ? mostRight : Infinity;
      ofWhom[lane] = place;
    }
    return lanes;
  }

  private lay(place: number, of: ItemsAt): void {
    const { starts, ends, items } = of.days;
    this.ruler.lay(starts[place] ?? never, ends[place] ?? never, isLate(of, place), items[place]?.former ?? null);
  }

  /** Most stand so far apart that nobody need read their words: those of the others are read here. */
  private exactEnd(lane: number, of: ItemsAt): number {
    const place = this.ofWhom[lane] ?? -1;
    const item = of.days.items[place];
    if (item === undefined) return this.ends[lane] ?? 0;
    const { ruler } = this;
    this.lay(place, of);
    const { recurrence, status } = item;
    const width = ruler.labelWidth(firstLine(item.text).length, Boolean(recurrence));
    let end = ruler.rightWith(width);
    if (recurrence !== null && status === 'planned') {
      const { shown, last, all } = ruler.fitting(repeatNumbers(item, of.until), width);
      const lastShown = shown[shown.length - 1];
      end = Math.max(end, lastShown ? lastShown.x + smallMarkWidth / 2 : 0, all ? 0 : (last ?? 0));
    }
    this.ofWhom[lane] = -1;
    this.ends[lane] = end;
    return end;
  }
}
