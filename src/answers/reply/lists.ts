import { daysBetween, sayDate, sayPeriod, sayPeriodDistance, sayRecurrence } from '../../periods/index';
import { isOver } from '../../plan/merged';
import type { Activity, Area, ItemKind, PlanItem } from '../../plan/plan';
import { itemKinds } from '../../plan/plan';
import { countStates } from '../../plan/standing';
import { stateOf } from '../../plan/status';
import type { TextKey } from '../../text/text';
import type { Fact } from '../answer';
import { has } from '../question/has';
import { howManyNext } from '../question/ordinal';
import { touches } from '../question/period-of-question';
import { quote } from './about';
import { writtenOf } from './ask';
import { activityFact, capital, itemFact, periodOf, whenWords } from './facts';
import type { RoleName } from '../language/lexicon';
import { byEnd, isLateItem, itemsOf, namesRole, narrowed, type Narrowed } from './narrow';
import { inSentence, listed, mostFacts, nothingIn, type Reply, type Scope } from './scope';
import { inTheTimeMeant } from './time-meant';

/** The kinds of item that a question names; all of them where it names none. */
export function kindsAsked(scope: Scope): readonly ItemKind[] {
  const kinds = itemKinds.filter((kind) => scope.is(kind));
  return kinds.length > 0 ? kinds : itemKinds;
}

const countKey = {
  milestone: 'count.milestone',
  goal: 'count.goal',
  followUp: 'count.followUp',
} as const satisfies Record<ItemKind, TextKey>;

/** "3 milepæle", or "5 punkter" where there are several kinds. */
export function countItems({ say }: Pick<Scope, 'say'>, items: readonly PlanItem[]): string {
  const [first] = items;
  const same = first !== undefined && items.every(({ kind }) => kind === first.kind);
  return say.count(same ? countKey[first.kind] : 'count.item', items.length);
}

/** What is shown of many, and what is said of the rest. */
export function shown<T>(scope: Scope, rows: readonly T[], factOf: (row: T) => Fact): Pick<Reply, 'facts' | 'more'> {
  const rest = rows.length - mostFacts;
  return {
    facts: rows.slice(0, mostFacts).map(factOf),
    more: rest > 0 ? { count: rest, url: scope.links.plan() } : null,
  };
}

const itemRows = (scope: Scope, items: readonly PlanItem[], cut: Narrowed): Pick<Reply, 'facts' | 'more'> =>
  shown(scope, items, (item) =>
    itemFact(scope, item, { withActivity: cut.activities.length !== 1, withWho: scope.is('who') }),
  );

const subjectsOf = ({ named, area }: Narrowed): string[] =>
  named !== null ? named.map(({ key }) => key) : area === null ? [] : [area.key];

/** More activities than these are no subject of what is asked next. */
const mostSubjects = 4;

/** What is asked next of a few items that were shown is asked of their activities: "hvad er forsinket", "hvem er det". */
function subjectsAmong(cut: Narrowed, items: readonly PlanItem[]): string[] {
  const keys = [...new Set(items.map(({ activityKey }) => activityKey))];
  return keys.length > 0 && keys.length <= mostSubjects ? keys : subjectsOf(cut);
}

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

/** The items of the time that was asked for whose own words name a role. */
function ofRoleIn(scope: Scope, role: RoleName): Reply | null {
  const whole = scope.known.plan.activities;
  const items = itemsOf(scope, { activities: whole }, kindsAsked(scope)).filter(({ text }) =>
    namesRole(scope.lookup.rootsOf(text), role),
  );
  return items.length === 0 ? null : { ...listOf(scope, items.sort(byEnd)), intent: 'due' };
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

/** How often, in the words of a question, and as a period is kept (DOMAIN.md 3). */
const recurrences: readonly (readonly [RegExp, string])[] = [
  [/(?:^| )(?:loebende|jaevnlige?|continuous|ongoing)(?= |$)/, 'continuous'],
  [/(?:^| )(?:kvartalsvise?|hvert kvartal|quarterly)(?= |$)/, 'P3M'],
  [/(?:^| )(?:maanedlige?|hver maaned|monthly)(?= |$)/, 'P1M'],
  [/(?:^| )(?:halvaarlige?|hvert halve aar)(?= |$)/, 'P6M'],
  [/(?:^| )(?:aarlige?|hvert aar|yearly)(?= |$)/, 'P1Y'],
];

/** Whether a question says how often: "løbende", "kvartalsvis". */
export const saysHowOften = ({ asked }: Scope): boolean => recurrences.some(([pattern]) => pattern.test(asked.plain));

const running = 'i gang|loeber|lige nu|igangvaerende|running|under way';

/** What a question keeps of the items beside their kind, with the sentence that says so. */
export function keptItems(
  scope: Scope,
  items: readonly PlanItem[],
): { readonly items: PlanItem[]; readonly says: TextKey | null } {
  const { asked, asker } = scope;
  const kept = (says: TextKey, wanted: (item: PlanItem) => boolean): { items: PlanItem[]; says: TextKey } => ({
    items: items.filter(wanted),
    says,
  });
  if (has(asked.plain, 'tilbage|resten|left|remaining'))
    return kept('answer.kept.ahead', ({ status, end }) => status === 'planned' && (end === null || end >= asker.today));
  if (scope.is('late')) return kept('answer.kept.late', (item) => isLateItem(item, scope));
  if (scope.is('undated')) return kept('answer.kept.undated', (item) => stateOf(item, asker.today) === 'undated');
  if (scope.is('notDone')) return kept('answer.kept.notReached', ({ status }) => status === 'planned');
  if (has(asked.plain, running))
    return kept(
      'answer.kept.running',
      ({ status, start, end }) =>
        status === 'planned' && (start ?? '9999') <= asker.today && (end ?? '') >= asker.today,
    );
  if (scope.is('done') || has(asked.plain, 'markeret|marked'))
    return kept('answer.kept.reached', ({ status }) => status === 'reached');
  if (has(asked.plain, 'har dato|med dato|har en dato|dateret|daterede|har en periode|with a date'))
    return kept('answer.kept.dated', ({ start, end }) => end !== null || start !== null);
  return { items: [...items], says: null };
}

/** Milestones, goals or follow-ups of what the question names. */
export function itemList(scope: Scope): Reply | null {
  const { say, asker } = scope;
  const cut = narrowed(scope);
  if (cut.named !== null && cut.named.length === 0) return null;
  const kinds = kindsAsked(scope);
  let items = itemsOf(scope, cut, kinds);
  const often = recurrences.find(([pattern]) => pattern.test(scope.asked.plain))?.[1];
  if (often !== undefined) items = items.filter(({ recurrence }) => recurrence === often);
  if (scope.asked.period !== null) return due(scope);
  const kept =
    scope.is('notDone') || scope.is('done') || has(scope.asked.plain, running)
      ? keptItems(scope, items)
      : { items, says: null as TextKey | null };
  ({ items } = kept);
  // "Hvilke opfølgninger har chefjuristen": told in the item itself, where no activity's cell names the role.
  if (items.length === 0 && cut.role !== null) {
    const told = ofRoleIn(scope, cut.role);
    if (told !== null) return told;
  }
  const said = cut.area === null && cut.role === null ? saidBeside(scope, items) : [];
  if (said.length > 0) return listOf(scope, said);
  const sorted = /(?:^| )(?:kommende|naeste|upcoming|snart)(?= |$)/.test(scope.asked.plain)
    ? items.filter((item) => item.end !== null && item.end >= asker.today).sort(byEnd)
    : items;
  // A plan without any of that kind tells of it in running text, if at all.
  if (sorted.length === 0 && !scope.known.plan.items.some(({ kind }) => kinds.includes(kind))) return null;
  // An area may have its goals in running text alone.
  if (sorted.length === 0 && cut.area !== null && cut.role === null && !cut.taskForce) return null;
  if (sorted.length === 0) return { intent: 'list', sentence: nothingIn(say, cut.name), subjects: subjectsOf(cut) };
  return {
    intent: 'list',
    sentence:
      often !== undefined
        ? say('answer.kept.repeats', {
            count: countItems(scope, sorted),
            scope: cut.name,
            recurrence: sayRecurrence(often, say.locale) ?? '',
          })
        : say(kept.says ?? 'answer.list', { count: countItems(scope, sorted), scope: cut.name }),
    ...itemRows(scope, sorted, cut),
    subjects: subjectsOf(cut),
  };
}

/** "Er der en milepæl om intra": the items whose own words say it, where it is no activity's title. */
function saidBeside({ found, asked }: Scope, items: readonly PlanItem[]): PlanItem[] {
  if (asked.terms.length === 0 || asked.key !== null) return [];
  if (found.owners.some(({ owner, byTitle }) => owner.about.kind === 'activity' && byTitle >= 0.4)) return [];
  const own = found.statements.filter(({ of, own: share }) => of.item !== null && share >= 0.75);
  return items.filter((item) => own.some(({ of }) => of.item === item));
}

/** "På hvilke møder følges der op": the follow-ups that name a meeting. */
export function followedUpAt(scope: Scope): Reply {
  const { say } = scope;
  const cut = narrowed(scope);
  const items = itemsOf(scope, cut, ['followUp']).filter(({ text }) => /møde/i.test(text));
  return {
    intent: 'list',
    sentence:
      items.length === 0
        ? say('answer.listNone', { scope: cut.name })
        : say('answer.followedUpAt', { count: countItems(scope, items) }),
    ...itemRows(scope, items, cut),
    subjects: subjectsOf(cut),
  };
}

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

/** How many focus areas there are, and which. */
export function areaCount(scope: Scope): Reply {
  const { say, known } = scope;
  return {
    ...areaList(scope),
    sentence: say('answer.count', {
      count: say.count('count.area', known.plan.areas.length),
      scope: say('answer.scope.plan'),
    }),
    notes: [],
  };
}

/** The focus areas with their activities' count. */
export function areaList(scope: Scope): Reply {
  const { say, known, links } = scope;
  const { areas, activities } = known.plan;
  return {
    intent: 'areas',
    sentence: say('answer.areas', {
      areas: say.count('count.area', areas.length),
      titles: listed(
        say,
        areas.map(({ title }) => title),
      ),
    }),
    facts: areas.map((area) => ({
      source: { id: area.key, kind: 'area', title: area.title, url: links.plan() },
      text: area.title,
      details: area.focus === null ? [] : [{ name: say('answer.detail.focus'), value: area.focus }],
      period: null,
      state: null,
    })),
    notes: [
      say('answer.count', { count: say.count('count.activity', activities.length), scope: say('answer.scope.plan') }),
    ],
  };
}

/** "Sidste milepæl": what ends last. */
export function last(scope: Scope): Reply {
  const { say } = scope;
  const cut = narrowed(scope);
  const dated = itemsOf(scope, cut, kindsAsked(scope))
    .filter(({ end }) => end !== null)
    .sort(byEnd);
  const end = dated.at(-1)?.end;
  const rows = dated.filter((item) => item.end === end);
  const lastActivity = scope.known.plan.activities.at(-1);
  if (rows.length === 0 && lastActivity !== undefined && scope.known.plan.items.length === 0)
    return {
      intent: 'last',
      sentence: say('answer.activityNamed', { activity: inSentence(lastActivity.title) }),
      facts: [activityFact(scope, lastActivity)],
      subjects: [lastActivity.key],
    };
  return rows.length === 0
    ? { intent: 'last', sentence: say('answer.nothingNext', { scope: cut.name }) }
    : {
        intent: 'last',
        sentence: say('answer.whenMatches', { count: countItems(scope, rows) }),
        ...itemRows(scope, rows, { ...cut, activities: [] }),
        subjects: subjectsOf(cut),
      };
}

/** An area's focus, as the plan says it. */
export function focusOf(scope: Scope, area: Area): Reply {
  const { say, links } = scope;
  return {
    intent: 'focus',
    sentence: say('answer.statement', { source: inSentence(area.title), text: inSentence(area.focus ?? '') }),
    facts: [
      {
        source: { id: area.key, kind: 'area', title: area.title, url: links.plan() },
        text: area.focus ?? area.title,
        details: [],
        period: null,
        state: null,
      },
    ],
    subjects: [area.key],
  };
}

/** "Hvad er status på indsatsområde 2": its activities, and how many milestones are reached or past due. */
export function areaStatus(scope: Scope, area: Area): Reply {
  const { say, known, asker } = scope;
  const activities = known.plan.activities.filter(({ areaKey }) => areaKey === area.key);
  const milestones = known.plan.items.filter(
    ({ areaKey, kind, status }) => areaKey === area.key && kind === 'milestone' && status !== 'dropped',
  );
  const counts = countStates(milestones, asker.today);
  return {
    intent: 'status',
    sentence: say(milestones.length === 0 ? 'answer.areaStatusBare' : 'answer.areaStatus', {
      area: inSentence(area.title),
      activities: say.count('count.activity', activities.length),
      reached: counts.reached,
      milestones: say.count('count.milestone', milestones.length),
      overdue: counts.late,
    }),
    ...shown(scope, activities, (activity) => activityFact(scope, activity)),
    subjects: [area.key],
  };
}

/** "Den første milepæl": what ends first of all. */
export function first(scope: Scope): Reply {
  const { say } = scope;
  const cut = narrowed(scope);
  const dated = itemsOf(scope, cut, kindsAsked(scope))
    .filter(({ end }) => end !== null)
    .sort(byEnd);
  return dated.length === 0
    ? { intent: 'first', sentence: nothingIn(say, cut.name) }
    : listOf(
        scope,
        dated.filter(({ end }) => end === dated[0]?.end),
      );
}

/** Items that were found one by one. */
export function listOf(scope: Scope, items: readonly PlanItem[]): Reply {
  return {
    intent: 'list',
    sentence: scope.say('answer.whenMatches', { count: countItems(scope, items) }),
    ...shown(scope, items, (item) => itemFact(scope, item, { withActivity: true })),
    subjects: [...new Set(items.map(({ activityKey }) => activityKey))],
  };
}
