import { numberOfDay } from '../periods/day-numbers';
import type { FormerPeriod, LocalDate } from '../plan/plan';
import { xOf, type Axis } from './axis';
import { never } from './item-days';

export const markWidth = 20;
export const smallMarkWidth = 12;
const gap = 6;
/** The label is cut at this width and is whole in the details. */
const longestLabel = 268;
/** "sluttede for 2 uger siden" after the label. */
export const lateWords = 164;

/** What stands nowhere: every place on an axis is 0 or more. */
export const nowhere = -1;

/**
 * Where the parts of a mark stand on an axis, from left to right; what of it comes again aside. One ruler is laid to mark after
 * mark: to make an object of each would cost more than all that is reckoned of it.
 */
export class Ruler {
  readonly todayX: number;
  /** Where the period begins. */
  x0: number;
  /** The mark's middle: at the period's end, else where it begins. */
  x: number;
  bandEnd: number;
  late: boolean;
  /** To where what is late has a line; where it was before; `nowhere` for what has none. */
  lateTo: number;
  former: number;
  labelX: number;
  /** Where what belongs to it begins. */
  left: number;
  private readonly first: number;
  /** The number of the axis' last day. */
  readonly last: number;

  constructor(
    readonly axis: Axis,
    today: LocalDate,
    readonly words: boolean,
  ) {
    this.first = numberOfDay(axis.from);
    this.last = numberOfDay(axis.to);
    this.todayX = xOf(axis, today);
    this.x0 = this.x = this.bandEnd = this.labelX = this.left = 0;
    this.lateTo = this.former = nowhere;
    this.late = false;
  }

  /** Where the day with this number begins; days outside the axis stand at its edge. */
  private xOf(day: number): number {
    const { perDay, width } = this.axis;
    const x = (day - this.first) * perDay;
    return x < 0 ? 0 : x > width ? width : x;
  }

  /** To a mark whose days have these numbers, as `ItemDays` has them; `before` is where it was before it was moved. */
  lay(start: number, due: number, late: boolean, before: FormerPeriod | null): void {
    const x0 = this.xOf(start);
    const x = due === never ? x0 : this.xOf(due + 1);
    this.x0 = x0;
    this.x = x;
    // Open before: the band is a day, and the mark says "senest"; open after: it runs to the end of the axis.
    this.bandEnd = due === never ? this.axis.width : start >= due ? x0 : x;
    this.late = late;
    this.lateTo = nowhere;
    this.former = nowhere;
    this.labelX = x + markWidth / 2 + gap;
    this.left = x - markWidth / 2 < x0 ? x - markWidth / 2 : x0;
    // Beside today, where the eye is: the line leads back to the mark, however long ago that is.
    if (late && this.todayX > x) {
      this.lateTo = this.todayX;
      if (this.todayX + gap > this.labelX) this.labelX = this.todayX + gap;
    }
    if (before !== null) this.layFormer(before);
  }

  private layFormer({ start, end }: FormerPeriod): void {
    const day = end ?? start;
    if (day === null) return;
    const former = this.endOf(numberOfDay(day));
    this.former = former;
    this.left = Math.min(this.left, former - smallMarkWidth / 2);
    if (former > this.x) this.labelX = Math.max(this.labelX, former + smallMarkWidth / 2 + gap);
  }

  /** About how wide the words are; the drawing gives them no more. */
  labelWidth(letters: number, recurs: boolean): number {
    if (!this.words) return 0;
    return Math.min(letters * 6.4 + 10 + (recurs ? 14 : 0), longestLabel) + (this.late ? lateWords : 0);
  }

  /** Where what belongs to a mark with so wide words ends: words stand after all else but a band without an end. */
  rightWith(labelWidth: number): number {
    return Math.max(this.bandEnd, this.labelX + labelWidth);
  }

  /** Where the day with this number ends. */
  endOf(day: number): number {
    return this.xOf(day + 1);
  }

  /** Those of the further days that have room behind words so wide, where the last on the axis stands, and whether all have. */
  fitting(days: readonly number[], labelWidth: number) {
    const half = smallMarkWidth / 2;
    const shown: { n: number; x: number }[] = [];
    let free = this.words ? this.labelX + labelWidth : this.x + markWidth / 2;
    let last: number | null = null;
    let reached = 0;
    for (const day of days) {
      if (day > this.last) break;
      last = this.endOf(day);
      if (last - half >= free + 2) {
        shown.push({ n: reached, x: last });
        free = last + half;
      }
      reached++;
    }
    return { shown, last, all: shown.length === reached };
  }
}
