import { isTimeWord } from './words';
import { slipsBetween } from '../text/slips';
import { fold } from './tokens';

/** Words of time as people write them, to mend a slip of the keyboard by. */
const known = (
  'januar februar marts april maj juni juli august september oktober november december ' +
  'primo medio ultimo foråret sommeren efteråret vinteren forår sommer efterår vinter kvartal halvår uge ' +
  'senest inden udgangen begyndelsen midten slutningen mandag tirsdag onsdag torsdag fredag lørdag søndag ' +
  'løbende kvartalsvis månedlig årligt sommerferien efterårsferien'
).split(' ');

/** The text with each word that is nearly a word of time written as that word: "medo 2019" -> "medio 2019". Pure. */
export function mended(text: string): string {
  return text.replace(/\p{L}+/gu, (word) =>
    word.length < 3 || isTimeWord(fold(word)) ? word : (nearest(word) ?? word),
  );
}

function nearest(word: string): string | null {
  const folded = fold(word);
  // "og", "til", "maj" are too short for two slips; a longer word may have them.
  const allowed = folded.length < 8 ? 1 : 2;
  let best: { readonly word: string; readonly slips: number } | null = null;
  for (const candidate of known) {
    const slips = slipsBetween(folded, fold(candidate), allowed);
    if (slips !== null && (best === null || slips < best.slips)) best = { word: candidate, slips };
  }
  return best?.word ?? null;
}
