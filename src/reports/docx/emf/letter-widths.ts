import type { LetterLook } from './drawn';

// Advance widths of Arial, which Helvetica and Liberation Sans share, in thousandths of the size: the signs from space to tilde.
// A metafile says where each letter stands, so they must be known where no browser can be asked.
const narrow: Readonly<Record<'plain' | 'bold', readonly number[]>> = {
  plain: [
    ...[278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556],
    ...[556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667],
    ...[556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556],
    ...[556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722],
    ...[500, 500, 500, 334, 260, 334, 584],
  ],
  bold: [
    ...[278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556],
    ...[556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722],
    ...[611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556],
    ...[611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778],
    ...[556, 556, 500, 389, 280, 389, 584],
  ],
};
const wider: Readonly<Record<string, number>> = {
  ...{ æ: 889, ø: 611, Æ: 1000, Ø: 778, '\u00a0': 278, '·': 278, '•': 350, '…': 1000, '—': 1000, '’': 222, '”': 333 },
  ...{ ' ': 200, '↻': 834 },
};
const usual = 556;

/** How far each UTF-16 unit of a text moves the next on, in px. Pure. */
export function advances(text: string, { size, bold }: Pick<LetterLook, 'size' | 'bold'>): number[] {
  const table = narrow[bold ? 'bold' : 'plain'];
  return [...text].flatMap((sign) => {
    // An accent stands over its letter and takes no room.
    const base = sign.normalize('NFD').charAt(0);
    const width = wider[sign] ?? table[base.charCodeAt(0) - 32] ?? usual;
    const wide = (width / 1000) * size;
    return sign.length === 1 ? [wide] : [wide, 0];
  });
}

/** Pure. */
export const widthOf = (text: string, look: Pick<LetterLook, 'size' | 'bold'>): number =>
  advances(text, look).reduce((sum, one) => sum + one, 0);
