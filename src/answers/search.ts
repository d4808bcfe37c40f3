import { fold, stem } from '../documents/fold';
import type { Activity, ItemKind, LocalDate, Plan, PlanItem } from '../plan/plan';
import { stateOf, type ItemState } from '../plan/status';
import type { Known, KnownDocument } from './answer';
import { createLexicon, type Lexicon } from './language/lexicon';
import { rootOf } from './language/root';
import { createVocabulary, type Vocabulary } from './language/vocabulary';

/** What a search of the plan finds. An item's activity is null where the plan no longer has it. */
export type Found =
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: ItemKind; readonly item: PlanItem; readonly activity: Activity | null }
  | { readonly kind: 'document'; readonly known: KnownDocument };
export type FoundKind = Found['kind'];

export interface SearchOptions {
  readonly today: LocalDate;
  readonly limit: number;
  /** Only what is of these kinds; all where it is left out. */
  readonly kinds?: readonly FoundKind[] | undefined;
  /** Only items that stand so on the day. */
  readonly states?: readonly ItemState[] | undefined;
}

/**
 * Searches for what somebody is typing: numbers ("2.1.m2"), words and beginnings of words, in what the plan says and in where it
 * says it. A word that stands nowhere counts as the one that it is nearly, or as what else says the same. Best first, and in the
 * plan's order within that; without words, what comes next.
 */
export type Search = (query: string, options: SearchOptions) => Found[];

interface Entry {
  readonly found: Found;
  /** The plan's own number for it, in small letters; empty where it has none. */
  readonly number: string;
  readonly title: string;
  readonly rest: string;
}

/** A number as the plan writes them, or its beginning: "2", "2.1", "2.1.", "2.1.m", "2.1.m2". */
const numberForm = /^\d+(?:\.[a-z]?\d+)*(?:\.[a-z]?)?$/;
/** More words than these are no search; the others are not looked at. */
const mostWords = 12;

/** What is searched in: a plan as it is, the documents that may be told of, and the municipality's own words. */
export interface Searched {
  readonly plan: Plan;
  readonly documents: Known['beside']['documents'];
  readonly words: Known['words'];
}

/** Makes the search of a plan. Pure. */
export function createSearch({ plan, documents, words: siteWords }: Searched): Search {
  const entries = [...planEntries(plan), ...(documents ?? []).map(documentEntry)];
  const mend = mending(entries, siteWords);
  return (query, { today, limit, kinds, states }) => {
    const open = entries.filter(
      ({ found }) =>
        (kinds === undefined || kinds.includes(found.kind)) &&
        (states === undefined || ('item' in found && states.includes(stateOf(found.item, today)))),
    );
    const words = wordsIn(query);
    if (words.length === 0) return inTime(open, today).slice(0, limit);
    const columns = words.map((word) => {
      const weights = open.map((one) => weightOf(word, one));
      if (weights.some((weight) => weight > 0)) return weights;
      const mended = mend(word);
      return open.map((one) => weightOf(mended, one));
    });
    const weighed = open.map((entry, at) => ({ entry, weights: columns.map((weights) => weights[at] ?? 0) }));
    const all = weighed.filter(({ weights }) => !weights.includes(0));
    // A whole sentence has words that stand nowhere: then what most of it fits is better than nothing.
    const some = all.length > 0 ? all : mostly(weighed, words);
    return some
      .map(({ entry, weights }) => ({ entry, weight: weights.reduce((sum, one) => sum + one, 0) }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, limit)
      .map(({ entry }) => entry.found);
  };
}

function planEntries({ activities, items, areas }: Plan): Entry[] {
  const areaOf = new Map(areas.map(({ key, title }) => [key, title]));
  const activityOf = new Map(activities.map((activity) => [activity.key, activity]));
  const itemsOf = new Map<string, PlanItem[]>();
  for (const item of items) itemsOf.set(item.activityKey, [...(itemsOf.get(item.activityKey) ?? []), item]);
  const entryOf = (item: PlanItem): Entry => {
    const activity = activityOf.get(item.activityKey) ?? null;
    const about = activity ? [activity.title, item.responsible ?? activity.roles.join(' ')] : [item.responsible ?? ''];
    const found: Found = { kind: item.kind, item, activity };
    return entry(found, item.key, item.text, [...about, kindWords[item.kind], areaOf.get(item.areaKey ?? '') ?? '']);
  };
  const inActivities = activities.flatMap((activity) => {
    const { key, title, areaKey, purpose, description, roles, support } = activity;
    const about = [areaOf.get(areaKey ?? '') ?? '', kindWords.activity, ...purpose, description, ...roles, ...support];
    return [entry({ kind: 'activity', activity }, key, title, about), ...(itemsOf.get(key) ?? []).map(entryOf)];
  });
  const others = items.filter(({ activityKey }) => !activityOf.has(activityKey));
  return [...inActivities, ...others.map(entryOf)];
}

function documentEntry(known: KnownDocument): Entry {
  const { title, ownerRole, audience, law } = known.document;
  return entry({ kind: 'document', known }, '', title, [kindWords.document, ownerRole, ...audience, ...law]);
}

/** What each kind is called, in both languages: it may be asked for by name. */
const kindWords: Readonly<Record<FoundKind, string>> = {
  activity: 'aktivitet activity',
  milestone: 'milepæl milestone',
  goal: 'mål goal',
  followUp: 'opfølgning follow up',
  document: 'styringsdokument dokument document',
};

const entry = (found: Found, key: string, title: string, rest: readonly string[]): Entry => ({
  found,
  number: key.toLowerCase(),
  title: ` ${fold(title)}`,
  rest: ` ${fold(rest.join(' '))}`,
});

interface Word {
  readonly text: string;
  readonly isNumber: boolean;
  /** What is looked for: each way to read the word, of which the best counts; of one way all its words must be there. */
  readonly ways: readonly (readonly Looked[])[];
}

interface Looked {
  readonly text: string;
  readonly stem: string;
}

const looked = (text: string): Looked => ({ text, stem: stem(text) });

const wordsIn = (query: string): Word[] =>
  query
    .toLowerCase()
    .split(/[\s,;!?"”“()]+/)
    .flatMap((word): Word[] =>
      numberForm.test(word)
        ? [{ text: word.replace(/\.$/, ''), isNumber: true, ways: [[looked(fold(word))]] }]
        : fold(word)
            .split(' ')
            .filter((part) => part !== '')
            .map((text) => ({ text, isNumber: false, ways: [[looked(text)]] })),
    )
    .slice(0, mostWords);

/** Reads a word that stands nowhere as one that does; the word as it was where none is near. */
function mending(entries: readonly Entry[], siteWords: Known['words']): (word: Word) => Word {
  let known: { readonly lexicon: Lexicon; readonly vocabulary: Vocabulary } | null = null;
  /** Most searches need neither. */
  const learnt = (): NonNullable<typeof known> => {
    if (known !== null) return known;
    known = { lexicon: createLexicon(siteWords), vocabulary: createVocabulary() };
    for (const { title, rest } of entries)
      for (const word of `${title}${rest}`.split(' ')) if (word !== '') known.vocabulary.add(word);
    return known;
  };
  return (word) => {
    const { lexicon, vocabulary } = learnt();
    const same = (lexicon.samenesses.get(rootOf(word.text)) ?? [])
      .filter(({ phrase }) => phrase.roots.length === 1)
      .flatMap(({ others }) => others.flatMap(({ words }) => (words.length === 0 ? [] : [words.map(looked)])));
    const near = vocabulary.nearest(word.text);
    return { ...word, ways: [...word.ways, ...same, ...(near === null ? [] : [[looked(near.word)]])] };
  };
}

function weightOf({ text, isNumber, ways }: Word, entry: Entry): number {
  const { number } = entry;
  if (isNumber && number !== '') {
    if (number === text) return 10;
    if (number.startsWith(/\d$/.test(text) ? `${text}.` : text)) return 6;
  }
  return Math.max(...ways.map((words) => Math.min(...words.map((word) => weightIn(word, entry)))));
}

function weightIn({ text, stem: bare }: Looked, { title, rest }: Entry): number {
  if (title.includes(` ${text}`)) return 4;
  if (title.includes(` ${bare}`)) return 3.5;
  // Compounds are long: "plan" finds "Beredskabsplan".
  if (bare.length >= 3 && title.includes(bare)) return 3;
  if (rest.includes(` ${text}`) || rest.includes(` ${bare}`)) return 2;
  return bare.length >= 4 && rest.includes(bare) ? 1 : 0;
}

interface Weighed {
  readonly entry: Entry;
  readonly weights: readonly number[];
}

/**
 * Those whose titles or numbers more of the words stand in than any other's: by what is about it alone nothing is found, nor by
 * the small words of a sentence.
 */
function mostly(weighed: readonly Weighed[], words: readonly Word[]): Weighed[] {
  const counts = words.map(({ text, isNumber }) => isNumber || text.length > 3);
  const hits = ({ weights }: Weighed): number => weights.filter((weight, n) => weight >= 3 && counts[n]).length;
  const best = weighed.reduce((most, one) => Math.max(most, hits(one)), 0);
  return best === 0 ? [] : weighed.filter((one) => hits(one) === best);
}

/** What has its last day ahead, the nearest first, then the rest as it stands in the plan. */
function inTime(entries: readonly Entry[], today: LocalDate): Found[] {
  const endOf = ({ found }: Entry): LocalDate | null =>
    'item' in found && found.item.status === 'planned' && found.item.end !== null && found.item.end >= today
      ? found.item.end
      : null;
  const coming = entries.filter((one) => endOf(one) !== null);
  const inOrder = [...coming].sort((a, b) =>
    (endOf(a) ?? '') < (endOf(b) ?? '') ? -1 : endOf(a) === endOf(b) ? 0 : 1,
  );
  return [...inOrder, ...entries.filter((one) => endOf(one) === null)].map(({ found }) => found);
}
