import type { Block } from './tsv';
import { rangeOf, type Selection } from './movement';
import type { Cells, CellProblem, GridThing, Table } from './table';

/** A row that is being edited: what stood in it when the first cell was changed, and the texts typed since. */
export interface Edited<T> {
  readonly base: T;
  readonly cells: Cells;
}

export interface Added {
  readonly id: string;
  readonly cells: Cells;
}

/** What has been typed and not saved. */
export interface Sheet<T> {
  readonly edited: Readonly<Record<string, Edited<T>>>;
  readonly added: readonly Added[];
}

export const emptySheet = <T>(): Sheet<T> => ({ edited: {}, added: [] });

/** A row as it stands in the grid: what is in the lists with what has been typed over it. */
export interface GridRow<T> {
  readonly id: string;
  readonly thing: T | null;
  readonly cells: Cells;
  /** The columns that are typed over. */
  readonly changed: Cells;
}

// Of thousands of rows few are typed in: the others are read once for each table.
const untouched = new WeakMap<object, WeakMap<object, unknown>>();

/** Rows of the lists in their order, then the new ones. Pure. */
export function rowsOf<T extends GridThing>(
  table: Table<T>,
  things: readonly T[],
  sheet: Sheet<T>,
): readonly GridRow<T>[] {
  const known = (untouched.get(table) ?? new WeakMap()) as WeakMap<T, GridRow<T>>;
  untouched.set(table, known);
  const row = (id: string, thing: T | null, stored: Cells, changed: Cells): GridRow<T> => {
    const cells = { ...stored, ...changed };
    return { id, thing, changed, cells: { ...cells, ...table.derived(cells) } };
  };
  return [
    ...things.map((thing) => {
      const changed = sheet.edited[thing.key]?.cells;
      if (changed) return row(thing.key, thing, table.read(thing), changed);
      const held = known.get(thing) ?? row(thing.key, thing, table.read(thing), {});
      known.set(thing, held);
      return held;
    }),
    ...sheet.added.map(({ id, cells }) => row(id, null, {}, cells)),
  ];
}

/** One text put into one cell. */
export interface CellEdit {
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** The sheet with these texts in it; a cell that stands as in the lists again is no change. Pure. */
export function withEdits<T extends GridThing>(
  table: Table<T>,
  sheet: Sheet<T>,
  edits: readonly CellEdit[],
  thingOf: (id: string) => T | null,
): Sheet<T> {
  const edited: Record<string, Edited<T>> = { ...sheet.edited };
  const added = new Map(sheet.added.map((one) => [one.id, one]));
  for (const { row, column, text } of edits) {
    const own = added.get(row);
    if (own) {
      added.set(row, { ...own, cells: { ...own.cells, [column]: text } });
      continue;
    }
    const base = edited[row]?.base ?? thingOf(row);
    if (base === null) continue;
    const cells = { ...edited[row]?.cells, [column]: text };
    if (table.read(base)[column] === text) delete cells[column];
    if (Object.keys(cells).length === 0) delete edited[row];
    else edited[row] = { base, cells };
  }
  return { edited, added: [...added.values()] };
}

/** What a pasted block puts where. `extra` are rows below the last; `skipped` counts cells that cannot be typed. */
export interface Pasted {
  readonly edits: readonly CellEdit[];
  readonly extra: readonly Cells[];
  readonly skipped: number;
  /** What is selected afterwards. */
  readonly selection: Selection;
}

/**
 * A block put in from the upper left cell of a selection; one cell fills the whole selection, as in a spreadsheet. Rows
 * that go on below the last are new ones, under the activity of the last row unless the block says another. Pure.
 */
export function pasted<T extends GridThing>(
  table: Table<T>,
  rows: readonly GridRow<T>[],
  block: Block,
  selection: Selection,
): Pasted {
  const { top, left, bottom, right } = rangeOf(selection);
  const single = block.length === 1 && block[0]?.length === 1;
  const height = single ? bottom - top + 1 : block.length;
  const width = single ? right - left + 1 : Math.max(...block.map((row) => row.length));
  const textAt = (i: number, j: number): string | undefined => (single ? block[0]?.[0] : block[i]?.[j]);
  const edits: CellEdit[] = [];
  const extra: Cells[] = [];
  let skipped = 0;
  let above: Cells | null = rows[rows.length - 1]?.cells ?? null;
  for (let i = 0; i < height; i++) {
    const row = rows[top + i];
    const cells: Record<string, string> = row ? {} : { ...table.blank(above) };
    for (let j = 0; j < width; j++) {
      const [column, text] = [table.columns[left + j], textAt(i, j)];
      if (text === undefined) continue;
      if (!column || column.check === null) skipped += text.trim() === '' ? 0 : 1;
      else if (row) edits.push({ row: row.id, column: column.id, text: tidy(text, column.lines === true) });
      else if (text.trim() !== '') cells[column.id] = tidy(text, column.lines === true);
    }
    if (row) continue;
    extra.push(cells);
    above = cells;
  }
  const last = { row: top + height - 1, column: Math.min(left + width, table.columns.length) - 1 };
  return { edits, extra, skipped, selection: { anchor: { row: top, column: left }, focus: last } };
}

/** Signs that cannot be seen do not come along, nor do lines where there is room for one. */
export const tidy = (text: string, lines: boolean): string =>
  (lines ? text.replace(/\r\n?/g, '\n') : text.replace(/[\r\n\t]+/g, ' '))
    .replace(/(?![\n\t])\p{Cc}|[\u200b\u2060\ufeff]/gu, '')
    .trim();

/** The texts of a selection, as a spreadsheet takes them. Pure. */
export function copied<T extends GridThing>(table: Table<T>, rows: readonly GridRow<T>[], selection: Selection): Block {
  const { top, bottom, left, right } = rangeOf(selection);
  const columns = table.columns.slice(left, right + 1);
  return rows.slice(top, bottom + 1).map(({ cells }) => columns.map(({ id }) => cells[id] ?? ''));
}

/** A cell that cannot be saved as it stands. */
export interface BadCell {
  readonly row: string;
  readonly column: string;
  readonly problem: CellProblem;
}

/** A new row in which nothing has been typed yet. */
export const isBlank = <T extends GridThing>(table: Table<T>, cells: Cells): boolean =>
  Object.entries(cells).every(([id, text]) => table.given.includes(id) || id === 'understood' || text.trim() === '');

/** Every typed cell that must be corrected first. Pure. */
export function badCells<T extends GridThing>(table: Table<T>, sheet: Sheet<T>): readonly BadCell[] {
  const bad = (row: string, cells: Cells, columns: readonly string[]): BadCell[] =>
    table.columns.flatMap(({ id, check }) => {
      const problem = check === null || !columns.includes(id) ? null : check(cells[id] ?? '');
      return problem === null ? [] : [{ row, column: id, problem }];
    });
  return [
    ...Object.entries(sheet.edited).flatMap(([row, { cells }]) => bad(row, cells, Object.keys(cells))),
    ...sheet.added.flatMap(({ id, cells }) =>
      isBlank(table, cells) ? [] : bad(id, cells, [...table.required, ...Object.keys(cells)]),
    ),
  ];
}
