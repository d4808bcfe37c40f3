import { allElements, childNamed, isElement, type XmlElement } from './xml-tree';

/** What a page of a section holds, in twentieths of a point. */
export interface SectionRoom {
  /** How wide a line of text is. */
  readonly width: number;
  /** How high the text of a page is. */
  readonly height: number;
}

/** A4 with margins of 2 cm. */
const usual: SectionRoom = { width: 9638, height: 14_570 };

/**
 * How much room the page has where a block of the body stands. A section's measures stand at its end: in the last paragraph of
 * it, or in the body for the last section.
 */
export function sectionRooms(body: XmlElement): (block: XmlElement) => SectionRoom {
  const rooms = new Map<XmlElement, SectionRoom>();
  let open: XmlElement[] = [];
  let last = usual;
  for (const child of body.children) {
    if (!isElement(child)) continue;
    open.push(child);
    const section = child.name === 'w:sectPr' ? child : childNamed(childNamed(child, 'w:pPr'), 'w:sectPr');
    if (section === null) continue;
    last = roomOf(section);
    for (const one of open) for (const inner of allElements(one)) rooms.set(inner, last);
    open = [];
  }
  return (block) => rooms.get(block) ?? last;
}

function roomOf(section: XmlElement): SectionRoom {
  const number = (child: string, name: string): number => Number(childNamed(section, child)?.attributes[name]);
  // A margin below nought is as wide, and no head of the page makes it wider.
  const between = (of: 'w' | 'h', before: string, after: string): number =>
    number('w:pgSz', `w:${of}`) - Math.abs(number('w:pgMar', before)) - Math.abs(number('w:pgMar', after));
  const sane = (value: number, other: number): number => (Number.isFinite(value) && value > 1000 ? value : other);
  const columns = number('w:cols', 'w:num') || 1;
  const text = sane(between('w', 'w:left', 'w:right'), usual.width);
  return {
    width: columns > 1 ? Math.round(text / columns - 360) : text,
    height: sane(between('h', 'w:top', 'w:bottom'), usual.height),
  };
}
