import { explainPeriod, readRecurrence } from '../../periods/index';
import type { Activity, LocalDate, PlanItem } from '../../plan/plan';
import type { RowReader } from '../row-reader';

type Span = { readonly start: LocalDate | null; readonly end: LocalDate | null };
const undated: Span = { start: null, end: null };
const isDated = ({ start, end }: Span): boolean => start !== null || end !== null;
const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/**
 * The words win over the dates: where a person has changed them in SharePoint, they are read again (DESIGN.md "The data").
 * Dates that a person typed without touching the words hold, and are told of where the words say something else. Dates
 * without words are dates; words without dates are read. Days that run backwards are no period: nobody guesses which is
 * meant. `documentDate` is the day that a period without a year hangs on.
 */
export function itemDates(
  row: RowReader,
  documentDate: LocalDate | null,
): Pick<PlanItem, 'periodText' | 'start' | 'end' | 'recurrence'> {
  const periodText = row.text('PeriodText');
  const readFrom = row.text('ReadFrom');
  const typed = { start: row.day('Start'), end: row.day('End') };
  const recurrence = recurrenceOf(row);
  const told = (span: Span, more: string | null = null) => ({
    periodText,
    ...forwards(row, 'End', span),
    recurrence: recurrence ?? more,
  });
  if (periodText === null) {
    // The words were taken away: the dates read from them go too, unless a person has typed others.
    const left = readFrom !== null && saysSame(readFrom, documentDate, typed);
    return told(left ? undated : typed);
  }
  if (periodText === readFrom) {
    if (isDated(typed) && !saysSame(periodText, documentDate, typed))
      row.problem('PeriodText', 'datesDiffer', periodText);
    return told(typed);
  }
  const { read, problem } = explainPeriod(periodText, { reference: documentDate });
  if (problem !== null) row.problem('PeriodText', 'period', periodText);
  return told(read, read.recurrence);
}

/** True where the words give these dates, with or without the document's date to hang on, or give none at all. */
function saysSame(words: string, documentDate: LocalDate | null, typed: Span): boolean {
  const hung = spanOf(words, documentDate);
  return !isDated(hung) || isSame(hung, typed) || isSame(spanOf(words, null), typed);
}

/** Where an item first stood. The product alone writes it: a span that runs backwards is none. */
export function formerOf(row: RowReader): PlanItem['former'] {
  const former = { text: row.text('FirstPeriodText'), start: row.day('FirstStart'), end: row.day('FirstEnd') };
  const backwards = former.start !== null && former.end !== null && former.start > former.end;
  return isDated(former) && !backwards ? former : null;
}

/** What was read last: thousands of items share a few hundred periods. */
const spans = new Map<string, Span>();
const mostSpans = 2000;

function spanOf(words: string, reference: LocalDate | null): Span {
  const asked = `${reference ?? ''} ${words}`;
  const known = spans.get(asked);
  if (known) return known;
  const { start, end } = explainPeriod(words, { reference }).read;
  if (spans.size >= mostSpans) spans.clear();
  spans.set(asked, { start, end });
  return { start, end };
}

/**
 * A phase of an activity, or null where nothing is said of it. Words without dates are read. No column tells which words
 * the dates were read from: dates that stand there hold, and are told of where the words say something else.
 */
export function phaseDates(
  row: RowReader,
  name: 'Development' | 'Implementation',
  documentDate: LocalDate | null,
): Activity['development'] {
  const text = row.text(`${name}Text`);
  const typed = { start: row.day(`${name}Start`), end: row.day(`${name}End`) };
  const span = forwards(row, `${name}End`, typed);
  if (text === null) return isDated(span) ? { text, ...span } : null;
  if (isDated(typed)) {
    if (!saysSame(text, documentDate, typed)) row.problem(`${name}Text`, 'datesDiffer', text);
    return { text, ...span };
  }
  const { read, problem } = explainPeriod(text, { reference: documentDate });
  if (problem !== null) row.problem(`${name}Text`, 'period', text);
  return { text, start: read.start, end: read.end };
}

/** A span whose days run backwards is told of and is none. */
export function forwards(row: RowReader, field: string, span: Span): Span {
  const { start, end } = span;
  if (start === null || end === null || start <= end) return { start, end };
  row.problem(field, 'backwards', `${start} – ${end}`);
  return undated;
}

/** What is kept of a recurrence (DOMAIN.md 3), also where a person wrote it in words. */
function recurrenceOf(row: RowReader): string | null {
  const said = row.key('Recurrence');
  if (said === null || /^(?:(?:R\d+\/)?P\d+[DWMY]|continuous|asNeeded)$/.test(said)) return said;
  const read = readRecurrence(said);
  if (read === null) row.problem('Recurrence', 'recurrence', said);
  return read;
}
