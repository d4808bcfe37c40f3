import type { Activity, Plan, PlanItem } from '../../../../src/plan/plan';

/** A plan without anything in it; `more` is what a test is about. */
export const emptyPlan = (more: Partial<Plan> = {}): Plan => ({
  key: 'p',
  title: 'Plan',
  organisation: null,
  unit: null,
  documentDate: null,
  periodText: null,
  areas: [],
  activities: [],
  items: [],
  groups: [],
  earlierActivities: [],
  notes: [],
  members: [],
  indicators: [],
  deliveries: [],
  threads: [],
  row: null,
  ...more,
});

/** A planned milestone of activity 2.1, undated and in no list. */
export const emptyItem = (more: Partial<PlanItem> = {}): PlanItem => ({
  key: '2.1.m1',
  kind: 'milestone',
  activityKey: '2.1',
  areaKey: '2',
  order: 1,
  text: 'Punktet er nået',
  periodText: null,
  start: null,
  end: null,
  recurrence: null,
  status: 'planned',
  reachedOn: null,
  reachedBy: null,
  responsible: null,
  personId: null,
  origin: null,
  messageLink: null,
  outcome: null,
  continuedFrom: null,
  row: null,
  ...more,
});

/** An activity of area 2 of which little is said, in no list. */
export const emptyActivity = (more: Partial<Activity> = {}): Activity => ({
  key: '2.1',
  areaKey: '2',
  order: 1,
  title: 'Aktivitet',
  taskForce: false,
  purpose: [],
  description: '',
  responsible: [],
  roles: [],
  support: [],
  stage: null,
  development: null,
  implementation: null,
  personId: null,
  row: null,
  ...more,
});
