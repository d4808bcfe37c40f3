import type { Block } from './blocks';
import { blockMarkup, type Markup, type Spot } from './block-markup';
import { controlPlace, fillControl } from './content-control';
import { isBlank, paragraphText, replaceText } from './paragraph-text';
import { partPlaces, placeOf, type LinePlace, type PartPlace } from './places';
import { sectionRooms, type SectionRoom } from './section-room';
import { documentPart } from './word-package';
import { childNamed, element, isElement, valueOf, type XmlElement, type XmlNode } from './xml-tree';

/** What the places are filled with. */
export interface Content {
  readonly lines: Readonly<Record<LinePlace, string>>;
  readonly parts: Readonly<Record<PartPlace, readonly Block[]>>;
  /** For parts that have no place and must have a heading of their own. */
  readonly titles: Readonly<Record<PartPlace, string>>;
  /** Stands where there is nothing to tell. */
  readonly nothing: string;
}

/** What was found in a template. */
export interface Found {
  readonly lines: Set<LinePlace>;
  readonly parts: Set<PartPlace>;
  readonly omitted: Set<PartPlace>;
  rest: boolean;
  /** As written, where the report has no such place. */
  readonly unknown: Set<string>;
  /** Parts whose place stands in a header, footer or note, where no table or heading may be. */
  readonly misplaced: Set<PartPlace>;
}

const written = /\{\{([^{}]{1,200})\}\}/gu;

/**
 * Fills the places of one template. `content` null looks only, and changes nothing. The parts that have no place are put
 * where {{resten}} stands, else at the end of the document: what a report says is lost only where the template says
 * {{udelad: …}}.
 */
export class Filling {
  readonly found: Found = {
    lines: new Set(),
    parts: new Set(),
    omitted: new Set(),
    rest: false,
    unknown: new Set(),
    misplaced: new Set(),
  };
  private heading = 0;
  private roomAt: (block: XmlElement) => SectionRoom = () => ({ width: 0, height: 0 });
  /** How high the text of the page is where it has come to. */
  private height = 0;
  /** Where {{resten}} stands, and the paragraph that keeps its place until it is known what is left. */
  private rest: { readonly spot: Spot; readonly marker: XmlElement } | null = null;
  private inBody = true;

  constructor(
    private readonly markup: Markup,
    private readonly content: Content | null,
  ) {}

  /** All parts that people see, the document last of all: whether anything is left over is known then. */
  run(): Found {
    const { word } = this.markup;
    for (const name of word.names.filter((one) => /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/.test(one))) {
      const root = word.tree(name);
      this.inBody = false;
      if (root) this.container(root, 0);
    }
    const body = childNamed(word.tree(documentPart), 'w:body');
    this.inBody = true;
    if (body === null) return this.found;
    this.roomAt = sectionRooms(body);
    this.container(body, null);
    if (this.content !== null) this.putRest(body);
    return this.found;
  }

  /** Parts with something to say that stand nowhere in the template. */
  left(): PartPlace[] {
    const { parts, omitted } = this.found;
    return partPlaces.filter(
      (name) => !parts.has(name) && !omitted.has(name) && (this.content?.parts[name].length ?? 0) > 0,
    );
  }

  /** Whatever holds paragraphs: the body, a cell, a content control, a text box. `width` null: as wide as the page. */
  private container(parent: XmlElement, width: number | null): void {
    const made = new Set<XmlNode>();
    const after = parent.children.flatMap((child): XmlNode[] => {
      if (!isElement(child)) return [child];
      const page = this.roomAt(child);
      if (width === null) this.height = page.height;
      const room = width ?? page.width;
      if (child.name === 'w:p') {
        const nodes = this.paragraph(child, room);
        nodes.forEach((node) => node !== child && made.add(node));
        return nodes;
      }
      if (child.name === 'w:sdt') this.control(child, room);
      else this.container(child, child.name === 'w:tc' ? (cellWidth(child) ?? Math.round(room / 2)) : width);
      return [child];
    });
    parent.children = after.flatMap((node, i) =>
      made.has(node) && isNamed(node, 'w:tbl') && needsParagraph(after[i + 1]) ? [node, element('w:p')] : [node],
    );
    if (parent.name === 'w:tc' && !isNamed(parent.children.at(-1), 'w:p')) parent.children.push(element('w:p'));
  }

  private control(control: XmlElement, width: number): void {
    const place = controlPlace(control);
    const inner = childNamed(control, 'w:sdtContent');
    if (inner === null) return;
    if (place?.kind === 'line') {
      this.found.lines.add(place.name);
      if (this.content) fillControl(control, this.content.lines[place.name]);
    } else if (place?.kind === 'part' && this.mayHoldParts(place.name)) {
      const blocks = this.part(place.name, { under: this.heading, width, height: this.height, style: null });
      if (this.content) fillControl(control, blocks);
    } else this.container(inner, width);
  }

  /** The paragraph with its lines filled, and the parts that it asked for after it, or in its stead. */
  private paragraph(paragraph: XmlElement, width: number): XmlNode[] {
    const properties = childNamed(paragraph, 'w:pPr');
    const style = valueOf(properties, 'w:pStyle');
    const level = this.markup.styles.levelOf(style);
    const text = paragraphText(paragraph);
    if (level !== null && this.inBody && text.text.trim() !== '') this.heading = level;
    const spot: Spot = { under: this.heading, width, height: this.height, style: level === null ? style : null };
    const blocks: XmlElement[] = [];
    let changed = false;
    // From the end, so that places keep their numbers; their parts are put together in the order of the text.
    for (const match of [...text.text.matchAll(written)].reverse()) {
      const words = this.answer(match[1] ?? '', spot, blocks);
      if (words === null || this.content === null) continue;
      replaceText(text, match.index, match.index + match[0].length, words);
      changed = true;
    }
    // Controls and boxes within the line hold places of their own.
    changed = this.within(paragraph, spot, blocks) || changed;
    if (!changed) return [paragraph];
    const section = childNamed(properties, 'w:sectPr');
    if (!isBlank(paragraph)) return section ? beforeSectionEnd(paragraph, blocks) : [paragraph, ...blocks];
    // The end of a section stands in its last paragraph.
    if (section) return [...blocks, paragraph];
    const wasOnlyOmission = blocks.length === 0 && /^\s*\{\{\s*udelad[^{}]*\}\}\s*$/iu.test(text.text);
    return blocks.length > 0 || wasOnlyOmission ? blocks : [paragraph];
  }

  /** True where something was put there, or taken out for blocks to come after the paragraph. */
  private within(node: XmlElement, spot: Spot, blocks: XmlElement[]): boolean {
    let changed = false;
    for (const child of node.children.filter(isElement)) {
      if (child.name === 'w:txbxContent') this.container(child, Math.round(spot.width / 2));
      else if (child.name === 'w:sdt') {
        const place = controlPlace(child);
        if (place?.kind === 'part' && this.mayHoldParts(place.name)) {
          blocks.push(...this.part(place.name, spot));
          // Within a line there is no room for paragraphs.
          if (this.content === null) continue;
          node.children = node.children.filter((one) => one !== child);
          changed = true;
        } else if (place?.kind === 'line') this.control(child, spot.width);
        else changed = this.within(child, spot, blocks) || changed;
      } else changed = this.within(child, spot, blocks) || changed;
    }
    return changed;
  }

  /** What stands in a place's stead; null: it stays. Parts go into `blocks`. */
  private answer(name: string, spot: Spot, blocks: XmlElement[]): string | null {
    const place = placeOf(name);
    switch (place.kind) {
      case 'line':
        this.found.lines.add(place.name);
        return this.content?.lines[place.name].replace(/[\t\r\n]+/g, ' ') ?? null;
      case 'part': {
        if (!this.mayHoldParts(place.name)) return null;
        blocks.unshift(...this.part(place.name, spot));
        return '';
      }
      case 'omit':
        for (const one of place.names) {
          const meant = placeOf(one);
          if (meant.kind === 'part') this.found.omitted.add(meant.name);
          else this.found.unknown.add(one);
        }
        return '';
      case 'rest': {
        if (!this.inBody) return null;
        this.found.rest = true;
        this.rest = { spot, marker: element('w:p') };
        blocks.unshift(this.rest.marker);
        return '';
      }
      case 'unknown':
        this.found.unknown.add(place.name);
        return null;
    }
  }

  private mayHoldParts(name: PartPlace): boolean {
    if (!this.inBody) this.found.misplaced.add(name);
    return this.inBody;
  }

  private part(name: PartPlace, spot: Spot): XmlElement[] {
    this.found.parts.add(name);
    const blocks = this.content?.parts[name] ?? [];
    const said = blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: this.content?.nothing ?? '' } as const];
    return this.content === null ? [] : blockMarkup(said, spot, this.markup);
  }

  private putRest(body: XmlElement): void {
    const spot = this.rest?.spot ?? { under: 0, ...this.roomAt(body), style: null };
    const made = this.left().flatMap((name) => {
      const title: Block = { kind: 'heading', level: 1, text: this.content?.titles[name] ?? '' };
      return blockMarkup([title, ...deeper(this.content?.parts[name])], spot, this.markup);
    });
    if (isNamed(made.at(-1), 'w:tbl')) made.push(element('w:p'));
    if (this.rest) replaceChild(body, this.rest.marker, made);
    else {
      const end = body.children.findIndex((node) => isNamed(node, 'w:sectPr'));
      body.children.splice(end < 0 ? body.children.length : end, 0, ...made);
    }
  }
}

/** Two tables that touch become one to Word, and it wants a paragraph at the end of whatever holds a table. */
const needsParagraph = (next: XmlNode | undefined): boolean =>
  next === undefined || isNamed(next, 'w:tbl') || isNamed(next, 'w:sectPr');

const isNamed = (node: XmlNode | undefined, name: string): boolean => isElement(node) && node.name === name;

/** A section's last paragraph, with blocks after it that belong to the section too. */
function beforeSectionEnd(paragraph: XmlElement, blocks: readonly XmlElement[]): XmlElement[] {
  const properties = childNamed(paragraph, 'w:pPr');
  const section = childNamed(properties, 'w:sectPr');
  if (properties === null || section === null) return [paragraph, ...blocks];
  properties.children = properties.children.filter((node) => node !== section);
  return [paragraph, ...blocks, element('w:p', {}, [element('w:pPr', {}, [section])])];
}

const deeper = (blocks: readonly Block[] = []): Block[] =>
  blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 2 } : block));

function cellWidth(cell: XmlElement): number | null {
  const wide = childNamed(childNamed(cell, 'w:tcPr'), 'w:tcW');
  const twips = wide?.attributes['w:type'] === 'dxa' ? Number(wide.attributes['w:w']) : NaN;
  // What a cell keeps free on both sides.
  return twips > 600 ? twips - 220 : null;
}

function replaceChild(parent: XmlElement, old: XmlElement, made: readonly XmlNode[]): boolean {
  const at = parent.children.indexOf(old);
  if (at >= 0) {
    // An empty paragraph stays where something must stand: at the end of a cell, or between tables.
    parent.children.splice(at, 1, ...(made.length > 0 ? made : [old]));
    return true;
  }
  return parent.children.some((child) => isElement(child) && replaceChild(child, old, made));
}
