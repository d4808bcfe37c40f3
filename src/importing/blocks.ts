/** A stretch of text with one look; underline is the mark of a period in many Word plans. */
export interface Run {
  readonly text: string;
  readonly underline: boolean;
  readonly strong: boolean;
  readonly italic: boolean;
}

/** A paragraph, list item or heading: what every reader of documents makes, whatever the file was. */
export interface Line {
  readonly kind: 'paragraph' | 'item' | 'heading';
  /** Heading 1–6, list depth from 1, 0 for a paragraph. */
  readonly level: number;
  readonly runs: readonly Run[];
  readonly text: string;
  /** Where it stands, in Danish, for a person. */
  readonly where: string;
}

export interface Cell {
  readonly lines: readonly Line[];
  readonly colSpan: number;
  readonly where: string;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
  readonly where: string;
}

export type Block = Line | Table;

/** A document as blocks, with what was set aside as furniture (page numbers, page heads, table of contents). */
export interface DocumentBlocks {
  readonly blocks: readonly Block[];
  readonly furniture: readonly { readonly text: string; readonly where: string }[];
}

export const cellText = (cell: Cell): string =>
  cell.lines
    .map((line) => line.text)
    .join(' ')
    .trim();

export function plainRun(text: string): Run {
  return { text, underline: false, strong: false, italic: false };
}

/** One line from runs; the text is the runs' with white space made even. */
export function makeLine(kind: Line['kind'], level: number, runs: readonly Run[], where: string): Line {
  const text = tidy(runs.map((run) => run.text).join(''));
  return { kind, level, runs, text, where };
}

/** White space made even, soft hyphens gone, a hyphen that only a line's end has put in taken out ("ud-\nvikling"). */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/([a-zæøå])-\s*\n\s*(?!og\b|eller\b)([a-zæøå])/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}
