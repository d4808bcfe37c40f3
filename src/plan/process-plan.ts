import { findPeriods } from '../periods/index';
import type { Activity, Area, Delivery, LocalDate, Period, Plan } from './plan';

// The procesplan: one for each focus area, six fields for each delivery (DOMAIN.md 1 and 2.8).

/** The six fields in the procesplan's own order; `delivery` is what is delivered, which is the delivery's title. */
export const processFields = ['lead', 'delivery', 'content', 'schedule', 'participants', 'followUp'] as const;
export type ProcessField = (typeof processFields)[number];

/**
 * The fields of a delivery that nobody has filled in, in their order. `bearer` is the title of the activity or area that it
 * stands under: a delivery that bears that name alone, as one made from the template does, does not say yet what is
 * delivered. Pure.
 */
export function missingFields(delivery: Delivery, bearer: string | null = null): ProcessField[] {
  return processFields.filter((field) => {
    const value = delivery[field === 'delivery' ? 'title' : field];
    if (value === null) return true;
    if (typeof value !== 'string') return value.every((line) => line.trim() === '');
    return value.trim() === '' || (field === 'delivery' && value.trim() === bearer?.trim());
  });
}

/** A delivery with what it lacks. */
export interface DeliveryGap {
  readonly delivery: Delivery;
  readonly missing: readonly ProcessField[];
}

/** What the procesplan of one focus area lacks. */
export interface ProcessPlanGap {
  /** Null: of deliveries that stand under no area of the plan. */
  readonly area: Area | null;
  /** No delivery of the area has been written: its procesplan has not been begun. */
  readonly empty: boolean;
  /** Fields that one delivery or more lacks, in their order; all six where the plan has not been begun. */
  readonly fields: readonly ProcessField[];
  readonly deliveries: readonly DeliveryGap[];
  /** Activities that go on and have no delivery. */
  readonly without: readonly Activity[];
}

/** Where the plan's procesplaner are not complete, by area and in the plan's order; a complete one is left out. Pure. */
export function processPlanGaps(plan: Pick<Plan, 'areas' | 'activities' | 'deliveries'>): ProcessPlanGap[] {
  return processByArea(plan).flatMap(({ area, deliveries, without }): ProcessPlanGap[] => {
    const gaps = deliveries.flatMap((delivery): DeliveryGap[] => {
      const missing = missingFields(delivery, bearerOf(delivery, plan));
      return missing.length === 0 ? [] : [{ delivery, missing }];
    });
    const empty = deliveries.length === 0;
    const lacked = new Set(gaps.flatMap(({ missing }) => missing));
    const fields = empty ? processFields : processFields.filter((field) => lacked.has(field));
    return fields.length === 0 && without.length === 0 ? [] : [{ area, empty, fields, deliveries: gaps, without }];
  });
}

/** One area's procesplan. */
export interface AreaProcess {
  readonly area: Area | null;
  /** Those of the area as a whole first, then by activity, each in the order that people have given them. */
  readonly deliveries: readonly Delivery[];
  readonly without: readonly Activity[];
}

/** The procesplan of each area; a last one without an area for what stands under none, where there is such. Pure. */
export function processByArea(plan: Pick<Plan, 'areas' | 'activities' | 'deliveries'>): AreaProcess[] {
  const placeOf = new Map(plan.activities.map(({ key }, n) => [key, n + 1]));
  const place = ({ activityKey }: Delivery): number => placeOf.get(activityKey ?? '') ?? 0;
  const areaOf = areaOfDelivery(plan);
  const covered = new Set(plan.deliveries.map(({ activityKey }) => activityKey));
  const open = plan.activities.filter(
    ({ key, stage, mergedInto }) => stage !== 'ended' && mergedInto === null && !covered.has(key),
  );
  const known = new Set(plan.areas.map(({ key }) => key));
  const areaKeyOf = (areaKey: string | null): string | null => (known.has(areaKey ?? '') ? areaKey : null);
  const of = (area: Area | null): AreaProcess => ({
    area,
    deliveries: plan.deliveries
      .filter((delivery) => areaOf(delivery) === (area?.key ?? null))
      .sort((a, b) => place(a) - place(b)),
    without: open.filter(({ areaKey }) => areaKeyOf(areaKey) === (area?.key ?? null)),
  });
  const outside = of(null);
  const isThere = outside.deliveries.length > 0 || outside.without.length > 0;
  return [...plan.areas.map(of), ...(isThere ? [outside] : [])];
}

/** The area that each delivery stands in: its activity's where it has one that the plan knows, else its own. Pure. */
export function areaOfDelivery({ areas, activities }: Pick<Plan, 'areas' | 'activities'>) {
  const ofActivity = new Map(activities.map(({ key, areaKey }) => [key, areaKey]));
  const known = new Set(areas.map(({ key }) => key));
  return ({ activityKey, areaKey }: Pick<Delivery, 'activityKey' | 'areaKey'>): string | null => {
    const of = (activityKey === null ? undefined : ofActivity.get(activityKey)) ?? areaKey;
    return of !== null && known.has(of) ? of : null;
  };
}

/** The title of what a delivery stands under; null where the plan has neither. Pure. */
export function bearerOf(
  { activityKey, areaKey }: Pick<Delivery, 'activityKey' | 'areaKey'>,
  { areas, activities }: Pick<Plan, 'areas' | 'activities'>,
): string | null {
  const activity = activities.find(({ key }) => key === activityKey);
  return (activity ?? areas.find(({ key }) => key === areaKey))?.title ?? null;
}

/** A delivery that is empty but for where it stands. */
export interface BlankDelivery {
  readonly title: string;
  readonly areaKey: string | null;
  readonly activityKey: string | null;
}

/**
 * The template: an empty delivery for each activity that goes on and has none, and for each area without activities that has
 * none, with the name of what it stands under and not a word more, since the plan does not fill procesplaner in (DOMAIN.md
 * 2.8). Of one area where its number is given. Made twice it makes nothing more. Pure.
 */
export function blankDeliveries(
  plan: Pick<Plan, 'areas' | 'activities' | 'deliveries'>,
  areaKey?: string | null,
): BlankDelivery[] {
  const busy = new Set(plan.activities.map((activity) => activity.areaKey));
  return processByArea(plan)
    .filter(({ area }) => areaKey === undefined || (area?.key ?? null) === areaKey)
    .flatMap(({ area, deliveries, without }) => [
      ...(area !== null && !busy.has(area.key) && deliveries.length === 0
        ? [{ title: area.title, areaKey: area.key, activityKey: null }]
        : []),
      ...without.map(({ key, title, areaKey: own }) => ({ title, areaKey: own, activityKey: key })),
    ]);
}

/** A line of a delivery's detailed schedule. */
export interface DeliveryStep {
  /** The delivery's number and a mark of the line's own words: the same wherever the line is moved to. */
  readonly key: string;
  readonly text: string;
  /** What the line says of when, as far as it can be read; its text is null where it says nothing. */
  readonly period: Period;
}

/** The lines of a schedule with the first period that each holds; a line may have none, and then has no date. Pure. */
export function stepsOf({ key, schedule }: Pick<Delivery, 'key' | 'schedule'>): DeliveryStep[] {
  const seen = new Map<string, number>();
  return schedule
    .filter((line) => line.trim() !== '')
    .map((text): DeliveryStep => {
      // A year that begins a line is its time; within a sentence a year is background.
      const [found] = findPeriods(text, { years: /^\s*\d{4}\s*(?:$|[:.,–-])/.test(text) });
      const { start = null, end = null, recurrence = null } = found?.read ?? {};
      const mark = markOf(text);
      const again = seen.get(mark) ?? 0;
      seen.set(mark, again + 1);
      return {
        key: `${key}.s-${mark}${again === 0 ? '' : `-${again + 1}`}`,
        text,
        period: { text: found ? text.slice(found.start, found.end) : null, start, end, recurrence },
      };
    });
}

/** From the first day of a delivery's steps to the last, of those that are bounded; null where none is dated. Pure. */
export function spanOfDelivery(
  steps: readonly DeliveryStep[],
): { readonly start: LocalDate; readonly end: LocalDate } | null {
  const days = steps.flatMap(({ period: { start, end } }) => [start, end].filter((day) => day !== null)).sort();
  const [start, end] = [days[0], days[days.length - 1]];
  return start === undefined || end === undefined ? null : { start, end };
}

/** A short mark of some words (FNV-1a, 32 bits), so that a line is known again where others are written before it. */
function markOf(text: string): string {
  let mark = 0x811c9dc5;
  for (const sign of text.trim().toLowerCase()) mark = Math.imul(mark ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (mark >>> 0).toString(36);
}
