import { ServiceError } from '../http/message';
import { functionNamed } from './functions';
import { tokensOf, type Token } from './tokens';

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type Operator = Comparison | '+' | '-' | '*' | '/' | '^' | '&';

export type Formula =
  | { readonly kind: 'value'; readonly value: number | string | boolean | null }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'minus'; readonly of: Formula }
  /** "5%", and as many more signs as there are. */
  | { readonly kind: 'percent'; readonly times: number; readonly of: Formula }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[] };

/** Names by which a formula may call a column. */
export interface NamedColumn {
  readonly internalName: string;
  readonly title: string;
}

// Codes of SharePoint's refusals of a formula, by the constants of its own column panel; the texts are those that its
// pages show.
const refusal = (code: number, message: string): ServiceError =>
  new ServiceError(500, `${code}, Microsoft.SharePoint.SPException`, message);
export const refusals = {
  syntax: () => refusal(-2130575270, 'The formula contains a syntax error or is not supported.'),
  noColumn: () =>
    refusal(
      -2130575273,
      'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.',
    ),
  badColumn: () =>
    refusal(
      -2130575272,
      'One or more column references are not allowed, because the columns are defined as a data type that is not supported in formulas.',
    ),
  itself: () => refusal(-2130575271, 'The formula results in a circular reference.'),
  empty: () => refusal(-2130575199, 'You must specify a formula for the calculated column.'),
  changing: () => refusal(-2130575270, 'Calculated columns cannot contain volatile functions like Today and Me.'),
};

/** Deeper nesting than any person writes; the stack holds many times as much. */
const deepest = 100;
const longest = 8_000;

let remembered = new Map<string, Formula>();

/**
 * A formula of SharePoint's language, which is that of spreadsheets: "=IF([Due]<TODAY(),"late","")". Where `columns` are
 * given, a name that none of them has is refused. Arguments are parted by "," or ";".
 */
export function parseFormula(text: string, columns?: readonly NamedColumn[]): Formula {
  let formula = remembered.get(text);
  if (!formula) {
    formula = read(text);
    if (remembered.size > 1000) remembered = new Map();
    remembered.set(text, formula);
  }
  if (columns)
    for (const name of columnsIn(formula))
      if (!isSpecial(name) && !columnNamed(name, columns)) throw refusals.noColumn();
  return formula;
}

/** [Today], [Now] and [Me] are no columns, unless a list has one of that name. */
export const isSpecial = (name: string): boolean => /^(today|now|me)$/i.test(name.trim());

/** The column that a formula calls by its title or internal name, exact before alike. */
export function columnNamed<T extends NamedColumn>(name: string, columns: readonly T[]): T | null {
  const small = name.toLowerCase();
  return (
    columns.find((one) => one.internalName === name) ??
    columns.find((one) => one.title === name) ??
    columns.find((one) => one.title.toLowerCase() === small || one.internalName.toLowerCase() === small) ??
    null
  );
}

/** The parts of a formula, each once; without recursion, as a long sum is a deep tree. */
export function* partsOf(formula: Formula): Generator<Formula> {
  const waiting: Formula[] = [formula];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    yield part;
    if (part.kind === 'binary') waiting.push(part.left, part.right);
    else if (part.kind === 'call') waiting.push(...part.args);
    else if (part.kind === 'minus' || part.kind === 'percent') waiting.push(part.of);
  }
}

/** Names of columns that a formula reads. */
export const columnsIn = (formula: Formula): string[] => [
  ...new Set([...partsOf(formula)].flatMap((part) => (part.kind === 'column' ? [part.name] : []))),
];

function read(text: string): Formula {
  const tokens = text.length > longest ? null : tokensOf(text.trim().replace(/^=/, ''));
  if (!tokens || tokens.length === 0) throw refusals.syntax();
  let at = 0;
  let depth = 0;
  const peek = (): Token | undefined => tokens[at];
  const sign = (...signs: readonly string[]): string | null => {
    const next = peek();
    if (next?.kind !== 'sign' || !signs.includes(next.value)) return null;
    at++;
    return next.value;
  };
  const expect = (wanted: string): void => {
    if (sign(wanted) === null) throw refusals.syntax();
  };
  const deeper = (inner: () => Formula): Formula => {
    if (++depth > deepest) throw refusals.syntax();
    const formula = inner();
    depth--;
    return formula;
  };
  /** One level of signs, all read from the left; "^" too, as in spreadsheets. */
  const level = (signs: readonly Operator[], next: () => Formula) => (): Formula => {
    let left = next();
    for (let operator = sign(...signs); operator !== null; operator = sign(...signs))
      left = { kind: 'binary', operator: operator as Operator, left, right: next() };
    return left;
  };
  const primary = (): Formula => {
    const token = peek();
    at++;
    switch (token?.kind) {
      case 'number':
      case 'text':
        return { kind: 'value', value: token.value };
      case 'column':
        return { kind: 'column', name: token.value };
      case 'word':
        return sign('(') === null ? named(token.value) : call(token.value);
      case 'sign': {
        if (token.value !== '(') throw refusals.syntax();
        const inner = deeper(whole);
        expect(')');
        return inner;
      }
      default:
        throw refusals.syntax();
    }
  };
  const named = (name: string): Formula =>
    /^(true|false)$/i.test(name) ? { kind: 'value', value: name.toLowerCase() === 'true' } : { kind: 'column', name };
  const call = (name: string): Formula => {
    const known = functionNamed(name);
    if (!known) throw refusals.syntax();
    const args: Formula[] = [];
    if (sign(')') === null) {
      do args.push(argument());
      while (sign(',', ';') !== null);
      expect(')');
    }
    if (args.length < known.least || args.length > known.most) throw refusals.syntax();
    return { kind: 'call', name: name.toUpperCase(), args };
  };
  /** An argument may be left out between its commas. */
  const argument = (): Formula => {
    const next = peek();
    if (next?.kind === 'sign' && [',', ';', ')'].includes(next.value)) return { kind: 'value', value: null };
    return deeper(whole);
  };
  const percent = (): Formula => {
    const of = primary();
    let times = 0;
    while (sign('%') !== null) times++;
    return times === 0 ? of : { kind: 'percent', times, of };
  };
  // A minus before a number belongs to it more closely than "^" does: -2^2 is 4 in spreadsheets.
  const signed = (): Formula => {
    let minus = false;
    for (let one = sign('-', '+'); one !== null; one = sign('-', '+')) minus = minus !== (one === '-');
    const of = percent();
    return minus ? { kind: 'minus', of } : of;
  };
  const power = level(['^'], signed);
  const product = level(['*', '/'], power);
  const sum = level(['+', '-'], product);
  const joined = level(['&'], sum);
  const whole = level(['=', '<>', '<=', '>=', '<', '>'], joined);
  const formula = whole();
  if (at !== tokens.length) throw refusals.syntax();
  return formula;
}
