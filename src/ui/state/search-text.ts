import { fold } from '../../periods/tokens';
import type { Activity, Area, PlanItem } from '../../plan/plan';

/** A word of a query; a number of the plan ("2.1", "2.1.m2") or a figure ("25", "2019") is looked for as a whole. */
export interface SearchWord {
  readonly text: string;
  readonly number: RegExp | null;
}

/** What is looked through: folded words, and the plan's own numbers apart. */
export interface Haystack {
  readonly words: string;
  readonly keys: readonly string[];
}

/** The query as words: folded (æ ø å as ae oe aa), in any order, without the signs around them. Pure. */
export function searchWords(query: string): readonly SearchWord[] {
  return fold(query)
    .split(/[\s,;"”“»«()]+/)
    .map((word) => word.replace(/^[.:!?]+|[.:!?]+$/g, ''))
    .filter((word) => word !== '')
    .map((text) => ({ text, number: /^\d+(?:\.[0-9a-z#]+)*$/.test(text) ? wholeNumber(text) : null }));
}

/** "2.1" stands in no "12.1", "2.10" or "2.1.3"; three figures may be the beginning of a year that is being typed. */
function wholeNumber(text: string): RegExp {
  const after = /^\d{3,}$/.test(text) ? '' : '(?![0-9]|\\.[0-9])';
  return new RegExp(`(?<![0-9]|[0-9]\\.)${text.replace(/[.#]/g, '\\$&')}${after}`);
}

/** Whether a word is in what is looked through: anywhere in a word, but a number of the plan only with what is under it. */
export function holdsWord({ text, number }: SearchWord, { words, keys }: Haystack): boolean {
  if (number === null) return words.includes(text);
  return keys.some((key) => key === text || key.startsWith(`${text}.`)) || number.test(words);
}

const known = new WeakMap<object, Haystack>();

/** Folding ten thousand rows at each letter typed would be felt; a row that has not changed is the same object. */
function remembered(row: object, make: () => Haystack): Haystack {
  const held = known.get(row) ?? make();
  known.set(row, held);
  return held;
}

const haystack = (key: string, texts: readonly (string | null)[]): Haystack => ({
  words: fold(texts.filter((text) => text !== null && text !== '').join('\n')),
  keys: [fold(key)],
});

export const itemHaystack = (item: PlanItem): Haystack =>
  remembered(item, () => haystack(item.key, [item.text, item.periodText, item.responsible]));

export const activityHaystack = (activity: Activity): Haystack =>
  remembered(activity, () => {
    const { key, title, roles, responsible, support, purpose, description } = activity;
    return haystack(key, [title, ...roles, ...responsible, ...support, ...purpose, description]);
  });

export const areaHaystack = (area: Area): Haystack => remembered(area, () => haystack(area.key, [area.title]));

/** Two or more looked through as one. */
export const together = (...parts: readonly (Haystack | undefined)[]): Haystack => ({
  words: parts.map((part) => part?.words ?? '').join('\n'),
  keys: parts.flatMap((part) => part?.keys ?? []),
});
