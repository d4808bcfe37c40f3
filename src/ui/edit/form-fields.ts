import { holdsCpr } from '../../plan/cpr';
import type { PeriodOwner } from '../../reminders/index';
import type { Say } from '../../text/text';
import { understood } from './understood';

/** One field of an editor. Every value is text while it is edited: lists are lines, nothing is an empty text. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  /** `line`: one line; `text`: several; `lines`: a list, one on each line; `period`: read while it is typed. */
  readonly kind: 'line' | 'text' | 'lines' | 'period' | 'choice';
  readonly hint?: string;
  readonly required?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Of a period: what is reminded of by it. */
  readonly reminds?: PeriodOwner;
  /** Half a row where there is room. */
  readonly narrow?: boolean;
}

export type FormValues = Readonly<Record<string, string>>;

/** The lines of a field, empty ones left out. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Nothing is null. */
export const orNull = (text: string): string | null => text.trim() || null;

/** Why a value cannot be saved; null where it can. Pure. */
export function amissWith(field: FormField, value: string, say: Say): string | null {
  if (field.required === true && value.trim() === '') return say('edit.required', { field: field.label });
  if (holdsCpr(value)) return say('edit.cpr');
  if (field.kind === 'period' && !understood(value, say).ok) return understood(value, say).message;
  return null;
}

/** The fields that are not as they were. Pure. */
export const changedIn = (before: FormValues, now: FormValues): FormValues =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== (before[name] ?? '')));
