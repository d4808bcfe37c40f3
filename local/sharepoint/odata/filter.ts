import { faults } from '../http/message';

type Value = string | number | boolean | null;
/** True where a row fits; `read` gives a row's value by field name. */
export type Predicate = (read: (field: string) => unknown) => boolean;

const token = /\s*(?:(datetime)?'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?)(?![\w-])|([A-Za-z_][\w/]*)|([(),]))/gy;

interface Token {
  readonly kind: 'text' | 'number' | 'word' | 'sign';
  readonly value: string;
}

/** A `$filter` as a predicate: comparisons, and/or/not, startswith, substringof. Anything else is refused (SURFACE.md 8). */
export function readFilter(text: string): Predicate {
  const tokens = tokenize(text);
  let at = 0;
  const peek = (word: string): boolean => tokens[at]?.value.toLowerCase() === word && tokens[at]?.kind !== 'text';
  const take = (word: string): void => {
    if (!peek(word)) throw unreadable(text);
    at++;
  };

  const or = (): Predicate => {
    let left = and();
    while (peek('or')) {
      at++;
      const [a, b] = [left, and()];
      left = (read) => a(read) || b(read);
    }
    return left;
  };
  const and = (): Predicate => {
    let left = unary();
    while (peek('and')) {
      at++;
      const [a, b] = [left, unary()];
      left = (read) => a(read) && b(read);
    }
    return left;
  };
  const unary = (): Predicate => {
    if (peek('not')) {
      at++;
      const inner = unary();
      return (read) => !inner(read);
    }
    if (peek('(')) {
      at++;
      const inner = or();
      take(')');
      return inner;
    }
    return comparison();
  };
  const comparison = (): Predicate => {
    const word = tokens[at];
    if (word?.kind !== 'word') throw unreadable(text);
    at++;
    const name = word.value.toLowerCase();
    if (peek('(')) {
      at++;
      const first = operand();
      take(',');
      const second = operand();
      take(')');
      if (name === 'startswith') return (read) => lower(first(read)).startsWith(lower(second(read)));
      if (name === 'substringof') return (read) => lower(second(read)).includes(lower(first(read)));
      throw unreadable(text);
    }
    const operator = tokens[at]?.value.toLowerCase() ?? '';
    at++;
    const right = operand();
    return (read) => compare(read(word.value), operator, right(read) as Value, text);
  };
  const operand = (): ((read: (field: string) => unknown) => unknown) => {
    const next = tokens[at++];
    if (!next || next.kind === 'sign') throw unreadable(text);
    if (next.kind === 'text') return () => next.value;
    if (next.kind === 'number') return () => Number(next.value);
    const word = next.value.toLowerCase();
    if (word === 'null') return () => null;
    if (word === 'true' || word === 'false') return () => word === 'true';
    return (read) => read(next.value);
  };

  const predicate = or();
  if (at !== tokens.length) throw unreadable(text);
  return predicate;
}

function tokenize(text: string): Token[] {
  const out: Token[] = [];
  token.lastIndex = 0;
  let end = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    end = token.lastIndex;
    const [, , quoted, number, word, sign] = match;
    if (quoted !== undefined) out.push({ kind: 'text', value: quoted.replace(/''/g, "'") });
    else if (number !== undefined) out.push({ kind: 'number', value: number });
    else if (word !== undefined) out.push({ kind: 'word', value: word });
    else out.push({ kind: 'sign', value: sign ?? '' });
  }
  if (text.slice(end).trim() !== '') throw unreadable(text);
  return out;
}

const lower = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');
const unreadable = (text: string): Error => faults.badValue(`The expression "${text}" is not valid.`);
const isMoment = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);

/** Texts compare without regard to case, moments by time, booleans also as 1 and 0, empty as null. */
function compare(left: unknown, operator: string, right: Value, text: string): boolean {
  const a = comparable(left, right);
  const b = comparable(right, left);
  switch (operator) {
    case 'eq':
      return a === b;
    case 'ne':
      return a !== b;
    case 'gt':
      return a !== null && b !== null && a > b;
    case 'ge':
      return a !== null && b !== null && a >= b;
    case 'lt':
      return a !== null && b !== null && a < b;
    case 'le':
      return a !== null && b !== null && a <= b;
    default:
      throw unreadable(text);
  }
}

function comparable(value: unknown, other: unknown): string | number | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return JSON.stringify(value);
  if (isMoment(value) && (other === null || isMoment(other))) return Date.parse(value);
  return value.toLowerCase();
}
