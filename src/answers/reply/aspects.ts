import { sayPeriod, sayRecurrence } from '../../periods/index';
import type { Activity } from '../../plan/plan';
import { isKind, nearBest } from '../knowledge/find';

import { aboutOf, itemsAmong, itemsIn, keysOf, titleOf, titlesOf } from './about';

import { activityFact, itemFact, periodOf, statementFact } from './facts';
import { countItems, shown } from './item-rows';
import { inSentence, listed, type Reply, type Scope } from './scope';

/** "Hvad er målet …", "hvilke mål har …". */
export function goal(scope: Scope): Reply | null {
  const { say } = scope;
  const { activities, statements } = aboutOf(scope);
  const named = nearBest(statements, isKind('goal'), { least: 0.62 });
  const items =
    named.length > 0 && activities.length !== 1
      ? itemsAmong(named)
      : activities.flatMap((one) => itemsIn(scope, one, 'goal'));
  const [activity] = activities;
  const [only] = items;
  if (only === undefined)
    return activity === undefined
      ? null
      : {
          outcome: 'unknown',
          intent: 'goal',
          sentence: say('answer.goalNone', { activity: inSentence(activity.title) }),
          facts: [activityFact(scope, activity)],
          subjects: [activity.key],
          missed: 'notInPlan',
        };
  const subjects = [...new Set(items.map(({ activityKey }) => activityKey))];
  const title = titleOf(scope, only);
  const text = inSentence(only.text.split('\n').join(' · '));
  if (items.length === 1)
    return {
      intent: 'goal',
      sentence:
        only.start === null && only.end === null
          ? say('answer.goalUndated', { activity: title, text })
          : say('answer.goal', { activity: title, period: sayPeriod(periodOf(only), say.locale), text }),
      facts: [itemFact(scope, only)],
      subjects,
    };
  return {
    intent: 'goal',
    sentence:
      subjects.length === 1
        ? say('answer.goalMany', { activity: title, count: countItems(scope, items) })
        : say('answer.whenMatches', { count: countItems(scope, items) }),
    ...shown(scope, items, (item) => itemFact(scope, item, { withActivity: true })),
    subjects,
  };
}

/** "Hvorfor …", "hvad er formålet …". */
export function purpose(scope: Scope): Reply | null {
  const { say, index } = scope;
  const activities = titled(scope) ?? aboutOf(scope).activities;
  const [activity] = activities;
  if (activity === undefined) return null;
  const purposes = index.owners.flatMap((owner) =>
    owner.about.kind === 'activity' && activities.includes(owner.about.activity)
      ? owner.statements.filter(isKind('purpose'))
      : [],
  );
  const [first] = purposes;
  if (first === undefined)
    return {
      outcome: 'unknown',
      intent: 'purpose',
      sentence: say('answer.purposeNone', { activity: inSentence(activity.title) }),
      facts: [activityFact(scope, activity)],
      subjects: keysOf(activities),
      missed: 'notInPlan',
    };
  return {
    intent: 'purpose',
    sentence: say('answer.purpose', {
      activity: listed(say, titlesOf(activities.slice(0, 3))),
      text: inSentence(first.text),
    }),
    ...shown(scope, purposes, (statement) => statementFact(scope, statement)),
    subjects: keysOf(activities),
  };
}

/** "Hvordan følges der op …", "hvornår er opfølgningen …". */
export function followUp(scope: Scope): Reply | null {
  const { say } = scope;
  const { activities, statements } = aboutOf(scope);
  const asksAll = /^(?:hvilke opfoelgninger|alle opfoelgninger|which follow)/.test(scope.asked.plain);
  const named = nearBest(asksAll ? scope.found.statements : statements, isKind('followUp'), {
    least: 0.5,
    near: asksAll ? 0.6 : 0.88,
  });
  const [activity] = activities;
  const items = named.length > 0 ? itemsAmong(named) : activities.flatMap((one) => itemsIn(scope, one, 'followUp'));
  const sure =
    scope.is('when') && items.some(({ end }) => end !== null)
      ? items.filter(({ end, recurrence }) => end !== null || recurrence !== null)
      : items;
  const [only] = sure;
  if (only === undefined)
    return activity === undefined
      ? null
      : {
          outcome: 'unknown',
          intent: 'followUp',
          sentence: say('answer.followUpNone', { activity: inSentence(activity.title) }),
          facts: [activityFact(scope, activity)],
          subjects: [activity.key],
          missed: 'notInPlan',
        };
  const subjects = [...new Set(items.map(({ activityKey }) => activityKey))];
  const first = sure.find(({ end }) => end !== null) ?? only;
  const text = inSentence(first.text);
  const title = titleOf(scope, first);
  const recurrence = sayRecurrence(first.recurrence, say.locale);
  const isUndated = first.start === null && first.end === null;
  return {
    intent: 'followUp',
    sentence: !isUndated
      ? say('answer.followUp', { activity: title, period: sayPeriod(periodOf(first), say.locale), text })
      : recurrence !== null
        ? say('answer.followUpRecurring', { activity: title, recurrence, text })
        : say('answer.followUpUndated', { activity: title, text }),
    ...shown(scope, [first, ...items.filter((item) => item !== first)], (item) =>
      itemFact(scope, item, { withActivity: subjects.length > 1 }),
    ),
    subjects,
  };
}

/** "Hvad er …", "hvad går … ud på": description, else purpose. */
export function description(scope: Scope): Reply | null {
  const { say, index } = scope;
  const { activities } = aboutOf(scope);
  const [activity] = activities;
  if (activity === undefined) return null;
  const all = index.owners.flatMap((owner) =>
    owner.about.kind === 'activity' && activities.includes(owner.about.activity) ? owner.statements : [],
  );
  const told = all.filter(isKind('description'));
  const facts = [...told, ...all.filter(isKind('purpose'))];
  const [first] = facts;
  if (first === undefined)
    return {
      intent: 'description',
      sentence:
        activities.length === 1
          ? say('answer.activityNamed', { activity: inSentence(activity.title) })
          : say('answer.activitiesNamed', { activities: say.count('count.activity', activities.length) }),
      ...shown(scope, activities, (one) => activityFact(scope, one)),
      subjects: keysOf(activities),
    };
  return {
    intent: 'description',
    sentence: say('answer.description', {
      activity: listed(say, titlesOf(activities.slice(0, 3))),
      text: inSentence(first.text),
    }),
    ...shown(scope, facts, (statement) => statementFact(scope, statement)),
    subjects: keysOf(activities),
  };
}

/** "Vis mig alt om …": all that the plan has of an activity. */
export function everything(scope: Scope): Reply | null {
  const [activity] = aboutOf(scope).activities;
  const owner = activity === undefined ? undefined : scope.lookup.ownerOf(activity.key);
  const told = description(scope);
  if (owner === undefined || activity === undefined || told === null) return null;
  const rows = owner.statements.filter(({ kind }) => kind !== 'title');
  return {
    ...told,
    intent: 'everything',
    ...shown(scope, rows, (one) => statementFact(scope, one)),
    subjects: [activity.key],
  };
}

/** The activity whose whole title was said, whatever else a sentence of another one may meet; null where none was. */
function titled({ found }: Scope): readonly Activity[] | null {
  const whole = found.owners.flatMap(({ owner: { about }, full }) =>
    about.kind === 'activity' && full >= 0.99 ? [about.activity] : [],
  );
  return whole.length === 0 ? null : whole;
}
