import { sayDate, toLocalDate } from '../../periods/index';
import { createSay, type Locale } from '../../text/text';
import { plainText, withoutCpr } from '../problems/clean-text';
import { allLists, choiceOf, type FieldDeclaration } from '../schema';
import { dayFrom } from '../values';

const declared = new Map(
  allLists.map((list) => [
    list.name,
    new Map<string, FieldDeclaration>(list.fields.map((field) => [field.name, field])),
  ]),
);

/** Fields that people read: the title, and every column but those only the product has use of. */
export function shownFields(list: string): string[] {
  const fields = [...(declared.get(list)?.values() ?? [])];
  // A hidden note holds words of the plan (the whole text of an item); other hidden columns are keys and figures.
  return [
    'Title',
    ...fields.filter((f) => f.writer !== 'service' && (!f.hidden || f.type === 'note')).map((f) => f.name),
  ];
}

/** A field's name as the list shows it. */
export function fieldName(list: string, field: string, locale: Locale): string {
  const owner = allLists.find((one) => one.name === list);
  if (field === 'Title') return owner ? (locale === 'da' ? owner.titleDa : owner.titleEn) : field;
  return declared.get(list)?.get(field)?.[locale] ?? field;
}

/**
 * A value as people read it: a day in words, a yes or no, a choice in its own words, a note without markup. What looks like
 * a CPR number is hidden here as in the plan (docs/decisions/0008).
 */
export const sayValue = (list: string, field: string, value: unknown, locale: Locale): string =>
  withoutCpr(readValue(list, field, value, locale)).text;

function readValue(list: string, field: string, value: unknown, locale: Locale): string {
  const say = createSay(locale);
  if (value === null || value === undefined || value === '') return say('lists.history.empty');
  const column = declared.get(list)?.get(field);
  const type = column?.type;
  if (typeof value === 'boolean') return say(value ? 'lists.page.yes' : 'lists.page.no');
  if (typeof value === 'number') return value.toLocaleString(locale === 'da' ? 'da-DK' : 'en-GB');
  if (typeof value === 'string') {
    const readable = !Number.isNaN(Date.parse(value));
    if (type === 'date' && readable) return sayDate(dayFrom(value) ?? toLocalDate(new Date(value)), locale);
    if (type === 'moment' && readable) return sayDate(toLocalDate(new Date(value)), locale);
    // A code that an earlier version stored is the same choice as its word.
    const code = type === 'choice' && column?.choices ? choiceOf({ ...column, choices: column.choices }, value) : null;
    if (code !== null) return column?.labels?.[code] ?? code;
    return plainText(value).trim() || say('lists.history.empty');
  }
  if (Array.isArray(value)) return value.map((one) => readValue(list, field, one, locale)).join(', ');
  // People and rows come as objects with the words that are shown (SURFACE.md 8).
  return typeof value === 'object' && 'LookupValue' in value ? String(value.LookupValue) : '';
}

/** Two versions are alike in a field where people would read the same. */
export const comparable = (list: string, field: string, value: unknown): string => readValue(list, field, value, 'da');
