import type { FoundKind } from '../src/answers/index';
import { fold } from '../src/documents/fold';
import type { ItemState } from '../src/plan/status';

// What a search's narrower words may be, as the app's manifest describes them for people and for Copilot.
const kinds: Readonly<Record<FoundKind, RegExp>> = {
  activity: /^(?:aktivitet|activit)/,
  milestone: /^(?:milepael|milestone)/,
  goal: /^(?:maal|goal)/,
  followUp: /^(?:opfoelgning|follow ?up)/,
  document: /(?:dokument|document)/,
};
const states: Readonly<Record<ItemState, RegExp>> = {
  late: /^(?:overskredet|forsinke|late|overdue)/,
  running: /^(?:i perioden|i gang|running|ongoing|in progress)/,
  planned: /^(?:planlagt|kommende|planned|upcoming)/,
  reached: /^(?:naaet|gennemfoert|reached|done|completed)/,
  undated: /^(?:uden dato|undated|without date|no date)/,
  dropped: /^(?:udgaaet|dropped)/,
  postponed: /^(?:udskudt|postponed)/,
};

/** The kinds that a word names; undefined where it names none, and all are meant. Pure. */
export const kindsNamed = (word: string): readonly FoundKind[] | undefined => named(kinds, word);
/** The states that a word names, in the same way. Pure. */
export const statesNamed = (word: string): readonly ItemState[] | undefined => named(states, word);

function named<T extends string>(words: Readonly<Record<T, RegExp>>, word: string): readonly T[] | undefined {
  const said = fold(word);
  const hits = (Object.keys(words) as T[]).filter((one) => words[one].test(said));
  return hits.length === 0 ? undefined : hits;
}
