import type { Key } from '../store/items';

/** Empty before everything, numbers before texts: as the index of `store/items.ts` has them. */
export function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  if (typeof a === 'number' || typeof b === 'number') return a < b ? -1 : 1;
  return compareTexts(a, b);
}

/** By code points, as the index has them (UTF-8): JavaScript's own "<" puts signs beyond U+FFFF before U+E000. */
function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return weight(x) - weight(y);
  }
  return a.length - b.length;
}

const weight = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** A moment that a key of a date column stands for; null where it is none. */
export function momentOf(key: Key): number | null {
  if (key === null) return null;
  const at = typeof key === 'number' ? key : Date.parse(key.toUpperCase());
  return Number.isNaN(at) ? null : at;
}
