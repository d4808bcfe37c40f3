import { SaxesParser } from 'saxes';
import { faults } from '../http/faults';

/** An element of XML: what column, view and content type schemas are made of. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text straight inside it. */
  readonly text: string;
}

/** Schemas nest a handful of levels; what nests deeper means harm. */
const deepest = 200;

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** The one element of a piece of XML. What cannot be read is a fault of the request. */
export function readXml(xml: string): XmlElement {
  const open: Growing[] = [];
  let root: Growing | null = null;
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw faults.badArgument('The XML is not well formed.');
  });
  parser.on('opentag', (tag) => {
    // Names that JavaScript's objects know themselves must stay plain entries.
    const attributes = Object.assign(Object.create(null) as Record<string, string>, tag.attributes);
    const element: Growing = { name: tag.name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length > deepest) throw faults.badArgument('The XML is not well formed.');
  });
  const addText = (text: string): void => {
    const here = open.at(-1);
    if (here) here.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(xml.trim()).close();
  if (root === null) throw faults.badArgument('The XML is not well formed.');
  return root;
}

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name.toLowerCase() === name.toLowerCase());

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands between tags or in an attribute. */
export const xmlText = (text: string): string =>
  text
    // XML has no way to write these characters at all.
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An element with its attributes (those that are undefined left out) and what is inside it. */
export function writeXml(name: string, attributes: Readonly<Record<string, string | undefined>>, inside = ''): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(value)}"`)
    .join('');
  return inside === '' ? `<${name}${written} />` : `<${name}${written}>${inside}</${name}>`;
}

/** An element as XML again, as SharePoint writes it. */
export const elementXml = (element: XmlElement): string =>
  writeXml(element.name, element.attributes, insideXml(element));

/** What is inside an element, as XML. */
export const insideXml = (element: XmlElement): string =>
  element.children.length > 0 ? element.children.map(elementXml).join('') : xmlText(element.text.trim());
