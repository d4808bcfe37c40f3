import type { Activity } from '../../plan/plan';
import type { Fact } from '../answer';
import { peopleIn, responsibleOf } from '../knowledge/owners';
import { aboutOf, keysOf } from './about';
import { activityFact } from './facts';
import { shown } from './item-rows';
import { narrowed } from './narrow';
import type { Reply, Scope } from './scope';
import { whenItems } from './when';

/** What asks more of a person than where they are named. */
const otherAspects = [
  'when',
  'why',
  'goal',
  'followUp',
  'target',
  'late',
  'howFar',
  'howMany',
  'milestone',
  'deadline',
  'next',
  'undated',
] as const;
const person = /(?:^| )(?:han|hun|hende|ham|vedkommende|personen|de|dem|he|she|they|him|her|them)(?= |$)/;
const besides = /(?:^| )(?:ellers|ogsaa|andet|andre|mere|flere|resten|else|other|more|as well)(?= |$)/;
/** "Hvem er Jan Due", "hvilke opgaver har Jan": all that somebody is named in; null where more than a name is asked about. */
export function ofPerson(scope: Scope): Reply | null {
  const { asked, say, known, lookup, links } = scope;
  if (asked.period !== null || otherAspects.some((name) => scope.is(name))) return null;
  const { person: name, activities, rest } = narrowed(scope);
  if (name === null) return null;
  const isNamed = (text: string): boolean => {
    const roots = new Set(lookup.rootsOf(text));
    return rest.every(({ readings }) => readings.some((one) => one.roots.every((root) => roots.has(root))));
  };
  const memberships = known.plan.groups.flatMap(({ key, title, members }) =>
    members.filter(isNamed).map((member) => ({
      source: { id: key, kind: 'group' as const, title, url: links.plan() },
      text: member,
      details: [{ name: say('answer.detail.group'), value: title }],
      period: null,
      state: null,
    })),
  );
  const told = shown(scope, activities, (one) => activityFact(scope, one, responsibleDetails(scope, one)));
  return {
    intent: 'roleActivities',
    sentence: say('answer.personOf', { who: name, activities: say.count('count.activity', activities.length) }),
    ...told,
    facts: [...(told.facts ?? []), ...memberships],
    subjects: keysOf(activities),
  };
}

const responsibleDetails = ({ say }: Scope, activity: Activity): Fact['details'] =>
  responsibleOf(activity).map((value) => ({ name: say('bot.card.responsible'), value }));

/** "Hvad skal hun nå?": the milestones of what was spoken of; null for any other question. */
export function theirItems(scope: Scope): Reply | null {
  const { asked, lookup } = scope;
  if (asked.terms.length > 0 || asked.key !== null || asked.roles.length > 0 || asked.period !== null) return null;
  if (
    !/(?:^| )skal (?:han|hun|vedkommende|de|he|she|they) (?:\w+ ){0,2}(?:naa|naas|lave|goere|faerdig|do)(?= |$)/.test(
      asked.plain,
    )
  )
    return null;
  const items = aboutOf(scope)
    .activities.flatMap(({ key }) => lookup.itemsOf(key))
    .filter(({ kind, status }) => kind === 'milestone' && status === 'planned');
  return items.length === 0 ? null : whenItems(scope, items);
}

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
        ? say('answer.nothingElse')
        : say('answer.whenMatches', { count: say.count('count.activity', theirs.length) }),
    ...shown(scope, theirs, (one) => activityFact(scope, one, responsibleDetails(scope, one))),
    subjects: theirs.length === 0 ? keysOf(activities) : keysOf(theirs),
  };
}
