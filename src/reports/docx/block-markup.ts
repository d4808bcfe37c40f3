import type { Block, Table } from './blocks';
import { chartDrawing } from './chart';
import { pictureDrawings } from './picture';
import type { Styles } from './styles';
import type { WordPackage } from './word-package';
import { element, type XmlElement, type XmlNode } from './xml-tree';

/** Where blocks are put. */
export interface Spot {
  /** Level of the heading it stands under; 0: none. */
  readonly under: number;
  /** Twentieths of a point that a line of text has there. */
  readonly width: number;
  /** Twentieths of a point that the text of a page is high there. */
  readonly height: number;
  /** Style of the paragraph that the place was; null: the standard one. */
  readonly style: string | null;
}

export interface Markup {
  readonly word: WordPackage;
  readonly styles: Styles;
}

/** Tables of so few rows are not parted between pages. */
const keptWhole = 6;

/** Word has nine levels; below the sixth nobody finds the way. */
const lowest = 6;

/** The blocks as Word has them. Text goes into runs and nowhere else: no field, no link can be made of it. */
export function blockMarkup(blocks: readonly Block[], spot: Spot, { word, styles }: Markup): XmlElement[] {
  return blocks.flatMap((block, i): XmlElement[] => {
    // A table has no space of its own below.
    const spaced = blocks[i - 1]?.kind === 'table';
    const next = blocks[i + 1]?.kind;
    // What leads to a table or a chart stands on the same page.
    const leads = next === 'table' || next === 'chart' || next === 'picture' || next === 'bullets';
    switch (block.kind) {
      case 'heading': {
        const level = Math.min(spot.under + block.level, lowest);
        return [para(block.text, styles.heading(level))];
      }
      case 'paragraph':
        return [para(block.text, spot.style, { spaced, keep: leads })];
      case 'bullets':
        return block.items.map((item) => para(item, styles.bullet));
      case 'table':
        return [...(block.captioned ? [para(block.title, styles.caption)] : []), table(block, spot.width, styles)];
      case 'chart':
        return [drawn(chartDrawing(block.chart, spot.width, word))];
      case 'picture':
        return pictureDrawings(block.picture, spot, word).map((drawing, n, all) =>
          drawn(drawing, n === all.length - 1),
        );
    }
  });
}

interface Look {
  readonly spaced?: boolean;
  /** On the same page as what follows. */
  readonly keep?: boolean;
  readonly right?: boolean;
}

const para = (text: string, style: string | null, { spaced, keep, right }: Look = {}): XmlElement =>
  element('w:p', {}, [
    properties([
      style === null ? null : element('w:pStyle', { 'w:val': style }),
      keep ? element('w:keepNext') : null,
      spaced ? element('w:spacing', { 'w:before': 160 }) : null,
      right ? element('w:jc', { 'w:val': 'right' }) : null,
    ]),
    element('w:r', {}, lines(text)),
  ]);

const properties = (all: readonly (XmlElement | null)[]): XmlElement | null =>
  all.some((one) => one !== null) ? element('w:pPr', {}, all) : null;

/** A drawing holds on to the table that says the same in figures; of several sheets only the last does. */
const drawn = (drawing: XmlElement, last = true): XmlElement =>
  element('w:p', {}, [last ? element('w:pPr', {}, [element('w:keepNext')]) : null, element('w:r', {}, [drawing])]);

/** The text of a run; a new line is a break within the paragraph. */
export function lines(text: string): XmlNode[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line, i) => {
    const words = element('w:t', { 'xml:space': 'preserve' }, [line.replace(/\t/g, ' ')]);
    return i === 0 ? [words] : [element('w:br'), words];
  });
}

function table({ title, columns, rows }: Table, width: number, styles: Styles): XmlElement {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.round((column.width / all) * width));
  const cell = (paragraphs: readonly XmlElement[], column: number): XmlElement =>
    element('w:tc', {}, [
      element('w:tcPr', {}, [element('w:tcW', { 'w:w': widths[column], 'w:type': 'dxa' })]),
      ...paragraphs,
    ]);
  const head = element('w:tr', {}, [
    element('w:trPr', {}, [element('w:cantSplit'), element('w:tblHeader')]),
    ...columns.map((column, i) =>
      cell([para(column.head, styles.cellHead, { right: column.align === 'right', keep: true })], i),
    ),
  ]);
  const body = rows.map((row, at) =>
    element('w:tr', {}, [
      element('w:trPr', {}, [element('w:cantSplit')]),
      ...columns.map(({ align }, i) => {
        const said = row[i] ?? [];
        // A cell without a paragraph is a damaged file to Word.
        const paragraphs = said.length === 0 ? [''] : said;
        const look = { right: align === 'right', keep: rows.length <= keptWhole && at < rows.length - 1 };
        return cell(
          paragraphs.map((text, n) => para(text, n === 0 ? styles.cell : styles.small, look)),
          i,
        );
      }),
    ]),
  );
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      element('w:tblStyle', { 'w:val': styles.table }),
      element('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', {
        'w:val': '0020',
        'w:firstRow': 1,
        'w:lastRow': 0,
        'w:firstColumn': 0,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
      element('w:tblCaption', { 'w:val': title }),
    ]),
    element(
      'w:tblGrid',
      {},
      widths.map((wide) => element('w:gridCol', { 'w:w': wide })),
    ),
    head,
    ...body,
  ]);
}
