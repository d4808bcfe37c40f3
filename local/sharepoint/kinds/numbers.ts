import type { Field } from '../store/fields';
import type { Key, Stored } from '../store/items';
import { invalid, readDouble, readInt32 } from './json-values';
import { FormError, type Kind, type Locale } from './kind';
import { writingOf } from './locales';
import { makeKind, readOnly } from './make-kind';
import { plainDecimal, rawNumber, readDecimal, shifted, writtenNumber } from './written-numbers';

const isNumber = (value: Stored): value is number => typeof value === 'number';

/** A text where a number is due is an error of a formula ("#DIV/0!"), which is shown as it is. */
const otherwise = (value: Stored): string => (typeof value === 'string' ? value : '');

const outside = (value: number, { min, max }: Field): boolean =>
  (min !== undefined && value < min) || (max !== undefined && value > max);

function outsideWords({ min, max }: Field): string {
  if (min !== undefined && max !== undefined) return `The value of this field must be between ${min} and ${max}.`;
  return min === undefined
    ? `The value of this field may not be greater than ${max}.`
    : `The value of this field may not be less than ${min}.`;
}

/** Without minus zero, which SQLite and JSON do not keep. */
const plainZero = (value: number | null): number | null => (value === 0 ? 0 : value);

const numberKeys = (value: Stored): readonly Key[] => [isNumber(value) ? value : null];

function numberLiteral(value: string | number | boolean | null): Key | undefined {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = Number(value);
  return Number.isFinite(number) && String(value).trim() !== '' ? plainZero(number) : undefined;
}

function shown(value: number, field: Field, locale: Locale): string {
  const writing = writingOf(locale.lcid);
  if (!field.percentage) return writtenNumber(value, writing, field.decimals);
  return `${writtenNumber(Number(shifted(plainDecimal(value), 2)), writing, field.decimals)} %`;
}

const numeric = {
  fromJson(value: unknown, field: Field): Stored {
    const number = plainZero(readDouble(value));
    if (number !== null && outside(number, field)) throw invalid.number();
    return number;
  },
  fromForm(text: string, field: Field, { locale }: { readonly locale: Locale }): Stored {
    if (text.trim() === '') return null;
    const writing = writingOf(locale.lcid);
    const inPercent = field.percentage === true && field.type !== 'Currency';
    const bare = field.type === 'Currency' ? withoutCurrency(text, field, locale) : text.replace(/\s*%\s*$/, '');
    const decimal = readDecimal(bare, writing);
    const number = plainZero(decimal === null ? NaN : Number(inPercent ? shifted(decimal, -2) : decimal));
    if (!Number.isFinite(number)) throw new FormError('The value of this field is not a valid number.');
    if (number !== null && outside(number, field)) throw new FormError(outsideWords(field));
    return number;
  },
  /** Without groups, all digits: what the form takes back unchanged. */
  asEdit(value: Stored, field: Field, { locale }: { readonly locale: Locale }): string {
    if (!isNumber(value)) return otherwise(value);
    const decimal =
      field.percentage && field.type !== 'Currency' ? shifted(plainDecimal(value), 2) : plainDecimal(value);
    return decimal.replace('.', writingOf(locale.lcid).decimal);
  },
  asXml: (value: Stored): string | null => (isNumber(value) ? rawNumber(value) : otherwise(value) || null),
  keys: numberKeys,
  literal: numberLiteral,
} satisfies Partial<Kind>;

/** Number; with `percentage` 0.4 is shown as 40 %, and a form's 40 is 0.4. */
export const number = makeKind({
  typeKind: 9,
  odataType: 'SP.FieldNumber',
  displayName: 'Number',
  ...numeric,
  asText: (value, field, { locale }) => (isNumber(value) ? shown(value, field, locale) : otherwise(value)),
  rendered(value, field, context) {
    const { internalName } = field;
    if (!isNumber(value)) return { [internalName]: otherwise(value), [`${internalName}.`]: otherwise(value) };
    return { [internalName]: shown(value, field, context.locale), [`${internalName}.`]: rawNumber(value) };
  },
});

function withoutCurrency(text: string, field: Field, locale: Locale): string {
  const { sign } = writingOf(field.currencyLcid ?? locale.lcid).currency;
  return text
    .trim()
    .replace(sign, '')
    .replace(/^(-?)\s*(kr\.?|[$€£]|DKK|EUR|USD)\s*|\s*(kr\.?|[$€£]|DKK|EUR|USD)\s*$/gi, '$1');
}

/** "125.000,50 kr.": the currency is the column's, and its way of writing too (responses/render-list-data-as-stream). */
function money(value: number, field: Field, locale: Locale): string {
  const writing = writingOf(field.currencyLcid ?? locale.lcid);
  const { sign, before } = writing.currency;
  const digits = writtenNumber(Math.abs(value), writing, field.decimals ?? 2);
  const minus = value < 0 && /[1-9]/.test(digits) ? '-' : '';
  return before ? `${minus}${sign}${digits}` : `${minus}${digits} ${sign}`;
}

export const currency = makeKind({
  typeKind: 10,
  odataType: 'SP.FieldCurrency',
  displayName: 'Currency',
  ...numeric,
  asText: (value, field, { locale }) => (isNumber(value) ? money(value, field, locale) : otherwise(value)),
  rendered(value, field, { locale }) {
    const { internalName } = field;
    if (!isNumber(value)) return { [internalName]: otherwise(value), [`${internalName}.`]: otherwise(value) };
    return { [internalName]: money(value, field, locale), [`${internalName}.`]: rawNumber(value) };
  },
});

const whole = {
  fromJson: (value: unknown): Stored => readInt32(value),
  fromForm(text: string): Stored {
    if (text.trim() === '') return null;
    if (!/^\s*-?\d{1,10}\s*$/.test(text)) throw new FormError('The value of this field is not a valid number.');
    return plainZero(Number(text));
  },
  asText: (value: Stored): string => (isNumber(value) ? String(value) : otherwise(value)),
  keys: numberKeys,
  literal: numberLiteral,
} satisfies Partial<Kind>;

export const integer = makeKind({ typeKind: 1, odataType: 'SP.FieldNumber', displayName: 'Integer', ...whole });

/** The row's id. */
export const counter = readOnly(makeKind({ typeKind: 5, odataType: 'SP.Field', displayName: 'Counter', ...whole }));

/** Approval: 0 approved, 1 rejected, 2 pending, 3 draft, 4 scheduled. */
const statuses = ['Approved', 'Rejected', 'Pending', 'Draft', 'Scheduled'];
export const moderationStatus = makeKind({
  typeKind: 23,
  odataType: 'SP.FieldChoice',
  displayName: 'Approval Status',
  ...whole,
  asText: (value) => (isNumber(value) ? (statuses[value] ?? '') : ''),
  asEdit: (value) => (isNumber(value) ? String(value) : ''),
  rendered: (value, field) => ({
    [field.internalName]: isNumber(value) ? (statuses[value] ?? '') : '',
    [`${field.internalName}.`]: isNumber(value) ? String(value) : '',
  }),
  asXml: (value) => (isNumber(value) ? String(value) : null),
});
