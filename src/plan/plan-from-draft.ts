import { blankActivity, blankItem } from './blank';
import type { DraftActivity, DraftPlan } from './draft';
import { indicatorsNamed } from './indicators-of-plan';
import type { Activity, Plan, PlanItem } from './plan';

/** A draft as a plan that views and reminders can read before anything is in the lists (row references are null). */
export function planFromDraft(draft: DraftPlan, key: string): Plan {
  const activities = draft.activities.map(activityFromDraft);
  // One order through the whole plan: a row's place does not hang on its activity being read first.
  const items = draft.activities.flatMap(itemsFromDraft).map((item, i) => ({ ...item, order: i + 1 }));
  return {
    key,
    title: draft.plan.title ?? '',
    organisation: draft.plan.organisation,
    unit: draft.plan.unit,
    documentDate: draft.plan.documentDate,
    periodText: draft.plan.periodText,
    words: draft.plan.words ?? null,
    areas: draft.areas.map((area, i) => ({
      key: area.id,
      order: i + 1,
      title: area.title,
      focus: area.focus,
      channelId: null,
      row: null,
    })),
    activities,
    items,
    groups: draft.groups.map(({ id, ...group }) => ({ key: id, ...group })),
    earlierActivities: draft.earlierActivities.map((earlier) => ({
      key: earlier.id,
      areaTitle: earlier.areaTitle,
      title: earlier.title,
      purpose: earlier.purpose,
      startedText: earlier.startedOn,
      statusText: earlier.resultStatus,
      goal: null,
      continuesIn: null,
      row: null,
    })),
    notes: draft.unplaced,
    members: [],
    indicators: indicatorsNamed({ activities, items }, goalsWithout(draft)),
    deliveries: [],
    threads: [],
    row: null,
  };
}

function activityFromDraft(activity: DraftActivity, i: number): Activity {
  const { lead, bullets, paragraphs } = activity.description;
  return {
    ...blankActivity,
    key: activity.id,
    areaKey: activity.areaId,
    order: i + 1,
    title: activity.title,
    taskForce: activity.taskForce,
    purpose: activity.purpose,
    description: [lead, ...bullets.map((text) => `- ${text}`), ...paragraphs].filter(Boolean).join('\n'),
    responsible: activity.responsible.text,
    roles: activity.responsible.roles,
    support: activity.responsible.support,
  };
}

function itemsFromDraft(activity: DraftActivity): PlanItem[] {
  const common = { ...blankItem, activityKey: activity.id, areaKey: activity.areaId, order: 0 };
  return [
    ...activity.milestones.map((item): PlanItem => ({
      ...common,
      key: item.id,
      kind: 'milestone',
      text: item.text,
      periodText: item.period,
      start: item.start,
      end: item.end,
    })),
    ...activity.goals.map((item): PlanItem => ({
      ...common,
      key: item.id,
      kind: 'goal',
      text: item.statements.map((statement) => statement.text).join('\n'),
      periodText: item.period,
      start: item.start,
      end: item.end,
    })),
    ...activity.followUps.map((item): PlanItem => ({
      ...common,
      key: item.id,
      kind: 'followUp',
      text: item.text,
      periodText: item.firstPeriod,
      start: item.start,
      end: item.end,
      recurrence: item.recurrence,
      responsible: item.who,
    })),
  ];
}

/** Goals whose figure is none to reach, as a person has said of it. */
const goalsWithout = ({ activities }: DraftPlan): Set<string> =>
  new Set(activities.flatMap(({ goals }) => goals.filter(({ target }) => target === null).map(({ id }) => id)));
