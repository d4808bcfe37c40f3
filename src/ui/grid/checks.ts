import { textLimit } from '../../lists/values';
import { holdsCpr } from '../../plan/cpr';
import type { Say, TextKey } from '../../text/text';
import { understood } from '../edit/understood';
import { suggestionFor, valueOf, type Worded } from './cell-words';
import type { CellProblem } from './table';

const refusal = (message: string, suggestion: string | null = null): CellProblem => ({
  level: 'refusal',
  message,
  suggestion,
});

/** A text of any sort; `most` where the list's column holds no more. */
export function checkText(
  text: string,
  say: Say,
  { needed = false, most = textLimit }: { readonly needed?: boolean; readonly most?: number } = {},
): CellProblem | null {
  if (needed && text.trim() === '') return refusal(say('grid.bad.empty'));
  if (holdsCpr(text)) return refusal(say('grid.bad.cpr'));
  return text.length > most ? refusal(say('grid.bad.long', { n: text.length, most })) : null;
}

/** A period: what nobody can read is a warning, for it would leave the row without a date. */
export function checkPeriod(text: string, say: Say): CellProblem | null {
  const bad = checkText(text, say);
  if (bad !== null) return bad;
  const { ok, message } = understood(text, say);
  return ok ? null : { level: 'warning', message, suggestion: null };
}

/** One of some words. */
export function checkWord<V>(
  text: string,
  all: readonly Worded<V>[],
  say: Say,
  { empty, bad }: { readonly empty: boolean; readonly bad: TextKey },
): CellProblem | null {
  if (text.trim() === '') return empty ? null : refusal(say('grid.bad.empty'));
  if (valueOf(text, all) !== null) return null;
  if (holdsCpr(text)) return refusal(say('grid.bad.cpr'));
  return refusal(say(bad, { value: text.trim() }), suggestionFor(text, all));
}
