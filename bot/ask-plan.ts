import {
  createAnswers,
  type Answer,
  type AnswerLinks,
  type Answers,
  type Contacts,
  type Known,
  type MissedKind,
  type Topic,
} from '../src/answers/index';
import { answerCard, plain } from '../src/cards/index';
import { noContacts } from '../src/lists/questions/answer-settings';
import type { Threads } from '../src/lists/repository';
import type { ListDeclaration } from '../src/lists/schema';
import type { Calendar } from '../src/periods/index';
import type { LocalDate, Plan } from '../src/plan/plan';
import { noTexts } from '../src/reports/report';
import { createSay, type Say } from '../src/text/text';
import { answerReport, asksReport, type KeptReports } from './answer-report';
import { dialogueOf, type Dialogues } from './dialogue';
import type { Message, MessageAnswer } from './port';
import { boundKey } from './reminder-cards';
import type { Hearing } from './who-hears';

type MayRead = (list: ListDeclaration) => Promise<boolean>;

export interface AnsweringSettings {
  /** Whom declined questions are to go to. */
  readonly contacts: Contacts;
  /** Whether the texts of questions that were not answered are kept. */
  readonly keepsTexts: boolean;
}

/** What answers take from beside the plan, and what becomes of questions that got none. */
export interface Answering {
  /** What stands in other lists, of those that `may` lets through, and the municipality's own words. */
  known(asked: { plan: Plan; now: Date; may: MayRead }): Promise<Pick<Known, 'beside' | 'words'>>;
  /** What the municipality has chosen. */
  settings(): Promise<AnsweringSettings>;
  /** The texts of the plan's next report, the latest that was frozen before a day, and the group's next meeting after it. */
  reports(plan: Plan, today: LocalDate): Promise<KeptReports>;
  /** Counts a question that was not answered; `id` is one question's own, however often it is told. */
  missed(kind: MissedKind, text: string, id: string): Promise<void>;
}

/** Of a municipality that has chosen nothing. */
export const noSettings: AnsweringSettings = { contacts: noContacts, keepsTexts: false };

const nothingBeside = { beside: { meetings: [], rounds: [], documents: null, changes: null }, words: [] };

/** Of a site without further lists. */
export const answeringPlanAlone: Answering = {
  known: () => Promise.resolve(nothingBeside),
  settings: () => Promise.resolve(noSettings),
  reports: () => Promise.resolve({ texts: noTexts, previous: null, until: null }),
  missed: () => Promise.resolve(),
};

export interface AskPlanOptions {
  readonly answering: Answering;
  readonly threads: Pick<Threads, 'findByConversation'>;
  readonly dialogues: Dialogues;
  readonly today: () => LocalDate;
  readonly now: () => Date;
  readonly calendar: Calendar;
  readonly links: AnswerLinks;
  readonly say: Say;
  readonly log: (line: string) => void;
}

/** Who asks about which plan, who hears the answer, and what the municipality has chosen. */
export interface Asked {
  readonly plan: Plan;
  readonly login: string;
  readonly hearing: Hearing;
  readonly settings: AnsweringSettings;
}

/** Answers a question about the plan to somebody who may read it, as far as all may hear who hear it. */
export type AskPlan = (message: Message, asked: Asked) => Promise<MessageAnswer>;

export function createAskPlan(options: AskPlanOptions): AskPlan {
  const { answering, dialogues, today, say } = options;
  const answersOf = keptAnswers(options);
  return async (message, { plan, login, hearing, settings }) => {
    if (asksReport(message.text))
      return answerReport(plan, today(), hearing, (of, on) => answering.reports(of, on), options.links.plan(), say);
    const dialogue = dialogueOf(message);
    const before = dialogues.topicOf(dialogue);
    const none = before?.asked === true ? noneOfThem(message.text) : null;
    if (none !== null) {
      dialogues.remember(dialogue, null);
      return none('chat.none');
    }
    const isAbout = before !== null && before.subjects.length > 0;
    const topic = isAbout ? before : await topicOfThread(options, message, plan, before);
    const areaKey = plan.areas.find(({ channelId }) => channelId === message.place?.channelId)?.key ?? null;
    const asker = { today: today(), locale: say.locale, login, topic, areaKey };
    const ask = async (may: MayRead): Promise<Answer> =>
      (await answersOf(plan, may, settings)).ask(message.text, asker);
    const answer = await ask(hearing.may);
    // What is not known here may stand where not all may read; whether it does is said to nobody else.
    if (answer.outcome === 'unknown' && hearing.may !== hearing.mayAlone) {
      const alone = await ask(hearing.mayAlone);
      if (alone.outcome === 'answer') return createSay(alone.locale)('decline.notHere');
    }
    dialogues.remember(dialogue, answer.topic);
    if (answer.missed !== null)
      // Nobody waits for the count, and an answer is given also where there can be none.
      void answering.missed(answer.missed, message.text, `${dialogue} ${message.id}`).catch((error: unknown) => {
        options.log(`bot: a question was not counted (${error instanceof Error ? error.name : 'Error'})`);
      });
    return sayOrShow(answer.intent === 'help' ? withOwnHelp(answer, settings) : answer, options.links);
  };
}

/** The language in which somebody says that a question back had nothing for them; null where they say something else. */
function noneOfThem(text: string): Say | null {
  const words = text.trim().replace(/[.!]$/, '').toLocaleLowerCase('da');
  return [createSay('da'), createSay('en')].find((say) => say('ask.none').toLocaleLowerCase('da') === words) ?? null;
}

/** What the bot does beside answering, and what becomes of a question that it has no answer to. */
function withOwnHelp(answer: Answer, { keepsTexts }: AnsweringSettings): Answer {
  const say = createSay(answer.locale);
  const privacy = say('chat.privacy');
  const notes = answer.notes.filter((note) => note !== privacy);
  return { ...answer, notes: [...notes, say('chat.helpMore'), keepsTexts ? say('chat.privacyKept') : privacy] };
}

/** One sentence is said; what has more to it is a card. */
function sayOrShow(answer: Answer, links: AnswerLinks): MessageAnswer {
  const { facts, notes, choices, more, sources } = answer;
  const isSentence = [facts, notes, choices, sources].every(({ length }) => length === 0) && more === null;
  return isSentence ? plain(answer.sentence) : answerCard(answer, links.plan());
}

const nothingSaid: Topic = { intent: 'thread', subjects: [], period: null, asked: false };

/** In a thread of an activity's cards it is what is spoken of. */
async function topicOfThread(
  { threads }: Pick<AskPlanOptions, 'threads'>,
  { place }: Message,
  plan: Plan,
  before: Topic | null,
): Promise<Topic | null> {
  // A message that begins a thread is in nobody's.
  if (place === null || place.conversationId.endsWith(`;messageid=${place.messageId}`)) return before;
  const thread = await threads.findByConversation(place.conversationId);
  const activity = plan.activities.find(({ key }) => boundKey(plan, key) === thread?.activityKey);
  return activity ? { ...(before ?? nothingSaid), subjects: [activity.key] } : before;
}

/**
 * One index for all who may read the same, which follows the plan by what has changed. The indexes of a plan that is no longer
 * the current one, and of contacts that are no longer theirs, are let go.
 */
function keptAnswers({
  answering,
  now,
  calendar,
  links,
}: AskPlanOptions): (plan: Plan, may: MayRead, settings: AnsweringSettings) => Promise<Answers> {
  interface Kept {
    readonly answers: Answers;
    known: Known;
  }
  let kept = { of: '', answers: new Map<string, Kept>() };
  return async (plan, may, { contacts }) => {
    const allowed = new Set<string>();
    const known = await answering.known({
      plan,
      now: now(),
      may: async (list) => {
        const isLetIn = await may(list);
        if (isLetIn) allowed.add(list.name);
        return isLetIn;
      },
    });
    const of = JSON.stringify([plan.key, contacts]);
    if (kept.of !== of) kept = { of, answers: new Map() };
    const readers = [...allowed].sort().join(' ');
    const present = { plan, ...known };
    const before = kept.answers.get(readers);
    if (before === undefined) {
      const answers = createAnswers(present, { calendar, links, contacts });
      kept.answers.set(readers, { answers, known: present });
      return answers;
    }
    const { plan: earlier, beside, words } = before.known;
    if (earlier !== plan || beside !== known.beside || words !== known.words) before.answers.update(present);
    before.known = present;
    return before.answers;
  };
}
