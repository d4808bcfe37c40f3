import { sayPeriod } from '../../periods/index';
import { rootOf } from '../language/root';
import { wordsOfText } from '../language/words-of-text';
import { has } from '../question/has';
import { touches } from '../question/period-of-question';
import { isKind, nearBest } from '../knowledge/find';
import type { StatementKind } from '../knowledge/statement';
import { itemsAmong, quote } from './about';
import { fact, lasting, mentions, whichActivity, whichPlan } from './ask';
import { description, everything, followUp, goal, purpose } from './aspects';
import { documents, rounds } from './beside';
import { aboutDelivery } from './deliveries';
import { earlier, isEarlier } from './earlier';
import { leadsTo } from './effects';
import { howOften, target } from './figures';
import { aboutGroup, chairs, groupOf, steering } from './groups';
import { itemList } from './lists';
import { personOfRole, roleActivities } from './people';
import { peopleIn } from '../knowledge/owners';
import { activityFact } from './facts';
import { alsoTheirs, ofPerson, theirItems } from './same-people';
import { inSentence, type Reply, type Scope } from './scope';
import { planFact, planReason, planSection, processPlan } from './sections';
import { status } from './status';
import { overview } from './talk';
import { when, whenItems } from './when';
import { saysWho, who, whoDoes, whoIsNot } from './who';

/** Questions about one thing that the plan tells of, named in the question or by the dialogue. */
export function ofOne(scope: Scope): Reply | null {
  const { asked } = scope;
  const { plain, terms } = asked;
  const after = comesAfter(scope);
  if (after !== null) return after;
  const ambiguous = whichPlan(scope);
  if (ambiguous !== null) return ambiguous;
  const delivery = aboutDelivery(scope);
  if (delivery !== null) return delivery;
  if (scope.is('processPlan')) {
    const told = processPlan(scope);
    if (told !== null) return told;
  }
  if (groupOf(scope) !== null && !has(plain, 'milepael|milepaele|aktivitet|aktiviteter|foelges op|opfoelgning')) {
    const told = aboutGroup(scope);
    if (told !== null) return told;
  }
  const named = scope.found.owners.find(
    ({ owner, byTitle, full }) => owner.about.kind === 'activity' && (byTitle >= 0.5 || full >= 0.99),
  );
  if (named !== undefined && asked.roles.length > 0 && has(plain, 'rolle|rollen|role')) {
    const told = who(scope);
    if (told !== null) return told;
  }
  if (named !== undefined && has(plain, 'alt om|alting om|everything about|all about|det hele om')) {
    const told = everything(scope);
    if (told !== null) return told;
  }
  const also = ofPerson(scope) ?? alsoTheirs(scope) ?? theirItems(scope);
  if (also !== null) return also;
  const leading = leadsTo(scope);
  if (leading !== null) return leading;
  const nothingNamed = terms.length === 0 && scope.subjects.length === 0 && asked.key === null;
  if (nothingNamed && scope.is('why')) {
    const told = planSection(scope, has(plain, 'baggrund|baggrunden|background') ? 'baggrund' : 'formaal');
    if (told !== null && has(plain, 'plan|planen|udviklingsplan|udviklingsplanen|udviklingsplanens|planens|the plan'))
      return told;
  }
  const ofWholePlan =
    terms.every((term) => scope.found.strange.includes(term)) &&
    asked.key === null &&
    has(plain, 'plan|planen|udviklingsplan|udviklingsplanen|planens|the plan|development plan');
  if (ofWholePlan && (scope.is('why') || has(plain, 'bruges til|bruge planen|planen til'))) {
    const told = planReason(scope);
    if (told !== null) return told;
  }
  if (
    has(plain, 'hvor laenge|hvor lang tid|hvor lang|hvor hurtigt|how long|how fast|how quickly') &&
    terms.length > 0
  ) {
    const told = lasting(scope);
    if (told !== null) return told;
  }
  if (scope.is('howOften') && !nothingNamed) {
    const told = howOften(scope);
    if (told !== null) return told;
  }
  if (scope.is('target')) {
    const told = target(scope);
    if (told !== null) return told;
  }
  if (has(plain, 'stedfortraeder|vikar|vikarierer|substitute|deputy') && asked.roles.length === 0 && scope.is('who'))
    return { outcome: 'unknown', intent: 'personOfRole', sentence: scope.say('unknown.plain'), missed: 'noPerson' };
  if (isRolePerson(scope)) {
    const told = personOfRole(scope);
    if (told !== null) return told;
    if (asked.roles[0]?.role === 'tovholder' && terms.length <= 1) return whichActivity(scope, 'who');
  }
  if (isOfRole(scope)) {
    const told = roleActivities(scope);
    if (told !== null) return told;
  }
  if (isEarlier(scope)) return earlier(scope);
  if (scope.is('howOften')) {
    const told = howOften(scope);
    if (told !== null) return told;
  }
  if (has(plain, 'runde|runder|tilsynsrunde|round') && has(plain, 'naeste|hvornaar|next|hvilken')) {
    const told = rounds(scope);
    if (told !== null) return told;
  }
  if (
    (ofWholePlan &&
      (asked.weak.length > 0 ||
        has(plain, 'hvor laenge|hvor lang tid|how long|hvilke aar|hvilken periode|gaelder|daekker'))) ||
    (nothingNamed && asked.weak.length > 0 && has(plain, 'aktiviteterne|aktiviteter'))
  ) {
    const told = planFact(scope);
    if (told !== null) return told;
  }
  const planWords = 'planen|udviklingsplanen|the plan|the development plan';
  if (scope.is('yesNo') && asked.weak.length > 0 && named === undefined && has(plain, planWords)) {
    const told = planFact(scope);
    if (told !== null) return told;
  }
  if (nothingNamed && scope.is('when') && has(plain, 'plan|planen|udviklingsplan|udviklingsplanen|the plan'))
    return { outcome: 'unknown', intent: 'planHead', sentence: scope.say('unknown.plain'), missed: 'noDate' };
  if (nothingNamed && has(plain, 'formand|formanden|chair|chairman')) {
    const told = chairs(scope);
    if (told !== null) return told;
  }
  if (scope.is('who') && has(plain, planWords) && has(plain, 'hovedansvar|hovedansvaret|overordnede?|oeverste')) {
    const told = steering(scope);
    if (told !== null) return told;
  }
  if (nothingNamed && scope.is('who') && has(plain, 'plan|planen|udviklingsplan|udviklingsplanen|the plan')) {
    const told = steering(scope);
    if (told !== null) return told;
  }
  if (nothingNamed && scope.is('howFar') && has(plain, planWords)) return overview(scope);
  if (nothingNamed && scope.is('yesNo') && scope.is('done')) return whichActivity(scope, 'status');
  if (nothingNamed) {
    for (const [name, intent] of asksBack)
      if (scope.is(name))
        return intent === 'status' && !pointsBack.test(plain) ? overview(scope) : whichActivity(scope, intent);
    return null;
  }
  const told = ofActivity(scope);
  if (told !== null) return told;
  const row = rowAlone(scope);
  if (row !== null) return row;
  // "Er børnesamtaler med?"
  const asksIfThere = scope.is('yesNo') && asked.roles.length === 0 && / med(?: i planen)?$/.test(plain);
  if (
    asksIfThere ||
    has(
      plain,
      'naevnes|omtales|siger planen om|noget i planen om|noget i den om|something in the plan about|staar der om|staar der noget om|staar der i planen om|noget om|naevnt|naevner planen|say about|anything about|mentioned|siger den om',
    )
  ) {
    const told = mentions(scope);
    if (told !== null) return told;
  }
  // Who is in charge of a milestone is told by its activity.
  const exact = scope.is('who') ? null : exactly(scope);
  if (exact !== null) return exact;
  const answered = byAspect(scope) ?? fact(scope);
  const asksName =
    has(plain, 'hedder|navn paa|navnet paa|name of') || (asked.roles.length === 0 && asksWhoIs.test(plain));
  return answered !== null && asksName ? withName(scope, answered) : answered;
}

/** "Hvem er ældrechef": a role by the ending of its name. */
const asksWhoIs =
  /^(?:og )?(?:hvem er|who is) (?:\w+ )?\w*(?:chef|leder|koordinator|konsulent|jurist|direktoer|raadgiver)(?:en|ne)?(?: (?:af|i|paa|for) (?:\w+ ?){1,4})?$/;

/** Asked for a name, what names nobody is only the nearest that there is. */
function withName({ say }: Scope, told: Reply): Reply {
  if (told.outcome !== undefined) return told;
  const facts = told.facts ?? [];
  const naming = facts.filter(({ text, details }) =>
    [text, ...details.map(({ value }) => value)].some((one) => peopleIn(one).length > 0),
  );
  const [first] = naming;
  if (first === undefined) return { ...told, outcome: 'unknown', sentence: say('unknown.nearest'), missed: 'noPerson' };
  return naming.length === facts.length
    ? told
    : { ...told, sentence: say('answer.says', { text: inSentence(first.text) }), facts: naming };
}

/** "Hvad er status på den": of something, and not of the whole plan. */
const pointsBack = /(?:^| )(?:den|det|dem|denne|dette|it|that)$/;

const asksBack = [
  ['goal', 'goal'],
  ['why', 'purpose'],
  ['followUp', 'followUp'],
  ['when', 'when'],
  ['who', 'who'],
  ['howFar', 'status'],
  ['milestone', 'when'],
] as const;

/** What is asked of one activity that it has a column for, or has not: its mark, its phases, what came of it. */
function ofActivity(scope: Scope): Reply | null {
  const { asked, say, found, lookup } = scope;
  const { plain } = asked;
  const numbered = asked.key === null ? undefined : lookup.ownerOf(asked.key);
  const owner =
    numbered ??
    found.owners.find((one) => one.owner.about.kind === 'activity' && (one.byTitle >= 0.5 || one.full >= 0.99))?.owner;
  if (owner === undefined || owner.about.kind !== 'activity') return null;
  const { activity } = owner.about;
  const base = { facts: [activityFact(scope, activity)], subjects: [activity.key] };
  const area = scope.known.plan.areas.find(({ key }) => key === activity.areaKey);
  if (
    area !== undefined &&
    /(?:^| )(?:hvilket|hvilke|which) (?:indsatsomraader?|omraader?|temaer?|tema|focus area|area)(?= |$)/.test(plain)
  )
    return {
      ...base,
      intent: 'area',
      sentence: say('answer.inArea', { activity: inSentence(activity.title), area: inSentence(area.title) }),
    };
  const title = inSentence(activity.title);
  if (scope.is('yesNo') && scope.is('taskForce') && scope.known.plan.activities.some(({ taskForce }) => taskForce))
    return {
      ...base,
      intent: 'taskForce',
      sentence: say(activity.taskForce ? 'answer.taskForceYes' : 'answer.taskForceNo', { activity: title }),
    };
  const phase = has(plain, 'implementeringsfase|implementeringsfasen|implementation phase')
    ? ('implementation' as const)
    : has(plain, 'udviklingsfase|udviklingsfasen|development phase')
      ? ('development' as const)
      : null;
  if (phase !== null) {
    const period = activity[phase];
    return period === null
      ? { ...base, outcome: 'unknown', intent: 'phases', sentence: say('unknown.phases', { title }), missed: 'noDate' }
      : {
          ...base,
          intent: 'phases',
          sentence: say('answer.phaseOf', {
            activity: title,
            phase: say(`stage.${phase}`),
            period: sayPeriod(period, say.locale),
          }),
        };
  }
  const asksResult =
    has(plain, 'resultat|resultatet|resultaterne|udfaldet|viste|findings') && !scope.is('goal') && !scope.is('target');
  const isTold = found.statements.some(({ of, own }) => of.kind !== 'title' && own >= 0.8 && of.owner !== owner);
  return asksResult && !isTold
    ? {
        ...base,
        outcome: 'unknown',
        intent: 'result',
        sentence: say('answer.noResult', { activity: title }),
        missed: 'notInPlan',
      }
    : null;
}

/** What the question's words ask of its subject. */
function byAspect(scope: Scope): Reply | null {
  const { asked } = scope;
  const strong = statementSaysMore(scope);
  if (scope.is('document') && (scope.known.beside.documents?.length ?? 0) > 0) {
    const told = documents(scope);
    if (told !== null) return told;
  }
  if (has(asked.plain, 'tidsplan|tidsplanen|tidslinje|timeline|schedule')) {
    const told = status(scope);
    if (told !== null) return told;
  }
  const defined = definition(scope);
  if (defined !== null) return defined;
  const conditional = ifNot(scope);
  if (conditional !== null) return conditional;
  if (scope.is('requirement')) return requirement(scope) ?? fact(scope);
  if (scope.is('yesNo') && asked.roles.length > 0 && !scope.is('followUp') && !scope.is('when')) {
    const told = who(scope);
    if (told !== null) return told;
  }
  if (has(asked.plain, 'stoetter|stoette|understoetter|supports|support') && scope.is('who')) {
    const told = who(scope);
    if (told !== null) return told;
  }
  const doer = scope.is('who') ? whoDoes(scope) : null;
  if (doer !== null) return doer;
  if (scope.is('who') && !scope.is('followUp'))
    return saysWho(scope, strong) ? fact(scope) : (whoIsNot(scope) ?? fact(scope));
  if (scope.is('where')) {
    const told = whereabouts(scope);
    if (told !== null) return told;
  }
  if (scope.is('why')) {
    const told = (saysBeside(scope, 'purpose') ? fact(scope) : null) ?? purpose(scope);
    return told === null || (told.missed !== undefined && strong) ? (fact(scope) ?? told) : told;
  }
  // "Opsamling på arbejdsmetoden" is a milestone's own word.
  const [nearest] = scope.found.statements;
  if (
    scope.is('followUp') &&
    asked.weak.length > 0 &&
    nearest?.of.item != null &&
    nearest.of.kind !== 'followUp' &&
    nearest.share >= 0.95 &&
    nearest.hits.every((hit) => hit > 0.5)
  )
    return whenItems(scope, [nearest.of.item]);
  if (scope.is('followUp'))
    return (saysBeside(scope, 'followUp') ? fact(scope) : null) ?? followUp(scope) ?? fact(scope);
  if (scope.is('when')) return when(scope) ?? null;
  if (scope.is('goal')) return goal(scope) ?? fact(scope);
  if (scope.is('milestone') || scope.is('deadline')) return itemList(scope) ?? when(scope);
  const done = isDone(scope);
  if (done !== null) return done;
  // "Skal der være færre styringsdokumenter": a sentence that says all of it answers before where the activity stands.
  const [most] = scope.found.statements.filter(({ of }) => of.kind !== 'title');
  if (
    scope.is('yesNo') &&
    !scope.is('howFar') &&
    most !== undefined &&
    (most.own >= 0.85 || (most.of.kind === 'responsible' && most.share >= 0.9)) &&
    most.of.item === null &&
    asked.terms.length > 1
  )
    return fact(scope);
  if (scope.is('howFar') || scope.is('yesNo')) return status(scope) ?? fact(scope);
  if (strong) return fact(scope) ?? description(scope);
  return description(scope);
}

/** "Hvad kommer efter, at metoden er afprøvet": what ends next in the same activity. */
function comesAfter(scope: Scope): Reply | null {
  const { asked, found, lookup } = scope;
  if (!has(asked.plain, 'kommer (?:\\w+ )?efter|foelger efter|naeste efter|comes after')) return null;
  const item = found.statements.find(({ of, own }) => of.kind === 'milestone' && own >= 0.8)?.of.item ?? null;
  if (item?.end == null) return null;
  const { end } = item;
  const next = lookup
    .itemsOf(item.activityKey)
    .filter((one) => one.kind === 'milestone' && one.end !== null && one.end > end)
    .sort((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1))[0];
  return next === undefined ? null : { ...whenItems(scope, [next]), intent: 'next' };
}

/** "Hvad er Task Force": the sentence that goes on to say what it is ("…, der rådgiver kommunerne"); null where none does. */
function definition(scope: Scope): Reply | null {
  const { asked, found } = scope;
  if (!/^(?:hvad|what) (?:er|is) (?:\w+ ){0,3}\w+$/.test(asked.plain) || asked.terms.length === 0) return null;
  if (scope.is('why') || scope.is('goal') || scope.is('target') || /\d/.test(asked.plain)) return null;
  if (found.owners.some(({ owner, byTitle }) => owner.about.kind !== 'section' && byTitle >= 0.5)) return null;
  const best = Math.max(0.6, ...found.statements.map(({ own }) => own));
  const roots = new Set(asked.terms.flatMap(({ readings }) => readings.flatMap((one) => one.roots)));
  const told = found.statements.filter(
    ({ of, own }) =>
      own >= best - 0.02 &&
      of.kind !== 'title' &&
      wordsOfText(of.text).some(
        ({ text, end }) => roots.has(rootOf(text)) && /^[^.,(]{0,12}(?:,| \()\s?(?:der|som) /.test(of.text.slice(end)),
      ),
  );
  return told.length === 0 ? null : quote(scope, 'fact', told.slice(0, 2));
}

/** "Hvad sker der, hvis netværket ikke er inddraget": the sentence that says what else then. */
function ifNot(scope: Scope): Reply | null {
  if (!/(?:^| )(?:hvis|if|medmindre|unless) /.test(scope.asked.plain) || /^(?:hvis|whose) /.test(scope.asked.plain))
    return null;
  const told = nearBest(
    scope.found.statements,
    ({ kind, text }) => kind !== 'title' && /alternativt|ellers|\bhvis\b|medmindre|såfremt|i tilfælde/i.test(text),
    { least: 0.6, near: 0.95 },
  );
  return told.length === 0 ? null : quote(scope, 'fact', told.slice(0, 2));
}

const places =
  /(?<!\p{L})(?:Intra|intranet\w*|SharePoint|hjemmeside\w*|portal\w*|skrevet ind|skrives ind|bliver skrevet)(?!\p{L})/iu;

/** "Hvor finder medarbejderne …": the sentence of what was named that says a place. */
function whereabouts(scope: Scope): Reply | null {
  if (!/^(?:hvor|where) (?:finder|finde|ligger|bliver|staar|er|kan|skal|are|is|can|do) /.test(scope.asked.plain))
    return null;
  const told = nearBest(scope.found.statements, ({ kind, text }) => kind !== 'title' && places.test(text), {
    least: 0.6,
    near: 0.95,
  });
  return told.length === 0 ? null : quote(scope, 'fact', told.slice(0, 3));
}

/** Whether a sentence of another kind says all of the question's words, and none of the kind that is asked for does. */
function saysBeside({ found, asked }: Scope, kind: StatementKind): boolean {
  const [best] = found.statements.filter(({ of }) => of.kind !== 'title');
  const follow = found.statements.find(({ of }) => of.kind === kind);
  const isNamed = found.owners.some(({ owner, byTitle }) => owner.about.kind === 'activity' && byTitle >= 0.7);
  // What is to be reached by a day is no reason.
  if (kind === 'purpose' && best?.of.item != null) return false;
  return !isNamed && asked.terms.length > 1 && best !== undefined && best.own >= 0.9 && (follow?.own ?? 0) < 0.6;
}

const doneWords =
  'naaede|naaet|lavet|skrevet|udarbejdet|udviklet|udsendt|sendt|holdt|afholdt|begyndt|startet|klar|klart|klare|faerdig|faerdigt|faerdige|godkendt|opdateret|gennemfoert|afproevet|implementeret|indfoert|paa plads|written|made|done|ready|finished|approved';

/** "Er retningslinjerne skrevet": the milestones and goals that say so, with where they stand. */
function isDone(scope: Scope): Reply | null {
  const { asked, found } = scope;
  if (!/^(?:er|har|blev|bliver|naaede|fik|is|are|has|have|was|were) /.test(asked.plain)) return null;
  if (asked.terms.length < (asked.period === null ? 2 : 1)) return null;
  if (!has(asked.plain, doneWords)) return null;
  const [best] = found.statements.filter(({ of }) => of.kind !== 'title');
  const inTime = found.statements.filter(
    ({ of: { item, owner } }) =>
      item !== null && owner === best?.of.owner && (asked.period === null || touches(item, asked.period)),
  );
  const those = nearBest(inTime, isKind('milestone'), { least: 0.55, near: 0.92 });
  if (best === undefined || those.length === 0 || those.length > 3 || (those[0]?.share ?? 0) < best.share * 0.7)
    return null;
  return { ...whenItems(scope, itemsAmong(those)), intent: 'status' };
}

/** What stands in the document as a name alone, such as a row of its tidsplan, and is no activity. */
function rowAlone(scope: Scope): Reply | null {
  const { found, asked, say } = scope;
  if (found.owners.some(({ owner, byTitle }) => owner.about.kind !== 'section' && byTitle >= 0.6)) return null;
  const row = found.statements.find(
    ({ of, own }) => of.kind === 'note' && own >= 0.9 && of.text.split(/\s+/).length <= asked.terms.length + 1,
  );
  // A heading over what says more of it is no name that stands alone.
  if (found.statements.some(({ of, own }) => of.kind === 'note' && of.text !== row?.of.text && own >= 0.9)) return null;
  return row === undefined
    ? null
    : {
        outcome: 'unknown',
        intent: 'phases',
        sentence: say(scope.is('when') ? 'unknown.phases' : 'unknown.nameAlone', { title: row.of.text }),
        missed: 'noDate',
      };
}

/** The item or activity whose number was said. */
function exactly(scope: Scope): Reply | null {
  const { asked, lookup } = scope;
  // Who and why are asked of the activity that it is a part of.
  if (asked.key === null || scope.is('who') || scope.is('why')) return null;
  const item = lookup.item(asked.key);
  return item === undefined ? null : whenItems(scope, [item]);
}

/** Whether a statement meets more of the question than the title of what it is about does. */
function statementSaysMore({ found, asked }: Scope): boolean {
  const [statement] = found.statements.filter(({ of }) => of.kind !== 'title');
  // Of a long title a word or two say little: "Hvordan inddrages medarbejderne" is no question about a whole activity.
  const isHow = /^(?:hvordan|how) /.test(asked.plain);
  const title = Math.max(
    0,
    ...found.owners.map(({ byTitle, full }) => (isHow ? byTitle * (0.5 + 0.5 * full) : byTitle)),
  );
  return statement !== undefined && statement.share >= 0.6 && statement.own > title + 0.15;
}

/** "Hvem er chefjurist": a role, and nothing that it is responsible for. */
function isRolePerson({ asked, found }: Scope): boolean {
  if (asked.roles.length === 0) return false;
  if (
    !/^(?:og )?(?:hvem er|hvem er det nu der er|hvem er nu|hvad hedder|navn paa|navnet paa|hvem sidder som|find|who is|who s|hvem har rollen som|hvem vikarierer for|hvem er stedfortraeder for|hvem erstatter|name of)(?= )/.test(
      asked.plain,
    )
  )
    return false;
  if (/(?:^| )(?:ansvarlig|ansvarlige|responsible|med i|paa opgaven)(?= |$)/.test(asked.plain)) return false;
  if (has(asked.plain, 'navn|navnet|ved navn|name')) return true;
  const owner = found.owners.find(({ owner: { about } }) => about.kind === 'activity');
  return (owner?.byTitle ?? 0) < 0.6;
}

/** "Hvilke aktiviteter har de faglige koordinatorer et ansvar i", "hvor er Center for … med". */
function isOfRole({ asked, is }: Scope): boolean {
  const { plain } = asked;
  if (
    /(?:^| )(?:hvor er|hvor indgaar|hvor deltager|hvor bidrager|where is) (?:\w+ )+?(?:med|involveret|naevnt|ansvarlig|ansvarlige|involved|mentioned)$/.test(
      plain,
    )
  )
    return true;
  if (asked.roles.length === 0) return false;
  if (
    /^(?:og )?(?:hvor|where) (?:er|indgaar|optraeder|deltager|medvirker|bidrager|staar|is|are|do|does) /.test(plain) &&
    asked.terms.length <= asked.roles.length
  )
    return true;
  if (
    is('yesNo') &&
    asked.terms.length <= asked.roles.length &&
    /(?:^| )(?:opgaver|opgave|ansvar|rolle|med i planen|med|tasks|role|responsibilities)(?= |$)/.test(plain)
  )
    return true;
  if (
    /(?:^| )(?:hvor|hvad|hvilke|where|what) (?:\w+ ){0,3}(?:stoetter|stoette|bidrager|hjaelper|understoetter|support|supports)(?= |$)/.test(
      plain,
    )
  )
    return true;
  if (is('when') || is('goal') || is('why')) return false;
  return (
    /(?:^| )(?:hvilke|hvad|hvor|which|what|alt med|opgaver for|aktiviteter|ansvar|involveret)(?= |$)/.test(plain) &&
    /(?:^| )(?:ansvar|ansvaret|ansvarlig|ansvarlige|opgaver|aktiviteter|indsatser|med|staar|involveret|lave|goere|bidrage|naevnt|rolle|rollen|role|responsible|involved|involve|tasks|activities|forventes)(?= |$)/.test(
      plain,
    ) &&
    asked.terms.length <= asked.roles.length + 1
  );
}

/** "Hvilke krav er der til …": the focus and the purposes that name it. */
function requirement(scope: Scope): Reply | null {
  const told = scope.found.statements.filter(
    ({ of, own }) => (of.kind === 'focus' || of.kind === 'purpose' || of.kind === 'goal') && own >= 0.6,
  );
  const [first] = told.filter(({ of }) => of.kind === 'focus');
  return first === undefined && told.length === 0
    ? null
    : quote(
        scope,
        'requirement',
        (first === undefined ? told : [first, ...told.filter((one) => one !== first)]).slice(0, 4),
      );
}
