import { fold } from '../../periods/tokens';
import type { Plan } from '../../plan/plan';

/** A value with the words that it is known by, the first of them shown. */
export interface Worded<V> {
  readonly value: V;
  readonly words: readonly string[];
}

/** The value that a text names, by any of its words, whatever the letters' case; null for none. Pure. */
export function valueOf<V>(text: string, all: readonly Worded<V>[]): Worded<V> | null {
  const wanted = fold(text.trim());
  return all.find(({ words }) => words.some((word) => fold(word) === wanted)) ?? null;
}

/** The word that a text most probably meant: one that it begins, or that is no more than two letters away. Pure. */
export function suggestionFor<V>(text: string, all: readonly Worded<V>[]): string | null {
  const wanted = fold(text.trim());
  if (wanted === '') return null;
  const most = wanted.length < 5 ? 1 : 2;
  let best: { readonly word: string; readonly away: number } | null = null;
  for (const { words } of all)
    for (const word of words) {
      const folded = fold(word);
      const away = folded.startsWith(wanted) || wanted.startsWith(folded) ? 0 : distance(wanted, folded, most);
      if (away <= most && away < (best?.away ?? most + 1)) best = { word: words[0] ?? word, away };
    }
  return best?.word ?? null;
}

/** Letters to add, take away or change between two words; more than `most` is only said to be more. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** "2.1 Netværk", also known as "2.1" and "Netværk". */
export const numbered = ({ key, title }: { readonly key: string; readonly title: string }): Worded<string> => ({
  value: key,
  words: [`${key} ${title}`.trim(), key, title],
});

export const activitiesOf = (plan: Plan): readonly Worded<string>[] => plan.activities.map(numbered);
export const areasOf = (plan: Plan): readonly Worded<string>[] => plan.areas.map(numbered);
