import { isTimeWord } from './words';

/** A word, number or sign of the text; `text` is folded, `start`/`end` are places in the original. */
export interface Token {
  readonly kind: 'number' | 'word' | 'sign';
  readonly text: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Lower case, æ ø å as ae oe aa, accents and invisible signs gone: as people type without a Danish keyboard. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .normalize('NFC')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(
    /\d+|[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]+|[^\s\u00ad\u200b-\u200d\u2060\ufeff]/gu,
  )) {
    const raw = match[0];
    const first = raw.charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? 'number' : /[\p{L}\p{M}]/u.test(raw) ? 'word' : 'sign';
    const folded = kind === 'sign' ? raw.replace(/[‐-―−]/, '-') : fold(raw);
    if (folded === '') continue;
    tokens.push({
      kind,
      text: folded,
      value: kind === 'number' ? Number(raw) : 0,
      start: match.index,
      end: match.index + raw.length,
    });
  }
  return joinHyphenated(tokens);
}

/** "ok-tober", "kvar- tal": a word that a line break or a scanner has cut is put together where that makes a word of time. */
function joinHyphenated(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [token, hyphen, rest] = [tokens[i], tokens[i + 1], tokens[i + 2]];
    if (!token) continue;
    const joined = token.text + (rest?.text ?? '');
    const broken =
      token.kind === 'word' &&
      hyphen?.text === '-' &&
      hyphen.start === token.end &&
      rest?.kind === 'word' &&
      isTimeWord(joined);
    if (broken && rest && !(isTimeWord(token.text) && isTimeWord(rest.text))) {
      out.push({ ...token, text: joined, end: rest.end });
      i += 2;
    } else out.push(token);
  }
  return out;
}
