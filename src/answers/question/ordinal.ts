/** Which of several a question means: "den tredje milepæl" (the one at 3), "de to sidste frister" (two from the end). */
export interface Ordinal {
  /** From 1; -1 is the last, -2 the last but one. */
  readonly at: number;
  /** How many from there; 1 for "den tredje". */
  readonly count: number;
}

const places: Readonly<Record<string, number>> = {
  foerste: 1,
  tidligste: 1,
  anden: 2,
  andet: 2,
  tredje: 3,
  fjerde: 4,
  femte: 5,
  sjette: 6,
  syvende: 7,
  ottende: 8,
  niende: 9,
  tiende: 10,
  sidste: -1,
  naestsidste: -2,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  last: -1,
};
const numbers: Readonly<Record<string, number>> = {
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};
const anyOf = (words: Readonly<Record<string, number>>): string => Object.keys(words).join('|');

const things =
  '(?:milepael\\w*|maal(?:et|ene)?|delmaal\\w*|opfoelgning\\w*|frist\\w*|deadlines?|punkt\\w*|milestones?|goals?|follow ups?|items?)';
const single = new RegExp(`(?:^| )(?:(\\w+) )?(${anyOf(places)}) ${things}(?= |$)`);
/** "4. milepæl", "milepæl nr. 4": of "4 milepæle" there are four. */
const figure =
  /(?:^| )(?:(\d{1,2}) (?:milepael|milepaelen|opfoelgning|frist|deadline|punkt|milestone|goal)|milepael (?:nr |nummer )?(\d{1,2}))(?= |$)/;
const several = new RegExp(
  `(?:^| )(?:(${anyOf(numbers)}|\\d) (foerste|sidste|first|last)|(foerste|sidste|first|last) (${anyOf(numbers)}|\\d)) (?:\\w+ )?${things}(?= |$)`,
);
const adverb = new RegExp(`(?:^| )${things} (?:\\w+ ){0,3}(foerst|sidst)(?= |$)`);
const upcoming = new RegExp(
  `(?:^| )(?:(?:naeste|kommende|next) (${anyOf(numbers)}|\\d)|(${anyOf(numbers)}|\\d) (?:naeste|kommende|next)) (?:\\w+ )?${things}(?= |$)`,
);

const numberOf = (word: string): number => numbers[word] ?? Number(word);

/** The place in a row that a question names; null where it names none. `plain` is its words, folded and mended. Pure. */
export function ordinalOf(plain: string): Ordinal | null {
  const many = several.exec(plain);
  if (many !== null) {
    const count = numberOf(many[1] ?? many[4] ?? '1');
    return /foerste|first/.test(many[2] ?? many[3] ?? '') ? { at: 1, count } : { at: -count, count };
  }
  const one = single.exec(plain);
  // "En anden milepæl" is another one, "hvor mange" counts, and "første gang" is no row.
  if (one !== null && !/^(?:en|et|nogen|noget|ingen|mange|hver|hvert|a|one)$/.test(one[1] ?? ''))
    return { at: places[one[2] ?? ''] ?? 1, count: 1 };
  const numbered = /(?:^| )(?:hvor mange|antal|how many|de naeste|om|mere end|flere end|mindst) /.test(plain)
    ? null
    : figure.exec(plain);
  const at = Number(numbered?.[1] ?? numbered?.[2] ?? 0);
  if (at > 0) return { at, count: 1 };
  const placed = adverb.exec(plain);
  return placed === null ? null : { at: placed[1] === 'foerst' ? 1 : -1, count: 1 };
}

/** How many of what comes next: "de næste tre frister"; null where it is not said. Pure. */
export function howManyNext(plain: string): number | null {
  const found = upcoming.exec(plain);
  return found === null ? null : numberOf(found[1] ?? found[2] ?? '1');
}
