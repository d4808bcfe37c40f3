import { wordsOfText } from '../language/words-of-text';
import type { Reading, Vocabulary } from '../language/vocabulary';
import type { Owner, Statement } from './statement';

/** A word of a question as it is looked up: each way to read it, of which the best counts. */
export interface Term {
  /** The word as it was asked, folded and mended. */
  readonly word: string;
  readonly readings: readonly Reading[];
  /** What it counts beside the others: 1, less for a word that only says more closely what is meant. */
  readonly counts: number;
}

/** How well something meets the terms: `share` is 0 to 1 of their weight, `hits` how well each term is met. */
export interface Match<T> {
  readonly of: T;
  readonly share: number;
  readonly hits: readonly number[];
}

/** Statement and owner with what their own words alone meet. */
export interface StatementMatch extends Match<Statement> {
  /** The share that the statement's own words meet, without its owner's title. */
  readonly own: number;
}

export interface PlanIndex {
  /** Owners in the order of the plan. */
  readonly owners: readonly Owner[];
  /** Takes the owners as they are now; those with a signature known before are not read again. */
  set(owners: readonly Signed[]): void;
  /** The statements that meet any of the terms, the best first. */
  statements(terms: readonly Term[]): StatementMatch[];
  /** The owners whose title meets any of the terms; `full` is how much of the title the terms name. */
  titles(terms: readonly Term[]): TitleMatch[];
  /** How much a term tells: a word that stands everywhere tells little, and one that stands nowhere nothing. */
  weightOf(term: Term): number;
}

export interface TitleMatch extends Match<Owner> {
  readonly full: number;
}

export interface Signed {
  readonly signature: string;
  readonly owner: Owner;
}

interface Entry {
  readonly owner: Owner;
  /** Roots of the title with their weights. */
  readonly title: ReadonlyMap<string, number>;
  /** The words of the title that carry it: each whole word's root. */
  readonly whole: readonly string[];
  readonly statements: readonly { readonly statement: Statement; readonly roots: ReadonlyMap<string, number> }[];
}

/** What the title of its owner adds to a statement, and what the owner's other statements add. */
const fromTitle = 0.85;
const fromOwner = 0.5;
const strangeShare = 0.6;

export function createIndex(vocabulary: Vocabulary, isCommon: (word: string) => boolean): PlanIndex {
  let entries: readonly Entry[] = [];
  let owners: readonly Owner[] = [];
  let signatures = new Map<string, Entry>();
  /** Root -> owners and statements that hold it. */
  let titles = new Map<string, [entry: number, weight: number][]>();
  let bodies = new Map<string, [place: number, weight: number][]>();
  let places: { readonly entry: number; readonly statement: Statement; readonly isPassage: boolean }[] = [];

  const rootsIn = (text: string): Map<string, number> => {
    const roots = new Map<string, number>();
    for (const { text: word } of wordsOfText(text))
      if (!isCommon(word))
        for (const [root, weight] of vocabulary.rootsOf(word)) roots.set(root, Math.max(roots.get(root) ?? 0, weight));
    return roots;
  };
  const entryOf = (owner: Owner): Entry => ({
    owner,
    title: rootsIn(owner.title),
    whole: wordsOfText(owner.title).flatMap(({ text }) =>
      isCommon(text) ? [] : [vocabulary.rootsOf(text)[0]?.[0] ?? text],
    ),
    statements: owner.statements.map((statement) => ({ statement, roots: rootsIn(statement.text) })),
  });

  const met = (reading: Reading, weightIn: (root: string) => number): number => {
    let sum = 0;
    for (const root of reading.roots) sum += weightIn(root);
    return (sum / reading.roots.length) * reading.weight;
  };
  const isKnown = (root: string): boolean => titles.has(root) || bodies.has(root);
  const weightOf = ({ readings, counts }: Term): number => {
    const known = readings.find(({ roots }) => roots.length > 0 && roots.every(isKnown));
    if (known === undefined) return 0;
    const sum = known.roots.reduce(
      (all, root) => all + Math.log(1 + (places.length + 1) / (1 + (bodies.get(root)?.length ?? 0))),
      0,
    );
    return counts * Math.max(0.7, sum / known.roots.length);
  };

  /** For each term, how well each place meets it. */
  const hitsOf = (
    postings: ReadonlyMap<string, readonly [number, number][]>,
    terms: readonly Term[],
  ): Map<number, number[]> => {
    const hits = new Map<number, number[]>();
    terms.forEach((term, t) => {
      for (const reading of term.readings) {
        const found = new Map<number, Map<string, number>>();
        for (const root of reading.roots)
          for (const [place, weight] of postings.get(root) ?? []) {
            const roots = found.get(place);
            if (roots) roots.set(root, weight);
            else found.set(place, new Map([[root, weight]]));
          }
        for (const [place, roots] of found) {
          // A "sommerfest" is a fest: a compound of which only the first part is there is hardly met.
          const headless = reading.roots.length === 2 && !roots.has(reading.roots[1] ?? '');
          const value = met(reading, (root) => roots.get(root) ?? 0) * (headless ? 0.4 : 1);
          const those = hits.get(place) ?? terms.map(() => 0);
          those[t] = Math.max(those[t] ?? 0, value);
          hits.set(place, those);
        }
      }
    });
    return hits;
  };
  /** A word that stands nowhere lessens what is met: it may be what was asked about, or only a way of asking. */
  const weightsOf = (terms: readonly Term[]): number[] => {
    const weights = terms.map(weightOf);
    const known = weights.filter((weight, t) => weight > 0 && (terms[t]?.counts ?? 0) === 1);
    const strange = known.length === 0 ? 1 : (strangeShare * known.reduce((sum, one) => sum + one, 0)) / known.length;
    return weights.map((weight, t) => (weight > 0 ? weight : strange * (terms[t]?.counts ?? 1)));
  };
  const shareOf = (hits: readonly number[], weights: readonly number[]): number => {
    const all = weights.reduce((sum, one) => sum + one, 0);
    return all === 0 ? 0 : hits.reduce((sum, hit, t) => sum + hit * (weights[t] ?? 0), 0) / all;
  };

  return {
    get owners() {
      return owners;
    },
    set(signed) {
      for (const { signature, owner } of signed)
        if (!signatures.has(signature)) for (const word of wordsIn(owner)) vocabulary.add(word);
      const kept = new Map<string, Entry>();
      for (const { signature, owner } of signed) kept.set(signature, signatures.get(signature) ?? entryOf(owner));
      signatures = kept;
      entries = [...kept.values()];
      owners = entries.map(({ owner }) => owner);
      titles = new Map();
      bodies = new Map();
      places = [];
      entries.forEach((entry, at) => {
        for (const [root, weight] of entry.title) post(titles, root, at, weight);
        for (const { statement, roots } of entry.statements) {
          const place = places.push({ entry: at, statement, isPassage: entry.owner.about.kind === 'section' }) - 1;
          for (const [root, weight] of roots) post(bodies, root, place, weight);
        }
      });
    },
    weightOf,
    statements(terms) {
      const weights = weightsOf(terms);
      const ofTitles = hitsOf(titles, terms);
      const ofBodies = hitsOf(bodies, terms);
      const ofOwners = new Map<number, number[]>();
      for (const [place, own] of ofBodies) {
        const at = places[place]?.entry ?? -1;
        const best = ofOwners.get(at);
        if (best === undefined) ofOwners.set(at, [...own]);
        else own.forEach((hit, t) => (best[t] = Math.max(best[t] ?? 0, hit)));
      }
      return [...ofBodies]
        .flatMap(([place, own]) => {
          const at = places[place];
          if (at === undefined) return [];
          const title = ofTitles.get(at.entry);
          const about = ofOwners.get(at.entry);
          const hits = own.map((hit, t) =>
            Math.max(hit, fromTitle * (title?.[t] ?? 0), at.isPassage ? 0 : fromOwner * (about?.[t] ?? 0)),
          );
          return [{ of: at.statement, share: shareOf(hits, weights), own: shareOf(own, weights), hits, place }];
        })
        .sort((a, b) => b.share - a.share || b.own - a.own || a.place - b.place);
    },
    titles(terms) {
      const weights = weightsOf(terms);
      const asked = terms.flatMap(({ readings }) => readings.flatMap(({ roots }) => roots));
      return [...hitsOf(titles, terms)]
        .flatMap(([at, hits]) => {
          const entry = entries[at];
          if (entry === undefined) return [];
          const named = entry.whole.filter((root) => asked.includes(root)).length;
          return [
            { of: entry.owner, share: shareOf(hits, weights), hits, at, full: named / Math.max(1, entry.whole.length) },
          ];
        })
        .sort((a, b) => b.share - a.share || b.full - a.full || a.at - b.at);
    },
  };
}

const wordsIn = (owner: Owner): string[] =>
  [owner.title, ...owner.statements.map(({ text }) => text)].flatMap((text) =>
    wordsOfText(text).map(({ text: word }) => word),
  );

function post<K>(postings: Map<K, [number, number][]>, key: K, place: number, weight: number): void {
  const known = postings.get(key);
  if (known) known.push([place, weight]);
  else postings.set(key, [[place, weight]]);
}
