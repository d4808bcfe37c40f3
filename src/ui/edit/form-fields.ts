import { holdsCpr } from '../../plan/cpr';
import type { PeriodOwner } from '../../reminders/index';
import type { Say } from '../../text/text';
import { readDay } from './day-text';
import { numberText, readNumber } from './number-text';
import { understood } from './understood';

/** One field of an editor. Every value is text while it is edited: lists are lines, nothing is an empty text. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  /**
   * `line`: one line; `text`: several; `lines`: a list, one on each line; `period` and `day`: read while they are typed;
   * `number`: "80,5"; `several`: some of the options, each value on a line.
   */
  readonly kind: 'line' | 'text' | 'lines' | 'period' | 'choice' | 'several' | 'day' | 'number';
  readonly hint?: string;
  readonly required?: boolean;
  /** Of a choice all there are; of a line those that it must be one of, by what stands first in it. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Of a period: what is reminded of by it. */
  readonly reminds?: PeriodOwner;
  /** Of a day: which day of "april 2019" is meant; the first where nothing is said. */
  readonly edge?: 'first' | 'last';
  /** Of a number: its bounds, both included, and how many decimals it may have (any). */
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  /** Asked for only where another field has been given one of these values. */
  readonly askedBy?: { readonly field: string; readonly values: readonly string[] };
  /** Half a row where there is room. */
  readonly narrow?: boolean;
}

export type FormValues = Readonly<Record<string, string>>;

/** The fields that are asked for as the form stands; what was typed in another is no part of it. Pure. */
export const fieldsAsked = (fields: readonly FormField[], before: FormValues, values: FormValues): FormField[] =>
  fields.filter(({ askedBy }) => {
    if (askedBy === undefined) return true;
    const value = values[askedBy.field] ?? '';
    return value !== (before[askedBy.field] ?? '') && askedBy.values.includes(value);
  });

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
  const named = value.trim().split(/\s/)[0] ?? '';
  if (field.kind === 'line' && field.options && named !== '' && !field.options.some((one) => one.value === named))
    return say('edit.noSuch');
  if (field.kind === 'period' && !understood(value, say).ok) return understood(value, say).message;
  if (field.kind === 'day' && readDay(value, field.edge ?? 'first') === undefined) return say('edit.day');
  return field.kind === 'number' ? amissWithNumber(field, readNumber(value), say) : null;
}

function amissWithNumber(field: FormField, number: number | null | undefined, say: Say): string | null {
  const { label, min, max, decimals } = field;
  if (number === undefined) return say('edit.number');
  if (number === null) return null;
  if (min !== undefined && number < min)
    return say('edit.numberMin', { field: label, limit: numberText(min, say.locale) });
  if (max !== undefined && number > max)
    return say('edit.numberMax', { field: label, limit: numberText(max, say.locale) });
  if (decimals === undefined || Number(number.toFixed(decimals)) === number) return null;
  return decimals === 0 ? say('edit.numberWhole', { field: label }) : say('edit.number');
}

/** The fields that are not as they were. Pure. */
export const changedIn = (before: FormValues, now: FormValues): FormValues =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== (before[name] ?? '')));
