/** About how wide signs are in Segoe UI and Open Sans, in parts of the font's size; rather too wide than too narrow. */
const widthOf = (sign: string): number => {
  if (/[\sijlItf.,:;'’|!()[\]·-]/.test(sign)) return 0.36;
  if (/[mwMW@%—…æÆ]/.test(sign)) return 0.92;
  if (/[A-ZÆØÅ&]/.test(sign)) return 0.68;
  if ((sign.codePointAt(0) ?? 0) > 0x2000) return 1;
  return 0.58;
};

/** How wide a text is drawn, where no browser can be asked. Pure. */
export const textWidth = (text: string, size: number, bold = false): number =>
  [...text].reduce((sum, sign) => sum + widthOf(sign), 0) * size * (bold ? 1.07 : 1);

/** The text as lines no wider than `width`; a word that is wider is broken, nothing is left out. Pure. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (words: string): boolean => textWidth(words, size, bold) <= width;
  for (const word of text.split(/[^\S\u00a0]+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const sign of word) {
      if (line !== '' && !fits(line + sign)) {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
  }
  return line === '' ? lines : [...lines, line];
}
