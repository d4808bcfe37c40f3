import { daysBetween } from '../../periods/index';
import type { Activity, Area, PlanItem } from '../../plan/plan';
import { wordsOfText } from '../language/words-of-text';
import type { RoleName } from '../language/lexicon';
import { rootOf } from '../language/root';
import { stateOf } from '../../plan/status';
import type { Term } from '../knowledge/index-of-plan';
import type { Owner } from '../knowledge/statement';
import { peopleIn, responsibleOf } from '../knowledge/owners';
import { endsWithin, touches } from '../question/period-of-question';
import type { Scope } from './scope';

/** What a question cuts the plan down to. */
export interface Narrowed {
  readonly activities: readonly Activity[];
  /** What is left, as a sentence names it: "planen", an area's or an activity's title. */
  readonly name: string;
  readonly area: Area | null;
  readonly role: RoleName | null;
  /** Those in which the role is not are asked for. */
  readonly withoutRole: boolean;
  readonly taskForce: boolean;
  /** Those without the mark are asked for. */
  readonly unmarked: boolean;
  /** The activities that the question's own words name; null where it names none. */
  readonly named: readonly Owner[] | null;
  /** Words that are neither role, area nor mark. */
  readonly rest: readonly Term[];
  /** The person by whose name alone the plan was cut; null where it was cut by something else. */
  readonly person: string | null;
}

const least = 0.55;
const near = 0.9;
const ofTaskForce = new Set(['task', 'force', 'taskforce', 'tf', 'anbefaling', 'hovedanbefaling'].map(rootOf));

/** How often says which items, and names none. */
const ofRecurrence = /^(?:loebende|jaevnlig\w*|kvartalsvis\w*|maanedlig\w*|aarlig\w*|halvaarlig\w*|ugentlig\w*)$/;

const rootsOfTerm = ({ word, readings }: Term): string[] => [
  ...wordsOfText(word).map(({ text }) => rootOf(text)),
  ...(readings[0]?.roots ?? []),
];

/** Cuts the plan by what a question names: focus area, role, the Task Force's mark, activities. */
export function narrowed(scope: Scope, options: { readonly whole?: boolean } = {}): Narrowed {
  const { asked, known, found, say } = scope;
  const { plan } = known;
  const role = asked.roles[0] ?? null;
  const taskForce = scope.is('taskForce') && plan.activities.some((activity) => activity.taskForce);
  const wholePlan = /(?:^| )(?:i|of|in) (?:handle?planen|handlingsplanen|the action plan)(?= |$)/.test(asked.plain);
  const unmarked =
    taskForce &&
    /(?:^| )(?:ikke|uden|not|without) (?:\w+ ){0,3}(?:task|tf|anbef\w*|taskforce|recommend\w*)(?= |$)/.test(
      asked.plain,
    );
  const roleRoots = new Set(asked.roles.flatMap(({ phrases }) => phrases.flatMap(({ roots }) => roots)));
  const free = asked.terms.filter((term) => {
    // A word that stands nowhere in the plan cuts nothing off.
    if (found.strange.includes(term) && found.strange.length < asked.terms.length + (cuts(scope) ? 1 : 0)) return false;
    if (ofRecurrence.test(term.word)) return false;
    const roots = rootsOfTerm(term);
    // A plan whose activities bear no mark calls them recommendations themselves.
    if (!taskForce && roots.length > 0 && roots.every((root) => ofTaskForce.has(root)) && scope.is('taskForce'))
      return false;
    if (wholePlan && /^(?:handle?plan|handlingsplan)/.test(term.word)) return false;
    return !roots.some((root) => roleRoots.has(root)) && !(taskForce && roots.every((root) => ofTaskForce.has(root)));
  });
  const spoken = spokenOf(scope);
  const area = areaOf(scope, free) ?? (spoken.length === 1 && spoken[0]?.kind === 'area' ? spoken[0].area : null);
  const rest = options.whole !== true && (area === null || asked.areaNumber !== null) ? free : [];
  const keyed = asked.key === null ? undefined : scope.lookup.ownerOf(asked.key.replace(/\.[mgo]\d+$/, ''));
  const meant = spoken.some(({ kind }) => kind === 'activity')
    ? scope.subjects.filter(({ about }) => about.kind === 'activity')
    : null;
  const named = keyed !== undefined ? [keyed] : rest.length === 0 ? meant : namedActivities(found.owners);
  const within = new Set((named ?? []).map(({ key }) => key));
  const has = (activity: Activity, one: RoleName): boolean =>
    hasRole(scope, activity, one) || scope.lookup.itemsOf(activity.key).some((item) => holdsRole(scope, item, one));
  const withoutRole = isWithout(scope);
  const meets = (activity: Activity): boolean =>
    withoutRole
      ? !asked.roles.some((one) => has(activity, one))
      : / (?:eller|or) /.test(asked.plain)
        ? asked.roles.length === 0 || asked.roles.some((one) => has(activity, one))
        : asked.roles.every((one) => has(activity, one));
  const activities = plan.activities.filter(
    (activity) =>
      (area === null || activity.areaKey === area.key) &&
      meets(activity) &&
      (!taskForce || activity.taskForce !== unmarked) &&
      (named === null || within.has(activity.key)),
  );
  const only = activities.length === 1 && named !== null ? activities[0] : undefined;
  return {
    activities,
    name: only?.title ?? area?.title ?? say('answer.scope.plan'),
    area,
    role,
    withoutRole,
    taskForce,
    unmarked,
    named,
    rest,
    person: keyed === undefined && activities.length > 0 ? personOf(scope, rest, activities) : null,
  };
}

/** "Hvilke aktiviteter er uden områdechef", "… har ikke en områdejurist". */
function isWithout({ asked }: Scope): boolean {
  const words = asked.plain.split(' ');
  const at = words.findIndex((word) => /^(?:uden|ikke|ingen|without|not|no)$/.test(word));
  if (at < 0 || asked.roles.length === 0) return false;
  const after = words.slice(at + 1, at + 5).map(rootOf);
  return asked.roles.some(({ phrases }) => phrases.some(({ roots }) => after.includes(roots[0] ?? '')));
}

/** The person whose name is all that a question names: "hvad skal Mads nå i maj". */
function personOf({ lookup }: Scope, rest: readonly Term[], activities: readonly Activity[]): string | null {
  if (rest.length === 0) return null;
  const meets = (text: string): boolean => {
    const roots = new Set(lookup.rootsOf(text));
    return rest.every(({ readings }) => readings.some((one) => one.roots.every((root) => roots.has(root))));
  };
  const people = activities.map((one) => responsibleOf(one).flatMap(peopleIn).find(meets));
  return people.every((one) => one !== undefined) ? (people[0] ?? null) : null;
}

/** Words at the end of a question that point back to what was spoken of, and a step, which is a step of something. */
const pointing =
  /(?:^| )(?:(?:han|hun|vedkommende|he|she)(?= )|(?:der|her|heri|deri|den|dem|denne|dette|disse|skridt|there|step)$|(?:foerste|sidste) (?:milepael|maal|opfoelgning|deadline|frist)(?= |$))/;

/** What was spoken of, where a question that names nothing points back to it: "hvad er forsinket der". */
const spokenOf = ({ asked, subjects }: Scope): Owner['about'][] =>
  asked.terms.length === 0 &&
  asked.key === null &&
  asked.areaNumber === null &&
  asked.roles.length === 0 &&
  pointing.test(asked.plain)
    ? subjects.map(({ about }) => about)
    : [];

/** Whether a question says which part of the plan it means in another way than by name. */
const cuts = ({ asked, is }: Scope): boolean =>
  asked.period !== null ||
  asked.roles.length > 0 ||
  asked.areaNumber !== null ||
  is('milestone') ||
  is('goal') ||
  is('followUp') ||
  is('late') ||
  is('undated');

function areaOf({ asked, known, index }: Scope, free: readonly Term[]): Area | null {
  const { areas } = known.plan;
  if (asked.areaNumber !== null)
    return areas.find(({ key }) => key === asked.areaNumber) ?? areas[Number(asked.areaNumber) - 1] ?? null;
  if (free.length === 0) return null;
  // Role and mark are said beside the area, and are no part of its name.
  const titles = index.titles(free);
  const best = titles.find(({ of }) => of.about.kind === 'area');
  const activity = titles.find(({ of }) => of.about.kind === 'activity');
  if (best === undefined || best.of.about.kind !== 'area' || best.share < 0.6 || best.full < 0.2) return null;
  // An activity that is named as well, and better, is what is meant.
  if (activity !== undefined && activity.share >= best.share && activity.full >= best.full) return null;
  return best.of.about.area;
}

/** The activities that words name, the best and those as good. */
export function namedActivities(owners: Scope['found']['owners']): Owner[] {
  const those = owners.filter(({ owner }) => owner.about.kind === 'activity');
  const top = those[0];
  // "Mål i handleplanerne" is that activity, and none that a word of it stands in.
  const said = those.filter(({ isSaid }) => isSaid);
  if (said.length > 0) return said.map(({ owner }) => owner);
  const whole = those.filter(
    ({ full, owner }) => full >= 0.99 || (full >= 0.6 && owner.title.split(/\s+/).length >= 3),
  );
  if (top === undefined || top.share < least || (top.byTitle < 0.5 && top.share < 0.65))
    return whole.map(({ owner }) => owner);
  // "Underretninger og netværk": each named by a word of its own.
  const each = eachByOwnWord(those);
  if (each.length > 1) return each;
  return those
    .filter(({ share, byTitle }) => share >= top.share * near && (top.byTitle < 0.6 || byTitle >= top.byTitle * near))
    .map(({ owner }) => owner);
}

/** Owners that share the question's words between them, each word the title of one; none where one owner has them all. */
function eachByOwnWord(those: Scope['found']['owners']): Owner[] {
  const named = those.filter(({ byTitle, full }) => byTitle >= 0.4 && byTitle < 0.6 && full >= 0.15);
  const [a, b, ...others] = named;
  if (a === undefined || b === undefined || others.length > 1) return [];
  const apart = a.titleHits.every((hit, t) => hit < 0.5 || (b.titleHits[t] ?? 0) < 0.5);
  return apart && those[0] !== undefined && those[0].byTitle < 0.6 ? [a.owner, b.owner] : [];
}

/** Whether an activity's own words of who is responsible, or who supports, name a role. */
export function hasRole({ lookup }: Pick<Scope, 'lookup'>, activity: Activity, role: RoleName): boolean {
  return [...activity.roles, ...activity.support, ...responsibleOf(activity)].some((text) =>
    namesRole(lookup.rootsOf(text), role),
  );
}

export const holdsRole = ({ lookup }: Pick<Scope, 'lookup'>, item: PlanItem, role: RoleName): boolean =>
  item.responsible !== null && namesRole(lookup.rootsOf(item.responsible), role);

/** Whether a text's roots name a role in any of its forms; an import's "koordinatorefter" is a koordinator. */
export function namesRole(roots: readonly string[], { phrases }: RoleName): boolean {
  return phrases.some(
    (phrase) =>
      phrase.roots.length > 0 &&
      !phrase.isCapitals &&
      roots.some((_, at) => phrase.roots.every((root, i) => nearly(roots[at + i] ?? '', root))),
  );
}

const nearly = (root: string, wanted: string): boolean =>
  root === wanted || (wanted.length >= 8 && root.startsWith(wanted));

/** The items of a narrowed plan, of some kinds, cut by the time that was asked for. Dropped ones are left out. */
export function itemsOf(
  scope: Scope,
  { activities }: Pick<Narrowed, 'activities'>,
  kinds: readonly PlanItem['kind'][],
): PlanItem[] {
  const { period } = scope.asked;
  return activities
    .flatMap(({ key }) => scope.lookup.itemsOf(key))
    .filter(
      (item) =>
        kinds.includes(item.kind) && item.status !== 'dropped' && (period === null || isIn(item, scope, period)),
    );
}

/**
 * A milestone or goal is due in the time in which it ends. A follow-up is in it when it may happen in it. What only has an end
 * ("inden sommerferien") reaches from today.
 */
function isIn(item: PlanItem, { asker }: Scope, period: NonNullable<Scope['asked']['period']>): boolean {
  const asked =
    period.start === null && period.end !== null && period.end >= asker.today
      ? { ...period, start: asker.today }
      : period;
  // "Inden sommerferien": a month that the holiday begins in has begun before it.
  if (period.start === null && period.end !== null && item.start !== null && item.end !== null)
    if (item.start <= period.end && item.end > period.end && daysBetween(period.end, item.end) <= 31) return true;
  if (item.kind !== 'followUp') return endsWithin(item, asked);
  return (
    endsWithin(item, asked) ||
    (touches(item, asked) && (item.start ?? '') >= (asked.start ?? '') && (item.start ?? '') <= (asked.end ?? '9999'))
  );
}

export const isLateItem = (item: PlanItem, { asker }: Pick<Scope, 'asker'>): boolean =>
  stateOf(item, asker.today) === 'late';

export const byEnd = (a: PlanItem, b: PlanItem): number =>
  (a.end ?? '9999') < (b.end ?? '9999') ? -1 : (a.end ?? '9999') > (b.end ?? '9999') ? 1 : a.order - b.order;

/** Whether a text's roots hold a unit's name, one after the other. */
export const namesUnit = (roots: readonly string[], unit: readonly string[]): boolean =>
  unit.length > 0 && roots.some((_, at) => unit.every((root, i) => roots[at + i] === root));
