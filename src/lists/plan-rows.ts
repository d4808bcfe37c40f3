import { findCpr } from '../plan/cpr';
import type { Activity, Area, Delivery, Indicator, Measurement, Plan, PlanItem } from '../plan/plan';
import { lists, type ListDeclaration } from './schema';
import { textLimit, type RowValues } from './values';

/** A row to be written, and the list it belongs in. */
export interface NewRow {
  readonly list: ListDeclaration;
  readonly uniqueKey: string;
  readonly values: RowValues;
}

/** All rows of a plan, in the order they are written. Pure. */
export function rowsOf(plan: Plan): NewRow[] {
  const row = (list: ListDeclaration, key: string, order: number, values: RowValues): NewRow => {
    const uniqueKey = `${plan.key}:${key}`;
    return {
      list,
      uniqueKey,
      values: { Key: key, UniqueKey: uniqueKey, PlanKey: plan.key, SortOrder: order, ...values },
    };
  };
  return [
    ...plan.areas.map((area) => row(lists.areas, area.key, area.order, areaValues(area))),
    ...plan.activities.map((activity) => row(lists.activities, activity.key, activity.order, activityValues(activity))),
    ...plan.items.map((item) => row(lists.items, item.key, item.order, itemValues(item))),
    ...plan.groups.map((group, i) =>
      row(lists.groups, group.key, i + 1, {
        Title: group.title,
        Chair: group.chair,
        Members: group.members,
        Cadence: group.cadence,
        Tasks: group.tasks,
      }),
    ),
    ...plan.earlierActivities.map((earlier, i) =>
      row(lists.earlier, earlier.key, i + 1, {
        Title: earlier.title,
        AreaTitle: earlier.areaTitle,
        Purpose: earlier.purpose,
        StartedText: earlier.startedText,
        StatusText: earlier.statusText,
      }),
    ),
    ...plan.indicators.map((one, i) => row(lists.indicators, one.key, i + 1, indicatorValues(one))),
    ...plan.notes.map((note, i) => row(lists.notes, `n${i + 1}`, i + 1, { Title: note.where, Words: note.text })),
  ];
}

export const areaValues = (area: Area): RowValues => ({ Title: area.title, Focus: area.focus });

export function activityValues(activity: Activity): RowValues {
  const { development, implementation } = activity;
  return {
    Title: activity.title,
    AreaKey: activity.areaKey,
    TaskForce: activity.taskForce,
    Purpose: activity.purpose,
    Body: activity.description,
    Responsible: activity.responsible,
    Roles: activity.roles,
    Support: activity.support,
    Stage: activity.stage,
    DevelopmentText: development?.text ?? null,
    DevelopmentStart: development?.start ?? null,
    DevelopmentEnd: development?.end ?? null,
    ImplementationText: implementation?.text ?? null,
    ImplementationStart: implementation?.start ?? null,
    ImplementationEnd: implementation?.end ?? null,
  };
}

/** A day that is the goal's own is not written down beside it: a goal that moves takes its indicators along. */
export const indicatorValues = (indicator: Indicator): RowValues => ({
  Title: indicator.title,
  ActivityKey: indicator.activityKey,
  GoalKey: indicator.goalKey,
  MeasureUnit: indicator.unit,
  Baseline: indicator.baseline,
  TargetOperator: indicator.operator,
  Target: indicator.target,
  TargetOn: indicator.goalKey === null ? indicator.by : null,
});

/** A figure of an indicator; one that is only being written may lack all of it. */
export const figureValues = ({
  round,
  on,
  unit,
  value,
  basis,
  source,
}: Omit<Measurement, 'value'> & { readonly value: number | null }): RowValues => ({
  Title: round ?? '',
  MeasuredOn: on,
  Unit: unit,
  Value: value,
  Basis: basis,
  Source: source,
});

/** The first line is the short name; the rest, or the whole where a text column cannot hold the line, stands below. */
export function deliveryValues(delivery: Delivery): RowValues {
  const [first = '', ...rest] = delivery.title.split('\n');
  return {
    Title: first,
    Deliverable: (first.length <= textLimit ? rest.join('\n') : delivery.title) || null,
    AreaKey: delivery.areaKey,
    ActivityKey: delivery.activityKey,
    Lead: delivery.lead,
    Content: delivery.content,
    Schedule: delivery.schedule,
    Participants: delivery.participants,
    FollowUp: delivery.followUp,
  };
}

export function itemValues(item: PlanItem): RowValues {
  return {
    Title: item.text.split('\n')[0] ?? '',
    Kind: item.kind,
    ActivityKey: item.activityKey,
    AreaKey: item.areaKey,
    Words: item.text,
    PeriodText: item.periodText,
    ReadFrom: item.periodText,
    Start: item.start,
    End: item.end,
    Recurrence: item.recurrence,
    Status: item.status,
    ReachedOn: item.reachedOn,
    ReachedBy: item.reachedBy,
    Responsible: item.responsible,
  };
}

/** The key of the first row in which something looks like a CPR number, or null. */
export function rowWithCpr(rows: readonly NewRow[]): string | null {
  const found = rows.find(({ values }) =>
    Object.values(values)
      .flat()
      .some((value) => typeof value === 'string' && findCpr(value).length > 0),
  );
  return found ? String(found.values['Key']) : null;
}
