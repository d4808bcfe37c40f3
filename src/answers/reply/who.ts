import { nearBest } from '../knowledge/find';
import { peopleIn, responsibleOf } from '../knowledge/owners';
import { isCommonWord } from '../language/lexicon';
import { rootOf } from '../language/root';
import { has } from '../question/has';
import { aboutOf, keysOf, quote, titlesOf } from './about';
import { mentions } from './ask';
import { activityFact } from './facts';
import { namesRole } from './narrow';
import { inSentence, listed, type Reply, type Scope } from './scope';

/** A cell that holds a role and little else is told as it stands. */
const shortCell = 40;

/** "Hvem er ansvarlig for …": the cell's own words, its roles, support apart, and who has the role now. */
export function who(scope: Scope): Reply | null {
  const { say } = scope;
  const { activities, statements } = aboutOf(scope);
  const [activity] = activities;
  if (activity === undefined) return null;
  if (activities.length <= 4 || statements.length === 0) {
    const facts = activities.map((one) =>
      activityFact(scope, one, [
        ...responsibleOf(one).map((text) => ({ name: say('bot.card.responsible'), value: text })),
        ...(activities.length > 1 && one.support.length > 0
          ? [{ name: say('answer.detail.support'), value: listed(say, [...new Set(one.support)]) }]
          : []),
      ]),
    );
    const roles = activity.roles.length > 0 ? listed(say, activity.roles) : null;
    const title = inSentence(activity.title);
    const [cell] = responsibleOf(activity);
    if (cell === undefined)
      return {
        outcome: 'unknown',
        intent: 'who',
        sentence: say('answer.whoNone', { activity: listed(say, titlesOf(activities)) }),
        facts: activities.map((one) => activityFact(scope, one)),
        subjects: [activity.key],
        missed: 'noPerson',
      };
    // Asked who supports, that is what is said; who answers for it stands in the rows.
    const isOnlySupport =
      activities.length === 1 &&
      activity.support.length > 0 &&
      has(scope.asked.plain, 'stoetter|stoette|understoetter|understoettes|hjaelper|supports|support');
    return {
      intent: 'who',
      sentence: isOnlySupport
        ? say('answer.supportOf', { activity: title, support: listed(say, [...new Set(activity.support)]) })
        : activities.length > 1
          ? say('answer.whenMatches', { count: say.count('count.activity', activities.length) })
          : cell === roles
            ? say('answer.whoOne', { activity: title, roles: cell })
            : roles === null || peopleIn(cell).length > 0 || (activity.roles.length === 1 && cell.length <= shortCell)
              ? say('answer.whoText', { activity: title, text: inSentence(cell) })
              : say('answer.who', { activity: title, roles }),
      facts,
      notes: [
        ...(activities.length === 1 && activity.support.length > 0 && !isOnlySupport
          ? [say('answer.whoSupport', { support: listed(say, [...new Set(activity.support)]) })]
          : []),
      ],
      subjects: keysOf(activities),
    };
  }
  return null;
}

const auxiliary =
  /^(?:er|har|havde|blev|bliver|skal|skulle|vil|ville|kan|maa|is|has|have|will|must|should|it|det|the|en|den|som|der|ansvar\w*|responsible|staar|sidder|styrer|koerer|ejer|owns|laver|goer|tager|egentlig|stor|store)$/;

/** What stands where a verb might: a thing that is named ("pilottesten"), or what kind of thing. */
const noVerb = /(?:..(?:en|erne|ene)|^(?:nye?|faelles|lokale?|foerste|gamle|gaeldende))$/;

/** "Hvem har godkendt …", "hvem gennemgår …": the sentences that say the same verb of what was named. */
export function whoDoes(scope: Scope): Reply | null {
  const { asked, found, lookup } = scope;
  const words = /^(?:hvem|who) (.+)$/.exec(asked.plain)?.[1]?.split(' ') ?? [];
  const maker = words.slice(0, 2).find((word) => makes.test(word));
  if (maker !== undefined) return whoMakes(scope);
  const verb = words.find((word) => !auxiliary.test(word) && !isCommonWord(word) && !noVerb.test(word));
  if (verb === undefined || words.indexOf(verb) > 2) return null;
  const t = asked.terms.findIndex(({ word }) => word === verb);
  // A noun that a title has is what is asked about, and no verb.
  if (found.owners.some(({ titleHits }) => (titleHits[t] ?? 0) >= 0.3) || asked.terms.length < (t < 0 ? 1 : 2))
    return null;
  const root = rootOf(verb);
  const said = found.statements.filter(
    ({ of, own, hits }) =>
      of.kind !== 'title' && own >= 0.4 && hits.some((hit) => hit >= 0.5) && lookup.rootsOf(of.text).includes(root),
  );
  const titled = found.owners.find(({ owner, full }) => owner.about.kind === 'activity' && full >= 0.99)?.owner;
  // Asked of an activity by its name, what another one says of it is a case of its own.
  const near = nearBest(said, (one) => titled === undefined || one.owner === titled, { least: 0.5, near: 0.85 });
  return near.length === 0 ? null : quote(scope, 'who', near.slice(0, 3));
}

const makes = /^(?:laver|lave|skriver|skrive|udarbejder|udarbejde|udformer|forfatter|writes|makes|drafts)$/;
/** A maker is told with an active verb; "udarbejdelse" and "skrevet ind" name none. */
const making = /(?<!\p{L})(?:udarbejder|udarbejde|skriver|laver|lave|udformer)(?!\p{L})/iu;

/** "Hvem laver retningslinjerne": the sentence in which somebody makes what was named; null where none says so. */
function whoMakes(scope: Scope): Reply | null {
  const { found, lookup, lexicon } = scope;
  const said = found.statements.filter(
    ({ of, share }) =>
      (of.kind === 'description' || of.kind === 'responsible' || of.kind === 'followUp') &&
      share >= 0.6 &&
      making.test(of.text) &&
      (lexicon.roles.some((role) => namesRole(lookup.rootsOf(of.text), role)) || /gruppe|stab|udvalg/i.test(of.text)),
  );
  const [best] = said;
  return best === undefined
    ? null
    : quote(scope, 'who', said.filter(({ share }) => share >= best.share * 0.9).slice(0, 3));
}

export const asksOwner =
  'ansvarlig|ansvarlige|ansvar|ansvaret|responsible|sidder|staar|koerer|styrer|har|bord|ejer|owns|owner|charge|tovholder|kontakt|kontaktperson|spoerge|fat i';

/** Who is asked of something that nobody is responsible for: what the plan says of it is told instead. */
export function whoIsNot(scope: Scope): Reply | null {
  const told = who(scope);
  return told?.missed === 'noPerson' && !has(scope.asked.plain, asksOwner) ? (mentions(scope) ?? told) : told;
}

/** Whether a sentence of the plan tells who better than the responsible cell of what it stands in. */
export function saysWho({ found, asked, lexicon, lookup }: Scope, strong: boolean): boolean {
  const best = found.statements.find(({ of }) => of.kind !== 'title');
  if (best === undefined) return false;
  const named = found.owners.some(({ owner, byTitle }) => owner.about.kind === 'activity' && byTitle >= 0.5);
  const asksResponsible = has(asked.plain, 'ansvarlig|ansvarlige|ansvar|ansvaret|responsible');
  const namesSomebody = lexicon.roles.some((role) => namesRole(lookup.rootsOf(best.of.text), role));
  if (
    asksResponsible &&
    !named &&
    best.own >= 0.6 &&
    (/ansvar/i.test(best.of.text) || (best.of.item !== null && namesSomebody))
  )
    return true;
  if (asksResponsible) return false;
  if (!named && best.own >= 0.55) return namesSomebody || /leder|medarbejder|chef|gruppe|udvalg/i.test(best.of.text);
  return strong && best.own >= 0.7 && !has(asked.plain, 'sidder|staar|koerer|styrer|har|bord');
}
