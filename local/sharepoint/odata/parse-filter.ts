import { faults } from '../http/faults';
import {
  comparisons,
  dateParts,
  type Comparison,
  type Condition,
  type DatePart,
  type Operand,
} from '../query/condition';
import { tokenize, unreadable, type Token } from './tokens';

/** More nesting than any person writes, and far less than a stack holds. */
const deepest = 200;

const unsupported = new Set([
  'endswith',
  'contains',
  'any',
  'all',
  'in',
  'has',
  'indexof',
  'length',
  'concat',
  'replace',
  'substring',
  'tolower',
  'toupper',
  'trim',
  'round',
  'floor',
  'ceiling',
  'isof',
  'cast',
]);
const arithmetic = new Set(['add', 'sub', 'mul', 'div', 'mod']);

/**
 * A `$filter` as a condition: comparisons, and/or/not, startswith, substringof and parts of dates. What SharePoint does not
 * have (endswith, contains, any, in …) is refused by name (SURFACE.md 8).
 */
export function parseFilter(text: string): Condition {
  const tokens = tokenize(text);
  let at = 0;
  let depth = 0;

  const fault = (): Error => unreadable(text, tokens[at]?.at ?? text.length);
  const isSign = (sign: string): boolean => tokens[at]?.kind === 'sign' && tokens[at]?.value === sign;
  const isWord = (word: string): boolean => wordAt(at) === word;
  const wordAt = (place: number): string => {
    const token = tokens[place];
    return token?.kind === 'word' ? token.value.toLowerCase() : '';
  };
  const take = (sign: string): void => {
    if (!isSign(sign)) throw fault();
    at++;
  };
  const opens = (place: number): boolean => tokens[place]?.kind === 'sign' && tokens[place]?.value === '(';
  const nested = <T>(work: () => T): T => {
    if (++depth > deepest) throw faults.badQuery('The $filter expression is nested too deeply.');
    const result = work();
    depth--;
    return result;
  };

  const joined = (word: 'and' | 'or', part: () => Condition): Condition => {
    const parts = [part()];
    while (isWord(word)) {
      at++;
      parts.push(part());
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: word, parts };
  };
  const or = (): Condition => joined('or', and);
  const and = (): Condition => joined('and', single);

  const single = (): Condition =>
    nested(() => {
      if (isWord('not')) {
        at++;
        return { kind: 'not', part: single() };
      }
      if (isSign('(')) return inParentheses();
      return comparison();
    });

  /** `(A eq 1 or B eq 2)`, or an operand in parentheses: `(A) eq 1`. */
  const inParentheses = (): Condition => {
    const start = at;
    if (tokens[at + 2]?.kind === 'sign' && tokens[at + 2]?.value === ')' && operatorAt(at + 3)) return comparison();
    at++;
    const inner = or();
    if (!isSign(')')) throw at >= tokens.length ? unreadable(text, tokens[start]?.at ?? 0) : fault();
    at++;
    return compared(inner);
  };

  const operatorAt = (place: number): Comparison | null =>
    comparisons.find((operator) => operator === wordAt(place)) ?? null;

  /** A condition that is itself compared: `startswith(Title,'A') eq true`, as clients made for .NET write it. */
  const compared = (condition: Condition): Condition => {
    const operator = operatorAt(at);
    const literal = wordAt(at + 1);
    if ((operator !== 'eq' && operator !== 'ne') || (literal !== 'true' && literal !== 'false')) return condition;
    at += 2;
    return (operator === 'eq') === (literal === 'true') ? condition : { kind: 'not', part: condition };
  };

  const isTextFunction = (place: number): boolean =>
    (wordAt(place) === 'startswith' || wordAt(place) === 'substringof') && opens(place + 1);

  /** `true eq startswith(Title,'A')`: the literal may stand first; null where it is none. */
  const literalFirst = (): boolean | null => {
    const literal = wordAt(at);
    const operator = operatorAt(at + 1);
    if ((literal !== 'true' && literal !== 'false') || (operator !== 'eq' && operator !== 'ne')) return null;
    return isTextFunction(at + 2) ? (operator === 'eq') === (literal === 'true') : null;
  };

  const comparison = (): Condition => {
    const wanted = literalFirst();
    if (wanted !== null) {
      at += 2;
      const condition = comparison();
      return wanted ? condition : { kind: 'not', part: condition };
    }
    const name = wordAt(at);
    if (isTextFunction(at)) {
      at += 2;
      const first = operand();
      take(',');
      const second = operand();
      take(')');
      // substringof has the text sought first, startswith has the column first (SURFACE.md 8).
      return compared(
        name === 'startswith'
          ? { kind: 'startsWith', field: first, text: second }
          : { kind: 'contains', field: second, text: first },
      );
    }
    const left = operand();
    const operator = operatorAt(at);
    if (!operator) {
      const word = wordAt(at);
      if (unsupported.has(word) || arithmetic.has(word))
        throw faults.badQuery(`The operator '${word}' is not supported in $filter.`);
      throw fault();
    }
    at++;
    const right = operand();
    if (arithmetic.has(wordAt(at))) throw faults.badQuery(`The operator '${wordAt(at)}' is not supported in $filter.`);
    return { kind: 'compare', operator, left, right };
  };

  const operand = (): Operand =>
    nested(() => {
      const token: Token | undefined = tokens[at];
      if (!token) throw fault();
      if (token.kind === 'sign') {
        take('(');
        const inner = operand();
        take(')');
        return inner;
      }
      at++;
      if (token.kind === 'moment') return { kind: 'value', value: moment(token.value) };
      if (token.kind !== 'word') return { kind: 'value', value: token.value };
      return isSign('(') ? functionOf(token.value) : named(token.value);
    });

  const moment = (value: string): string => {
    if (Number.isNaN(Date.parse(value)))
      throw faults.badQuery(`Unrecognized 'Edm.DateTime' literal 'datetime'${value}'' in '${text}'.`);
    return value;
  };

  const functionOf = (name: string): Operand => {
    const part = dateParts.find((one) => one === name.toLowerCase());
    if (!part) {
      const method = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
      throw faults.badQuery(
        unsupported.has(method)
          ? `The function '${method}' is not supported in $filter.`
          : `Unknown function '${name}' in $filter.`,
      );
    }
    take('(');
    const of = operand();
    take(')');
    return { kind: 'part', part: part satisfies DatePart, of };
  };

  const condition = or();
  if (at !== tokens.length) {
    const word = wordAt(at);
    if (unsupported.has(word)) throw faults.badQuery(`The operator '${word}' is not supported in $filter.`);
    throw fault();
  }
  return condition;
}

function named(word: string): Operand {
  switch (word.toLowerCase()) {
    case 'null':
      return { kind: 'value', value: null };
    case 'true':
      return { kind: 'value', value: true };
    case 'false':
      return { kind: 'value', value: false };
    default:
      return { kind: 'field', path: word.split('/') };
  }
}
