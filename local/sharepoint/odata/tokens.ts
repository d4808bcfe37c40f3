import { faults } from '../http/faults';

/** One token of a `$filter`, with its place for error texts. */
export type Token = { readonly at: number } & (
  | { readonly kind: 'text' | 'moment' | 'guid' | 'word'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'sign'; readonly value: '(' | ')' | ',' }
);

const patterns = {
  space: /\s+/y,
  sign: /[(),]/y,
  quoted: /(datetimeoffset|datetime|guid)?'((?:[^']|'')*)'/iy,
  // Suffixes name Edm types: 1.5d, 5L, 2.0f, 3m (OData 2.0, Primitive Data Types).
  number: /[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?[dflm]?(?![\p{L}\p{N}_'-])/iuy,
  word: /[\p{L}_][\p{L}\p{N}_]*(?:\/[\p{L}_][\p{L}\p{N}_]*)*/uy,
};

export const unreadable = (text: string, at: number): Error =>
  faults.badQuery(`Syntax error at position ${at} in '${text}'. The expression "${text}" is not valid.`);

/** A `$filter` as tokens; text in quotes has `''` for a quote. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const space = match(patterns.space);
    if (space) {
      at += space[0].length;
      continue;
    }
    const [token, length] = tokenAt(match, text, at);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function tokenAt(match: (pattern: RegExp) => RegExpExecArray | null, text: string, at: number): [Token, number] {
  const quoted = match(patterns.quoted);
  if (quoted) {
    const value = (quoted[2] ?? '').replace(/''/g, "'");
    const mark = (quoted[1] ?? '').toLowerCase();
    return [{ kind: mark === '' ? 'text' : mark === 'guid' ? 'guid' : 'moment', value, at }, quoted[0].length];
  }
  const number = match(patterns.number);
  if (number) return [{ kind: 'number', value: Number(number[0].replace(/[dflm]$/i, '')), at }, number[0].length];
  const word = match(patterns.word);
  if (word) return [{ kind: 'word', value: word[0], at }, word[0].length];
  const sign = match(patterns.sign);
  if (sign) return [{ kind: 'sign', value: sign[0] as '(' | ')' | ',', at }, 1];
  throw unreadable(text, at);
}
