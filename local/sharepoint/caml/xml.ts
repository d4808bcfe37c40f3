import { readXmlTree, type XmlElement } from '../http/xml-tree';
import { plainGuid } from '../store/documents';
import { camlFaults } from './faults';

/** An element of a view's XML. Names keep their case; elements and attributes are found without regard to it. */
export type Element = XmlElement;

/** CAML nests a condition for each further And; no person's view comes near this. */
const deepest = 500;
/** Microsoft's limit of a view's XML is far below this. */
const longest = 1_000_000;

/** A piece of CAML under one element "CAML", since it may be a whole View or the inside of a Query. */
export function readCaml(xml: string): Element {
  const plain = xml.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?/, '');
  if (plain.length > longest) throw camlFaults.unreadable();
  const refuse = (): never => {
    throw camlFaults.unreadable();
  };
  const whole = readXmlTree(`<CAML>${plain}</CAML>`, { deepest, refuse });
  // Words beside the elements are no CAML.
  return whole.text.trim() === '' ? whole : refuse();
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => same(one.name, name));
export const children = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((one) => same(one.name, name)) ?? [];
export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element && Object.entries(element.attributes).find(([key]) => same(key, name))?.[1];
export const isTrue = (text: string | undefined): boolean => /^(?:true|1|-1)$/i.test(text ?? '');

/** The column a `<FieldRef>` names, by internal name or by id without braces (Microsoft: FieldRef element); empty for none. */
export const fieldName = (element: Element | undefined): string =>
  attribute(element, 'Name') || plainGuid(attribute(element, 'ID') ?? '');
