import { sayDate } from '../../../periods/index';
import type { Say } from '../../../text/text';
import { dayText, readDay } from '../../edit/day-text';
import { linesOf, orNull, type FormField, type FormValues } from '../../edit/form-fields';
import { numberText, readNumber } from '../../edit/number-text';

// A row's fields between what they are (a day, a number, lines) and the text that a form edits. A form field's name is the
// name of the thing's own property.

/** A property of a thing that a form may edit. */
export type FieldValue = string | number | boolean | null | readonly string[];
type Thing = Readonly<Record<string, unknown>>;

/** The text of one property in a form. Pure. */
export function textOf({ kind }: FormField, value: FieldValue | undefined, say: Say): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('\n');
  if (kind === 'number') return numberText(Number(value), say.locale);
  return kind === 'day' ? dayText(value as string, say.locale) : String(value);
}

/** What the text of a form means; a form with something amiss is not saved, so that each can be read. Pure. */
export function valueOf({ kind, edge }: FormField, text: string): FieldValue {
  if (kind === 'lines' || kind === 'several') return linesOf(text);
  if (kind === 'number') return readNumber(text) ?? null;
  return kind === 'day' ? (readDay(text, edge ?? 'first') ?? null) : orNull(text);
}

/** All of a thing's properties as a form has them; of nothing where it is new. Pure. */
export const valuesOf = (fields: readonly FormField[], thing: object | null, say: Say): FormValues =>
  Object.fromEntries(
    fields.map((field) => [field.name, textOf(field, (thing as Thing | null)?.[field.name] as FieldValue, say)]),
  );

/** What a form changed, as the thing has it. Pure. */
export function changeFrom<T extends object>(fields: readonly FormField[], changed: FormValues): Partial<T> {
  const known = fields.filter(({ name }) => name in changed);
  return Object.fromEntries(
    known.map((field) => [field.name, valueOf(field, changed[field.name] ?? '')]),
  ) as Partial<T>;
}

/** One property in words, as a conflict shows it; null for nothing. Pure. */
export function sayValueOf(field: FormField, thing: object, say: Say): string | null {
  const value = (thing as Thing)[field.name] as FieldValue | undefined;
  if (field.kind === 'choice') return field.options?.find((one) => one.value === value)?.label ?? null;
  if (field.kind === 'several' && Array.isArray(value))
    return (
      value.map((one) => field.options?.find((option) => option.value === one)?.label ?? String(one)).join('\n') || null
    );
  if (field.kind === 'day' && typeof value === 'string') return sayDate(value, say.locale);
  return textOf(field, value, say) || null;
}
