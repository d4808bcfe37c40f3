import { allElements, childNamed, isElement, type XmlElement } from './xml-tree';

/** A4 with margins of 2 cm, in twentieths of a point. */
const usual = 9638;

/**
 * How wide the text is where a block of the body stands. A section's measures stand at its end: in the last paragraph of
 * it, or in the body for the last section.
 */
export function sectionWidths(body: XmlElement): (block: XmlElement) => number {
  const widths = new Map<XmlElement, number>();
  let open: XmlElement[] = [];
  let last = usual;
  for (const child of body.children) {
    if (!isElement(child)) continue;
    open.push(child);
    const section = child.name === 'w:sectPr' ? child : childNamed(childNamed(child, 'w:pPr'), 'w:sectPr');
    if (section === null) continue;
    last = widthOf(section);
    for (const one of open) for (const inner of allElements(one)) widths.set(inner, last);
    open = [];
  }
  return (block) => widths.get(block) ?? last;
}

function widthOf(section: XmlElement): number {
  const number = (child: string, name: string): number => Number(childNamed(section, child)?.attributes[name]);
  const columns = number('w:cols', 'w:num') || 1;
  const width = number('w:pgSz', 'w:w') - number('w:pgMar', 'w:left') - number('w:pgMar', 'w:right');
  const text = Number.isFinite(width) && width > 1000 ? width : usual;
  return columns > 1 ? Math.round(text / columns - 360) : text;
}
