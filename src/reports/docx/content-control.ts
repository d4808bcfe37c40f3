import { lines } from './block-markup';
import { placeOf, type Place } from './places';
import { childNamed, childrenNamed, element, isElement, valueOf, type XmlElement } from './xml-tree';

/**
 * The place that a content control is for, by its tag or title, with or without {{ }}. Null where it is none of the report's:
 * templates have controls for other things.
 */
export function controlPlace(control: XmlElement): Place | null {
  const properties = childNamed(control, 'w:sdtPr');
  for (const name of ['w:tag', 'w:alias']) {
    const place = placeOf((valueOf(properties, name) ?? '').replace(/^\{\{|\}\}$/g, ''));
    if (place.kind === 'line' || place.kind === 'part') return place;
  }
  return null;
}

/** What ties a control to a kind of content, to a hint that it shows, or to values kept elsewhere. */
const ties = new Set(
  [
    'text',
    'date',
    'comboBox',
    'dropDownList',
    'richText',
    'picture',
    'showingPlcHdr',
    'placeholder',
    'dataBinding',
  ].map((name) => `w:${name}`),
);

/** Puts a line, or paragraphs and tables, into a control. It stays in the document, for whoever works on with it. */
export function fillControl(control: XmlElement, content: string | readonly XmlElement[]): void {
  const properties = childNamed(control, 'w:sdtPr');
  const inner = childNamed(control, 'w:sdtContent');
  if (inner === null) return;
  if (properties)
    properties.children = properties.children.filter(
      (node) => !isElement(node) || (!ties.has(node.name) && node.name !== 'w15:dataBinding'),
    );
  const cell = childNamed(inner, 'w:tc');
  const holder = cell ?? inner;
  const before = holder.children.filter(isElement);
  const kept = before.filter(({ name }) => name === 'w:tcPr');
  const first = before.find(({ name }) => name === 'w:p');
  if (typeof content === 'string') {
    const look = withoutHint(childNamed(first ? childNamed(first, 'w:r') : childNamed(inner, 'w:r'), 'w:rPr'));
    const run = element('w:r', {}, [look, ...lines(content)]);
    const inParagraph = first === undefined && cell === null && childrenNamed(inner, 'w:p').length === 0;
    holder.children = inParagraph
      ? [run]
      : [...kept, element('w:p', {}, [first ? childNamed(first, 'w:pPr') : null, run])];
    return;
  }
  holder.children = [...kept, ...content];
  // Word wants a paragraph at the end of a cell, and between a control's table and what follows.
  if (content.at(-1)?.name === 'w:tbl') holder.children.push(element('w:p'));
}

/** The hint's own grey style must not colour what is put in. */
function withoutHint(look: XmlElement | null): XmlElement | null {
  if (look) look.children = look.children.filter((node) => !isElement(node) || node.name !== 'w:rStyle');
  return look;
}
