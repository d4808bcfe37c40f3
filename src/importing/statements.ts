import { findPeriods, isPeriodOnly, readPeriod, readRecurrence, type ReadPeriod } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import { makeLine, plainRun, type Line } from './blocks';

/** A line of a milestone or goal cell with the period that belongs to it, if any. */
export interface Statement {
  readonly text: string;
  readonly period: ReadPeriod | null;
  readonly line: Line;
}

export interface ReadOptions {
  readonly reference: LocalDate | null;
}

const separators = /^[\s:;,.–—-]+|[\s:;,–—-]+$/g;

/**
 * The statements of a cell. A period on a line of its own belongs to what stands after it, or, where the cell ends with
 * one, to what stands before. A period is never taken from a neighbour that has its own (DOMAIN.md 4.1).
 */
export function readStatements(lines: readonly Line[], options: ReadOptions, keepsPeriod: boolean): Statement[] {
  const parts = lines.flatMap((line) => separate(line, options)).flatMap((line) => splitLine(line, options));
  const isMark = parts.map((part) => part.text === '' && part.period !== null);
  const trailing = isMark[parts.length - 1] === true && isMark[0] !== true;
  const ordered = trailing ? [...parts].reverse() : parts;
  const out: Statement[] = [];
  let current: ReadPeriod | null = null;
  for (const part of ordered) {
    if (part.text === '') {
      current = part.period;
      continue;
    }
    // "løbende" in a statement is no date of its own: the period above it still holds.
    const own = part.period && (part.period.start !== null || part.period.end !== null) ? part.period : null;
    out.push({ text: part.text, period: own ?? current ?? part.period, line: part.line });
    // One milestone to a period; a goal's period holds for all the statements under it.
    if (!keepsPeriod) current = null;
  }
  return trailing ? out.reverse() : out;
}

/**
 * "Besøgsordning aftalt (april 2025), fælles møde holdt (september 2025)": several statements in one line, where each has
 * a period of its own. A line in which one part has none stays whole.
 */
export function separate(line: Line, options: ReadOptions): Line[] {
  if (line.runs.some((run) => run.underline)) return [line];
  for (const between of [/;\s+/, /(?<=\))\s*,\s+(?:og\s+)?|(?<=\))\s+og\s+/]) {
    const parts = line.text.split(between).filter((part) => part.trim() !== '');
    const dated = (part: string): boolean =>
      part.length > 12 && findPeriods(part, { reference: options.reference, years: true }).length > 0;
    if (parts.length > 1 && parts.every(dated))
      return parts.map((part) => makeLine(line.kind, line.level, [plainRun(part.trim())], line.where));
  }
  return [line];
}

/** One line as text and its own period: "<u>Juni 2019</u> Metoden afprøvet", "Metoden afprøvet (juni 2019)", "Uge 34: pilottest". */
export function splitLine(line: Line, options: ReadOptions): Statement[] {
  const reference = { reference: options.reference };
  const { text } = line;
  if (isPeriodOnly(text, reference) && !/^\d{1,2}$/.test(text))
    return [{ text: '', period: readPeriod(text, reference), line }];
  const marked = markedPeriod(line, reference);
  if (marked) return [{ ...marked, line }];
  const found = findPeriods(text, { ...reference, years: true }).filter(({ read }) => !isWithin(read.text));
  const first = found[0];
  const last = found[found.length - 1];
  if (!first || !last) return [{ text, period: withRecurrence(text), line }];
  const before = text.slice(0, first.start);
  if (/^[\s([–-]*(?:deadline|frist|senest|inden|i|ultimo)?[\s:]*$/i.test(before)) {
    const rest = text.slice(first.end);
    const cut = /^\s*[)\]]?\s*(?::|;|–|—|-(?=\s)|\t|\|)\s*(.+)$/su.exec(rest);
    if (cut?.[1]) return [{ text: cut[1].trim(), period: readPeriod(text.slice(0, first.end), reference), line }];
    // "Maj 2019 Retningslinjer er skrevet": a new sentence begins; "Maj 2019 vil …" goes on.
    const sentence = /^\s*[.,]?\s+(\p{Lu}.*)$/su.exec(rest);
    if (sentence?.[1] && found.length === 1) return [{ text: sentence[1].trim(), period: first.read, line }];
    return [{ text, period: first.read, line }];
  }
  const tail = text.slice(last.end);
  if (/^[\s)\].;]*$/.test(tail)) {
    const head = text.slice(0, last.start);
    const cut =
      /^(.*?)(?:\s*[([]\s*|\s*[,;:–—]\s*|\s+-\s+|\s*\.\s+)(?:(?:deadline|frist|tidsfrist|senest|forventet|planlagt|færdig|klar|periode|afsluttes|tid)\s*:?\s*)*$/isu.exec(
        head,
      );
    const limited = /\b(senest|inden|før|fra|efter|tidligst)\s*$/i.exec(
      cut?.[0] === head ? head.slice(cut[1]?.length ?? 0) : '',
    );
    const said = limited ? `${limited[1] ?? ''} ${text.slice(last.start, last.end)}` : text.slice(last.start, last.end);
    if (cut?.[1]) return [{ text: cut[1].replace(separators, ''), period: readPeriod(said, reference), line }];
    return [{ text, period: last.read, line }];
  }
  const inner = found.filter((period) => !isBareYear(period.read.text));
  const chosen = inner[inner.length - 1];
  return [{ text, period: inner.length === 1 && chosen ? chosen.read : withRecurrence(text), line }];
}

/** "Alle har haft en samtale inden for to uger" says how soon each time, and no day of the plan's. */
const isWithin = (text: string): boolean =>
  /^(?:inden for|within)\s+\S+\s+(?:timer|døgn|dage|uger|hours|days|weeks)$/i.test(text.trim());

const isBareYear = (text: string): boolean => /^(?:i\s+)?\d{4}$/.test(text.trim());

function withRecurrence(text: string): ReadPeriod | null {
  const recurrence = readRecurrence(text);
  return recurrence === null ? null : { text, start: null, end: null, recurrence, parts: null };
}

/** A period that is underlined or bold at the start of its line. */
function markedPeriod(
  line: Line,
  reference: { reference: LocalDate | null },
): { text: string; period: ReadPeriod } | null {
  const look = (run: Line['runs'][number] | undefined): boolean => run !== undefined && (run.underline || run.strong);
  let taken = 0;
  while (taken < line.runs.length && (look(line.runs[taken]) || line.runs[taken]?.text.trim() === '')) taken++;
  if (taken === 0 || taken === line.runs.length) return null;
  const head = line.runs
    .slice(0, taken)
    .map((run) => run.text)
    .join('')
    .trim();
  const rest = line.runs
    .slice(taken)
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,.–—-]+/, '')
    .trim();
  const bare = head.replace(/[:.,–-]\s*$/, '');
  return rest !== '' && isPeriodOnly(bare, reference) ? { text: rest, period: readPeriod(bare, reference) } : null;
}

/** A follow-up keeps its sentence; its first period and recurrence are read out of it. */
export function readFollowUp(
  text: string,
  options: ReadOptions,
): { period: ReadPeriod | null; recurrence: string | null } {
  const found = findPeriods(text, { reference: options.reference });
  const firstTime = /første gang|første runde|begyndende/i.exec(text);
  const after = firstTime ? found.find((period) => period.start >= firstTime.index) : undefined;
  return { period: (after ?? found[0])?.read ?? null, recurrence: readRecurrence(text) };
}
