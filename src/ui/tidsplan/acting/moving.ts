import { broughtTo, shifted, standsOn, stretched, type MoveStep } from '../../../timeline/move';
import type { Scale } from '../../../timeline/kinds';
import { aboutOf, placeOf, sayPlace, type Place } from '../../../timeline/place';
import type { LocalDate, PlanItem } from '../../../plan/plan';

/** A move under way. Nothing of it is in the plan until it is saved. */
export interface Moving {
  readonly item: PlanItem;
  readonly step: MoveStep;
  /** What the steps are counted from, and how many there have been. */
  readonly base: Place;
  readonly steps: number;
  readonly place: Place;
  /** The day that it is to stand on: the last of its period, or the day under the pointer. */
  readonly day: LocalDate;
  /** True while a person chooses in which words. */
  readonly choosing: boolean;
}

/** One press of an arrow at each scale goes about as far as the eye sees. */
const stepOf: Readonly<Record<Scale, MoveStep>> = {
  week: 'day',
  month: 'week',
  quarter: 'month',
  year: 'quarter',
  whole: 'year',
};

const placeOfItem = ({ periodText, start, end }: PlanItem): Place => placeOf({ text: periodText, start, end });

/** The place of a move in Danish, about as exact as the plan says it now. Pure. */
export const sayMoving = ({ item, place }: Pick<Moving, 'item' | 'place'>): string | null =>
  sayPlace(place, aboutOf(item.periodText));

/** The beginning of a move; what has no date stands on today until it is moved on. Pure. */
export function beginMove(item: PlanItem, scale: Scale, today: LocalDate): Moving {
  const step = stepOf[scale];
  const there = placeOfItem(item);
  const base = there.unit === 'undated' ? broughtTo(there, today, step) : there;
  return { item, step, base, steps: 0, place: base, day: standsOn(base) ?? today, choosing: false };
}

const standing = (moving: Moving, place: Place, more: Partial<Moving> = {}): Moving => ({
  ...moving,
  place,
  day: standsOn(place) ?? moving.day,
  ...more,
});

/** So many presses of an arrow further. Pure. */
export function moveBy(moving: Moving, by: number): Moving {
  const steps = moving.steps + by;
  return standing(moving, shifted(moving.base, steps, moving.step), { steps });
}

/** One edge moved; steps are then counted from the longer or shorter period. Pure. */
export function stretchBy(moving: Moving, edge: 'start' | 'end', by: number): Moving {
  const place = stretched(moving.place, edge, by, moving.step);
  return standing(moving, place, { base: place, steps: 0 });
}

/** Brought to the day under the pointer. Pure. */
export function bringTo(moving: Moving, day: LocalDate): Moving {
  const place = broughtTo(placeOfItem(moving.item), day, moving.step);
  return { ...moving, base: place, steps: 0, place, day };
}

/** Whether the item would stand on other days than now. Pure. */
export const isMoved = ({ item, place }: Pick<Moving, 'item' | 'place'>): boolean =>
  place.start !== item.start || place.end !== item.end;

const nowhere: Place = { unit: 'undated', start: null, end: null };

/** The period that a new item on a day begins with, as vague as the scale. Pure. */
export const newItemPeriod = (day: LocalDate, scale: Scale): string =>
  sayPlace(broughtTo(nowhere, day, stepOf[scale])) ?? '';
