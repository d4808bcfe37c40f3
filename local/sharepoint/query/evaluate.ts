import { faults } from '../http/faults';
import type { Item, Key } from '../store/items';
import type { Column } from './column';
import type { Comparison, Condition, DatePart, FieldPath, Operand } from './condition';
import { compareKeys, momentOf } from './keys';
import { dayAfter, dayOf } from './site-day';

export type Fits = (item: Item) => boolean;
export type ColumnOf = (path: FieldPath) => Column;

/** A comparison of a column with a fixed key, the column always on the left. */
export interface KeyComparison {
  readonly column: Column;
  readonly operator: Comparison;
  readonly key: Key;
}

const flipped: Readonly<Record<Comparison, Comparison>> = {
  eq: 'eq',
  ne: 'ne',
  gt: 'lt',
  ge: 'le',
  lt: 'gt',
  le: 'ge',
};

/**
 * A condition as a test of a row. Texts compare without regard to case. A comparison with an empty value is false, but
 * for `eq null` and for `ne`: SharePoint writes its Neq as "<> x OR IS NULL", as list views show that leave rows out by
 * "is not equal to". `not` turns the result around. A multi-valued column fits where one of its values does.
 */
export function evaluation(condition: Condition, columnOf: ColumnOf): Fits {
  switch (condition.kind) {
    case 'and': {
      const parts = condition.parts.map((part) => evaluation(part, columnOf));
      return (item) => parts.every((fits) => fits(item));
    }
    case 'or': {
      const parts = condition.parts.map((part) => evaluation(part, columnOf));
      return (item) => parts.some((fits) => fits(item));
    }
    case 'not': {
      const fits = evaluation(condition.part, columnOf);
      return (item) => !fits(item);
    }
    case 'compare':
      return compared(condition, columnOf);
    case 'startsWith':
    case 'contains':
      return searched(condition, columnOf);
    case 'in':
      return among(condition, columnOf);
    case 'member': {
      const column = fieldColumn(condition.field, columnOf);
      const ids = new Set<Key>(condition.principals);
      const keys = (column.byId ?? column).keys;
      return (item) => keys(item).some((key) => ids.has(key));
    }
  }
}

/** One of several values, as a set of keys. */
function among({ field, values }: Extract<Condition, { kind: 'in' }>, columnOf: ColumnOf): Fits {
  const tests = values.flatMap(
    (right) => keyComparisons({ kind: 'compare', operator: 'eq', left: field, right }, columnOf) ?? [],
  );
  const [first] = tests;
  if (first && tests.length === values.length && tests.every((test) => test.column === first.column)) {
    const keys = new Set(tests.map((test) => test.key));
    return (item) => first.column.keys(item).some((key) => keys.has(key));
  }
  const fits = values.map((right) => compared({ kind: 'compare', operator: 'eq', left: field, right }, columnOf));
  return (item) => fits.some((one) => one(item));
}

type Compare = Extract<Condition, { kind: 'compare' }>;
type Search = Extract<Condition, { kind: 'startsWith' | 'contains' }>;

function fieldColumn(operand: Operand, columnOf: ColumnOf): Column {
  if (operand.kind !== 'field') throw faults.badQuery('A column was expected in the query expression.');
  return columnOf(operand.path);
}

/** A comparison of one column with one value as tests of keys, all of which must hold; null for any other comparison. */
export function keyComparisons(condition: Compare, columnOf: ColumnOf): readonly KeyComparison[] | null {
  const turned = condition.left.kind === 'value';
  const [left, right] = turned ? [condition.right, condition.left] : [condition.left, condition.right];
  if (left.kind !== 'field' || right.kind !== 'value') return null;
  const operator = turned ? flipped[condition.operator] : condition.operator;
  const named = columnOf(left.path);
  const byNumber = typeof right.value === 'number' || right.value === null;
  const column = byNumber && named.byId ? named.byId : named;
  if (right.wholeDay && column.date && typeof right.value === 'string') return wholeDays(column, operator, right.value);
  const key = column.literal(right.value);
  if (key === undefined) throw incompatible(left.path, right.value);
  return [{ column, operator, key }];
}

const incompatible = (path: FieldPath, value: unknown): Error =>
  faults.badQuery(
    `A binary operator with incompatible types was detected: the column '${path.join('/')}' cannot be compared with '${String(value)}'.`,
  );

/** A date without time means the whole day of the site, from its midnight to the next (Microsoft: Value element, IncludeTimeValue). */
function wholeDays(column: Column, operator: Comparison, value: string): readonly KeyComparison[] | null {
  // A day without a zone means the site's day of that name, as the column itself reads it.
  const moment = momentOf(column.literal(value) ?? null);
  if (moment === null) throw incompatible([column.name], value);
  const start = column.literal(dayOf(column.zone, moment)) ?? null;
  const end = column.literal(dayAfter(column.zone, moment)) ?? null;
  switch (operator) {
    case 'eq':
      return [
        { column, operator: 'ge', key: start },
        { column, operator: 'lt', key: end },
      ];
    case 'gt':
      return [{ column, operator: 'ge', key: end }];
    case 'le':
      return [{ column, operator: 'lt', key: end }];
    case 'ge':
    case 'lt':
      return [{ column, operator, key: start }];
    case 'ne':
      return null;
  }
}

function compared(condition: Compare, columnOf: ColumnOf): Fits {
  const { left, right, operator } = condition;
  if (operator === 'ne') {
    const equal = compared({ ...condition, operator: 'eq' }, columnOf);
    return (item) => !equal(item);
  }
  const tests = keyComparisons(condition, columnOf);
  if (tests) return (item) => tests.every((test) => test.column.keys(item).some((key) => keyFits(key, test)));
  const a = valuesOf(left, columnOf);
  const b = valuesOf(right, columnOf);
  return (item) => {
    const others = b(item);
    return a(item).some((key) => others.some((other) => keyFits(key, { operator, key: other })));
  };
}

export function keyFits(key: Key, { operator, key: other }: { operator: Comparison; key: Key }): boolean {
  if (operator === 'eq') return key === other;
  if (operator === 'ne') return key !== other;
  if (key === null || other === null) return false;
  const order = compareKeys(key, other);
  if (operator === 'gt') return order > 0;
  if (operator === 'ge') return order >= 0;
  return operator === 'lt' ? order < 0 : order <= 0;
}

/** Any operand as keys: two columns, parts of dates, or two fixed values. */
function valuesOf(operand: Operand, columnOf: ColumnOf): (item: Item) => readonly Key[] {
  if (operand.kind === 'value') {
    const { value } = operand;
    const key: Key =
      typeof value === 'boolean' ? Number(value) : typeof value === 'string' ? value.toLowerCase() : value;
    return () => [key];
  }
  if (operand.kind === 'field') {
    const column = columnOf(operand.path);
    return (column.byId ?? column).keys;
  }
  const of = operand.of.kind === 'field' ? columnOf(operand.of.path) : null;
  if (of && !of.date) throw faults.badQuery(`The function '${operand.part}' needs a date: '${of.name}' is none.`);
  const inner = valuesOf(operand.of, columnOf);
  return (item) => inner(item).map((key) => partOfMoment(momentOf(key), operand.part));
}

/** Parts of a date count in UTC, as dates are answered. */
function partOfMoment(moment: number | null, part: DatePart): Key {
  if (moment === null) return null;
  const date = new Date(moment);
  switch (part) {
    case 'year':
      return date.getUTCFullYear();
    case 'month':
      return date.getUTCMonth() + 1;
    case 'day':
      return date.getUTCDate();
    case 'hour':
      return date.getUTCHours();
    case 'minute':
      return date.getUTCMinutes();
    case 'second':
      return date.getUTCSeconds();
  }
}

function searched({ kind, field, text }: Search, columnOf: ColumnOf): Fits {
  if (field.kind === 'value' && text.kind === 'field')
    throw faults.badQuery(
      `The arguments of '${kind === 'contains' ? 'substringof' : 'startswith'}' are in the wrong order.`,
    );
  const column = fieldColumn(field, columnOf);
  if (text.kind !== 'value' || typeof text.value !== 'string')
    throw faults.badQuery(
      `A text was expected as an argument of '${kind === 'contains' ? 'substringof' : 'startswith'}'.`,
    );
  const sought = text.value.toLowerCase();
  return kind === 'contains'
    ? (item) => column.texts(item).some((one) => one.toLowerCase().includes(sought))
    : (item) => column.texts(item).some((one) => one.toLowerCase().startsWith(sought));
}
