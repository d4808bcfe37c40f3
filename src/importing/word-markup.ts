import { tidy } from './blocks';
import { element, isElement, type Markup } from './markup';

/** What mammoth reads a Word document into, as far as it is used here (its documents.js, version 1.13). */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly level: string | number; readonly isOrdered: boolean } | null;
  readonly isUnderline?: boolean;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly breakType?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly body?: readonly WordElement[];
  readonly notes?: { resolve(reference: WordElement): WordElement | null };
}

/** A Word document as markup, with the text of its footnotes and endnotes. Comments and pictures say nothing of the plan. */
export function wordMarkup(document: WordElement): { markup: Markup[]; notes: string[] } {
  const references: WordElement[] = [];
  const markup = childrenOf(document, references);
  const notes = references.map((reference) => textOf(document.notes?.resolve(reference)?.body ?? []));
  return { markup, notes };
}

function childrenOf(parent: WordElement, references: WordElement[]): Markup[] {
  return joinItems((parent.children ?? []).flatMap((child) => markupOf(child, references)));
}

function markupOf(word: WordElement, references: WordElement[]): Markup[] {
  switch (word.type) {
    case 'text':
      return [word.value ?? ''];
    case 'tab':
      return ['\t'];
    case 'break':
      return word.breakType === 'line' ? [element('br', [])] : [];
    case 'noteReference':
      references.push(word);
      return [];
    case 'paragraph':
      return [paragraph(word, references)];
    case 'run':
      return run(word, references);
    case 'table':
      return [element('table', childrenOf(word, references))];
    case 'tableRow':
      return [element('tr', childrenOf(word, references))];
    case 'tableCell':
      return [element('td', childrenOf(word, references), { colSpan: word.colSpan ?? 1, rowSpan: word.rowSpan ?? 1 })];
    default:
      // A link, and whatever a later mammoth wraps text in: its content counts.
      return childrenOf(word, references);
  }
}

function paragraph(word: WordElement, references: WordElement[]): Markup {
  const content = childrenOf(word, references);
  const heading = headingLevel(word);
  if (heading) return element(`h${heading}`, content);
  if (word.numbering) return element('li', content, { level: Number(word.numbering.level) + 1 });
  return element('p', content);
}

/** "heading 1" is Word's own name in every language; other programs write the Danish one. */
function headingLevel({ styleName, styleId }: WordElement): number | null {
  const name = styleName ?? '';
  if (/^(?:title|titel|heading)$/i.test(name) || styleId === 'Heading') return 1;
  const level = /^(?:heading|overskrift) ?([1-6])$/i.exec(name)?.[1] ?? /^Heading([1-6])$/.exec(styleId ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

/** Underline is the only mark of a period in many plans (DOMAIN.md 4.2). */
function run(word: WordElement, references: WordElement[]): Markup[] {
  const content = childrenOf(word, references);
  if (content.length === 0) return [];
  const marks: readonly (readonly [boolean, string])[] = [
    [word.isUnderline === true, 'u'],
    [word.isItalic === true, 'em'],
    [word.isBold === true || word.styleName === 'Strong', 'strong'],
  ];
  return marks.reduce<Markup[]>((inner, [on, tag]) => (on ? [element(tag, inner)] : inner), content);
}

/** Items that follow each other are one list. */
function joinItems(nodes: readonly Markup[]): Markup[] {
  const out: Markup[] = [];
  let items: Markup[] = [];
  const flush = (): void => {
    if (items.length > 0) out.push(element('ul', items));
    items = [];
  };
  for (const node of nodes) {
    if (isElement(node) && node.tag === 'li') items.push(node);
    else {
      flush();
      out.push(node);
    }
  }
  flush();
  return out;
}

function textOf(words: readonly WordElement[]): string {
  return tidy(words.map((word) => word.value ?? textOf(word.children ?? [])).join(' '));
}
