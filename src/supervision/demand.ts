import { numberOf, shareWords } from './number-words';

/** How many cases a round asks each unit for. `least` and `most` bound a share; a plain number is both. */
export interface Demand {
  /** Above 0, at most 100; null: no share is asked for. */
  readonly percent: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

const word = String.raw`(\d+(?:[.,]\d+)?|\p{L}+)(?![\p{L}\d])`;
const gap = String.raw`[\s\u00a0]*`;
const percentWords = new RegExp(`(?<![\\p{L}\\d])${word}${gap}(?:%|procent|pct\\b)`, 'giu');
/** "mindst 5", "dog højst tyve sager". */
const leastWords = new RegExp(
  String.raw`(?<!\p{L})(?:mindst|minimum|min\.)${gap}${word}(?!${gap}(?:%|procent|pct))`,
  'iu',
);
const mostWords = new RegExp(
  String.raw`(?<!\p{L})(?:højst|maksimalt|maks\.?|max\.?)${gap}${word}(?!${gap}(?:%|procent|pct))`,
  'iu',
);
/** "fem sager", "5 tilfældigt udvalgte sikkerhedsplanssager": a number with its cases close behind. */
const casesWords = new RegExp(`(?<![\\p{L}\\d])${word}(?:\\s+\\p{L}+){0,2}?\\s+\\p{L}*(?:sager|sag)(?!\\p{L})`, 'giu');
/** How many of these a unit has nobody has said. */
const perPerson = /(?<!\p{L})(?:pr\.?|per|hver)\s+(?:sagsbehandler|rådgiver|medarbejder|koordinator|leder|team|hold)/iu;
const allWords = /(?<!\p{L})(?:samtlige|alle)(?!\p{L})/iu;

/**
 * Reads how many cases are asked for in a plan's own words: "25 %", "fem sager", "25 % af alle sikkerhedsplanssager, der er
 * åbnet i 2019", "hver femte sag, dog mindst 5". A year is no number of cases. Null where the words ask for no number that can
 * be read, or for more than all. Pure.
 */
export function readDemand(text: string | null): Demand | null {
  if (text === null) return null;
  const said = text.toLocaleLowerCase('da').replace(/\u00a0/g, ' ');
  const percent = shareIn(said);
  if (percent === undefined || perPerson.test(said)) return null;
  const least = countIn(leastWords.exec(said)?.[1]);
  const most = countIn(mostWords.exec(said)?.[1]);
  if (least !== null && most !== null && least > most) return null;
  if (percent !== null) return { percent, least, most };
  const [cases] = [...said.matchAll(casesWords)].map(([, found]) => countIn(found)).filter((found) => found !== null);
  if (least !== null || most !== null) return { percent: null, least: least ?? most, most };
  if (cases !== undefined) return { percent: null, least: cases, most: cases };
  if (allWords.test(said)) return { percent: 100, least: null, most: null };
  // The number alone, as a form's field has it.
  const alone = countIn(/^\s*([\p{L}\d]+)\s*$/u.exec(said)?.[1]);
  return alone === null ? null : { percent: null, least: alone, most: alone };
}

/** The share that is asked for; null: none. Undefined: one that cannot be. */
function shareIn(said: string): number | null | undefined {
  for (const [, found = ''] of said.matchAll(percentWords)) {
    const percent = numberOf(found);
    if (percent !== null) return percent > 0 && percent <= 100 ? percent : undefined;
  }
  return shareWords.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

/** A whole number of cases above none; what looks like a year is none. */
function countIn(found: string | undefined): number | null {
  const count = found === undefined ? null : numberOf(found);
  return count === null || !Number.isInteger(count) || count < 1 || (count >= 1900 && count < 2100) ? null : count;
}

/**
 * How many of `total` cases the demand asks for: a share is rounded up, so that it is never below what was asked, and a unit
 * with fewer cases than the demand takes all it has. Pure.
 */
export function casesOf({ percent, least, most }: Demand, total: number): number {
  // 12.5 % of 40 is 5, however the machine writes a fraction of it.
  const share = percent === null ? 0 : Math.ceil((percent * total) / 100 - 1e-9);
  return Math.min(Math.max(share, least ?? 0), most ?? Infinity, total);
}
