import { fold } from '../../documents/fold';
import { plainText, withoutCpr } from '../problems/clean-text';

/** So much of a question is kept. */
export const mostKept = 300;

/** Stands where something stood that is not kept. */
const left = '…';

const address = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/g;
/** Five figures and more: a case, a telephone, a day of birth. A span of years says nothing of anybody. */
const figures = /\d(?:[ \u00a0.\-–/]?\d){4,}/g;
const years = /^(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d$/;
const word = /[\p{L}\p{M}]+/gu;

/** Danish names that are words as well. */
const words = new Set(['bo', 'dan', 'maj', 'mark', 'per', 'sommer', 'vinter', 'skov', 'dam', 'land', 'due', 'bro']);

/** As it is typed, and as it is typed without æ, ø and å. */
const spellings = (text: string): string[] => [fold(text), fold(text.replace(/[øØ]/g, 'o').replace(/[åÅæÆ]/g, 'a'))];

/** A name as it stands at the end of "Kims" and "Jens'". */
const bare = (folded: string): string[] => (folded.endsWith('s') ? [folded, folded.slice(0, -1)] : [folded]);

/** What is known of people, ready to be looked for in many texts. */
export interface KnownNames {
  readonly parts: ReadonlySet<string>;
  /** Words that the plan itself writes in small letters: none of them is taken for a name unless it is written as one. */
  readonly ordinary: ReadonlySet<string>;
}

/** `names` are people's, `plan` the plan's own words. Pure. */
export function knownNames(names: readonly string[], plan: readonly string[]): KnownNames {
  const parts = names.flatMap((name) => (name.match(word) ?? []).flatMap(spellings)).filter((part) => part.length > 1);
  const small = plan.flatMap((text) => text.match(word) ?? []).filter((one) => one === one.toLocaleLowerCase('da'));
  return { parts: new Set(parts), ordinary: new Set([...words, ...small.map(fold)]) };
}

/**
 * A question as it may be kept: without what looks like a CPR number, other long numbers, addresses and names of people whom the
 * site knows, and no longer than 300 characters. Empty where nothing is left that says anything. Pure.
 */
export function keptText(text: string, { parts, ordinary }: KnownNames): string {
  const plain = withoutCpr(plainText(text).replace(/\s+/g, ' ').trim()).text;
  const safe = plain
    .replace(/x{6}-x{4}/g, left)
    .replace(address, left)
    .replace(figures, (found) => (years.test(found) ? found : left));
  const first = safe.search(/\p{L}/u);
  const told = safe.replace(word, (found, at: number) => {
    const isName = bare(fold(found)).some((one) => parts.has(one));
    if (!isName) return found;
    // A word of the plan that is also somebody's name is one where it is written so in the middle of a sentence.
    const isWord = found.length < 3 || bare(fold(found)).some((one) => ordinary.has(one));
    const asName = at !== first && found[0] !== found[0]?.toLocaleLowerCase('da');
    return isWord && !asName ? found : left;
  });
  const short = told.replace(/…(?:[\s,]*…)+/g, left).trim();
  if (!/\p{L}{2}/u.test(short)) return '';
  return short.length <= mostKept ? short : `${short.slice(0, mostKept - 1)}${left}`;
}
