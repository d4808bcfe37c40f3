import { holdsCpr } from '../plan/cpr';
import { sayInWords } from '../text/plan-words';
import { createSay } from '../text/text';
import { sayDate, type Calendar } from '../periods/index';
import type { Answer, AnswerLinks, Asker, Contacts, Known, SiteWord, Source } from './answer';
import { createIndex, type PlanIndex, type Signed } from './knowledge/index-of-plan';
import { findIn } from './knowledge/find';
import { createLookup } from './knowledge/lookup';
import { activityOwners, otherOwners } from './knowledge/owners';
import { choosing, ofSpoken } from './knowledge/spoken-of';
import type { Owner } from './knowledge/statement';
import { createLexicon, isCommonWord, type Lexicon } from './language/lexicon';
import { createVocabulary, type Vocabulary } from './language/vocabulary';
import { goingOn, topicAfter } from './question/going-on';
import { inPlanOrder, ofListed } from './question/of-listed';
import { asks } from './question/patterns';
import { inOurWords } from './question/plan-words';
import { longestQuestion, readQuestion } from './question/read-question';
import { exactRole } from './reply/exact-role';
import { replyTo } from './reply/reply';
import type { Reply, Scope } from './reply/scope';
import { supervisionWords } from './reply/supervision/reply-supervision';
import { askEach } from './several';

export interface AnswersOptions {
  readonly calendar: Calendar;
  readonly links: AnswerLinks;
  readonly contacts: Contacts;
}

/** Answers questions about one plan; the index behind it follows the plan. */
export interface Answers {
  /** Takes what has changed; cheap where nothing has. */
  update(known: Known): void;
  /** Answers a question. Never throws, whatever is asked; the text is read up to 4,000 characters. */
  ask(question: string, asker: Asker): Answer;
}

/** Makes the index of a plan and what stands beside it, and answers from it. */
export function createAnswers(first: Known, { calendar, links, contacts }: AnswersOptions): Answers {
  let known = first;
  let made = begin(first.words);
  made.index.set(signed(first));
  made.learn(first);
  let lookup = createLookup(first.plan, made.index.owners);

  /** Running text around the plan may call its parts so; its own rows mean something else by the word. */
  const says = (word: RegExp): boolean =>
    made.index.owners.some(
      ({ about, statements }) => about.kind !== 'section' && statements.some(({ text }) => word.test(text)),
    );
  const askOne = (text: string, asker: Asker): Answer => {
    const { lexicon, vocabulary, index } = made;
    const read = readQuestion(inOurWords(text, known.plan, says), {
      lexicon,
      vocabulary,
      today: asker.today,
      locale: asker.locale,
    });
    const placed = inPlanOrder(ofListed(read, asker.topic), known.plan);
    const met = findIn(index, placed);
    const going = goingOn(placed, choosing(placed, met, asker.topic));
    const asked = { ...going, roles: going.roles.map((role) => exactRole(role, known.plan, lookup)) };
    const say = sayInWords(createSay(asked.locale), known.plan.words);
    const subjects = subjectsOf(index.owners, asked.key, asker);
    const scope: Scope = {
      known,
      index,
      lookup,
      lexicon,
      asker,
      asked,
      found: ofSpoken(met, asked, subjects),
      subjects,
      say,
      calendar,
      links,
      contacts,
      is: (name) => asks[name].test(asked.plain),
    };
    return answerOf(replyTo(scope, text), scope);
  };

  return {
    update(next) {
      if (JSON.stringify(next.words) !== JSON.stringify(known.words)) made = begin(next.words);
      known = next;
      made.index.set(signed(next));
      made.learn(next);
      lookup = createLookup(next.plan, made.index.owners);
    },
    ask: (question, asker) => askEach(question.slice(0, longestQuestion), asker, askOne),
  };
}

interface Begun {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly index: PlanIndex;
  /** Takes in what is said of ledelsestilsyn, where there is any: no slip of another word, and nothing to look up in the plan. */
  learn(known: Known): void;
}

/** Words and an index that knows nothing yet: other words of the municipality's make all roots anew. */
function begin(words: readonly SiteWord[]): Begun {
  const lexicon = createLexicon(words);
  const vocabulary = createVocabulary();
  for (const word of lexicon.words) vocabulary.add(word);
  const learned = new Set<string>();
  const learn = (known: Known): void => {
    for (const word of supervisionWords(known)) {
      if (!learned.has(word)) vocabulary.add(word);
      learned.add(word);
    }
  };
  return { lexicon, vocabulary, index: createIndex(vocabulary, isCommonWord), learn };
}

/** What a question without a subject goes on about: the number it names, else what the dialogue is about. */
function subjectsOf(owners: readonly Owner[], key: string | null, { topic }: Asker): Owner[] {
  const keys = key === null ? (topic?.subjects ?? []) : [key];
  const bare = keys.map((one) => one.replace(/\.[mgo]\d+(?:\.\d+)?$/, ''));
  return owners.filter((owner) => bare.includes(owner.key));
}

/** Activities are known by what they and their rows hold, so that an unchanged one is not read again. */
function signed(known: Known): Signed[] {
  return [...activityOwners(known.plan), ...otherOwners(known)].map((owner) => ({
    owner,
    signature: JSON.stringify([
      owner.key,
      owner.title,
      owner.about,
      owner.statements.map(({ kind, text, item, indicator, delivery }) => [kind, text, item, indicator, delivery]),
    ]),
  }));
}

/** How an abbreviation was read, and that a law may have changed since the plan was written (VOICE.md 7). */
function asReadNotes({ asked, say, known }: Scope, outcome: Answer['outcome'], facts: Answer['facts']): string[] {
  if (outcome === 'decline') return [];
  const { documentDate } = known.plan;
  const namesLaw = facts.some(({ text }) => /§\s*\d/.test(text));
  return [
    ...asked.readAs.map(({ word, meaning }) => say('answer.readAs', { word, meaning })),
    ...(namesLaw && documentDate !== null ? [say('answer.lawNote', { date: sayDate(documentDate, say.locale) })] : []),
  ];
}

function answerOf(reply: Reply, scope: Scope): Answer {
  const { asked, asker } = scope;
  const facts = reply.facts ?? [];
  const outcome = reply.outcome ?? 'answer';
  const sources = new Map<string, Source>(
    [...facts.map(({ source }) => source), ...(reply.alsoFrom ?? [])].map((source) => [
      `${source.kind}/${source.id}`,
      source,
    ]),
  );
  return {
    outcome,
    locale: asked.locale,
    intent: reply.intent,
    // A plan's own words may hold what nobody should see.
    sentence: holdsCpr(reply.sentence) ? '' : reply.sentence,
    facts,
    notes: [...(reply.notes ?? []), ...asReadNotes(scope, outcome, facts)],
    choices: reply.choices ?? [],
    more: reply.more ?? null,
    sources: [...sources.values()],
    topic: topicAfter(reply, outcome, asked, asker.topic),
    missed: reply.missed ?? null,
  };
}
