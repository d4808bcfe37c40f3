import type { Activity, PlanItem } from '../../plan/plan';
import { has } from '../question/has';
import { touches } from '../question/period-of-question';
import { notInPlan } from './ask';
import { agreed, changed, meetings } from './beside';
import { begunIn, isEarlier } from './earlier';
import { howMany, reachedShare } from './figures';
import { groupList } from './groups';
import { having } from './having';
import { activitiesInTime, activityList } from './activity-lists';
import { areaList, areaStatus, focusOf } from './area-lists';
import { due, late, next, undated } from './due';
import { kindsAsked, listOf } from './item-rows';
import { first, followedUpAt, itemList, last, saysHowOften } from './lists';
import { itemsOf, narrowed, type Narrowed } from './narrow';
import { nth } from './nth';
import { mine, whoIn } from './people';
import type { Reply, Scope } from './scope';
import { asksOfOwnUnit, myUnit, ofUnit, unitNamed } from './units';
import { isCalled, planHead } from './sections';
import { asksOwner } from './who';
import { overview } from './talk';

/** Questions about the plan as a whole, or about what a filter leaves of it. */
export function listing(scope: Scope): Reply | null {
  const { asked } = scope;
  const { plain, terms } = asked;
  const ofPlan = planHead(scope) ?? isCalled(scope);
  if (ofPlan !== null) return ofPlan;
  const cut = narrowed(scope);
  const whole = cut.rest.length === 0;
  if (asked.topic !== null && !saysOfTopic(scope)) return notInPlan(scope);
  if (
    has(
      plain,
      'mine|mine opgaver|mine milepaele|staar jeg (?:selv )?paa|hos mig|min del|mit ansvar|hvad har jeg|my tasks|what am i on|waiting for me|venter paa mig|mangler jeg|skal jeg (?:huske|naa|lave|goere)|er jeg paa',
    ) &&
    terms.length === 0 &&
    !scope.is('document')
  )
    return mine(scope);
  if (asksOfOwnUnit(scope) && terms.length === 0) {
    const ofMine = myUnit(scope);
    // Where nothing tells whose unit it is, what the whole plan has in that time is of use to any.
    if (ofMine.outcome !== 'unknown' || asked.period === null) return ofMine;
    const all = due(scope);
    return { ...all, notes: [...(all.notes ?? []), scope.say('answer.unitUnknownAll')] };
  }
  const unit = unitNamed(scope);
  if (
    unit !== null &&
    terms.length <= 2 &&
    (scope.is('who') || has(plain, 'med|med i|bidrage|skal|laver|opgaver|del|planen|take part')) &&
    asked.roles.length === 0
  )
    return ofUnit(scope, unit);
  const asksDays = has(plain, 'hvor mange (?:arbejdsdage|dage|uger|maaneder)|how many (?:days|weeks|months)');
  if (asksDays && scope.is('next') && (whole || (cut.named?.length ?? 0) > 0)) return next(scope);
  if (asksDays) return null;
  const counted = having(scope) ?? reachedShare(scope);
  if (counted !== null) return counted;
  // "Hvad er forskellen på målet og milepælen i 1.2": what the plan has of both.
  if (kindsAsked(scope).length === 2 && cut.named?.length === 1 && has(plain, 'og|eller|and|or') && !scope.is('who')) {
    const told = itemList(scope);
    if (told !== null) return told;
  }
  const asksOne = scope.is('changed') || scope.is('late') || scope.is('howMany') ? null : nth(scope);
  if (asksOne !== null) return asksOne;
  if (
    asked.period !== null &&
    whole &&
    has(plain, activityWords) &&
    asksItemKind(scope) &&
    scope.is('list') &&
    !scope.is('howMany')
  ) {
    const told = activitiesInTime(scope);
    if (told !== null) return told;
  }
  if (scope.is('agreed') && !has(plain, 'samarbejdsaftale|samarbejdsaftalen')) return agreed(scope);
  if (has(plain, 'dagsorden|dagsordenen|agenda') && cut.rest.length <= 1) return meetings(scope);
  if (scope.is('late') && !scope.is('howMany')) return late(scope);
  if (scope.is('undated') && !scope.is('howMany') && (whole || (cut.named?.length ?? 0) > 0)) return undated(scope);
  if (scope.is('changed') && (whole || (cut.named?.length ?? 0) > 0)) return changed(scope);
  if (scope.is('overview') && (terms.every(({ word }) => isPlanWord(word)) || whole) && cut.area === null)
    return overview(scope);
  if (has(plain, 'grupper|arbejdsgrupper|groups') && scope.is('list') && cut.rest.length <= 1) return groupList(scope);
  if (
    has(
      plain,
      'indsatsomraader|indsatsomraaderne|fokusomraader|temaer|temaerne|themes|areas|focus areas|hovedomraader',
    ) &&
    whole &&
    !scope.is('howMany')
  )
    return areaList(scope);
  if (
    scope.is('howMany') &&
    !scope.is('howOften') &&
    !scope.is('target') &&
    !scope.is('processPlan') &&
    !isEarlierCount(scope)
  ) {
    const told = howMany(scope);
    if (told !== null) return told;
  }
  const asksItems = scope.is('milestone') || scope.is('goal') || scope.is('followUp') || scope.is('deadline');
  const asksFirst = has(plain, 'det foerste|den foerste|de foerste|the first') && !has(plain, 'foerste gang');
  if (asksFirst && (asksItems || has(plain, 'naa|naas|klaret|skal|must')) && (whole || (cut.named?.length ?? 0) > 0))
    return first(scope);
  if (
    asked.period === null &&
    asksItems &&
    has(plain, 'sidste|senest|last|latest') &&
    !scope.is('changed') &&
    !scope.is('late')
  )
    return last(scope);
  if (
    asked.period !== null &&
    has(plain, 'sat i gang|igangsat|igangsatte|startede|startet|begyndte|begyndt|gik i gang|started|began')
  ) {
    const begun = begunIn(scope, asked.period);
    if (begun !== null) return begun;
  }
  if (has(plain, 'hvor laenge|hvor lang tid|how long')) return null;
  if (has(plain, 'foerste milepael|den foerste milepael|foerste deadline|foerste frist|first milestone|first deadline'))
    return first(scope);
  if (
    has(
      plain,
      'sidste milepael|den sidste milepael|sidste deadline|sidste punkt|last milestone|last deadline|last item',
    )
  )
    return last(scope);
  const named = (cut.named?.length ?? 0) > 0;
  if (
    named &&
    asked.period === null &&
    has(plain, 'det naeste|den naeste|naeste skridt') &&
    !has(plain, 'naeste gang|naeste moede')
  )
    return next(scope);
  if (
    named &&
    /(?:^| )(?:naeste|next|kommende|foelgende) (?:milepael|milepaele|frist|frister|deadline|deadlines|skridt|opfoelgning|maal|punkt|milestone|step)/.test(
      plain,
    )
  )
    return next(scope);
  if (
    (cut.area !== null || cut.taskForce || cut.role !== null) &&
    whole &&
    scope.is('goal') &&
    !scope.is('howMany') &&
    !scope.is('who')
  )
    return itemList(scope);
  if (
    asked.period !== null &&
    scope.is('who') &&
    whole &&
    asked.roles.length === 0 &&
    (scope.is('milestone') ||
      scope.is('goal') ||
      scope.is('followUp') ||
      scope.is('deadline') ||
      has(plain, 'der skal|skal ske|sker|skal naa|har noget|forfalder|ligger'))
  )
    return whoIn(scope, itemsInTime(scope));
  if (
    cut.taskForce &&
    scope.is('who') &&
    whole &&
    asked.roles.length === 0 &&
    has(plain, `${activityWords}|anbefaling|anbefalinger|anbefalingerne|anbefalet|hovedanbefaling\\w*|recommendations?`)
  )
    return whoIn(scope, cut.activities);
  if (
    whole &&
    asked.period === null &&
    scope.is('who') &&
    asked.roles.length === 0 &&
    has(plain, 'det naeste|den naeste|naeste (?:milepael|frist|deadline|opgave)')
  )
    return next(scope);
  if (cut.area !== null && asked.period === null && scope.is('who') && whole && asked.roles.length === 0)
    if (asked.areaNumber !== null || (has(plain, asksOwner) && cut.activities.length > 0))
      return whoIn(scope, cut.activities);
  if (cut.area?.focus != null && whole && scope.is('why') && asked.period === null) return focusOf(scope, cut.area);
  if (has(plain, 'fokus|focus(?! areas?)') && cut.area?.focus != null && !has(plain, 'aktiviteter|milepaele'))
    return focusOf(scope, cut.area);
  const timed = asked.period === null || whole ? [] : itemsSaid(scope);
  if (timed.length > 0) return listOf(scope, timed);
  // "Hvad skal ledelsestilsynet nå i 2019": what the activity that is named has in that time.
  if (
    asked.period !== null &&
    cut.named?.length === 1 &&
    has(plain, 'naa|naas|ske|sker|klares|laves|leveres|forfalder') &&
    !scope.is('when') &&
    !scope.is('who') &&
    !scope.is('why') &&
    itemsOf(scope, cut, kindsAsked(scope)).length > 0
  )
    return due(scope);
  const inTime =
    whole ||
    (asked.period !== null &&
      !scope.found.owners.some(
        ({ owner, byTitle, full }) => owner.about.kind !== 'section' && (byTitle >= 0.4 || full >= 0.6),
      ));
  if (
    asked.period !== null &&
    inTime &&
    !scope.is('who') &&
    !scope.is('why') &&
    !scope.is('target') &&
    !scope.is('when') &&
    !has(plain, 'moede|moeder|moedes|meeting|meetings|moederne|moedet|evaluering|evalueres') &&
    !isEarlier(scope)
  )
    return due(scope, whole || cut.person !== null ? cut : throughWords(scope));
  // "Noget med elevrådet i efteråret": what is named, in that time.
  if (asked.period !== null && !whole && cut.named !== null && cut.named.length === 1 && asksNothingElse(scope))
    if (itemsOf(scope, cut, kindsAsked(scope)).length > 0 && !isEarlier(scope)) return due(scope, cut);
  if (
    cut.area !== null &&
    whole &&
    asked.roles.length === 0 &&
    (scope.is('howFar') || has(plain, 'overblik|oversigt|overview|opsummer|opsummering|resume|summary')) &&
    asked.period === null
  )
    return areaStatus(scope, cut.area);
  if (!whole || scope.is('who') || scope.is('why') || scope.is('howFar') || scope.is('target') || isEarlier(scope))
    return null;
  if (scope.is('howOften')) return null;
  if (has(plain, meetingWords) && scope.is('followUp') && has(plain, 'hvilke|hvilket|which'))
    return followedUpAt(scope);
  if (has(plain, meetingWords) && !scope.is('milestone')) return meetings(scope);
  if (has(plain, 'evalueres|evaluering')) return null;
  if (scope.is('document') && !asked.period) return null;
  const asksKind = scope.is('milestone') || scope.is('goal') || scope.is('followUp') || scope.is('deadline');
  const asksActivities = has(
    plain,
    scope.known.plan.activities.some(({ taskForce }) => taskForce)
      ? 'aktivitet|aktiviteter|aktiviteterne|indsatser|indsatserne|tiltag|tiltagene|initiativer|activities|opgaver'
      : 'aktivitet|aktiviteter|aktiviteterne|indsatser|indsatserne|tiltag|tiltagene|initiativer|activities|opgaver|anbefaling|anbefalinger|anbefalingerne|hovedanbefalinger|hovedanbefalingerne|recommendations',
  );
  if (asked.period !== null && (asksKind || !asksActivities)) return due(scope);
  if (scope.is('next') || (has(plain, 'naeste|next|snart') && asksKind)) return next(scope);
  if (asksActivities && scope.is('followUp') && saysHowOften(scope)) return itemList(scope);
  if (asksActivities && (scope.is('list') || cut.area !== null || cut.taskForce || cut.role !== null))
    return activityList(scope);
  if (
    scope.is('goal') &&
    !has(plain, 'maalene|alle maal|hvilke maal|goals|all goals|vis maal|mål i') &&
    cut.area === null &&
    cut.role === null &&
    !cut.taskForce
  )
    return null;
  if (
    asksKind &&
    (scope.is('list') ||
      cut.area !== null ||
      cut.role !== null ||
      cut.taskForce ||
      scope.is('notDone') ||
      has(plain, 'milepaele|milestones|opfoelgninger|deadlines|frister|maalene|goals'))
  )
    return itemList(scope);
  if (
    (cut.area !== null && (scope.is('list') || scope.found.strange.length === 0)) ||
    (cut.taskForce &&
      (scope.is('list') ||
        asksActivities ||
        has(plain, 'anbefaling|anbefalinger|anbefalingerne|hovedanbefalinger|recommendations')))
  )
    return activityList(scope);
  return null;
}

const meetingWords = 'moede|moeder|moedes|meeting|meetings|moederne|moedet';

const activityWords = 'aktivitet|aktiviteter|aktiviteterne|indsatser|indsatserne|tiltag|activities';

const asksItemKind = (scope: Scope): boolean =>
  scope.is('milestone') || scope.is('goal') || scope.is('followUp') || scope.is('deadline');

/**
 * "Hvad skal Amager nå i 2019": a name that stands in a few activities cuts the plan down to those, though it is no title;
 * words that stand everywhere cut nothing off.
 */
function throughWords(scope: Scope): Narrowed {
  const all = narrowed(scope, { whole: true });
  const { asked, found, index } = scope;
  const telling = asked.terms.flatMap((term, t) => (index.weightOf(term) >= tellingWeight ? [t] : []));
  if (telling.length === 0 || telling.length < asked.terms.length) return all;
  const keys = new Set(
    found.statements
      .filter(({ of, hits }) => of.owner.about.kind === 'activity' && telling.every((t) => (hits[t] ?? 0) >= 0.9))
      .map(({ of }) => of.owner.key),
  );
  const activities = all.activities.filter(({ key }) => keys.has(key));
  const [only] = activities;
  if (only === undefined || activities.length > mostThrough) return all;
  return {
    ...all,
    activities,
    named: index.owners.filter(({ key, about }) => about.kind === 'activity' && keys.has(key)),
    name: activities.length === 1 ? only.title : all.name,
  };
}
const tellingWeight = 3.5;
const mostThrough = 2;

/** Whether a question asks no more of what it names than what there is of it. */
const asksNothingElse = ({ is, asked }: Scope): boolean =>
  !(
    ['who', 'why', 'target', 'when', 'where', 'howFar', 'howMany', 'howOften', 'yesNo', 'changed', 'agreed'] as const
  ).some((name) => is(name)) && asked.roles.length === 0;

/** The items of the time that was asked for whose own words say what was asked about. */
const itemsSaid = (scope: Scope): PlanItem[] => {
  const { found, asked, is, index } = scope;
  const { period } = asked;
  // "Hvad skal enhederne nå i juni": a word that stands everywhere names nothing.
  if (asked.terms.length < 2 && asked.terms.every((term) => index.weightOf(term) < 3)) return [];
  if (period === null || is('who') || is('why') || is('howMany') || is('when')) return [];
  const kinds = kindsAsked(scope);
  const said = found.statements.filter(
    ({ of: { item }, own, share }) =>
      item !== null &&
      kinds.includes(item.kind) &&
      (own >= 0.6 || (share >= 0.85 && own >= 0.3)) &&
      touches(item, period),
  );
  const best = Math.max(0, ...said.map(({ share }) => share));
  return said.flatMap(({ of: { item }, share }) => (item !== null && share >= best * 0.93 ? [item] : []));
};

/** Words that mean the plan itself. */
const isPlanWord = (word: string): boolean =>
  /^(?:udviklings|handlings|handle|indsats)?plan(?:en|ens)?$|^strategi(?:en|ens)?$/.test(word);

/** The activities of the items that lie in the time that was asked for. */
const itemsInTime = (scope: Scope): Activity[] => {
  const cut = narrowed(scope);
  const keys = new Set(itemsOf(scope, cut, kindsAsked(scope)).map(({ activityKey }) => activityKey));
  return cut.activities.filter(({ key }) => keys.has(key));
};

/** "Hvor mange tidligere aktiviteter …". */
const isEarlierCount = (scope: Scope): boolean =>
  /(?:^| )(?:tidligere|forudgaaende|igangsatte|gamle|earlier) (?:aktiviteter|indsatser|tiltag|activities)(?= |$)/.test(
    scope.asked.plain,
  );

/** What a plan may say of a topic that is not its own: that a course is free, or what resources there are. */
const ofTopic: Readonly<Record<string, RegExp>> = {
  budget: /gratis|kroner|\bkr\b|budget|økonomi|bevilling|ressource|udgift|finansier/i,
  staff: /ansat|personale|stilling|normering|rekruttering/i,
  practical: /(?!)/,
  pay: /\bløn/i,
  contact: /(?!)/,
};

/** Whether a sentence of the plan that meets the rest of the question says something of the topic. */
const saysOfTopic = ({ asked, found }: Scope): boolean =>
  found.statements.some(({ of, own }) => own >= 0.3 && (ofTopic[asked.topic ?? ''] ?? /(?!)/).test(of.text)) &&
  asked.terms.some((term) => !found.strange.includes(term));
