const rows = ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm'];

const besideOnKeyboard = (letter: string): string => {
  const row = rows.find((keys) => keys.includes(letter)) ?? letter;
  const i = row.indexOf(letter);
  return row.charAt(i + 1) || row.charAt(i - 1) || letter;
};

const cut = (word: string, i: number): [string, string, string] => [
  word.slice(0, i),
  word.charAt(i),
  word.slice(i + 1),
];

/** What fingers do to a letter at a place of a word. */
export const typos = {
  swap: (word: string, i: number): string => {
    const [before, letter, after] = cut(word, i);
    return after === '' ? word : `${before}${after.charAt(0)}${letter}${after.slice(1)}`;
  },
  drop: (word: string, i: number): string => {
    const [before, , after] = cut(word, i);
    return before + after;
  },
  double: (word: string, i: number): string => {
    const [before, letter, after] = cut(word, i);
    return `${before}${letter}${letter}${after}`;
  },
  neighbour: (word: string, i: number): string => {
    const [before, letter, after] = cut(word, i);
    return `${before}${besideOnKeyboard(letter)}${after}`;
  },
} as const;

/** A word as it is written on a keyboard without æ, ø and å. */
export const withoutDanishLetters = (word: string): string =>
  word.replace(/æ/gi, 'ae').replace(/ø/gi, 'oe').replace(/å/gi, 'aa');
