import { childNamed, childrenNamed, element, valueOf, type XmlElement } from './xml-tree';
import { numberingFor } from './numbering';
import { documentPart, office, wordNamespace, type WordPackage } from './word-package';

const stylesPart = 'word/styles.xml';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';

/** The template's own styles by what they are for; what it lacks is added. */
export interface Styles {
  heading(level: number): string;
  readonly caption: string;
  readonly table: string;
  /** Paragraphs in a table, and those of its head. */
  readonly cell: string;
  readonly cellHead: string;
  readonly bullet: string;
  readonly small: string;
  /** The level of the heading that a paragraph of this style is; null: none. */
  levelOf(style: string | null): number | null;
}

/** A municipality that has a table style of this name gets its own tables. */
export const tableStyleName = 'Fremdrift tabel';

/**
 * Styles are found by their names, which are the same in every language of Word ("heading 1"): the ids are not
 * ("Overskrift1"). The language of the text is set where the template says none.
 */
export function stylesOf(word: WordPackage, language: string): Styles {
  const root = word.tree(stylesPart) ?? addStyles(word);
  sayLanguage(root, language);
  const normal = find(root, 'paragraph', 'normal');
  const plainTable = find(root, 'table', 'normal table');
  const levels = levelsOf(root);
  const style = (type: 'paragraph' | 'table', name: string, look: () => (XmlElement | null)[]): string => {
    const based = type === 'paragraph' ? normal : plainTable;
    const parts = (): (XmlElement | null)[] => [based === null ? null : val('w:basedOn', based), ...look()];
    return find(root, type, name) ?? add(root, type, name, parts());
  };
  const next = normal === null ? null : val('w:next', normal);
  return {
    heading: (level) => {
      const id = style('paragraph', `heading ${level}`, () => [next, ...headingLook(level)]);
      levels.set(id, level);
      return id;
    },
    caption: style('paragraph', 'caption', () => [next, ...captionLook()]),
    table: style('table', tableStyleName, tableLook),
    cell: style('paragraph', 'Fremdrift celle', () => cellLook(false)),
    cellHead: style('paragraph', 'Fremdrift tabelhoved', () => cellLook(true)),
    small: style('paragraph', 'Fremdrift lille', smallLook),
    bullet: style('paragraph', 'Fremdrift punkt', () => bulletLook(numberingFor(word))),
    levelOf: (id) => (id === null ? null : (levels.get(id) ?? null)),
  };
}

function find(root: XmlElement, type: string, name: string): string | null {
  const found = childrenNamed(root, 'w:style').find(
    (one) => one.attributes['w:type'] === type && valueOf(one, 'w:name')?.toLowerCase() === name.toLowerCase(),
  );
  return found?.attributes['w:styleId'] ?? null;
}

function add(root: XmlElement, type: string, name: string, parts: readonly (XmlElement | null)[]): string {
  const taken = new Set(childrenNamed(root, 'w:style').map(({ attributes }) => attributes['w:styleId']));
  let n = 1;
  while (taken.has(`Fremdrift${n}`)) n++;
  const id = `Fremdrift${n}`;
  const ours = name.startsWith('Fremdrift') ? '1' : undefined;
  root.children.push(
    element('w:style', { 'w:type': type, 'w:customStyle': ours, 'w:styleId': id }, [val('w:name', name), ...parts]),
  );
  return id;
}

/** Styles that are headings, by their name or by the outline level they give. */
function levelsOf(root: XmlElement): Map<string, number> {
  const levels = new Map<string, number>();
  for (const one of childrenNamed(root, 'w:style')) {
    const named = /^heading (\d)$/i.exec(valueOf(one, 'w:name') ?? '')?.[1];
    const outlined = valueOf(childNamed(one, 'w:pPr'), 'w:outlineLvl');
    const level = named !== undefined ? Number(named) : outlined !== null ? Number(outlined) + 1 : null;
    if (level !== null && level <= 9) levels.set(one.attributes['w:styleId'] ?? '', level);
  }
  return levels;
}

/** Screen readers read aloud in the language that the text says it is in. */
function sayLanguage(root: XmlElement, language: string): void {
  const defaults = inside(root, 'w:docDefaults', true);
  const run = inside(inside(defaults, 'w:rPrDefault', true), 'w:rPr', false);
  if (!childNamed(run, 'w:lang'))
    run.children.push(element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': 'ar-SA' }));
}

function inside(parent: XmlElement, name: string, first: boolean): XmlElement {
  const before = childNamed(parent, name);
  if (before) return before;
  const made = element(name);
  if (first) parent.children.unshift(made);
  else parent.children.push(made);
  return made;
}

function addStyles(word: WordPackage): XmlElement {
  const root = element('w:styles', { 'xmlns:w': wordNamespace }, [
    element('w:style', { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' }, [
      element('w:name', { 'w:val': 'Normal' }),
    ]),
  ]);
  word.add(stylesPart, contentType, root);
  word.relate(documentPart, `${office}/styles`, 'styles.xml');
  return root;
}

const val = (name: string, value: string | number): XmlElement => element(name, { 'w:val': value });

/** In half points, from level 1. */
const headingSizes = [32, 26, 24, 22];

function headingLook(level: number): XmlElement[] {
  return [
    val('w:uiPriority', 9),
    element('w:qFormat'),
    element('w:pPr', {}, [
      element('w:keepNext'),
      element('w:keepLines'),
      element('w:spacing', { 'w:before': level === 1 ? 360 : 240, 'w:after': 80 }),
      val('w:outlineLvl', level - 1),
    ]),
    element('w:rPr', {}, [element('w:b'), val('w:sz', headingSizes[level - 1] ?? 22)]),
  ];
}

const captionLook = (): XmlElement[] => [
  val('w:uiPriority', 35),
  element('w:qFormat'),
  element('w:pPr', {}, [element('w:keepNext'), element('w:spacing', { 'w:before': 200, 'w:after': 80 })]),
  element('w:rPr', {}, [element('w:b'), val('w:sz', 19)]),
];

const cellLook = (head: boolean): XmlElement[] => [
  element('w:pPr', {}, [element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' })]),
  element('w:rPr', {}, [...(head ? [element('w:b')] : []), val('w:sz', 19)]),
];

const smallLook = (): XmlElement[] => [
  element('w:pPr', {}, [element('w:spacing', { 'w:before': 20, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' })]),
  element('w:rPr', {}, [val('w:sz', 17)]),
];

const bulletLook = (numbering: string): XmlElement[] => [
  element('w:pPr', {}, [
    element('w:numPr', {}, [val('w:numId', numbering)]),
    element('w:spacing', { 'w:after': 60 }),
    element('w:contextualSpacing'),
  ]),
];

/** Lines between the rows, a head that is told by weight, shade and a stronger line: never by colour alone. */
function tableLook(): XmlElement[] {
  const border = (side: string, size: number, color: string): XmlElement =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': color });
  const margin = (side: string, wide: number): XmlElement => element(`w:${side}`, { 'w:w': wide, 'w:type': 'dxa' });
  return [
    val('w:uiPriority', 99),
    element('w:tblPr', {}, [
      element('w:tblBorders', {}, [
        border('top', 8, '595959'),
        border('bottom', 8, '595959'),
        border('insideH', 4, 'BFBFBF'),
      ]),
      element('w:tblCellMar', {}, [margin('top', 50), margin('left', 80), margin('bottom', 50), margin('right', 80)]),
    ]),
    element('w:tblStylePr', { 'w:type': 'firstRow' }, [
      element('w:rPr', {}, [element('w:b')]),
      element('w:tcPr', {}, [
        element('w:tcBorders', {}, [border('bottom', 8, '595959')]),
        element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'EDEDED' }),
      ]),
    ]),
  ];
}
