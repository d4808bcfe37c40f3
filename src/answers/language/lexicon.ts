import commonWords from '../words/common.json';
import cueWords from '../words/cues.json';
import englishWords from '../words/english.json';
import roleWords from '../words/roles.json';
import synonymWords from '../words/synonyms.json';
import { fold } from '../../documents/fold';
import type { SiteWord } from '../answer';
import { askingWords } from '../question/patterns';
import { rootOf } from './root';
import { wordsOfText } from './words-of-text';

/** One way to say a thing: its words' roots in their order. */
export interface Phrase {
  /** As it is written in the list. */
  readonly said: string;
  readonly words: readonly string[];
  readonly roots: readonly string[];
  /** An abbreviation that is a word too ("AL", "med") counts only in capitals. */
  readonly isCapitals: boolean;
}

/** A phrase, and what else says the same. */
export interface Sameness {
  readonly phrase: Phrase;
  readonly others: readonly Phrase[];
}

/** A role as people name it. */
export interface RoleName {
  readonly role: string;
  readonly definite: string;
  readonly phrases: readonly Phrase[];
  /** How a question said it; left out where none did. */
  readonly said?: Phrase;
}

export type WordClass = 'common' | 'kind' | 'dropped' | 'weak' | 'content';

/** The words that questions are made of, those of the product and of the site. */
export interface Lexicon {
  /** Sayings by their first root, the longest first. */
  readonly samenesses: ReadonlyMap<string, readonly Sameness[]>;
  readonly roles: readonly RoleName[];
  readonly words: ReadonlySet<string>;
  classOf(word: string): WordClass;
  /** The topic of ours that a word belongs to and no plan tells of: "budget". */
  topicOf(word: string): string | null;
}

const folded = (words: readonly string[]): Set<string> =>
  new Set(words.flatMap((word) => wordsOfText(word).map(({ text }) => text)));

const common = folded(commonWords);
const kinds = folded(cueWords.kinds);
const dropped = new Set([...folded(cueWords.dropped), ...askingWords]);
const weak = folded(cueWords.weak);
/** Words of everyday, which are no slip of another, and those that compounds are made of. */
const others = folded([...cueWords.known, ...cueWords.parts]);
const topics = new Map(
  Object.entries(cueWords.topics).flatMap(([topic, words]) => [...folded(words)].map((word) => [word, topic] as const)),
);

/** Slips in words that are too short to be mended by their letters. */
export const shortSlips: ReadonlyMap<string, string> = new Map(
  Object.entries(cueWords.slips).map(([slip, word]) => [fold(slip), fold(word)]),
);

/** Small words that carry nothing, in Danish and English. */
export const isCommonWord = (word: string): boolean => common.has(word);

export function phraseOf(said: string): Phrase {
  const words = wordsOfText(said).map(({ text }) => text);
  const isShort = said.length <= 2 || (common.has(words[0] ?? '') && words.length === 1);
  return { said, words, roots: words.map(rootOf), isCapitals: isShort && said === said.toLocaleUpperCase('da') };
}

/** The product's words with those that the site keeps; a word of the site goes before ours. */
export function createLexicon(siteWords: readonly SiteWord[]): Lexicon {
  const groups: Phrase[][] = [
    ...siteWords.map(({ word, means }) => [phraseOf(means), phraseOf(word)]),
    ...synonymWords.map((forms) => forms.map(phraseOf)),
  ];
  const samenesses = new Map<string, Sameness[]>();
  const own = new Set(siteWords.map(({ word }) => phraseOf(word).roots.join(' ')));
  const put = (phrase: Phrase, others: readonly Phrase[]): void => {
    const first = phrase.roots[0];
    if (first === undefined) return;
    const those = samenesses.get(first);
    if (those) those.push({ phrase, others });
    else samenesses.set(first, [{ phrase, others }]);
  };
  groups.forEach((group, i) => {
    for (const phrase of group)
      if (i < siteWords.length || !own.has(phrase.roots.join(' ')))
        put(
          phrase,
          group.filter((other) => other !== phrase),
        );
  });
  for (const [said, means] of Object.entries(englishWords)) put(phraseOf(said), means.map(phraseOf));
  for (const those of samenesses.values()) those.sort((a, b) => b.phrase.roots.length - a.phrase.roots.length);
  const roles = roleWords.map(({ role, plural, definite, also }) => ({
    role,
    definite,
    phrases: [role, plural, definite, ...also].map(phraseOf),
  }));
  const words = new Set([...common, ...kinds, ...dropped, ...weak, ...topics.keys(), ...others]);
  for (const group of [...groups, ...roles.map(({ phrases }) => phrases)])
    for (const phrase of group) for (const word of phrase.words) words.add(word);
  for (const said of Object.keys(englishWords)) for (const { text } of wordsOfText(said)) words.add(text);
  return {
    samenesses,
    roles,
    words,
    topicOf: (word) => topics.get(word) ?? null,
    classOf: (word) =>
      kinds.has(word)
        ? 'kind'
        : weak.has(word)
          ? 'weak'
          : dropped.has(word)
            ? 'dropped'
            : common.has(word)
              ? 'common'
              : 'content',
  };
}
