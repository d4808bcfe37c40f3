import { changeOf } from '../../lists/change-of';
import type { ActivityChange, ChangeResult, ItemChange, PlanChange } from '../../lists/repository';
import type { Conflict } from '../../lists/writing/conflict';
import type { Activity, Area, Delivery, Plan, PlanItem, RowRef } from '../../plan/plan';

/** The parts of a plan that a person changes. */
export type Thing = PlanItem | Activity | Area | Delivery;
export type ThingKind = ChangeResult['kind'];

/** Things as they are now, after a change. */
export type Changed =
  | { readonly kind: 'item'; readonly value: PlanItem }
  | { readonly kind: 'activity'; readonly value: Activity }
  | { readonly kind: 'area'; readonly value: Area }
  | { readonly kind: 'delivery'; readonly value: Delivery };

/** Two have changed the same thing. */
export type ThingConflict =
  | { readonly kind: 'item'; readonly conflict: Conflict<PlanItem> }
  | { readonly kind: 'activity'; readonly conflict: Conflict<Activity> }
  | { readonly kind: 'area'; readonly conflict: Conflict<Area> }
  | { readonly kind: 'delivery'; readonly conflict: Conflict<Delivery> };

/** Whose value stands, by the names of fields. */
export type AnyChoice = Readonly<Record<string, 'mine' | 'theirs'>>;

/** A field by its name, whatever the thing. */
export const fieldOf = (thing: object, name: string): unknown => Reflect.get(thing, name) as unknown;

/**
 * What takes a change back, once it has made `value` of the thing: the same fields as they were, or, for what was added, its
 * end. Null where it cannot be taken back by the product: an area and a delivery have no end. Pure.
 */
export function takingBack(change: PlanChange, changed: Changed): PlanChange | null {
  if (change.kind === 'addItem' && changed.kind === 'item')
    return { kind: 'item', base: changed.value, change: { status: 'dropped' } };
  if (change.kind === 'addActivity' && changed.kind === 'activity')
    return { kind: 'activity', base: changed.value, change: { stage: 'ended' } };
  if (change.kind === 'item' && changed.kind === 'item')
    return { kind: 'item', base: changed.value, change: itemWas(change.change, change.base) };
  if (change.kind === 'activity' && changed.kind === 'activity')
    return { kind: 'activity', base: changed.value, change: activityWas(change.change, change.base) };
  if (change.kind === 'area' && changed.kind === 'area')
    return { kind: 'area', base: changed.value, change: were(change.change, changeOf('area', change.base)) };
  if (change.kind === 'delivery' && changed.kind === 'delivery')
    return { kind: 'delivery', base: changed.value, change: were(change.change, changeOf('delivery', change.base)) };
  return null;
}

/** A period that is taken back takes with it what was kept of where the item stood, a status what it had become a part of. */
const itemWas = (change: ItemChange, before: PlanItem): ItemChange => ({
  ...were(change, changeOf('item', before)),
  ...('periodText' in change && { former: before.former }),
  ...('status' in change && { mergedInto: before.mergedInto, reason: before.reason }),
});

const activityWas = (change: ActivityChange, before: Activity): ActivityChange => ({
  ...were(change, changeOf('activity', before)),
  ...('stage' in change && { reason: before.reason }),
});

/** Of the fields as they were, those that a change names. */
const were = <T extends object>(change: T, before: T): T =>
  Object.fromEntries(Object.entries(before).filter(([name]) => name in change)) as T;

/** The plan with what has been changed or added in its place; what was not in it stands where its order puts it. Pure. */
export function withChanged(plan: Plan, changed: readonly Changed[]): Plan {
  return changed.reduce<Plan>((now, one) => {
    switch (one.kind) {
      case 'item':
        return { ...now, items: put(now.items, one.value) };
      case 'activity':
        return { ...now, activities: put(now.activities, one.value) };
      case 'area':
        return { ...now, areas: put(now.areas, one.value) };
      case 'delivery':
        return { ...now, deliveries: put(now.deliveries, one.value) };
    }
  }, plan);
}

function put<T extends { readonly key: string; readonly order: number; readonly row: RowRef | null }>(
  things: readonly T[],
  thing: T,
): T[] {
  const known = things.some(({ key }) => key === thing.key);
  const all = known ? things.map((one) => (one.key === thing.key ? thing : one)) : [...things, thing];
  // The lists are read in this order too (src/lists/read-plan.ts); equal ones keep theirs.
  return all.sort((a, b) => a.order - b.order);
}
