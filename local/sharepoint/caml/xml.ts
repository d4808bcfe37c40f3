import { SaxesParser } from 'saxes';
import { plainGuid } from '../store/documents';
import { camlFaults } from './faults';

/** An element of a view's XML. Names keep their case; attributes are found without regard to it. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

/** CAML nests a condition for each further And; no person's view comes near this. */
const deepest = 500;
/** Microsoft's limit of a view's XML is far below this. */
const longest = 1_000_000;

/**
 * A piece of CAML under one element "CAML", since it may be a whole View or the inside of a Query. Document types and
 * entities of one's own are refused, so that no entity can grow, nor reach for a file.
 */
export function readCaml(xml: string): Element {
  const plain = xml.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?/, '');
  if (plain.length > longest) throw camlFaults.unreadable();
  const root: Growing = { name: 'CAML', attributes: new Map(), children: [], text: '' };
  const open: Growing[] = [root];
  const parser = new SaxesParser();
  const refuse = (): never => {
    throw camlFaults.unreadable();
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('processinginstruction', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) refuse();
    const element: Growing = {
      name,
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string): void => {
    const here = open.at(-1);
    if (here) here.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(`<CAML>${plain}</CAML>`).close();
  const whole = root.children[0];
  if (!whole || root.children.length > 1 || whole.text.trim() !== '') throw camlFaults.unreadable();
  return whole;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => same(one.name, name));
export const children = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((one) => same(one.name, name)) ?? [];
export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes.get(name.toLowerCase());
export const isTrue = (text: string | undefined): boolean => /^(?:true|1|-1)$/i.test(text ?? '');

/** The column a `<FieldRef>` names, by internal name or by id without braces (Microsoft: FieldRef element); empty for none. */
export const fieldName = (element: Element | undefined): string =>
  attribute(element, 'Name') || plainGuid(attribute(element, 'ID') ?? '');
