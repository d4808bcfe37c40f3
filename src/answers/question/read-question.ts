import {
  isCommonWord,
  shortSlips,
  type Lexicon,
  type Phrase,
  type RoleName,
  type WordClass,
} from '../language/lexicon';
import { rootOf } from '../language/root';
import type { Reading, Vocabulary } from '../language/vocabulary';
import { wordsOfText } from '../language/words-of-text';
import type { Term } from '../knowledge/index-of-plan';
import type { LocalDate } from '../../plan/plan';
import type { Locale } from '../../text/text';
import { periodOfQuestion, type AskedPeriod } from './period-of-question';
import { localeOfQuestion } from './locale-of-question';

/** More of a question is not read. */
export const longestQuestion = 4000;
const mostTerms = 24;
const mostMended = 24;

/** A question taken apart; nothing in it has been looked up in the plan. */
export interface Asked {
  readonly locale: Locale;
  /** All words, folded and mended, with a space between: what patterns look at. */
  readonly plain: string;
  /** What is asked about, and what only says it more closely. */
  readonly terms: readonly Term[];
  readonly weak: readonly Term[];
  readonly period: AskedPeriod | null;
  /** Roles that are named, the first first. */
  readonly roles: readonly RoleName[];
  /** The plan's own number of something: "2.1", "2.1.m2". */
  readonly key: string | null;
  /** "indsatsområde 2". */
  readonly areaNumber: string | null;
  readonly topic: string | null;
  /** Abbreviations that were read as something of ours, for the person to see. */
  readonly readAs: readonly { readonly word: string; readonly meaning: string }[];
}

/** Small words that compounds begin with: "under søgelse", "med arbejder". "For ældre" are no forældre. */
const startsCompounds = new Set(['under', 'over', 'efter', 'op', 'ud', 'ind', 'af', 'til', 'med', 'mod', 'mellem']);

/** What a verb of two parts may end with: "meldt til". */
const particles = new Set(['til', 'ind', 'ud', 'op', 'af', 'paa', 'med', 'frem', 'ned']);

interface AskedWord {
  readonly raw: string;
  readonly text: string;
  readonly kind: WordClass;
  readonly weight: number;
}

export interface ReadingHelp {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly today: LocalDate;
  readonly locale: Locale;
}

/** Takes a question apart. Pure. */
export function readQuestion(question: string, help: ReadingHelp): Asked {
  const text = question.slice(0, longestQuestion).replace(/@\s*fremdrift/gi, ' ');
  const { lexicon, vocabulary, today } = help;
  let budget = mostMended;
  const read = wordsOfText(text)
    .slice(0, 700)
    .map((word) => ({ ...word, text: shortSlips.get(word.text) ?? word.text }));
  const words: (AskedWord & { readonly start: number; readonly end: number })[] = [];
  for (let i = 0; i < read.length; i++) {
    const word = read[i];
    if (word === undefined) continue;
    const raw = text.slice(word.start, word.end);
    const next = read[i + 1];
    const known = vocabulary.has(word.text) || /\d/.test(word.text);
    const joined = next === undefined ? '' : word.text + next.text;
    // "ledelses tilsyn", "proces plan": a compound that was written as two.
    // "It-chef", "HR-konsulent": what a hyphen joins is one thing, and its small first word tells which.
    const isHyphened =
      next !== undefined &&
      text.slice(word.end, next.start) === '-' &&
      word.text.length <= 2 &&
      isCommonWord(word.text);
    if (isHyphened) {
      words.push({ raw, text: word.text, kind: 'content', weight: 1, start: word.start, end: word.end });
      continue;
    }
    // "Meldt til", "skrevet ind": a verb whose first part stands after it.
    const parted = next === undefined || !particles.has(next.text) ? null : next.text + word.text;
    const whole = parted === null || vocabulary.has(word.text) ? null : vocabulary.nearest(parted);
    if (next !== undefined && parted !== null && whole !== null && rootOf(whole.word) === rootOf(parted)) {
      words.push({ raw, text: parted, kind: lexicon.classOf(parted), weight: 1, start: word.start, end: next.end });
      i++;
      continue;
    }
    const isCut =
      vocabulary.has(joined) &&
      !isCommonWord(next?.text ?? '') &&
      (!isCommonWord(word.text) || (startsCompounds.has(word.text) && !vocabulary.has(next?.text ?? '')));
    if (next !== undefined && isCut) {
      words.push({ raw, text: joined, kind: lexicon.classOf(joined), weight: 1, start: word.start, end: next.end });
      i++;
      continue;
    }
    // A name in capitals is no word of a question: the method SPOR, the system DUBU.
    const isName = /^\p{Lu}{3,}$/u.test(raw) && text !== text.toUpperCase();
    if (isName && lexicon.topicOf(word.text) === null && !lexicon.samenesses.has(rootOf(word.text))) {
      words.push({ raw, text: word.text, kind: 'content', weight: 1, start: word.start, end: word.end });
      continue;
    }
    if (known || isCommonWord(word.text)) {
      words.push({
        raw,
        text: word.text,
        kind: lexicon.classOf(word.text),
        weight: 1,
        start: word.start,
        end: word.end,
      });
      continue;
    }
    const near = budget-- > 0 ? vocabulary.nearest(word.text) : null;
    // A compound of words that are known is no slip, unless it is very near another: "ledelsetilsyn".
    const isCompound = vocabulary.split(word.text) !== null && (near === null || near.weight < 0.9);
    // "beredskabsplanmål", "underretningsmilepæle": what is asked of a thing, written in one word with it.
    const tail = tailOf(word.text, vocabulary, lexicon);
    const isForm = near !== null && rootOf(near.word) === rootOf(word.text);
    if (tail !== null && !isForm) {
      for (const part of [tail.first, tail.last])
        words.push({ raw, text: part, kind: lexicon.classOf(part), weight: 1, start: word.start, end: word.end });
      continue;
    }
    // Another form of a word that is known stays as it is, unless it asks something: "opfølging", "handleplaneren".
    // A last letter that was struck twice is no ending: "procesplann".
    const isDoubled = near !== null && word.text === near.word + (near.word.at(-1) ?? '');
    const stays = !isDoubled && (isCompound || (isForm && lexicon.classOf(near.word) === 'content'));
    const mended = stays ? word.text : (near?.word ?? word.text);
    const weight = isCompound ? 1 : (near?.weight ?? 1);
    words.push({ raw, text: mended, kind: lexicon.classOf(mended), weight, start: word.start, end: word.end });
  }
  const plain = words.map((word) => word.text).join(' ');
  const period =
    periodOfQuestion(text, today) ??
    (plain ===
    wordsOfText(text)
      .map((word) => word.text)
      .join(' ')
      ? null
      : mendedPeriod(plain, today));
  const free = words.filter((word) => !isInside(word, period));
  const key =
    /(?:^|[^\d.])(\d+(?:\.\d+)*\.[mgo]\d+|\d+\.\d+)(?![\d])/i.exec(text)?.[1]?.toLowerCase() ??
    /(?:^| )(?:punkt|aktivitet|indsats|nummer|nr|item|activity|point)\s+(?:nr\s+|nummer\s+)?(\d{1,2})(?= |$)/.exec(
      plain,
    )?.[1] ??
    null;
  const areaNumber =
    /(?:indsatsomraade|omraade|tema|fokusomraade|area|focus area|io)\s+(?:nr\s+|nummer\s+)?(\d{1,2})(?= |$)/.exec(
      plain,
    )?.[1] ?? null;
  const { terms, weak, roles, readAs } = termsOf(free, lexicon, vocabulary, { key, areaNumber });
  return {
    locale: localeOfQuestion(
      words.map((word) => word.text),
      help.locale,
    ),
    plain,
    terms,
    weak,
    period,
    roles,
    readAs,
    key,
    areaNumber,
    topic: read.map((word) => lexicon.topicOf(word.text)).find((topic) => topic !== null) ?? null,
  };
}

/** The two parts of a word whose last part only asks something of the first; null for any other word. */
function tailOf(
  word: string,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): { readonly first: string; readonly last: string } | null {
  const parts = vocabulary.split(word);
  if (parts === null) return null;
  const [first, last] = parts;
  const asksOnly = ['kind', 'dropped', 'common'].includes(lexicon.classOf(last)) && last.length >= 3;
  return asksOnly && first.length >= 4 ? { first, last } : null;
}

/** A time that is only a time once its words are mended; its place in the question is not known, so its words stay. */
function mendedPeriod(plain: string, today: LocalDate): AskedPeriod | null {
  const period = periodOfQuestion(plain.replace(/aa/g, 'å').replace(/ae/g, 'æ').replace(/oe/g, 'ø'), today);
  return period && { ...period, from: -1, to: -1 };
}

const isInside = (word: { readonly start: number; readonly end: number }, period: AskedPeriod | null): boolean =>
  period !== null && word.start < period.to && word.end > period.from;

/** Times of the year say when, and are not what is asked about. */
const ofTime =
  /^(?:primo|medio|ultimo|foraar\w*|sommer(?:en|ferien|ferie)?|efteraar\w*|vinter\w*|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october|\d{4})$/;

function termsOf(
  words: readonly AskedWord[],
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  { key, areaNumber }: Pick<Asked, 'key' | 'areaNumber'>,
): Pick<Asked, 'terms' | 'weak' | 'roles' | 'readAs'> {
  const terms: Term[] = [];
  const weak: Term[] = [];
  const roles: RoleName[] = [];
  const readAs: { word: string; meaning: string }[] = [];
  const roots = words.map(({ text }) => rootOf(text));
  for (let i = 0; i < words.length;) {
    const role = roleAt(words, roots, i, lexicon.roles);
    if (role && !roles.some(({ role: known }) => known === role.name.role)) roles.push(role.name);
    const isCue = ['kind', 'dropped'].includes(words[i]?.kind ?? '');
    const found = (lexicon.samenesses.get(roots[i] ?? '') ?? []).find(
      ({ phrase }) => (phrase.roots.length > 1 || !isCue) && standsAt(phrase, words, roots, i),
    );
    if (found) {
      const own = words.slice(i, i + found.phrase.roots.length);
      const isAbbreviation = found.phrase.said === found.phrase.said.toUpperCase() && found.phrase.said.length <= 5;
      const meaning = found.others[0]?.said;
      if (isAbbreviation && meaning !== undefined) readAs.push({ word: found.phrase.said, meaning });
      const readings: Reading[] = found.others.map((other) => ({ roots: wholeRoots(other), weight: 0.92 }));
      // A saying of several words is met word by word as well.
      if (found.phrase.roots.length > 1 && !isAbbreviation) {
        for (const word of own)
          if (word.kind === 'content') terms.push(strong(word.text, [...ownReadings(word, vocabulary), ...readings]));
        if (!own.some((word) => word.kind === 'content'))
          terms.push(strong(own.map(({ text }) => text).join(' '), readings));
      } else
        terms.push(
          strong(own.map(({ text }) => text).join(' '), [
            { roots: wholeRoots(found.phrase), weight: 1 },
            ...own.flatMap((word) => splitReading(word, vocabulary)),
            ...readings,
          ]),
        );
      i += found.phrase.roots.length;
      continue;
    }
    const word = words[i];
    i++;
    if (word === undefined || word.text === key || word.text === areaNumber || ofTime.test(word.text)) continue;
    // "De 80 %" is a figure of the plan; a bare number counts something.
    const isShare = /^\d{1,3}$/.test(word.text) && ['%', 'procent', 'pct', 'percent'].includes(words[i]?.text ?? '');
    if (isShare) terms.push(strong(word.text, [{ roots: [word.text], weight: 1 }]));
    if (/^(?:§|%|\d{1,3})$/.test(word.text)) continue;
    // "Hvem leder den": what is done to it, and no leader.
    if (/^(?:leder|leads|heads)$/.test(word.text) && /^(?:hvem|who|der|som)$/.test(words[i - 2]?.text ?? '')) continue;
    if (word.kind === 'content') terms.push(strong(word.text, ownReadings(word, vocabulary)));
    else if (word.kind === 'weak' || word.kind === 'kind')
      weak.push({
        word: word.text,
        readings: ownReadings(word, vocabulary),
        counts: word.kind === 'weak' ? 0.3 : 0.15,
      });
  }
  return { terms: once(terms).slice(0, mostTerms), weak: once(weak).slice(0, mostTerms), roles, readAs };
}

const strong = (word: string, readings: readonly Reading[]): Term => ({ word, readings, counts: 1 });

const wholeRoots = (phrase: Phrase): string[] => phrase.roots.filter((_, i) => !isCommonWord(phrase.words[i] ?? ''));

function standsAt(phrase: Phrase, words: readonly AskedWord[], roots: readonly string[], at: number): boolean {
  if (!phrase.roots.every((root, i) => roots[at + i] === root)) return false;
  return !phrase.isCapitals || (words[at]?.raw ?? '') === phrase.said;
}

function roleAt(
  words: readonly AskedWord[],
  roots: readonly string[],
  at: number,
  names: readonly RoleName[],
): { readonly name: RoleName; readonly length: number } | null {
  for (const name of names)
    for (const phrase of name.phrases)
      if (phrase.roots.length > 0 && standsAt(phrase, words, roots, at))
        return { name: { ...name, said: phrase }, length: phrase.roots.length };
  return null;
}

const ownReadings = (word: AskedWord, vocabulary: Vocabulary): Reading[] => [
  { roots: [rootOf(word.text)], weight: word.weight },
  ...splitReading(word, vocabulary),
  // A word that is known is no short name for a longer one.
  ...(vocabulary.has(word.text)
    ? []
    : vocabulary.headedBy(word.text).map((headed): Reading => ({ roots: [rootOf(headed)], weight: 0.8 }))),
];

/** "Underretningsområdet", "netværksindsatsen": a last part that says only that something is meant by the first. */
const saysOnlyThing =
  /^(?:omraade[rt]?|omraaderne|felte[tr]?|indsats(?:en|er)?|arbejdet?|delen|spore[tr]?|projekte[tr]?|emnet|temaet|aktivitet(?:en)?|opgaven?)$/;

/** A compound is met by its parts as well, less surely. */
function splitReading(word: AskedWord, vocabulary: Vocabulary): Reading[] {
  const parts = vocabulary.split(word.text);
  if (parts === null) return [];
  const [first, last] = parts;
  const both = { roots: parts.map(rootOf), weight: 0.85 * word.weight };
  return saysOnlyThing.test(last) ? [both, { roots: [rootOf(first)], weight: 0.8 * word.weight }] : [both];
}

const once = (terms: readonly Term[]): Term[] =>
  terms.filter(({ word }, i) => terms.findIndex((other) => other.word === word) === i);
