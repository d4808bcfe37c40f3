import { SaxesParser } from 'saxes';
import { xml } from '../../timeline/out/xml';

/** An element of a Word part, open to change. Names keep their prefix ("w:p"), as Word and its kin all write them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** What nests deeper was not made by a word processor, and would exhaust whoever walks it. */
const deepest = 300;

export class UnreadableXml extends Error {}

/**
 * The one element of a part, with all its text. Throws `UnreadableXml` for what is not well-formed, nests without end, or
 * has a document type, whose entities could grow or reach for files.
 */
export function readXml(text: string): XmlElement {
  const refuse = (): never => {
    throw new UnreadableXml();
  };
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  const parser = new SaxesParser();
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', (tag) => {
    // Names that JavaScript's objects know themselves must stay plain entries.
    const attributes = Object.assign(Object.create(null) as Record<string, string>, tag.attributes);
    const made: XmlElement = { name: tag.name, attributes, children: [] };
    open.at(-1)?.children.push(made);
    root ??= made;
    open.push(made);
    if (open.length > deepest) refuse();
  });
  const addText = (words: string): void => void open.at(-1)?.children.push(words);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root ?? refuse();
}

/** The part as a file's text, every value escaped. Pure. */
export const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`;

function written(node: XmlNode): string {
  if (typeof node === 'string') return xml(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${xml(value)}"`);
  const start = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(written).join('')}</${node.name}>`;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Children = readonly (XmlNode | null)[];

/** Makes an element; attributes that are undefined and children that are null are left out. */
export function element(name: string, attributes: Attributes = {}, children: Children = []): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as const],
  );
  return {
    name,
    attributes: Object.fromEntries(given),
    children: children.filter((child): child is XmlNode => child !== null),
  };
}

export const isElement = (node: XmlNode | undefined): node is XmlElement => typeof node === 'object';

export const childrenNamed = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((node): node is XmlElement => isElement(node) && node.name === name);

export const childNamed = (parent: XmlElement | null | undefined, name: string): XmlElement | null =>
  parent ? (childrenNamed(parent, name)[0] ?? null) : null;

/** `w:val` of a child: how Word writes most of what it says of a thing. */
export const valueOf = (parent: XmlElement | null | undefined, name: string): string | null =>
  childNamed(parent, name)?.attributes['w:val'] ?? null;

/** Every element below `root` and `root` itself, in the order they stand. */
export function* allElements(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (isElement(child)) yield* allElements(child);
}
