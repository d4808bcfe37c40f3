import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { element, type Markup } from './markup';

type Node = DefaultTreeAdapterMap['childNode'];
type HtmlElement = DefaultTreeAdapterMap['element'];

// Whole tags only: "a < b" and "<Plan" are a person's own signs, and HTML would swallow what follows them.
const rest = `(?:\\s+[\\w:-]+(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'<>]+))?)*\\s*/?>`;
const blockTag = new RegExp(`<(?:p|ul|ol|li|table|h[1-6]|br|td)${rest}`, 'i');
const anyTag = new RegExp(
  `<(?:p|ul|ol|li|table|h[1-6]|br|td|th|tr|div|span|u|b|i|strong|em|a|sup|sub|ins|font)${rest}`,
  'i',
);

/** True where a text is written with the tags of paragraphs, lists or tables. */
export const hasBlockTags = (text: string): boolean => blockTag.test(text);

/** True where a text is written with any tag that documents use. */
export const hasTags = (text: string): boolean => anyTag.test(text);

/** HTML (a pasted table's, a cell's) as markup. */
export function htmlMarkup(html: string): Markup[] {
  return markupOf(parseFragment(withOwnSigns(html)).childNodes);
}

const wholeTag = new RegExp(`/?[a-z][\\w:-]*${rest}|[!?][^<>]*>`, 'iy');

/** The same HTML with each "<" that begins nothing whole as a sign of the text, so that no word after it is swallowed. */
function withOwnSigns(html: string): string {
  const endOfComments = html.lastIndexOf('-->');
  return html.replace(/</g, (sign, at: number) => {
    wholeTag.lastIndex = at + 1;
    const isMarkup = html.startsWith('!--', at + 1) ? at < endOfComments : wholeTag.test(html);
    return isMarkup ? sign : '&lt;';
  });
}

function markupOf(nodes: readonly Node[]): Markup[] {
  return nodes.flatMap((node): Markup[] => {
    if (node.nodeName === '#text' && 'value' in node) return [node.value];
    if (!('tagName' in node)) return [];
    const spans = { colSpan: span(node, 'colspan'), rowSpan: span(node, 'rowspan') };
    return [element(node.tagName, markupOf(node.childNodes), spans)];
  });
}

function span(node: HtmlElement, name: string): number {
  const value = Number(node.attrs.find((attr) => attr.name === name)?.value ?? '1');
  return Number.isInteger(value) && value >= 1 && value <= 200 ? value : 1;
}
