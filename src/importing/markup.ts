/** A document's structure in HTML's terms, whatever it was read from; a string is text as it stands. */
export type Markup = string | Element;

export interface Element {
  readonly tag: string;
  readonly children: readonly Markup[];
  readonly colSpan: number;
  readonly rowSpan: number;
  /** The depth of a list item, from 1, where the source says it; else its nesting tells. */
  readonly level: number | null;
}

export function element(tag: string, children: readonly Markup[], more: Partial<Element> = {}): Element {
  return { tag, children, colSpan: 1, rowSpan: 1, level: null, ...more };
}

export const isElement = (node: Markup): node is Element => typeof node !== 'string';
