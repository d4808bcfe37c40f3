import { fold } from '../periods/tokens';
import names from '../text/words/rules.json';

/** "Aldrig for denne" of every rule, as it stands in the list. */
const every = 'alle';
const everyWords: ReadonlySet<string> = new Set([every, 'all', 'every', '*']);

const wordOf = (text: string): string => fold(text).trim();
const namesOf = new Map(
  Object.entries(names).map(([key, name]) => [key.slice('remind.rule.'.length), Object.values(name)]),
);

/** Whether a thing is never to be reminded of, whichever the rule. Pure. */
export const isNeverAtAll = (never: readonly string[]): boolean => never.some((word) => everyWords.has(wordOf(word)));

/**
 * Whether a rule is never to remind of a thing. A person writes a rule's name, in either language, or its key. Pure.
 */
export function isNever(never: readonly string[], ruleKey: string): boolean {
  if (never.length === 0) return false;
  const known = new Set([ruleKey, ...(namesOf.get(ruleKey) ?? [])].map(wordOf));
  return isNeverAtAll(never) || never.some((word) => known.has(wordOf(word)));
}

/** With one rule more, or all of them (null), that never remind of the thing. Pure. */
export function withNever(never: readonly string[], ruleKey: string | null): string[] {
  if (isNeverAtAll(never) || (ruleKey !== null && isNever(never, ruleKey))) return [...never];
  return ruleKey === null ? [every] : [...never, namesOf.get(ruleKey)?.[0] ?? ruleKey];
}

/** As it is when this rule is to remind of the thing again: what was said of all rules is said of none. Pure. */
export const withoutNever = (never: readonly string[], ruleKey: string): string[] =>
  isNeverAtAll(never) ? [] : never.filter((word) => !isNever([word], ruleKey));
