import type { Locale } from '../../text/text';

/** A number as a person writes it: "80,5" in Danish; empty for none. */
export const numberText = (number: number | null, locale: Locale): string =>
  number === null ? '' : number.toLocaleString(locale, { maximumFractionDigits: 6, useGrouping: false });

/** The number that a text is: null for an empty one, undefined where it is none. "80,5", "80.5" and "80 %" are read. Pure. */
export function readNumber(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0]|%$/g, '');
  if (plain === '') return null;
  return /^[-\u2212]?\d{1,15}(?:[.,]\d{1,6})?$/.test(plain)
    ? Number(plain.replace(',', '.').replace('\u2212', '-'))
    : undefined;
}
