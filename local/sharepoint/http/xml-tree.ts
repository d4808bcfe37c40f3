import { SaxesParser } from 'saxes';

/** An element of XML as strangers send it: CAML, schemas of columns, views and content types. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text straight inside it. */
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

export interface XmlLimits {
  /** What nests deeper means harm. */
  readonly deepest: number;
  /** Throws the fault of whoever reads. */
  readonly refuse: () => never;
}

/**
 * The one element of a piece of XML. Document types, entities of one's own and processing instructions are refused, so
 * that no entity can grow, nor reach for a file.
 */
export function readXmlTree(xml: string, { deepest, refuse }: XmlLimits): XmlElement {
  const open: Growing[] = [];
  let root: Growing | null = null;
  const parser = new SaxesParser();
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('processinginstruction', refuse);
  parser.on('opentag', (tag) => {
    // Names that JavaScript's objects know themselves must stay plain entries.
    const attributes = Object.assign(Object.create(null) as Record<string, string>, tag.attributes);
    const element: Growing = { name: tag.name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length > deepest) refuse();
  });
  const addText = (text: string): void => {
    const here = open.at(-1);
    if (here) here.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root ?? refuse();
}
