import { fold } from '../../documents/fold';

/** A word as it stands in a text; `text` is folded. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** No word is longer; what is, is no word, and only its beginning is looked at. */
const longestWord = 40;

/** The words of a text with their places: "BUF-SOF" is two, "2.1.m2", "§ 50" and "80 %" keep their signs. Pure. */
export function wordsOfText(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\d+(?:[.,]\d+)*(?:\.[mgo]\d+(?:\.\d+)?)?|[\p{L}\p{M}]+|[§%]/gu)) {
    const raw = match[0];
    const folded = /^[§%]$/.test(raw)
      ? raw
      : /^\d/.test(raw)
        ? raw.toLowerCase()
        : fold(raw.slice(0, longestWord)).replace(/ /g, '');
    if (folded !== '') words.push({ text: folded, start: match.index, end: match.index + raw.length });
  }
  return words;
}

/** The sentences of a running text; lines are apart. An abbreviation before a capital ("jf. Task Forcen") ends none. Pure. */
export const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[^\s.]{3}[.!?])\s+(?=[A-ZÆØÅ])/u))
    .map((sentence) => sentence.replace(/^[-•*]\s+/, '').trim())
    .filter((sentence) => sentence !== '');
