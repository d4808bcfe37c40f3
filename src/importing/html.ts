import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { element, type Markup } from './markup';

type Node = DefaultTreeAdapterMap['childNode'];
type HtmlElement = DefaultTreeAdapterMap['element'];

/** HTML (a pasted table's, a cell's) as markup. */
export function htmlMarkup(html: string): Markup[] {
  return markupOf(parseFragment(html).childNodes);
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
