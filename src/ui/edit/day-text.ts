import { explainPeriod, sayDate } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Locale } from '../../text/text';

/** A day as a person writes it: "30. april 2019"; empty for none. */
export const dayText = (day: LocalDate | null, locale: Locale): string => (day === null ? '' : sayDate(day, locale));

/**
 * The day that a text names: null for an empty one, undefined where it names none. "april 2019" is its first day for what
 * begins then, and its last for what is to be done by then. Pure.
 */
export function readDay(text: string, edge: 'first' | 'last'): LocalDate | null | undefined {
  if (text.trim() === '') return null;
  const { read, problem } = explainPeriod(text.trim());
  if (problem !== null || read.recurrence !== null || read.start === null || read.end === null) return undefined;
  return edge === 'first' ? read.start : read.end;
}
