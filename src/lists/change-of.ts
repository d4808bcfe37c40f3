import type { Activity, Area, Delivery, PlanItem } from '../plan/plan';
import type { ActivityChange, AreaChange, ChangeResult, DeliveryChange, ItemChange } from './plan-change';

type ThingKind = ChangeResult['kind'];

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** The fields that a person changes; the others are the row's own, or follow from these. */
const fieldsOf: Readonly<Record<ThingKind, ReadonlySet<string>>> = {
  item: words(
    'status mergedInto reason reachedOn reachedBy periodText text kind responsible outcome news never personId order activityKey',
  ),
  activity: words(
    'title taskForce purpose description responsible roles support stage mergedInto reason personId never order areaKey',
  ),
  area: words('title focus order channelId'),
  delivery: words('title lead content schedule participants followUp order areaKey activityKey'),
};

/** The change that writes these fields of a thing; days follow from their words. Pure. */
export function changeOf(kind: 'item', fields: Partial<PlanItem>): ItemChange;
export function changeOf(kind: 'activity', fields: Partial<Activity>): ActivityChange;
export function changeOf(kind: 'area', fields: Partial<Area>): AreaChange;
export function changeOf(kind: 'delivery', fields: Partial<Delivery>): DeliveryChange;
export function changeOf(kind: ThingKind, fields: object): object {
  const change = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => fieldsOf[kind].has(name) && value !== undefined),
  );
  if (kind !== 'activity') return change;
  const { development, implementation } = fields as Partial<Activity>;
  return {
    ...change,
    ...(development !== undefined && { developmentText: development?.text ?? null }),
    ...(implementation !== undefined && { implementationText: implementation?.text ?? null }),
  };
}
