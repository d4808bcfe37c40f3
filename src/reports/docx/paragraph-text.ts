import { allElements, isElement, type XmlElement } from './xml-tree';

/** The text of a paragraph as it is read, and the pieces that it is made of. */
export interface ParagraphText {
  readonly text: string;
  readonly pieces: readonly { readonly node: XmlElement; readonly from: number; readonly to: number }[];
}

/** What is in a paragraph without being its text: text that was deleted, and boxes with paragraphs of their own. */
const apart = new Set(['w:del', 'w:moveFrom', 'w:txbxContent', 'w:instrText']);

/** Word cuts text into runs wherever a spelling was checked or a word edited: a place may begin in one and end in another. */
export function paragraphText(paragraph: XmlElement): ParagraphText {
  const pieces: { node: XmlElement; from: number; to: number }[] = [];
  let text = '';
  const walk = (node: XmlElement): void => {
    if (node.name === 'w:t') {
      const from = text.length;
      text += node.children.filter((child) => typeof child === 'string').join('');
      pieces.push({ node, from, to: text.length });
      return;
    }
    for (const child of node.children) if (isElement(child) && !apart.has(child.name)) walk(child);
  };
  walk(paragraph);
  return { text, pieces };
}

/** Puts `words` where the text stood from `from` to `to`, in the look of the run that it began in. */
export function replaceText({ pieces }: ParagraphText, from: number, to: number, words: string): void {
  let put = false;
  for (const { node, ...piece } of pieces) {
    if (piece.to <= from || piece.from >= to) continue;
    const own = node.children.filter((child) => typeof child === 'string').join('');
    const kept = own.slice(0, Math.max(0, from - piece.from));
    const after = own.slice(Math.min(own.length, to - piece.from));
    node.children = [kept + (put ? '' : words) + after];
    node.attributes['xml:space'] = 'preserve';
    put = true;
  }
}

/** Whether nothing is left of a paragraph that anybody would see. */
export function isBlank(paragraph: XmlElement): boolean {
  if (paragraphText(paragraph).text.trim() !== '') return false;
  const seen = new Set([
    'w:drawing',
    'w:pict',
    'w:object',
    'w:br',
    'w:tab',
    'w:sdt',
    'mc:AlternateContent',
    'w:fldChar',
  ]);
  for (const { name } of allElements(paragraph)) if (seen.has(name)) return false;
  return true;
}
