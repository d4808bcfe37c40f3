import { toLocalDate } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import { columnOf, type FieldDeclaration, type ListDeclaration } from './schema';

/** A row's values by internal name, as the product has them: dates as LocalDate, lists of lines as arrays. */
export type RowValues = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

/** A text column of SharePoint holds 255 characters; the whole text lies in a note column where there is one. */
export const textLimit = 255;

/**
 * What is sent to SharePoint. A day goes as its noon in UTC: whatever the site's time zone in Europe, a date column keeps
 * the same day (SURFACE.md 8: stored as the site's local midnight). Undefined values are left out.
 */
export function toSharePoint(list: ListDeclaration, values: RowValues): Record<string, unknown> {
  const fields = new Map(list.fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === undefined) return [];
      if (name === 'Title') return [[name, cutText(String(value ?? ''))]];
      const field = fields.get(name);
      if (!field) throw new RangeError(`List ${list.name} has no field ${name}`);
      return [[columnOf(field), one(field, value)]];
    }),
  );
}

function one(field: FieldDeclaration, value: NonNullable<RowValues[string]> | null): unknown {
  if (value === null || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('\n');
  if (field.type === 'date') return `${String(value)}T12:00:00Z`;
  if (field.type === 'choice') return field.labels?.[String(value)] ?? value;
  if (field.type === 'text') return cutText(String(value));
  return value;
}

/** A text as a text column holds it. */
export const cutText = (text: string): string => (text.length <= textLimit ? text : `${text.slice(0, textLimit - 1)}…`);

/**
 * A day as SharePoint answers it ("2025-02-28T23:00:00Z" for the 1st of March), in the municipality's time zone. Null for
 * what is not ISO 8601, of which Date.parse would guess.
 */
export function dayFrom(value: string | null): LocalDate | null {
  if (value === null || value === '') return null;
  const known = days.get(value);
  if (known !== undefined) return known;
  const isIso = /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value) && !Number.isNaN(Date.parse(value));
  const day = isIso ? toLocalDate(new Date(value)) : null;
  if (days.size >= mostDays) days.clear();
  days.set(value, day);
  return day;
}

/** Days that were worked out: a plan of 10,000 activities names few hundred, each many times. */
const days = new Map<string, LocalDate | null>();
const mostDays = 5000;
