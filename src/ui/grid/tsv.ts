/** A block of cells, row by row. */
export type Block = readonly (readonly string[])[];

/**
 * The cells that Excel and other spreadsheets put on the clipboard: tabs between cells, lines between rows, and quotes
 * around a cell that holds a tab, a line break or a quote (doubled within). A quote within a cell that does not begin with
 * one is a sign like any other, and so is one that is never closed. Pure; never throws.
 */
export function readTsv(text: string): Block {
  const rows: string[][] = [[]];
  let at = 0;
  const put = (cell: string): void => void rows[rows.length - 1]?.push(cell);
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted?.end ?? plainEnd(text, at);
    put(quoted?.cell ?? text.slice(at, end));
    if (end >= text.length) break;
    if (text[end] !== '\t') {
      at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
      // Every spreadsheet ends the last row with a line break too.
      if (at >= text.length) break;
      rows.push([]);
    } else at = end + 1;
  }
  return rows;
}

const ends = (sign: string | undefined): boolean =>
  sign === undefined || sign === '\t' || sign === '\n' || sign === '\r';

function plainEnd(text: string, from: number): number {
  let at = from;
  while (!ends(text[at])) at++;
  return at;
}

/** A cell in quotes; null where they are not closed right before the next cell. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    if (!ends(text[quote + 1])) return null;
    const cell = text
      .slice(from + 1, quote)
      .replace(/""/g, '"')
      .replace(/\r\n?/g, '\n');
    return { cell, end: quote + 1 };
  }
}

/** The same form, as spreadsheets read it: `readTsv` gives the cells back. Pure. */
export const writeTsv = (block: Block): string =>
  block.map((row) => row.map(writeCell).join('\t')).join('\r\n') + '\r\n';

const writeCell = (cell: string): string =>
  /[\t\n\r"]/.test(cell) ? `"${cell.replace(/\r\n?/g, '\n').replace(/"/g, '""')}"` : cell;
