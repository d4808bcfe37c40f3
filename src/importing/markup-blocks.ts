import { makeLine, type Block, type Cell, type Line, type Run, type Table } from './blocks';
import { isElement, type Element, type Markup } from './markup';

const blockTags = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'section',
  'br',
  'hr',
  'pre',
]);

interface Look {
  readonly underline: boolean;
  readonly strong: boolean;
  readonly italic: boolean;
}
const plain: Look = { underline: false, strong: false, italic: false };

/** Counts of what has been met, for saying where a thing stands. */
export interface Place {
  paragraph: number;
  table: number;
  heading: string;
}

export const newPlace = (): Place => ({ paragraph: 0, table: 0, heading: '' });

/** Markup (a Word file's, a pasted table's, a cell's) as blocks. */
export function markupBlocks(nodes: readonly Markup[], place: Place = newPlace()): Block[] {
  const out: Block[] = [];
  visit(nodes, out, place, null);
  return out;
}

function visit(nodes: readonly Markup[], out: Block[], place: Place, cellWhere: string | null, depth = 0): void {
  let inline: Run[] = [];
  const where = (): string =>
    cellWhere ?? `afsnit ${place.paragraph}${place.heading ? `, under overskriften ”${place.heading}”` : ''}`;
  const flush = (kind: Line['kind'] = 'paragraph', level = 0): void => {
    const runs = inline;
    inline = [];
    if (runs.every((run) => run.text.trim() === '')) return;
    place.paragraph++;
    for (const part of splitRuns(runs, kind === 'heading')) out.push(makeLine(kind, level, part, where()));
  };
  for (const node of nodes) {
    if (!isElement(node)) {
      inline.push({ text: node.replace(/\s+/g, ' '), ...plain });
      continue;
    }
    const { tag } = node;
    if (!blockTags.has(tag)) {
      inline.push(...runsOf(node, plain));
      continue;
    }
    if (tag === 'br') {
      inline.push({ text: '\n', ...plain });
      continue;
    }
    flush();
    if (tag === 'table') {
      place.table++;
      out.push(readTable(node, place));
    } else if (/^h[1-6]$/.test(tag)) {
      inline = node.children.flatMap((child) => childRuns(child, plain));
      const title = inline
        .map((run) => run.text)
        .join('')
        .trim();
      flush('heading', Number(tag[1]));
      if (title) place.heading = title.slice(0, 60);
    } else if (tag === 'li') {
      const own = node.children.filter((child) => !(isElement(child) && ['ul', 'ol'].includes(child.tag)));
      inline = own.flatMap((child) => childRuns(child, plain));
      flush('item', node.level ?? depth + 1);
      const nested = node.children.filter((child) => isElement(child) && ['ul', 'ol'].includes(child.tag));
      visit(nested, out, place, cellWhere, depth + 1);
    } else if (tag === 'ul' || tag === 'ol') {
      const before = out.length;
      visit(node.children, out, place, cellWhere, depth);
      splitInlineItems(out, before);
    } else if (
      tag === 'p' &&
      node.children.every((child) => !isElement(child) || !blockTags.has(child.tag) || child.tag === 'br')
    ) {
      inline = node.children.flatMap((child) => childRuns(child, plain));
      flush();
    } else {
      visit(node.children, out, place, cellWhere, depth);
    }
  }
  flush();
}

/** Items written as text in one list element ("1. … 2. …", "• … • …"), as a copied page gives them. */
function splitInlineItems(out: Block[], from: number): void {
  const made = out.splice(from).flatMap((block): Block[] => {
    if (block.kind === 'table') return [block];
    const parts = block.text
      .split(/(?:^|\s)(?:\d{1,2}\.|[•▪●–])\s+(?=\p{Lu}|\p{Lt}|”|")/u)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    if (parts.length === 1 && parts[0] === block.text) return [block];
    return parts.map((text) => makeLine('item', 1, [{ text, ...plain }], block.where));
  });
  out.push(...made);
}

/** A line break inside a paragraph parts it where the marks change ("<u>Juni 2019</u><br>Metoden …"); else it is a space. */
function splitRuns(runs: readonly Run[], keepWhole: boolean): Run[][] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    const pieces = keepWhole ? [run.text] : run.text.split('\n');
    pieces.forEach((piece, i) => {
      if (i > 0) parts.push([]);
      if (piece !== '') parts[parts.length - 1]?.push({ ...run, text: piece });
    });
  }
  return parts.filter((part) => part.some((run) => run.text.trim() !== ''));
}

function childRuns(node: Markup, look: Look): Run[] {
  if (!isElement(node)) return [{ text: node.replace(/\s+/g, ' '), ...look }];
  if (node.tag === 'br') return [{ text: '\n', ...look }];
  return runsOf(node, look);
}

function runsOf(node: Element, look: Look): Run[] {
  const { tag } = node;
  // A note's number and a picture say nothing of the plan.
  if (tag === 'img' || (tag === 'sup' && node.children.some((child) => isElement(child) && child.tag === 'a')))
    return [];
  const next: Look = {
    underline: look.underline || tag === 'u' || tag === 'ins',
    strong: look.strong || tag === 'strong' || tag === 'b',
    italic: look.italic || tag === 'em' || tag === 'i',
  };
  return node.children.flatMap((child) => childRuns(child, next));
}

function readTable(node: Element, place: Place): Table {
  const number = place.table;
  const rows: Cell[][] = [];
  const spans = new Map<number, { left: number; cell: Cell }>();
  let rowNumber = 0;
  for (const row of descendants(node, 'tr')) {
    rowNumber++;
    const cells: Cell[] = [];
    let column = 0;
    const carry = (): void => {
      // A cell merged down over rows belongs to each of them.
      for (let held = spans.get(column); held; held = spans.get(column)) {
        if (held.left <= 1) spans.delete(column);
        else spans.set(column, { ...held, left: held.left - 1 });
        cells.push({ ...held.cell, lines: [] });
        column += held.cell.colSpan;
      }
    };
    for (const child of row.children) {
      if (!isElement(child) || !['td', 'th'].includes(child.tag)) continue;
      carry();
      const { colSpan, rowSpan } = child;
      const where = `tabel ${number}, række ${rowNumber}, kolonne ${column + 1}`;
      const inner: Block[] = [];
      visit(child.children, inner, { ...place, paragraph: 0 }, where);
      const lines = inner.flatMap((block) => (block.kind === 'table' ? flattenTable(block) : [block]));
      const cell: Cell = { lines, colSpan, where };
      if (rowSpan > 1) spans.set(column, { left: rowSpan - 1, cell });
      cells.push(cell);
      column += colSpan;
    }
    carry();
    rows.push(cells);
  }
  return { kind: 'table', rows, where: `tabel ${number}` };
}

/** A table inside a cell: its lines, in reading order. */
const flattenTable = (table: Table): Line[] => table.rows.flatMap((row) => row.flatMap((cell) => [...cell.lines]));

function descendants(node: Element, tag: string): Element[] {
  return node.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tag === tag) return [child];
    return child.tag === 'table' ? [] : descendants(child, tag);
  });
}
