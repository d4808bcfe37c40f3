import { explainPeriod, lastOfMonth, partsOf, sayRecurrence, saySpan, sayDate } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';

export interface Understood {
  /** False where the text says no time that can be kept. */
  readonly ok: boolean;
  /** "”medio 2019” læses som maj–august 2019." */
  readonly message: string;
  /** The days and how it repeats, by themselves: "maj–august 2019"; null where no time is said. */
  readonly meaning: string | null;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
}

/**
 * How a period's text is understood, as the lists will read it: without a day to hang on, so that "juni" is asked for its
 * year. A `reference` is such a day, where a document is still being read. Pure.
 */
export function understood(text: string, say: Say, reference: LocalDate | null = null): Understood {
  const trimmed = text.trim();
  const none = { meaning: null, start: null, end: null };
  if (trimmed === '') return { ok: true, message: say('edit.period.empty'), ...none };
  const { read, problem } = explainPeriod(trimmed, { reference });
  if (problem === 'backwards') return { ok: false, message: say('period.backwards'), ...none };
  if (problem === 'yearless')
    return { ok: false, message: say('edit.period.yearless', { periodText: trimmed }), ...none };
  if (problem === 'impossible')
    return { ok: false, message: say('edit.period.impossible', { periodText: trimmed }), ...none };
  const { start, end } = read;
  const repeats = sayRecurrence(read.recurrence, say.locale);
  const dates =
    start !== null && end !== null
      ? saySpan(start, end, say.locale)
      : end !== null
        ? say('period.until', { date: sayDate(end, say.locale) })
        : start !== null
          ? say('period.from', { date: sayDate(start, say.locale) })
          : null;
  const meaning =
    dates === null
      ? repeats
      : repeats === null
        ? dates
        : say('period.first', { recurrence: repeats, periodText: dates });
  if (problem !== null || meaning === null)
    return { ok: false, message: say('period.unreadable', { periodText: trimmed }), ...none };
  return { ok: true, message: say('period.understood', { periodText: trimmed, meaning }), meaning, start, end };
}

export interface StripMonth {
  readonly month: number;
  /** How far the period covers it. */
  readonly part: 'none' | 'part' | 'whole';
}

/** The twelve months of the year that a period ends in, and those it covers; null where it has no day. Pure. */
export function monthStrip(
  start: LocalDate | null,
  end: LocalDate | null,
): { year: number; months: StripMonth[] } | null {
  const day = end ?? start;
  if (day === null) return null;
  const { year } = partsOf(day);
  // Open before: only the last day is known; open after: all that follows.
  const [from, to] = [start ?? day, end ?? '9999-12-31'];
  const months = Array.from({ length: 12 }, (_, i): StripMonth => {
    const month = i + 1;
    const [first, last] = [`${year}-${String(month).padStart(2, '0')}-01`, lastOfMonth(year, month)];
    if (to < first || from > last) return { month, part: 'none' };
    return { month, part: from <= first && to >= last ? 'whole' : 'part' };
  });
  return { year, months };
}
