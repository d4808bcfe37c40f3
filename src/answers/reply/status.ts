import { sayPeriod } from '../../periods/index';
import type { Activity } from '../../plan/plan';
import { countStates } from '../../plan/standing';
import type { Fact } from '../answer';
import { nearBest } from '../knowledge/find';
import { rootOf } from '../language/root';

import { aboutOf, dated, itemsAmong, itemsIn, keysOf, quote } from './about';

import { activityFact, itemFact, mergedTitle, periodOf } from './facts';
import { shown } from './item-rows';
import { inSentence, type Reply, type Scope } from './scope';
import { whenItems } from './when';

/** "Hvad er status på …": what somebody has marked, and what comes next. */
export function status(scope: Scope): Reply | null {
  const { say, asker } = scope;
  const { activities, statements } = aboutOf(scope);
  const asksWhether = scope.is('yesNo');
  const ending = scope.asked.plain.split(' ').at(-1) ?? '';
  const predicate = asksWhether && scope.lexicon.classOf(ending) === 'content' ? rootOf(ending) : '';
  // "Er … evalueret?": what says the same word of it is meant, before what only names it.
  const said =
    predicate === ''
      ? []
      : statements.filter(
          ({ of, share }) => dated(of) && share >= 0.5 && scope.lookup.rootsOf(of.text).includes(predicate),
        );
  const named = said.length > 0 ? nearBest(said, dated, { least: 0.5 }) : nearBest(statements, dated, { least: 0.62 });
  // A part that has no date says less than the activity that it is a part of.
  const isTold = named.some(({ of: { item } }) => item !== null && (item.end !== null || item.status !== 'planned'));
  if (
    named.length > 0 &&
    (isTold || said.length > 0) &&
    named.length <= 6 &&
    (asksWhether || activities.length !== 1)
  ) {
    const told = whenItems(scope, itemsAmong(named));
    // Asked whether something happens, what the plan says of it answers, with a date or without.
    return { ...(told.missed === 'noDate' ? quote(scope, 'status', named) : told), intent: 'status' };
  }
  const [activity] = activities;
  if (activity === undefined) return null;
  if (activities.length > 1)
    return {
      intent: 'status',
      sentence: say('answer.whenMatches', { count: say.count('count.activity', activities.length) }),
      ...shown(scope, activities, (one) => activityFact(scope, one, nextDetail(scope, one))),
      subjects: keysOf(activities),
    };
  const milestones = [...itemsIn(scope, activity, 'milestone'), ...itemsIn(scope, activity, 'goal')];
  const { reached } = countStates(milestones, asker.today);
  const ahead = milestones
    .filter((item) => item.status === 'planned' && item.end !== null && item.end >= asker.today)
    .sort((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1));
  const last = milestones.filter(({ end }) => end !== null).at(-1);
  const next = ahead[0] ?? last;
  const facts: Fact[] = milestones.map((item) => itemFact(scope, item));
  const title = inSentence(activity.title);
  const stage = [
    ...(activity.mergedInto === null ? [] : [say('cards.merged', { into: mergedTitle(scope, activity.mergedInto) })]),
    ...(activity.stage === null
      ? []
      : [say('answer.phase', { activity: title, stage: say(`stage.${activity.stage}`) })]),
    ...(activity.reason === null ? [] : [say('cards.reason', { reason: activity.reason })]),
  ];
  if (next === undefined)
    return {
      outcome: 'unknown',
      intent: 'status',
      sentence: say('answer.statusNothing', { activity: title }),
      facts: [activityFact(scope, activity)],
      notes: stage,
      subjects: [activity.key],
      missed: 'notInPlan',
    };
  const values = {
    activity: title,
    title: inSentence(next.text.split('\n').join(' · ')),
    period: sayPeriod(periodOf(next), say.locale),
  };
  const sentence =
    reached === 0
      ? say(ahead.length > 0 ? 'answer.statusUnknown' : 'answer.statusPast', values)
      : ahead.length > 0
        ? say('answer.status', { ...values, reached, milestones: say.count('count.item', milestones.length) })
        : say('answer.statusReached', {
            activity: title,
            reached,
            milestones: say.count('count.item', milestones.length),
          });
  return { intent: 'status', sentence, facts, notes: stage, subjects: [activity.key] };
}

const nextDetail = (scope: Scope, activity: Activity): { name: string; value: string }[] => {
  const next = itemsIn(scope, activity, 'milestone').find(({ end }) => end !== null && end >= scope.asker.today);
  return next === undefined
    ? []
    : [
        {
          name: scope.say('answer.detail.next'),
          value: `${inSentence(next.text)}, ${sayPeriod(periodOf(next), scope.say.locale)}`,
        },
      ];
};
