import type { Activity, PlanItem } from './plan';

/** What an item is of which nothing more is said than where it belongs and what it is: planned, undated, in no list. */
export const blankItem: Omit<PlanItem, 'key' | 'kind' | 'activityKey' | 'text' | 'order'> = {
  areaKey: null,
  periodText: null,
  start: null,
  end: null,
  recurrence: null,
  former: null,
  status: 'planned',
  reachedOn: null,
  reachedBy: null,
  responsible: null,
  personId: null,
  origin: null,
  messageLink: null,
  outcome: null,
  news: null,
  never: [],
  mergedInto: null,
  reason: null,
  continuedFrom: null,
  row: null,
};

/** The same of an activity. The text of a plan tells no stage and no phases; they are never guessed (DOMAIN.md 4.19). */
export const blankActivity: Omit<Activity, 'key' | 'areaKey' | 'title' | 'order'> = {
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
  never: [],
  mergedInto: null,
  reason: null,
  row: null,
};
