import type { LocalDate } from '../plan/plan';
import { readPhrase, type Phrase } from './grammar';
import { readRecurrence } from './recurrence';
import { remember } from './remember';
import { tokenize, type Token } from './tokens';

/** A period's text and what it is read as (DOMAIN.md 3); the JSON of `fremdrift period`. */
export interface ReadPeriod {
  readonly text: string;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly recurrence: string | null;
  /** The separate dates of a list ("marts, juni og september 2019"), else null. */
  readonly parts: readonly { readonly start: LocalDate; readonly end: LocalDate }[] | null;
}

/** Why a text gives no date: nothing written, no time in it, a day that is not, a range that runs backwards, no year and no reference. */
export type PeriodProblem = 'empty' | 'unreadable' | 'impossible' | 'backwards' | 'yearless';

export interface PeriodOptions {
  /** The day that "i maj" and "næste kvartal" hang on: today, or the document's date. */
  readonly reference?: LocalDate | null;
  /** Whether a year alone in a running text counts as a period. */
  readonly years?: boolean;
}

export interface FoundPeriod {
  /** Place of the first and after the last character in the text. */
  readonly start: number;
  readonly end: number;
  readonly read: ReadPeriod;
}

/** Reads a period text. A text without a readable date is undated (start and end null), never guessed. */
export function readPeriod(text: string, options: PeriodOptions = {}): ReadPeriod {
  return explainPeriod(text, options).read;
}

/** The same with the reason why no date was read; `problem` is null where there is a date or a recurrence. */
export function explainPeriod(
  text: string,
  options: PeriodOptions = {},
): { read: ReadPeriod; problem: PeriodProblem | null } {
  const { tokens, phrases } = phrasesOf(text, options.reference ?? null);
  const recurrence = recurrenceOf(text);
  const dated = phrases.find((phrase) => phrase.problem === null);
  if (dated)
    return { read: { text, start: dated.start, end: dated.end, recurrence, parts: dated.parts }, problem: null };
  const read = { text, start: null, end: null, recurrence, parts: null };
  if (recurrence) return { read, problem: null };
  if (!tokens.some((token) => token.kind !== 'sign')) return { read, problem: 'empty' };
  return { read, problem: phrases[0]?.problem ?? 'unreadable' };
}

/** The period phrases that stand in a running text, in order, none overlapping another. */
export function findPeriods(text: string, options: PeriodOptions = {}): FoundPeriod[] {
  const { tokens, phrases } = phrasesOf(text, options.reference ?? null);
  return phrases.flatMap((phrase) => {
    const [first, last] = [tokens[phrase.first], tokens[phrase.next - 1]];
    if (!first || !last || phrase.problem !== null) return [];
    // A bare year in running text is background ("rapport (2017)", "opstartet i 2019"), not a period of its own.
    if (!options.years && isBareYear(tokens, phrase)) return [];
    const said = text.slice(first.start, last.end);
    return [
      {
        start: first.start,
        end: last.end,
        read: {
          text: said,
          start: phrase.start,
          end: phrase.end,
          recurrence: recurrenceOf(said),
          parts: phrase.parts,
        },
      },
    ];
  });
}

const glue = new Set(
  (
    'foerste gang begyndende start opstart loebende jaevnligt herefter derefter ca cirka forventet forventeligt senest inden kl og i ' +
    'fra til af med virkning gaeldende ikrafttraeden halve den d det om aaret aarligt kvartalsvis kvartalsvist maanedligt maanedlig halvaarligt ugentligt dagligt hver hvert anden ' +
    'andet tredje maaned kvartal halvaar uge aar gange gang deadline frist tidsfrist hele periode perioden dato tid tidspunkt'
  ).split(' '),
);

/** True where the text is a period and nothing else: no word is left when its phrases and the small words around them are gone. */
export function isPeriodOnly(text: string, options: PeriodOptions = {}): boolean {
  const { tokens, phrases } = phrasesOf(text, options.reference ?? null);
  if (phrases.length === 0 && recurrenceOf(text) === null) return false;
  // Most lines have a word that belongs to no period; the first of them settles it.
  const inside = (i: number): boolean => phrases.some((phrase) => i >= phrase.first && i < phrase.next);
  return tokens.every((token, i) => inside(i) || token.kind === 'sign' || glue.has(token.text) || clockTime(tokens, i));
}

/** "13:43", "kl. 9.00": a clock time beside a date says nothing of the day. */
function clockTime(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'number') return false;
  const near = (at: number): boolean => tokens[at]?.text === ':' || tokens[at]?.text === '.';
  return (near(i + 1) && tokens[i + 2]?.kind === 'number') || (near(i - 1) && tokens[i - 2]?.kind === 'number');
}

// One line of a document is asked several things in a row (is it only a period, what periods stand in it, what is read).
const recurrenceOf = remember(readRecurrence);
const phrasesOf = remember((text: string, reference: LocalDate | null) => {
  const tokens = tokenize(text);
  return { tokens, phrases: phrasesIn(tokens, reference) };
});

function phrasesIn(tokens: readonly Token[], reference: LocalDate | null): readonly Phrase[] {
  const found: Phrase[] = [];
  for (let i = 0; i < tokens.length;) {
    const phrase = startsOdd(tokens, i) ? null : readPhrase(tokens, i, reference);
    if (phrase && phrase.next > i) {
      found.push(phrase);
      i = phrase.next;
    } else i++;
  }
  return found;
}

function isBareYear(tokens: readonly Token[], phrase: Phrase): boolean {
  const words = tokens.slice(phrase.first, phrase.next).filter((token) => token.kind === 'word');
  const others = tokens.slice(phrase.first, phrase.next).filter((token) => token.kind !== 'word');
  return (
    others.length === 1 &&
    others[0]?.kind === 'number' &&
    words.every((word) => ['i', 'aaret', 'hele', 'in'].includes(word.text))
  );
}

/** A number that only goes on another ("2.1", "§ 50", "25 %") begins no date. */
function startsOdd(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token?.kind !== 'number') return false;
  return before?.text === '§' || after?.text === '%';
}
