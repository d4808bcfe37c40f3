import SearchableMap from 'minisearch/SearchableMap';
import { slipsBetween } from '../../text/slips';
import { rootOf } from './root';

/** One way to read a word: the roots that it stands for together, and how sure the reading is (1: as it is written). */
export interface Reading {
  readonly roots: readonly string[];
  readonly weight: number;
}

/** Roots of a word in a text; a part of a compound weighs less than the whole. */
export type RootWeight = readonly [root: string, weight: number];

/** All words that are known: the plan's own, the lists' and those that questions are made of. */
export interface Vocabulary {
  add(word: string): void;
  has(word: string): boolean;
  /** The word, or the known word that it is nearly; null where nothing is near. `word` is folded. */
  nearest(word: string): { readonly word: string; readonly weight: number } | null;
  /** The two known words that a compound is made of, the first without its joint; null where it is none. */
  split(word: string): readonly [string, string] | null;
  /** The known compounds that a word is the last part of, whatever their first part is: "messen" of "fleksjobmesse". */
  headedBy(word: string): readonly string[];
  /** Root of a word of a text, with those of its parts. */
  rootsOf(word: string): readonly RootWeight[];
}

const shortestPart = 3;
const shortestCompound = 8;
const headWeight = 0.7;
const partWeight = 0.55;

/** Slips that a word of a length may have: short words are too like each other. */
const slipsOf = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 14 ? 2 : 3);

/** A letter that is written as two is one when slips are counted: "hvornor" is one slip from "hvornaar". */
const compact = (word: string): string => word.replace(/ae/g, 'æ').replace(/oe/g, 'ø').replace(/aa/g, 'å');

const vowel = /[aeiouyæøå]/;

export function createVocabulary(): Vocabulary {
  const times = new Map<string, number>();
  /** The same words as they are compared, with how they are written. */
  const compared = new SearchableMap<string>();
  /** Words by their letters in order, each as it is compared and as it is written. */
  const anagrams = new Map<string, (readonly [string, string])[]>();
  /** A root with the first word that has it. */
  const roots = new Map<string, string>();
  const splits = new Map<string, readonly [string, string] | null>();
  const cached = new Map<string, readonly RootWeight[]>();

  const isPart = (part: string): boolean => part.length >= shortestPart && (times.has(part) || roots.has(rootOf(part)));

  const split = (word: string): readonly [string, string] | null => {
    if (word.length < shortestCompound) return null;
    const known = splits.get(word);
    if (known !== undefined) return known;
    let found: readonly [string, string] | null = null;
    // The longest last part tells most of what the word is: "ledelsestilsyns|koncept", and not "…skon|cept".
    for (let at = shortestPart; at <= word.length - 4 && found === null; at++) {
      const [first, last] = [word.slice(0, at), word.slice(at)];
      if (!isPart(last)) continue;
      const bare = /^(.{3,}?)(?:s|e)$/.exec(first)?.[1];
      const stemmed = bare !== undefined && times.has(bare) ? bare : null;
      if (times.has(first) || stemmed !== null) found = [stemmed ?? first, last];
    }
    splits.set(word, found);
    return found;
  };

  const rootsOf = (word: string, depth = 0): readonly RootWeight[] => {
    const known = cached.get(word);
    if (known) return known;
    const own: RootWeight[] = [[rootOf(word), 1]];
    const parts = depth > 1 ? null : split(word);
    if (parts !== null) {
      const [first, last] = parts;
      for (const [root, weight] of rootsOf(last, depth + 1)) own.push([root, weight * headWeight]);
      for (const [root, weight] of rootsOf(first, depth + 1)) own.push([root, weight * partWeight]);
    }
    if (depth === 0) cached.set(word, own);
    return own;
  };

  return {
    add(word) {
      const before = times.get(word);
      times.set(word, (before ?? 0) + 1);
      if (before !== undefined) return;
      if (word.length >= 4 && !/\d/.test(word)) {
        const letters = compact(word);
        compared.set(letters, word);
        // A swap may make two letters of one, or one of two: they are looked up in both ways of writing.
        for (const form of new Set([letters, word])) {
          const same = anagrams.get(lettersOf(form));
          if (same) same.push([form, word]);
          else anagrams.set(lettersOf(form), [[form, word]]);
        }
      }
      if (!roots.has(rootOf(word))) roots.set(rootOf(word), word);
      // A new word may be a part of one that was looked at before.
      if (splits.size > 0) splits.clear();
      if (cached.size > 0) cached.clear();
    },
    has: (word) => times.has(word),
    headedBy(word) {
      const head = bare(word);
      if (head.length < shortestHead) return [];
      const headed: string[] = [];
      for (const known of times.keys())
        if (known.length >= head.length + shortestFirst && bare(known).endsWith(head)) headed.push(known);
      return headed.length > mostHeaded ? [] : headed;
    },
    split,
    rootsOf,
    nearest(word) {
      if (times.has(word)) return { word, weight: 1 };
      const same = roots.get(rootOf(word));
      const said = compact(word);
      const most = slipsOf(said.length);
      if (most === 0) return same === undefined ? null : { word: same, weight: 1 };
      let best: { readonly word: string; readonly cost: number } | null = null;
      const weigh = (candidate: string, written: string, as = said): void => {
        const slips = slipsBetween(as, candidate, most);
        // Two slips in a short word make another word; who mistypes seldom mistypes the first letter.
        if (slips === null || (slips >= 2 && (said.length < 7 || candidate.length < 6))) return;
        const cost =
          slips -
          (slips === 1 ? vowelSlip(said, candidate) : 0) +
          (candidate[0] === said[0] ? 0 : 0.4) -
          Math.min(times.get(written) ?? 0, 50) / 500 -
          (rootOf(written) === rootOf(word) ? 0.5 : 0);
        if (best === null || cost < best.cost) best = { word: written, cost };
      };
      for (const form of waysOfWriting(word))
        for (const [candidate, written] of anagrams.get(lettersOf(form)) ?? []) weigh(candidate, written, form);
      // One swap is nearer than anything that the map may find.
      if (best === null || asNearest(best)?.weight !== 0.95)
        for (const form of waysOfWriting(word))
          for (const [candidate, [written]] of compared.fuzzyGet(form, reachOf(form.length)))
            weigh(candidate, written, form);
      const near = asNearest(best);
      // A form that was never written, of a word that was: "handleplanernes".
      const root = rootOf(word);
      const isOwnForm = same !== undefined && (near === null || root.length >= 6 || isEnding(word, root));
      if (isOwnForm && (near === null || rootOf(near.word) !== rootOf(word))) return { word: same, weight: 1 };
      return near;
    },
  };
}

const shortestHead = 4;
const shortestFirst = 3;
/** The last part of more compounds than these tells nothing. */
const mostHeaded = 6;

/** A word without the ending of its form, which its root may have lost more than. */
const bare = (word: string): string => word.replace(/(?:ernes?|enes?|ens?|ets?|ers?|es?)$/, '');

/** A slip may put two letters beside each other that are no one letter: "aeldresaarbejde". */
const waysOfWriting = (word: string): Set<string> =>
  new Set([compact(word), word.replace(/ae/g, 'æ').replace(/oe/g, 'ø'), word]);

/** Whether a word is its root with an ending that any word may have: "vælger", but not "underetninger" of "under". */
const isEnding = (word: string, root: string): boolean =>
  word.startsWith(root) &&
  /^(?:e|en|et|er|ene|erne|s|es|ens|ets|ers|ernes|r|t|te|ede|ning|ningen)?$/.test(word.slice(root.length));

/** The letters of a word in order: letters that changed places are the same letters. */
const lettersOf = (word: string): string => [...word].sort().join('');

/** The map counts a swap as two slips, so it is asked a little further out. */
const reachOf = (length: number): number => (length < 4 ? 0 : length < 6 ? 2 : length < 8 ? 2 : 3);

const asNearest = (
  best: { readonly word: string; readonly cost: number } | null,
): { readonly word: string; readonly weight: number } | null =>
  best === null ? null : { word: best.word, weight: best.cost > 1.5 ? 0.85 : 0.95 };

/** One vowel for another sounds alike, and is the likelier slip. */
function vowelSlip(a: string, b: string): number {
  if (a.length !== b.length) return 0;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return vowel.test(a[at] ?? '') && vowel.test(b[at] ?? '') ? 0.2 : 0;
}
