import { explainPeriod } from '../../periods/index';
import { blankActivity } from '../../plan/blank';
import { keyStart } from '../../plan/next-key';
import { lastInArea } from '../../plan/order';
import type { Activity } from '../../plan/plan';
import { activityValues } from '../plan-rows';
import { readActivity } from '../read-plan';
import type { ActivityChange } from '../repository';
import { lists } from '../schema';
import { cleanLines, cleanOrNull, cleanText, said, type ThingRules } from './thing-rules';

/** The words of a phase read into days; none where nothing is said of it. */
function phase(text: string | null): Activity['development'] {
  const words = cleanOrNull(text);
  if (words === null) return null;
  const { start, end } = explainPeriod(words).read;
  return { text: words, start, end };
}

/** The activity as it would be with the change alone. Pure. */
export function changedActivity(base: Activity, change: ActivityChange): Activity {
  const { title, purpose, description, responsible, roles, support, reason, ...others } = change;
  const { developmentText, implementationText, ...rest } = others;
  return {
    ...base,
    ...said(rest),
    ...(title !== undefined && { title: cleanText(title) }),
    ...(description !== undefined && { description: cleanText(description) }),
    ...(purpose && { purpose: cleanLines(purpose) }),
    ...(responsible && { responsible: cleanLines(responsible) }),
    ...(roles && { roles: cleanLines(roles) }),
    ...(support && { support: cleanLines(support) }),
    ...(developmentText !== undefined && { development: phase(developmentText) }),
    ...(implementationText !== undefined && { implementation: phase(implementationText) }),
    // A reason belongs to the stage that it was given with.
    ...(rest.stage !== undefined && rest.stage !== base.stage && { reason: null }),
    ...(reason !== undefined && { reason: cleanOrNull(reason) }),
  };
}

const phaseColumns = (name: 'Development' | 'Implementation') => [`${name}Text`, `${name}Start`, `${name}End`];

export const activityRules: ThingRules<'activity'> = {
  list: lists.activities,
  columns: {
    title: ['Title'],
    taskForce: ['TaskForce'],
    purpose: ['Purpose'],
    description: ['Body'],
    responsible: ['Responsible'],
    roles: ['Roles'],
    support: ['Support'],
    stage: ['Stage', 'Reason'],
    mergedInto: ['MergedInto'],
    reason: ['Reason'],
    personId: ['ResponsiblePerson'],
    never: ['NeverRemind'],
    developmentText: phaseColumns('Development'),
    implementationText: phaseColumns('Implementation'),
    order: ['SortOrder'],
    areaKey: ['AreaKey'],
  },
  changed: changedActivity,
  values: (activity) => ({
    ...activityValues(activity),
    ResponsiblePerson: activity.personId,
    MergedInto: activity.mergedInto,
    Reason: activity.reason,
    NeverRemind: activity.never.join(', ') || null,
    SortOrder: activity.order,
  }),
  read: (row, plan, key) => readActivity(row, plan.documentDate, key),
  keyStart: ({ areaKey }, plan) => keyStart.activity(areaKey, plan.areas.length > 0),
  keysIn: (plan) => plan.activities.map(({ key }) => key),
  made: ({ title, areaKey, ...more }, key, plan) =>
    changedActivity({ ...blankActivity, key, areaKey, title, order: lastInArea(plan, areaKey) }, { ...more, title }),
  required: ({ title }) => title,
  periods: ({ developmentText, implementationText }) => [developmentText, implementationText],
};
