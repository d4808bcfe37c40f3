import { ServiceError } from '../http/message';
import { valueContext } from '../kinds/context';
import type { Locale, ValueContext } from '../kinds/kind';
import { writingOf } from '../kinds/locales';
import { kindOf } from '../kinds/registry';
import { valueOf } from '../kinds/value-of';
import { isoSeconds, readWritten } from '../kinds/written-dates';
import { readNumber } from '../kinds/written-numbers';
import { localTime, momentOf } from '../kinds/zoned-time';
import { compoundTypes, type Field, type FieldType } from '../store/fields';
import type { Item, Stored } from '../store/items';
import type { List } from '../store/lists';
import type { User } from '../store/people';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import { evaluate, type Read } from './evaluate';
import { columnNamed, columnsIn, isSpecial, parseFormula, partsOf, refusals } from './parse';
import { partsOfSerial, serialOf, isDay } from './serials';
import { isError, isMoment, type FormulaValue, type Reading } from './value';

/** What formulas know besides the row: the site's writing, the clock, and who writes. */
export interface FormulaContext extends ValueContext {
  readonly user: Pick<User, 'principalId' | 'title'>;
}

/** The context of formulas for one who writes rows of a list. */
export const formulaContext = (
  writer: { readonly stores: Stores; readonly web: Web; readonly user: User },
  list: List,
): FormulaContext => ({ ...valueContext(writer, list), user: writer.user });

const serialAt = (moment: number, timeZone: string): number => {
  const { year, month, day, hour, minute, second } = localTime(timeZone, moment);
  return serialOf(year, month, day, hour, minute, second);
};

function readingOf(locale: Locale, now: Date, me: string): Reading {
  const writing = writingOf(locale.lcid);
  return {
    numberIn: (text) => readNumber(text, writing),
    serialIn(text) {
      const moment = readWritten(text, locale);
      return moment === null ? null : serialAt(moment, locale.timeZone);
    },
    decimal: writing.decimal,
    group: writing.group,
    language: writing.language,
    now: serialAt(now.getTime(), locale.timeZone),
    me,
  };
}

const reading = (context: FormulaContext): Reading =>
  readingOf(context.locale, context.stores.core.now(), context.user.title);

/** Types whose columns a formula may not read (Microsoft: "Calculated Field Formulas"; the refusal is -2130575272). */
const unreadable: ReadonlySet<FieldType> = new Set([...compoundTypes, 'Attachments']);
const isReadable = (field: Field): boolean => !unreadable.has(field.type) || (field.type === 'Lookup' && field.builtIn);

function asFormulaValue(stored: Stored, field: Field, context: ValueContext): FormulaValue {
  if (stored === null || stored === '') return null;
  if (typeof stored === 'number' || typeof stored === 'boolean') return stored;
  if (typeof stored !== 'string') return kindOf(field).asText(stored, field, context);
  if (/^#(NAME\?|VALUE!|DIV\/0!|NUM!|REF!|N\/A)$/.test(stored) && field.type === 'Calculated')
    return { error: stored } as FormulaValue;
  if (field.type === 'DateTime' || (field.type === 'Calculated' && field.outputType === 'DateTime')) {
    const moment = Date.parse(stored);
    return Number.isNaN(moment) ? stored : { serial: serialAt(moment, context.locale.timeZone) };
  }
  return stored;
}

/** Reads a row's columns for a formula; other calculated columns are worked out on the way, each once in a chain. */
function reader(item: Item, fields: readonly Field[], context: FormulaContext, above: readonly string[]): Read {
  return (name) => {
    const field = columnNamed(name, fields);
    if (!field) return undefined;
    if (field.type !== 'Calculated') return asFormulaValue(valueOf(item, field, context.stores), field, context);
    if (above.includes(field.internalName) || above.length > 20) return { error: '#REF!' };
    return asFormulaValue(worked(field, item, fields, context, above), field, context);
  };
}

function worked(
  field: Field,
  item: Item,
  fields: readonly Field[],
  context: FormulaContext,
  above: readonly string[],
): Stored {
  const read = reader(item, fields, context, [...above, field.internalName]);
  return stored(outcome(field.formula ?? '', read, context), field, context);
}

/** A formula that has become unreadable since it was saved shows "#NAME?". */
function outcome(formula: string, read: Read, context: FormulaContext): FormulaValue {
  try {
    return evaluate(parseFormula(formula), read, reading(context));
  } catch (error) {
    if (error instanceof ServiceError) return { error: '#NAME?' };
    throw error;
  }
}

/** A formula's value as the column keeps it, by its `OutputType`. */
function stored(value: FormulaValue, field: Field, context: ValueContext): Stored {
  if (value === null) return null;
  if (isError(value)) return value.error;
  const plain = isMoment(value) ? value.serial : value;
  switch (field.outputType ?? 'Text') {
    case 'Number':
    case 'Currency':
      return asNumber(plain, context.locale);
    case 'Boolean':
      if (typeof plain === 'string') return plain === '' ? null : '#VALUE!';
      return typeof plain === 'boolean' ? plain : plain !== 0;
    case 'DateTime':
      return asMoment(plain, field.dateOnly === true, context.locale);
    case 'Text':
      if (typeof plain === 'string') return plain || null;
      if (typeof plain === 'boolean') return plain ? 'TRUE' : 'FALSE';
      return String(Number(plain.toPrecision(15))).replace('.', writingOf(context.locale.lcid).decimal);
  }
}

function asNumber(value: number | string | boolean, locale: Locale): Stored {
  if (typeof value !== 'string') return Number(value) || 0;
  if (value.trim() === '') return null;
  return readNumber(value, writingOf(locale.lcid)) ?? '#VALUE!';
}

function asMoment(value: number | string | boolean, dateOnly: boolean, locale: Locale): Stored {
  if (value === '') return null;
  if (typeof value === 'boolean') return '#VALUE!';
  const moment = typeof value === 'string' ? readWritten(value, locale) : null;
  const serial = typeof value === 'number' ? value : moment === null ? null : serialAt(moment, locale.timeZone);
  if (serial === null) return '#VALUE!';
  if (!isDay(serial)) return '#NUM!';
  return isoSeconds(momentOf(locale.timeZone, partsOfSerial(dateOnly ? Math.floor(serial) : serial)));
}

/** The value of one calculated column of a row. */
export const calculatedValue = (field: Field, item: Item, fields: readonly Field[], context: FormulaContext): Stored =>
  worked(field, item, fields, context, []);

/** The values of all calculated columns of a row, by internal name. */
export const calculatedValues = (
  item: Item,
  fields: readonly Field[],
  context: FormulaContext,
): Record<string, Stored> =>
  Object.fromEntries(
    fields
      .filter((field) => field.type === 'Calculated')
      .map((field) => [field.internalName, calculatedValue(field, item, fields, context)]),
  );

/** Whether a list's or column's validation formula lets the row be saved; one that cannot be worked out does not. */
export function validationHolds(
  formula: string,
  item: Item,
  fields: readonly Field[],
  context: FormulaContext,
): boolean {
  const value = outcome(formula, reader(item, fields, context, []), context);
  if (value === null || typeof value === 'string' || isError(value)) return false;
  return isMoment(value) ? true : typeof value === 'boolean' ? value : value !== 0;
}

const outputOf: Readonly<Partial<Record<Field['type'], Field['outputType']>>> = {
  Number: 'Number',
  Currency: 'Currency',
  Integer: 'Number',
  DateTime: 'DateTime',
  Boolean: 'Boolean',
};

/** What a default formula gives to a column of this type; nothing where it cannot be worked out. */
export function defaultOutcome(formula: string, field: Field, context: FormulaContext): Stored {
  const value = outcome(formula, () => undefined, context);
  if (isError(value)) return null;
  const kept = stored(value, { ...field, outputType: outputOf[field.type] ?? 'Text' }, context);
  if (typeof kept === 'string' && kept.startsWith('#') && outputOf[field.type]) return null;
  if (field.type === 'MultiChoice') return typeof kept === 'string' ? [kept] : null;
  return kept;
}

/** Refuses a calculated column's formula that cannot be saved. */
export function checkCalculated(formula: string, own: string, fields: readonly Field[]): void {
  if (formula.trim().replace(/^=/, '') === '') throw refusals.empty();
  const parsed = parseFormula(formula, fields);
  for (const name of columnsIn(parsed)) {
    const field = columnNamed(name, fields);
    if (!field && isSpecial(name)) throw refusals.changing();
    if (field?.internalName === own) throw refusals.itself();
    if (field && !isReadable(field)) throw refusals.badColumn();
  }
}

/** Refuses a validation formula that cannot be saved; a column's own reads only itself, which is not checked here. */
export function checkValidation(formula: string, fields: readonly Field[]): void {
  if (formula.trim().replace(/^=/, '') === '') return;
  const parsed = parseFormula(formula, fields);
  for (const name of columnsIn(parsed)) {
    const field = columnNamed(name, fields);
    if (field && !isReadable(field)) throw refusals.badColumn();
  }
}

/** Refuses a default formula that cannot be saved: it may read no columns. */
export function checkDefault(formula: string): void {
  for (const part of partsOf(parseFormula(formula)))
    if (part.kind === 'column' && !isSpecial(part.name)) throw refusals.noColumn();
}
