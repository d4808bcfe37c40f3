import { blankActivity, blankItem } from '../../../../src/plan/blank';
import type { Activity, Plan, PlanItem } from '../../../../src/plan/plan';

/** A plan without anything in it; `more` is what a test is about. */
export const emptyPlan = (more: Partial<Plan> = {}): Plan => ({
  key: 'p',
  title: 'Plan',
  organisation: null,
  unit: null,
  documentDate: null,
  periodText: null,
  words: null,
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
  ...blankItem,
  key: '2.1.m1',
  kind: 'milestone',
  activityKey: '2.1',
  areaKey: '2',
  order: 1,
  text: 'Punktet er nået',
  ...more,
});

/** An activity of area 2 of which little is said, in no list. */
export const emptyActivity = (more: Partial<Activity> = {}): Activity => ({
  ...blankActivity,
  key: '2.1',
  areaKey: '2',
  order: 1,
  title: 'Aktivitet',
  ...more,
});
