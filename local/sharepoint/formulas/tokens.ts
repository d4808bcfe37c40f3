export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** A bare word: a function where "(" follows, else TRUE, FALSE or a column. */
  | { readonly kind: 'word'; readonly value: string }
  /** "[Display name]". */
  | { readonly kind: 'column'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string };

const space = /\s+/y;
const quoted = /"((?:[^"]|"")*)"/y;
const bracketed = /\[((?:[^[\]]|\]\])+)\]/y;
const digits = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
/** On a site that writes "1,5" the arguments are parted by ";". */
const digitsWithComma = /\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const sign = /<>|<=|>=|[-+*/^&%=<>(),;]/y;

/** The words and signs of a formula; null where it holds something that is none. */
export function tokensOf(formula: string): Token[] | null {
  const comma = partedBySemicolon(formula);
  const out: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < formula.length) {
    if (take(space)) continue;
    let found: RegExpExecArray | null;
    if ((found = take(quoted))) out.push({ kind: 'text', value: (found[1] ?? '').replace(/""/g, '"') });
    else if ((found = take(bracketed))) out.push({ kind: 'column', value: (found[1] ?? '').replace(/\]\]/g, ']') });
    else if ((found = take(comma ? digitsWithComma : digits))) {
      const value = Number(found[0].replace(',', '.'));
      if (!Number.isFinite(value)) return null;
      out.push({ kind: 'number', value });
    } else if ((found = take(word))) out.push({ kind: 'word', value: found[0] });
    else if ((found = take(sign))) out.push({ kind: 'sign', value: found[0] });
    else return null;
  }
  return out;
}

const partedBySemicolon = (formula: string): boolean => formula.replace(/"(?:[^"]|"")*"|\[[^\]]*\]/g, '').includes(';');
