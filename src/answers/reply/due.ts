import { daysBetween, sayDate, sayPeriod, sayPeriodDistance } from '../../periods/index';
import { isOver } from '../../plan/merged';
import { type Activity, itemKinds, type PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import { howManyNext } from '../question/ordinal';
import { touches } from '../question/period-of-question';
import { quote } from './about';
import { writtenOf } from './ask';
import { activityFact, itemFact, periodOf, whenWords } from './facts';
import { byEnd, isLateItem, itemsOf, narrowed, type Narrowed } from './narrow';
import { inSentence, type Reply, type Scope } from './scope';
import { inTheTimeMeant } from './time-meant';
import { countItems, itemRows, kindsAsked, ofRoleIn, shown, subjectsAmong, subjectsOf } from './item-rows';

/** What comes next in the plan, or in what the question names; with a time it is what lies in that time. */
export function next(scope: Scope): Reply {
  const { say, asker } = scope;
  const cut = narrowed(scope);
  const kinds =
    scope.is('deadline') && !scope.is('goal') && !scope.is('followUp') ? (['milestone'] as const) : kindsAsked(scope);
  const ahead = itemsOf(scope, cut, kinds)
    .filter((item) => item.status === 'planned' && item.end !== null && item.end >= asker.today)
    .sort(byEnd);
  const [first] = ahead;
  if (first === undefined) {
    const undated = itemsOf(scope, cut, kinds).filter(
      (item) => stateOf(item, asker.today) === 'undated' && item.kind !== 'followUp',
    );
    return {
      intent: 'next',
      sentence: say('answer.nothingNext', { scope: cut.name }),
      ...shown(scope, undated, (item) => itemFact(scope, item, { withActivity: true })),
      notes: undated.length === 0 ? [] : [say('answer.undatedToo', { milestones: countItems(scope, undated) })],
      subjects: subjectsOf(cut),
    };
  }
  // What ends on the same day is as near.
  const nearest = ahead.filter(({ end }) => end === first.end);
  const wanted =
    /(?:^| )(?:milepaele|deadlines|frister|opfoelgninger|opfoelgningerne|maalene|milestones|goals|punkter|ting|skridt)(?= |$)/.test(
      scope.asked.plain,
    );
  const many = howManyNext(scope.asked.plain);
  const rows = many !== null ? ahead.slice(0, many) : wanted ? ahead.slice(0, 5) : nearest;
  const activity = scope.known.plan.activities.find(({ key }) => key === first.activityKey)?.title ?? '';
  return {
    intent: 'next',
    sentence:
      rows.length === 1
        ? say(isSame(first.text, activity) ? 'answer.nextAlone' : 'answer.next', {
            title: inSentence(first.text),
            activity,
            period: sayPeriod(periodOf(first), say.locale),
            distance: sayPeriodDistance(first, asker.today, say.locale, scope.calendar) ?? '',
          })
        : say('answer.nextMany', { scope: cut.name, items: countItems(scope, rows) }),
    ...itemRows(scope, rows, { ...cut, activities: [] }),
    subjects: subjectsOf(cut).length > 0 ? subjectsOf(cut) : [first.activityKey],
  };
}

/** A plan of short rows has an activity's name as its milestone too. */
const isSame = (text: string, title: string): boolean => inSentence(text) === inSentence(title);

/** What is due in a time that the question names. */
export function due(given: Scope, cut = narrowed(given)): Reply {
  const scope = inTheTimeMeant(given, cut, kindsAsked(given));
  const { say, asker, asked } = scope;
  const found = itemsOf(scope, cut, kindsAsked(scope))
    .filter((item) => !(scope.is('notDone') && item.status !== 'planned'))
    .sort(byEnd);
  // "Hvad mangler vi i år": what lies ahead comes before what has passed.
  const ahead = (item: PlanItem): boolean => (item.end ?? '') >= asker.today;
  const items = scope.is('notDone') ? [...found.filter(ahead), ...found.filter((item) => !ahead(item))] : found;
  const when = whenWords(say, asked.period ?? { start: null, end: null });
  const [only] = items;
  const activity = scope.known.plan.activities.find(({ key }) => key === only?.activityKey)?.title ?? '';
  if (only === undefined && cut.person !== null)
    return {
      intent: 'due',
      sentence: say('answer.dueOfNone', { who: cut.person, when }),
      subjects: subjectsOf(cut),
    };
  if (only === undefined && cut.role !== null) {
    // Who is in charge of nothing in that time may be told of in it: "hvad skal sagsbehandlerne kunne ultimo 2019".
    const told = ofRoleIn(scope, cut.role);
    if (told !== null) return told;
  }
  if (only === undefined) {
    const following = scope.known.plan.items
      .filter(
        (item) =>
          item.status === 'planned' &&
          item.end !== null &&
          item.end >= asker.today &&
          cut.activities.some(({ key }) => key === item.activityKey),
      )
      .sort(byEnd)[0];
    const written =
      cut.named === null && cut.area === null && !itemKinds.some((kind) => scope.is(kind)) ? writtenOf(scope) : [];
    if (written.length > 0) return { ...quote(scope, 'due', written), subjects: [] };
    const running = runningIn(scope, cut);
    if (running.length > 0)
      return {
        intent: 'due',
        sentence: say('answer.dueRunning', { when }),
        ...itemRows(scope, running, cut),
        subjects: subjectsOf(cut),
      };
    return {
      intent: 'due',
      sentence:
        following === undefined
          ? say('answer.dueNothing', { when })
          : say('answer.dueNone', {
              when,
              title: inSentence(following.text),
              period: sayPeriod(periodOf(following), say.locale),
            }),
      facts: following === undefined ? [] : [itemFact(scope, following, { withActivity: true })],
      subjects: subjectsOf(cut),
    };
  }
  return {
    intent: 'due',
    sentence:
      cut.person !== null
        ? say('answer.dueOf', { who: cut.person, items: countItems(scope, items), when })
        : items.length === 1
          ? say(isSame(only.text, activity) ? 'answer.dueOneAlone' : 'answer.dueOne', {
              when,
              title: inSentence(only.text),
              activity,
            })
          : cut.area === null && cut.named === null
            ? say('answer.due', { items: countItems(scope, items), when })
            : say('answer.countWhen', { count: countItems(scope, items), when, scope: cut.name }),
    ...itemRows(scope, items, cut),
    subjects: subjectsAmong(cut, items),
  };
}

const shortestDue = 28;

/** What runs through a time that is shorter than a month: a week in which nothing ends, but of which a milestone's month is. */
function runningIn(scope: Scope, cut: Narrowed): PlanItem[] {
  const { period } = scope.asked;
  if (period?.start == null || period.end === null || daysBetween(period.start, period.end) >= shortestDue) return [];
  return itemsOf({ ...scope, asked: { ...scope.asked, period: null } }, cut, kindsAsked(scope))
    .filter((item) => item.start !== null && item.end !== null && touches(item, period))
    .sort(byEnd);
}

/** What has passed its period and is not marked. */
export function late(scope: Scope): Reply {
  const { say, asker } = scope;
  const named = narrowed(scope);
  const cut = named.named?.length === 0 ? narrowed(scope, { whole: true }) : named;
  const { period } = scope.asked;
  // "Hvad skulle have været nået i 2018": only a time that has passed cuts.
  const passed = period !== null && period.end !== null && period.end < asker.today ? period : null;
  const items = itemsOf({ ...scope, asked: { ...scope.asked, period: passed } }, cut, kindsAsked(scope))
    .filter((item) => isLateItem(item, scope))
    .sort(byEnd);
  const date = sayDate(asker.today, say.locale);
  const nobodyMarks = !scope.known.plan.items.some(({ status }) => status === 'reached');
  return {
    intent: 'late',
    sentence:
      items.length === 0
        ? cut.activities.length === 1
          ? say('answer.lateNoneHere', { scope: inSentence(cut.name), date })
          : say('answer.lateNone', { date })
        : say(cut.person === null ? 'answer.late' : 'answer.lateOf', {
            items: countItems(scope, items),
            date,
            who: cut.person ?? '',
          }),
    // Of one activity that is on time, what it has ahead.
    ...itemRows(
      scope,
      items.length === 0 && cut.activities.length === 1
        ? itemsOf({ ...scope, asked: { ...scope.asked, period: null } }, cut, kindsAsked(scope))
            .filter((item) => item.status === 'planned' && (item.end ?? '') >= asker.today)
            .sort(byEnd)
        : items,
      cut,
    ),
    notes: items.length > 0 && nobodyMarks ? [say('answer.lateNote')] : [],
    subjects: subjectsAmong(cut, items),
  };
}

/** What has no date. A follow-up that goes on all the time needs none. */
export function undated(scope: Scope): Reply {
  const { say, asker } = scope;
  const cut = narrowed(scope);
  const asksKind = itemKinds.some((kind) => scope.is(kind));
  const items = itemsOf({ ...scope, asked: { ...scope.asked, period: null } }, cut, kindsAsked(scope)).filter(
    (item) =>
      stateOf(item, asker.today) === 'undated' && (asksKind || item.kind !== 'followUp' || item.recurrence === null),
  );
  const without = items.length > 0 || asksKind ? [] : withoutItems(scope, cut);
  if (without.length > 0)
    return {
      intent: 'undated',
      sentence: say('answer.undated', { items: say.count('count.activity', without.length), scope: cut.name }),
      ...shown(scope, without, (activity) => activityFact(scope, activity)),
      subjects: subjectsOf(cut),
    };
  return {
    intent: 'undated',
    sentence:
      items.length === 0
        ? say('answer.undatedNone', { scope: cut.name })
        : say('answer.undated', { items: countItems(scope, items), scope: cut.name }),
    ...itemRows(scope, items, cut),
    subjects: subjectsOf(cut),
  };
}

/** Activities of which the plan tells no time at all: a list of points has nothing but those (DOMAIN.md 4.38). */
const withoutItems = ({ lookup }: Scope, { activities }: Narrowed): Activity[] =>
  activities.filter(
    (activity) =>
      !isOver(activity) &&
      activity.development === null &&
      activity.implementation === null &&
      lookup.itemsOf(activity.key).length === 0,
  );
