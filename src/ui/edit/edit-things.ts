import { readPeriod } from '../../periods/index';
import type { PlanChange } from '../../lists/repository';
import type { Activity, Area, Delivery, LocalDate, PlanItem } from '../../plan/plan';
import { activityChangeFrom, areaChangeFrom, deliveryChangeFrom, itemChangeFrom } from './thing-forms';
import { begunFrom } from './thing-editor';
import type { FormEdit } from './use-form-values';

// What an edit of each thing writes; null where it changes nothing. All pure.

const nothing = (edit: FormEdit): boolean => Object.keys(edit.changed).length === 0;

export const itemEdit =
  (item: PlanItem, today: LocalDate) =>
  (edit: FormEdit): PlanChange | null =>
    nothing(edit)
      ? null
      : {
          kind: 'item',
          base: begunFrom(item, edit, (values) => {
            const fields = itemChangeFrom(values, today);
            if (fields.periodText === undefined) return fields;
            const { start, end, recurrence } = readPeriod(fields.periodText ?? '');
            return { ...fields, start, end, recurrence };
          }),
          change: itemChangeFrom(edit.changed, today),
        };

export const activityEdit =
  (activity: Activity) =>
  (edit: FormEdit): PlanChange | null => {
    if (nothing(edit)) return null;
    const base = begunFrom(activity, edit, (values) => {
      const { developmentText, implementationText, ...fields } = activityChangeFrom(values);
      const phase = (kind: 'development' | 'implementation', text: string | null | undefined): Partial<Activity> =>
        text === undefined
          ? {}
          : { [kind]: text === null ? null : { start: null, end: null, ...activity[kind], text } };
      return {
        ...(fields as Partial<Activity>),
        ...phase('development', developmentText),
        ...phase('implementation', implementationText),
      };
    });
    return { kind: 'activity', base, change: activityChangeFrom(edit.changed) };
  };

export const areaEdit =
  (area: Area) =>
  (edit: FormEdit): PlanChange | null =>
    nothing(edit)
      ? null
      : { kind: 'area', base: begunFrom(area, edit, areaChangeFrom), change: areaChangeFrom(edit.changed) };

export const deliveryEdit =
  (delivery: Delivery) =>
  (edit: FormEdit): PlanChange | null =>
    nothing(edit)
      ? null
      : {
          kind: 'delivery',
          base: begunFrom(delivery, edit, (values) => deliveryChangeFrom(values) as Partial<Delivery>),
          change: deliveryChangeFrom(edit.changed),
        };
