// Danish words as people type them: æ or ae, ø or oe, å or aa, capitals and hyphens make no difference.

const letters: Readonly<Record<string, string>> = { æ: 'ae', ä: 'ae', ø: 'oe', ö: 'oe', å: 'aa', ß: 'ss' };

const typed = (text: string): string => text.replace(/[æäøöåß]/g, (letter) => letters[letter] ?? letter);

/** A text with its words alone, in small plain letters, one space between. Pure. */
export function fold(text: string): string {
  const bare = typed(text.normalize('NFC').toLocaleLowerCase('da')).normalize('NFD').replace(/\p{M}/gu, '');
  // "ǿ" is an ø once its accent is gone.
  return typed(bare)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

const endings = [
  'ernes',
  'erne',
  'eren',
  'erens',
  'ere',
  'eres',
  'ers',
  'er',
  'ens',
  'en',
  'ets',
  'et',
  'es',
  'e',
  's',
];
const shortest = 3;

/**
 * What the inflections of a Danish word for a person have in common: "områdechefer", "områdecheferne" and "områdechef" give
 * the same. It is no word itself. `word` is folded.
 */
export function stem(word: string): string {
  for (let rest = word; ;) {
    const ending = endings.find((one) => rest.endsWith(one) && rest.length - one.length >= shortest);
    if (ending === undefined) return rest;
    rest = rest.slice(0, -ending.length);
  }
}

export const stemsOf = (text: string): string[] => wordsOf(text).map(stem);
