import { keyStart } from '../../plan/next-key';
import { afterAll } from '../../plan/order';
import type { Area, Delivery } from '../../plan/plan';
import { areaValues, deliveryValues } from '../plan-rows';
import { readDelivery } from '../read-beside';
import { readArea } from '../read-plan';
import type { AreaChange, DeliveryChange } from '../repository';
import { lists } from '../schema';
import { cleanLines, cleanOrNull, cleanText, said, type PlanAround, type ThingRules } from './thing-rules';

/** The area as it would be with the change alone. Pure. */
export function changedArea(base: Area, { title, focus, ...rest }: AreaChange): Area {
  return {
    ...base,
    ...said(rest),
    ...(title !== undefined && { title: cleanText(title) }),
    ...(focus !== undefined && { focus: cleanOrNull(focus) }),
  };
}

export const areaRules: ThingRules<'area'> = {
  list: lists.areas,
  columns: { title: ['Title'], focus: ['Focus'], order: ['SortOrder'], channelId: ['ChannelId'] },
  changed: changedArea,
  values: (area) => ({ ...areaValues(area), SortOrder: area.order, ChannelId: area.channelId }),
  read: (row, _plan, key) => readArea(row, key),
  keyStart: keyStart.area,
  keysIn: (plan) => plan.areas.map(({ key }) => key),
  made: ({ title, ...more }, key, plan) => {
    const order = afterAll(plan.areas, plan.areas);
    return changedArea({ key, order, title, focus: null, channelId: null, row: null }, { ...more, title });
  },
  required: ({ title }) => title,
  periods: () => [],
};

/** The delivery as it would be with the change alone; one of an activity is in the activity's area. Pure. */
export function changedDelivery(base: Delivery, change: DeliveryChange, plan: PlanAround): Delivery {
  const { title, lead, content, schedule, participants, followUp, ...rest } = change;
  const changed: Delivery = {
    ...base,
    ...said(rest),
    ...(title !== undefined && { title: cleanText(title) }),
    ...(lead !== undefined && { lead: cleanOrNull(lead) }),
    ...(content && { content: cleanLines(content) }),
    ...(schedule && { schedule: cleanLines(schedule) }),
    ...(participants && { participants: cleanLines(participants) }),
    ...(followUp !== undefined && { followUp: cleanOrNull(followUp) }),
  };
  const activity = plan.activities.find(({ key }) => key === changed.activityKey);
  return activity ? { ...changed, areaKey: activity.areaKey } : changed;
}

export const deliveryRules: ThingRules<'delivery'> = {
  list: lists.deliveries,
  columns: {
    title: ['Title', 'Deliverable'],
    lead: ['Lead'],
    content: ['Content'],
    schedule: ['Schedule'],
    participants: ['Participants'],
    followUp: ['FollowUp'],
    order: ['SortOrder'],
    areaKey: ['AreaKey'],
    activityKey: ['ActivityKey', 'AreaKey'],
  },
  changed: changedDelivery,
  values: (delivery) => ({ ...deliveryValues(delivery), SortOrder: delivery.order }),
  read: (row, plan, key) => readDelivery(row, new Map(plan.activities.map((one) => [one.key, one])), key),
  keyStart: ({ areaKey = null, activityKey = null }) => keyStart.delivery(areaKey, activityKey),
  keysIn: (plan) => plan.deliveries.map(({ key }) => key),
  made: ({ title, ...more }, key, plan) => {
    const blank = { lead: null, content: [], schedule: [], participants: [], followUp: null, row: null };
    const order = afterAll(plan.deliveries, plan.deliveries);
    const bare: Delivery = { ...blank, key, areaKey: null, activityKey: null, order, title };
    return changedDelivery(bare, { ...more, title }, plan);
  },
  required: ({ title }) => title,
  periods: () => [],
};
