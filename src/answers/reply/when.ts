import { sayDate, sayPeriod, sayPeriodDistance, sayRecurrence } from '../../periods/index';
import type { Activity, PlanItem } from '../../plan/plan';
import { isKind, nearBest } from '../knowledge/find';
import type { StatementMatch } from '../knowledge/index-of-plan';
import { rootOf } from '../language/root';
import { has } from '../question/has';
import type { Statement, StatementKind } from '../knowledge/statement';

import { aboutOf, dated, hasTime, itemsAmong, itemsIn, quote, titleOf } from './about';

import { besideInParagraph } from './ask';
import { activityFact, itemFact, periodOf, statementFact } from './facts';
import { countItems, shown } from './item-rows';

import { inSentence, type Reply, type Scope } from './scope';

/** "Hvornår …": the milestones of what is named, or the very item whose words were said. */
export function when(scope: Scope): Reply | null {
  const { say, asked } = scope;
  const { activities, statements } = aboutOf(scope);
  const kinds: StatementKind[] = scope.is('followUp')
    ? ['followUp']
    : scope.is('goal') && !milestoneSaysMore(statements)
      ? ['goal']
      : scope.is('milestone')
        ? ['milestone']
        : ['milestone', 'goal', 'followUp'];
  const atMeeting = has(asked.plain, 'moedes|moede|moeder')
    ? (one: Statement): boolean => /møde/i.test(one.text)
    : null;
  const ofKind = isKind(...kinds);
  const meets =
    atMeeting === null ? [] : statements.filter(({ of, share }) => ofKind(of) && atMeeting(of) && share >= 0.6);
  const isAsked = (one: Statement): boolean => ofKind(one) && (meets.length === 0 || atMeeting?.(one) === true);
  const told = saysItself(scope, statements, isAsked);
  if (told !== null) return told;
  const predicate = predicateOf(scope);
  const same = statements.filter(
    ({ of, share }) => isAsked(of) && share >= 0.5 && scope.lookup.rootsOf(of.text).includes(predicate),
  );
  const named =
    same.length > 0
      ? nearBest(same, isAsked, { near: same[0]?.of.kind === 'milestone' && same[0].own >= saysAll ? 0.8 : 0.7 })
      : ofNamed(scope, nearBest(statements, isAsked, { least: 0.5 }));
  // A milestone of some words is meant before a goal or a follow-up of the same.
  const milestones = named.filter(({ of }) => of.kind === 'milestone');
  const best =
    milestones.length > 0 && kinds.length > 1 && (milestones[0]?.share ?? 0) >= (named[0]?.share ?? 0) * 0.94
      ? milestones
      : named;
  if (best.length > 0) {
    // The running text may say it of the plan as a whole, where the items say it each of their own.
    const notes =
      best.length < 2
        ? []
        : nearBest(statements, ({ kind, text }) => kind === 'note' && hasTime(text), {
            least: 0.92 * (best[0]?.own ?? 1),
            near: 0.95,
          }).slice(0, 2);
    const reply = whenItems(scope, closer(scope, datedBeside(scope, itemsAmong(best))));
    return { ...reply, facts: [...(reply.facts ?? []), ...notes.map(({ of }) => statementFact(scope, of))] };
  }
  const inText = nearBest(statements, ({ kind }) => !dated({ kind } as Statement), { least: 0.6 });
  const timed = inText.filter(({ of }) => hasTime(of.text));
  if (statements.length > 0 && timed.length > 0) return quote(scope, 'when', timed.slice(0, 3));
  const [activity] = activities;
  if (activity === undefined) return null;
  const wanted = scope.is('followUp') ? 'followUp' : scope.is('goal') ? 'goal' : 'milestone';
  const items = activities.flatMap((one) => itemsIn(scope, one, wanted));
  if (activities.length > 1) return items.length === 0 ? null : whenItems(scope, closer(scope, items));
  // "Hvornår skal alle kende …": the item that says the same.
  const roots = asked.weak.flatMap(({ readings }) => readings[0]?.roots ?? []);
  for (const kind of ['milestone', 'goal', 'followUp'] as const) {
    const all = itemsIn(scope, activity, kind);
    const those = all.filter(({ text }) => scope.lookup.rootsOf(text).some((root) => roots.includes(root)));
    if (those.length > 0 && (kind !== 'milestone' || those.length < all.length))
      return { ...whenItems(scope, those), subjects: [activity.key] };
    if (those.length > 0) break;
  }
  const alone = kinds.length > 1 ? saidAlone(scope, activity) : null;
  if (alone !== null) return { ...whenItems(scope, [alone]), subjects: [activity.key] };
  if (items.length === 0)
    return (
      followsOrGoal(scope, activity) ?? {
        outcome: 'unknown',
        intent: 'when',
        sentence: say('answer.milestoneNone', { activity: inSentence(activity.title) }),
        facts: [activityFact(scope, activity)],
        subjects: [activity.key],
        missed: 'noDate',
      }
    );
  const ready = endItem(scope, endsWith.test(asked.plain) ? [...items, ...itemsIn(scope, activity, 'goal')] : items);
  if (ready !== null)
    return {
      ...whenItems(scope, [ready]),
      ...(items.length > 1
        ? { facts: [ready, ...items.filter((item) => item !== ready)].map((item) => itemFact(scope, item)) }
        : {}),
      subjects: [activity.key],
    };
  const [one] = items;
  // What goes on all the time is told with its words, and not as what has no date.
  if (items.length === 1 && one !== undefined && (one.periodText === null || (one.start ?? one.end) !== null))
    return { ...whenItems(scope, items), subjects: [activity.key] };
  return {
    intent: 'when',
    sentence: say('answer.whenMany', { count: countItems(scope, items), activity: inSentence(activity.title) }),
    ...shown(scope, items, (item) => itemFact(scope, item)),
    subjects: [activity.key],
  };
}

/** The sentence of the running text that says all of it with a time, where no item comes near: "hvornår besluttede udvalget …". */
function saysItself(
  scope: Scope,
  statements: readonly StatementMatch[],
  isAsked: (one: Statement) => boolean,
): Reply | null {
  const [most] = nearBest(statements, (one) => one.kind !== 'title' && !dated(one) && hasTime(one.text), {
    least: 0.85,
  });
  const [item] = statements.filter(({ of }) => isAsked(of));
  if (scope.asked.terms.length < 2) return null;
  // What was is not what is still to come, however alike the words are.
  const end = item?.of.item?.end ?? null;
  const isPast = has(scope.asked.plain, 'blev|var|havde|was|were|did') && end !== null && end >= scope.asker.today;
  if (most !== undefined)
    return most.own < (isPast ? 0.85 : (item?.share ?? 0) + 0.25) ? null : quote(scope, 'when', [most]);
  const [note] = statements.filter(({ of }) => of.kind === 'note');
  const beside = (note?.own ?? 0) >= Math.max(0.9, (item?.own ?? 0) + 0.35) ? besideInParagraph(scope, hasTime) : [];
  return beside.length === 0 ? null : quote(scope, 'when', beside.slice(0, 3));
}

/** The root of the word that a question ends with, where it tells what happens: "… bliver den evalueret". */
export function predicateOf({ asked, lexicon }: Scope): string {
  const words = asked.plain.split(' ');
  const finite = /^(?:hvornaar|naar)$/.test(words[0] ?? '') ? (words[1] ?? '') : '';
  if (lexicon.classOf(finite) === 'content' && /(?:es|er|ers|s)$/.test(finite)) return rootOf(finite);
  const ending = words.at(-1) ?? '';
  return lexicon.classOf(ending) === 'content' && /(?:et|t|es|ede|te)$/.test(ending) ? rootOf(ending) : '';
}

/** "Hvornår laver vi en kort status på …": the one item of an activity that has a word that otherwise only asks. */
function saidAlone({ asked, lexicon, lookup }: Scope, activity: Activity): PlanItem | null {
  const roots = asked.plain
    .split(' ')
    .filter((word) => word.length >= 5 && lexicon.classOf(word) === 'dropped' && !onlyAsks.test(word))
    .map(rootOf);
  if (roots.length === 0) return null;
  const those = lookup
    .itemsOf(activity.key)
    .filter(({ text, status }) => status !== 'dropped' && lookup.rootsOf(text).some((root) => roots.includes(root)));
  return those.length === 1 ? (those[0] ?? null) : null;
}
const onlyAsks = /^(?:hvornaar|hvilken|hvilket|hvilke|faerdig\w*|deadline|milepael\w*|opfoelgning\w*|arbejde\w*)$/;

/** What an activity says whose title was mostly said, before what others say with a word of the same root. */
function ofNamed({ found }: Scope, matches: StatementMatch[]): StatementMatch[] {
  const isTitled = ({ of: { owner } }: StatementMatch): boolean =>
    found.owners.some((one) => one.owner === owner && one.byTitle >= 0.6);
  const titled = matches.filter(isTitled);
  return titled.length > 0 && (titled[0]?.share ?? 0) >= (matches[0]?.share ?? 0) ? titled : matches;
}

/** "Hvornår viser målingen, om målene er nået": a milestone that meets more of it than any goal does. */
const milestoneSaysMore = (statements: readonly StatementMatch[]): boolean => {
  const best = (kind: StatementKind): number => statements.find(({ of }) => of.kind === kind)?.own ?? 0;
  return best('milestone') >= 0.8 && best('milestone') > best('goal') + 0.15;
};

/** What meets all that was asked leaves no room for what meets half of it. */
const saysAll = 0.95;
const manyItems = 3;

/** Of many, those that also say a word that otherwise only asks: "hvornår er de første tilsyn". */
function closer({ asked, lexicon, lookup }: Scope, items: readonly PlanItem[]): readonly PlanItem[] {
  if (items.length <= manyItems) return items;
  const roots = asked.plain
    .split(' ')
    .filter((word) => word.length >= 5 && ['dropped', 'common'].includes(lexicon.classOf(word)) && !onlyAsks.test(word))
    .map(rootOf);
  const those = items.filter(({ text }) => lookup.rootsOf(text).some((root) => roots.includes(root)));
  return those.length > 0 ? those : items;
}

/** A goal without a date does not tell when, where its activity's milestones do. */
function datedBeside(scope: Scope, items: readonly PlanItem[]): readonly PlanItem[] {
  const [item] = items;
  if (item === undefined || items.length > 1 || item.kind !== 'goal' || scope.is('goal')) return items;
  if (item.start !== null || item.end !== null) return items;
  const milestones = scope.lookup
    .itemsOf(item.activityKey)
    .filter(({ kind, status, start, end }) => kind === 'milestone' && status !== 'dropped' && (start ?? end) !== null);
  return milestones.length > 0 ? milestones : items;
}
/** What asks of the very end takes the goal along. */
const endsWith = /(?:^| )(?:slutter|slut|stopper|ender|ends|afsluttes)(?= |$)/;

/** "Hvornår er X færdig": the last milestone that has a date, where the plan has one that says so. */
function endItem({ asked }: Scope, items: readonly PlanItem[]): PlanItem | null {
  if (
    !/(?:^| )(?:faerdig|faerdigt|faerdige|klar|klart|klare|slut|slutter|stopper|ender|afsluttes|ends|i maal|done|ready|finished|afsluttet|gennemfoert|i drift)(?= |$)/.test(
      asked.plain,
    )
  )
    return null;
  const withDate = items.filter(({ end }) => end !== null);
  return withDate.length === 0
    ? null
    : withDate.reduce((last, item) => ((item.end ?? '') > (last.end ?? '') ? item : last));
}

const followsOrGoal = (scope: Scope, activity: Activity): Reply | null => {
  const items = scope.lookup.itemsOf(activity.key).filter((item) => item.status !== 'dropped');
  return items.length === 0 ? null : whenItems(scope, items);
};

export function whenItems(scope: Scope, items: readonly PlanItem[]): Reply {
  const { say, asker, calendar } = scope;
  const [item] = items;
  const subjects = [...new Set(items.map(({ activityKey }) => activityKey))];
  if (item === undefined)
    return { outcome: 'unknown', intent: 'when', sentence: say('unknown.plain'), missed: 'noDate' };
  if (items.length > 1)
    return {
      intent: 'when',
      sentence: say('answer.whenMatches', { count: countItems(scope, items) }),
      ...shown(scope, items, (one) => itemFact(scope, one, { withActivity: true })),
      subjects,
    };
  const title = inSentence(item.text);
  const fact = itemFact(scope, item, { withActivity: true });
  const distance = sayPeriodDistance(item, asker.today, say.locale, calendar);
  if (item.start === null && item.end === null) {
    const recurrence = sayRecurrence(item.recurrence, say.locale);
    if (recurrence !== null)
      return {
        intent: 'when',
        sentence: say('answer.followUpRecurring', { activity: titleOf(scope, item), recurrence, text: title }),
        facts: [fact],
        subjects,
      };
    return {
      outcome: 'unknown',
      intent: 'when',
      sentence: say('answer.whenUndated', { title }),
      facts: [fact],
      subjects,
      missed: 'noDate',
    };
  }
  if (item.status === 'postponed')
    return {
      intent: 'when',
      sentence: say('answer.whenPostponed', { title, period: sayPeriod(periodOf(item), say.locale) }),
      facts: [fact],
      subjects,
    };
  return {
    intent: 'when',
    sentence:
      distance === null
        ? say('answer.whenFrom', { title, period: sayPeriod(periodOf(item), say.locale) })
        : say('answer.when', { title, period: sayPeriod(periodOf(item), say.locale), distance }),
    facts: [fact],
    notes: standingNotes(scope, item),
    subjects,
  };
}

/** Whether an item is marked, where the question asks whether something has happened. */
function standingNotes({ say, asked, asker }: Scope, { status, reachedOn, end }: PlanItem): string[] {
  if (status === 'dropped') return [say('answer.isDropped')];
  if (status === 'reached')
    return [
      reachedOn === null ? say('answer.markedUndated') : say('answer.marked', { date: sayDate(reachedOn, say.locale) }),
    ];
  const asksWhether = /^(?:er|har|blev|bliver|is|are|has|have|was) /.test(asked.plain);
  return asksWhether || (end !== null && end < asker.today) ? [say('answer.notMarked')] : [];
}
