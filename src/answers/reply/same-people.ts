import type { Activity } from '../../plan/plan';
import { peopleIn, responsibleOf } from '../knowledge/owners';
import { aboutOf, keysOf } from './about';
import { activityFact } from './facts';
import { shown } from './lists';
import type { Reply, Scope } from './scope';

const person = /(?:^| )(?:han|hun|hende|ham|vedkommende|personen|de|dem|he|she|they|him|her|them)(?= |$)/;
const besides = /(?:^| )(?:ellers|ogsaa|andet|andre|mere|flere|resten|else|other|more|as well)(?= |$)/;
/** "Hvad har hun ellers?": what else is in the hands of who answers for what was spoken of; null for any other question. */
export function alsoTheirs(scope: Scope): Reply | null {
  const { asked, say, known } = scope;
  if (asked.terms.length > 0 || asked.key !== null || asked.roles.length > 0) return null;
  if (!person.test(asked.plain) || !besides.test(asked.plain)) return null;
  const { activities } = aboutOf(scope);
  if (activities.length === 0) return null;
  const people = new Set(activities.flatMap((one) => responsibleOf(one).flatMap(peopleIn)));
  const roles = new Set(activities.flatMap((one) => one.roles));
  const isTheirs = (one: Activity): boolean =>
    people.size > 0
      ? responsibleOf(one).some((text) => peopleIn(text).some((name) => people.has(name)))
      : one.roles.some((role) => roles.has(role));
  const theirs = known.plan.activities.filter((one) => !activities.includes(one) && isTheirs(one));
  if (people.size === 0 && roles.size === 0) return null;
  return {
    intent: 'roleActivities',
    sentence:
      theirs.length === 0
        ? say('answer.listNone', { scope: say('answer.scope.plan') })
        : say('answer.whenMatches', { count: say.count('count.activity', theirs.length) }),
    ...shown(scope, theirs, (one) =>
      activityFact(
        scope,
        one,
        responsibleOf(one).map((value) => ({ name: say('bot.card.responsible'), value })),
      ),
    ),
    subjects: theirs.length === 0 ? keysOf(activities) : keysOf(theirs),
  };
}
