import { sayPeriod } from '../../periods/index';
import type { Activity } from '../../plan/plan';
import { has } from '../question/has';
import { activityFact, capital, periodOf } from './facts';
import { itemsOf, narrowed, type Narrowed } from './narrow';
import { inSentence, listed, nothingIn, type Reply, type Scope } from './scope';
import { kindsAsked, shown } from './item-rows';

/** The activities of what the question names. */
export function activityList(scope: Scope): Reply {
  const { say } = scope;
  const cut = narrowed(scope);
  const activities = byStage(scope, cut);
  // Done is an activity that has ended, or of which every milestone is marked.
  if (scope.is('done') || (scope.is('notDone') && has(scope.asked.plain, 'ikke|not'))) {
    const wanted = !has(scope.asked.plain, 'ikke|not|endnu');
    const those = activities.filter((activity) => isDone(scope, activity) === wanted);
    return {
      intent: 'list',
      sentence: say(wanted ? 'answer.kept.reached' : 'answer.kept.notReached', {
        count: say.count('count.activity', those.length),
        scope: cut.area?.title ?? say('answer.scope.plan'),
      }),
      ...shown(scope, those, (activity) => activityFact(scope, activity)),
      subjects: cut.area === null ? [] : [cut.area.key],
    };
  }
  return {
    intent: 'list',
    sentence: activities.length === 0 ? nothingIn(say, cut.name) : activitySentence(scope, cut, activities.length),
    ...shown(scope, activities, (activity) => activityFact(scope, activity)),
    subjects: cut.area === null ? [] : [cut.area.key],
  };
}

/** How many activities there are of what a question cut the plan down to, in words that say what it was. */
export function activitySentence(
  { say, asked }: Scope,
  { area, role, withoutRole, taskForce, unmarked }: Narrowed,
  n: number,
): string {
  const count = say.count('count.activity', n);
  const scope = area?.title ?? say('answer.scope.plan');
  if (taskForce) return say(unmarked ? 'answer.kept.notTaskForce' : 'answer.kept.taskForce', { count, scope });
  return role === null
    ? say('answer.list', { count, scope })
    : say(withoutRole ? 'answer.kept.notRole' : 'answer.kept.role', {
        count,
        roleThe: listed(
          say,
          asked.roles.map(({ definite }) => definite),
        ),
      });
}

/** The activities that have items of the kinds and the time that a question names, each with those items. */
export function activitiesInTime(scope: Scope): Reply | null {
  const { say, lookup } = scope;
  const cut = narrowed(scope);
  const items = itemsOf(scope, cut, kindsAsked(scope));
  const those = cut.activities.filter(({ key }) => items.some(({ activityKey }) => activityKey === key));
  if (those.length === 0) return null;
  return {
    intent: 'list',
    sentence: say('answer.whenMatches', { count: say.count('count.activity', those.length) }),
    ...shown(scope, those, (activity) =>
      activityFact(
        scope,
        activity,
        lookup
          .itemsOf(activity.key)
          .filter((item) => items.includes(item))
          .map((item) => ({
            name: capital(say(`kind.${item.kind}`)),
            value: `${inSentence(item.text)}, ${sayPeriod(periodOf(item), say.locale)}`,
          })),
      ),
    ),
    subjects: those.map(({ key }) => key),
  };
}

function isDone({ lookup }: Scope, activity: Activity): boolean {
  const milestones = lookup
    .itemsOf(activity.key)
    .filter(({ kind, status }) => kind === 'milestone' && status !== 'dropped');
  return (
    activity.stage === 'ended' || (milestones.length > 0 && milestones.every(({ status }) => status === 'reached'))
  );
}

function byStage(scope: Scope, { activities }: Narrowed): Narrowed['activities'] {
  const { plain } = scope.asked;
  const stage = /(?:^| )(?:i drift|in operation)(?= |$)/.test(plain)
    ? 'operation'
    : /(?:^| )(?:under udvikling|in development)(?= |$)/.test(plain)
      ? 'development'
      : /(?:^| )(?:under implementering|being implemented)(?= |$)/.test(plain)
        ? 'implementation'
        : null;
  return stage === null ? activities : activities.filter((activity) => activity.stage === stage);
}
