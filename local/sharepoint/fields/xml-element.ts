import { faults } from '../http/faults';
import { readXmlTree, type XmlElement } from '../http/xml-tree';

export type { XmlElement };

/** Schemas nest a handful of levels; what nests deeper means harm. */
const deepest = 200;

/** The one element of a schema of a column, view or content type. What cannot be read is a fault of the request. */
export const readXml = (xml: string): XmlElement =>
  readXmlTree(xml.trim(), {
    deepest,
    refuse: () => {
      throw faults.badArgument('The XML is not well formed.');
    },
  });

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
