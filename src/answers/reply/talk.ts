import { countStates } from '../../plan/standing';
import type { Choice, Fact } from '../answer';
import type { Declined } from '../question/declined';
import { activityFact, activitySource } from './facts';
import { deadlineFacts } from './law';
import { shown } from './item-rows';
import { inSentence, listed, type Reply, type Scope } from './scope';

/** What is not answered, in two or three short sentences: what it is not for, and where to go. Nothing of the question is repeated. */
export function decline(scope: Scope, declined: Declined): Reply {
  const { say, contacts, found } = scope;
  const intent = `decline.${declined}`;
  const base = { outcome: 'decline' as const, intent };
  const legalContact = contacts.legalContact ?? say('answer.contact.legal');
  switch (declined) {
    case 'childInDanger':
      return {
        ...base,
        sentence: say('decline.childInDanger', {
          notificationContact: contacts.notificationContact ?? say('answer.contact.notification'),
        }),
      };
    case 'cpr':
      return { ...base, sentence: say('decline.cpr') };
    case 'citizenCase':
      return {
        ...base,
        sentence: say('decline.citizenCase', { caseContact: contacts.caseContact ?? say('answer.contact.case') }),
      };
    case 'decision':
      return { ...base, sentence: say('decline.decision', { legalContact }) };
    case 'legal': {
      const deadlines = deadlineFacts(scope);
      if (deadlines.length > 0)
        return {
          ...base,
          sentence: say('decline.legalPlain', { legalContact }),
          facts: deadlines,
          notes: [say('answer.deadlinesNote')],
        };
      const near = found.owners.find(({ owner, byTitle }) => owner.about.kind === 'activity' && byTitle >= 0.4);
      return near === undefined
        ? { ...base, sentence: say('decline.legalPlain', { legalContact }) }
        : {
            ...base,
            sentence: say('decline.legal', { legalContact, activity: inSentence(near.owner.title) }),
            facts: near.owner.about.kind === 'activity' ? [activityFact(scope, near.owner.about.activity)] : [],
          };
    }
    case 'colleague':
      return {
        ...base,
        sentence: say('decline.colleague', { leaderContact: contacts.leaderContact ?? say('answer.contact.leader') }),
      };
    case 'invent':
      return { ...base, sentence: say('decline.invent', { owner: contacts.owner ?? say('answer.contact.owner') }) };
  }
}

/** "Giv mig et overblik": the areas with their activities, and how many are reached, past due and undated. */
export function overview(scope: Scope): Reply {
  const { say, known, asker, links } = scope;
  const { plan } = known;
  const measured = plan.items.filter(({ kind, status }) => kind === 'milestone' && status !== 'dropped');
  const counts = countStates(measured, asker.today);
  const parts = [
    ...(plan.areas.length > 0 ? [say.count('count.area', plan.areas.length)] : []),
    say.count('count.activity', plan.activities.length),
  ];
  const name = inSentence(plan.title) || say('answer.scope.thePlan');
  return {
    intent: 'overview',
    sentence:
      measured.length === 0 || plan.areas.length === 0
        ? say('answer.overviewBare', { plan: name, parts: listed(say, parts) })
        : say('answer.overview', {
            plan: name,
            areas: say.count('count.area', plan.areas.length),
            activities: say.count('count.activity', plan.activities.length),
            reached: counts.reached,
            milestones: say.count('count.milestone', measured.length),
            overdue: counts.late,
            undated: counts.undated,
          }),
    facts:
      plan.areas.length > 0
        ? plan.areas.map((area) => ({
            source: { id: area.key, kind: 'area', title: area.title, url: links.plan() },
            text: area.title,
            details: plan.activities
              .filter(({ areaKey }) => areaKey === area.key)
              .slice(0, 12)
              .map(({ key, title }) => ({ name: key, value: title })),
            period: null,
            state: null,
          }))
        : (shown(scope, plan.activities, (activity) => activityFact(scope, activity)).facts ?? []),
    more: null,
    alsoFrom: plan.activities.map((activity) => activitySource(scope, activity)),
  };
}

const commands = [
  'chat.command.status',
  'chat.command.next',
  'chat.command.late',
  'chat.command.mine',
  'chat.command.plan',
  'chat.command.quiet',
] as const;

/** What Fremdrift can do, with words to write and things to ask. */
export function help(scope: Scope): Reply {
  const { say } = scope;
  return {
    intent: 'help',
    sentence: say('chat.help'),
    notes: [...commands.map((key) => say(key)), say('chat.privacy')],
    choices: tries(scope),
  };
}

/** Three things to ask that this plan has an answer to. */
export function tries({ say, known, asker }: Pick<Scope, 'say' | 'known' | 'asker'>): Choice[] {
  const next = known.plan.items.find(
    (item) => item.status === 'planned' && item.end !== null && item.end >= asker.today,
  );
  const activity = known.plan.activities.find(({ key }) => key === next?.activityKey) ?? known.plan.activities[0];
  const questions = [
    ...(activity === undefined ? [] : [say('chat.try.when', { activity: inSentence(activity.title) })]),
    say('chat.try.next'),
    say(asker.login === null ? 'chat.try.late' : 'chat.try.mine'),
  ];
  return questions.map((question) => ({ text: question, question }));
}

const thanksWords =
  /^(?:tak|mange|tusind|for|hjaelpen|hjaelp|svaret|det|var|alt|super|fint|ok|okay|perfekt|farvel|godt|dejligt|herligt|skoent|jeg|er|glad|hav|en|god|dag|weekend|vi|ses|skal|du|have|thanks|thank|you|great|bye)$/;

/** "Mange tak, det var alt": nothing but words of thanks and leave. */
const isOnlyThanks = (plain: string): boolean => {
  const words = plain.split(' ');
  return (
    words.length <= 9 &&
    words.some((word) => /^(?:tak|thanks|thank|farvel|bye|ses|weekend)$/.test(word)) &&
    words.every((word) => thanksWords.test(word))
  );
};

/** A greeting, a thank you, or something that is done elsewhere; null for a question. */
export function smallTalk(scope: Scope): Reply | null {
  const { say, asked, links } = scope;
  const { plain } = asked;
  if (
    /^(?:hej|goddag|godmorgen|god morgen|god aften|godaften|god formiddag|god eftermiddag|hejsa|halloej|mojn|hallo|hi|hello|hey|hej med dig|god dag|davs|er du der|are you there)$/.test(
      plain,
    )
  )
    return { intent: 'greeting', sentence: say('chat.greeting'), choices: tries(scope) };
  if (
    /^(?:(?:ok |okay |super |fint |godt |perfekt |nej |ja |det var fint )?(?:mange |tusind )?tak(?: for (?:hjaelpen|det|svaret|info|hjaelp))?|super(?: tak)?|fint|ok|okay|thanks?|thank you|farvel|det var alt|god weekend|perfekt|tak skal du have)$/.test(
      plain,
    )
  )
    return { intent: 'thanks', sentence: say('chat.thanks') };
  if (isOnlyThanks(plain)) return { intent: 'thanks', sentence: say('chat.thanks') };
  if (
    /^(?:nej )?(?:du tager fejl|(?:det|svaret) (?:er|var) (?:forkert|ikke rigtigt)|det passer ikke|forkert(?: svar)?|det var ikke det jeg (?:spurgte om|mente)|you are wrong|that is wrong|wrong)$/.test(
      plain,
    )
  )
    return {
      intent: 'help',
      sentence: say('answer.wrong', { owner: scope.contacts.owner ?? say('answer.contact.owner') }),
    };
  if (
    /^(?:hjaelp(?: mig)?(?: lige| nu| tak)?|help|hvad kan du(?: hjaelpe(?: mig)? med| goere| svare paa)?|hvad kan (?:jeg|man) (?:spoerge|bruge)(?: dig)? (?:om|til)|hvad er du(?: for en)?|hvad bruger (?:jeg|man|vi) dig til|hvad kan (?:jeg|man|vi) faa at vide|hvilke spoergsmaal kan (?:du|jeg) \w+(?: \w+)?|hvad ved du(?: noget om)?|er du (?:et menneske|en robot|en maskine|en bot|kunstig intelligens|ai)|kommandoer|commands|hvem er du|hvordan (?:virker|bruger jeg) (?:det her|dig|det)|what can you do|what can i ask(?: you)?|how do i use you|who are you|kom i gang|hvad skal jeg skrive|hvad er)$/.test(
      plain,
    ) &&
    // What is left of "hvad er den anden" asks of what was shown.
    !(plain === 'hvad er' && (asked.key !== null || scope.subjects.length > 0))
  )
    return help(scope);
  if (
    /^(?:gemmer du|gemmes|hvad gemmer du|husker du|kan (?:andre|min chef) se)(?= |$).*(?:spoerg\w*|spoergsmaal\w*|skriver|beskeder)|^do you (?:store|save|keep)(?= )/.test(
      plain,
    )
  )
    return { intent: 'help', sentence: say('chat.privacy') };
  if (
    /^(?:kan du |taler du |forstaar du |do you speak |can you )(?:\w+ )*(?:engelsk|dansk|english|danish)$/.test(plain)
  )
    return { intent: 'help', sentence: say('answer.languages') };
  if (
    /^(?:hvor (?:har|faar|ved) du (?:det|den|dine svar|din viden|svarene) fra|hvordan ved du det|hvor kommer (?:det|svaret|svarene) fra|where do you know)/.test(
      plain,
    ) &&
    scope.subjects.length === 0
  )
    return { intent: 'help', sentence: say('answer.whereFrom') };
  if (
    /^(?:hvordan|hvor|how do i|how can i) (?:kan (?:jeg|vi|man) )?(?:markerer?|melder?|flytter?|retter?|aendrer?|sletter?|udskyder?|tilfoejer?|opretter?|mark|move|change|delete|add)(?= |$)/.test(
      plain,
    )
  )
    return { intent: 'howToChange', sentence: say('answer.howToChange'), facts: namedFacts(scope) };
  if (/^(?:kan du )?(?:marker|flyt|udskyd|ryk|slet|ret|saet|meld|aendr|mark|move|delete|postpone) /.test(plain))
    return { intent: 'howToChange', sentence: say('answer.howToChange'), facts: namedFacts(scope) };
  if (
    /^(?:kan (?:du|jeg) )?(?:lave?|hente?|faa|sende?|traekk?e?|eksportere?|udskrive?|printe?|make|export|get) (?:\w+ ){0,4}(?:rapport\w*|statusrapport|excel|word|pdf|tidsplanen?|kalender\w*|report)(?= |$)/.test(
      plain,
    )
  )
    return { intent: 'report', sentence: say('answer.report') };
  if (
    /^(?:status|staus|the status|plan status|status paa planen|status for planen)$/.test(plain) &&
    scope.subjects.length === 0
  )
    return overview(scope);
  if (
    /^(?:plan|planen|aabn planen|link til planen|vis (?:mig )?planen|send mig planen|hent planen|giv mig planen|hvor finder jeg planen|tidsplan|tidsplanen|aabn tidsplanen|open the (?:plan|timeline)|the plan|timeline)$/.test(
      plain,
    )
  ) {
    const whole = overview(scope);
    return { ...whole, notes: links.plan() === null ? [] : [say('answer.openPlan')] };
  }
  return null;
}

/** What a wish to change something is about, with the way to it. */
const namedFacts = (scope: Scope): Fact[] =>
  scope.found.owners
    .filter(({ owner, byTitle }) => owner.about.kind === 'activity' && byTitle >= 0.5)
    .slice(0, 2)
    .flatMap(({ owner: { about } }) => (about.kind === 'activity' ? [activityFact(scope, about.activity)] : []));
