import type { PlanChange } from '../../lists/repository';
import { badCells, isBlank, type Sheet } from './sheet';
import type { Cells, GridThing, Table } from './table';

/** What saving a row writes. */
export interface RowChange {
  readonly row: string;
  readonly change: PlanChange;
  /** The cells that are in it: what is forgotten when it has come through. */
  readonly cells: Cells;
}

/**
 * What would be saved: for each row the cells that stand right. A cell that must be corrected waits, and so does the whole
 * of a new row with such a cell. Where somebody else has changed a row meanwhile but none of these cells, they are written
 * over the row as it is now; otherwise over the row as it was when they were typed, which makes it a conflict. Pure.
 */
export function changesOf<T extends GridThing>(
  table: Table<T>,
  sheet: Sheet<T>,
  thingOf: (id: string) => T | null,
): readonly RowChange[] {
  const bad = new Set(badCells(table, sheet).map(({ row, column }) => `${row}\n${column}`));
  const badRows = new Set([...bad].map((one) => one.split('\n')[0]));
  const changed = Object.entries(sheet.edited).flatMap(([row, { base, cells }]): RowChange[] => {
    const right = Object.fromEntries(Object.entries(cells).filter(([column]) => !bad.has(`${row}\n${column}`)));
    if (Object.keys(right).length === 0) return [];
    const now = thingOf(row);
    const [was, is] = [table.read(base), now && table.read(now)];
    const untouched = is !== null && Object.keys(right).every((column) => was[column] === is[column]);
    return [{ row, cells: right, change: table.change(untouched && now ? now : base, right) }];
  });
  const added = sheet.added
    .filter(({ id, cells }) => !badRows.has(id) && !isBlank(table, cells))
    .map(({ id, cells }): RowChange => ({ row: id, cells, change: table.add(cells) }));
  return [...changed, ...added];
}

/** How many cells and new rows the changes are. Pure. */
export const countChanges = (changes: readonly RowChange[]): number =>
  changes.reduce((n, { change, cells }) => n + ('base' in change ? Object.keys(cells).length : 1), 0);

/**
 * The sheet without what has been saved: cells that still hold what was sent, and new rows that are rows of the lists now.
 * What was typed into them meanwhile stays, over what is there now. Pure.
 */
export function withoutSaved<T extends GridThing>(
  sheet: Sheet<T>,
  saved: readonly { readonly row: string; readonly cells: Cells; readonly now: T | null }[],
): Sheet<T> {
  const edited = { ...sheet.edited };
  for (const { row, cells, now } of saved) {
    const own = edited[row];
    if (!own) continue;
    const left = Object.fromEntries(Object.entries(own.cells).filter(([column, text]) => cells[column] !== text));
    if (Object.keys(left).length === 0) delete edited[row];
    else edited[row] = { base: now ?? own.base, cells: left };
  }
  const gone = new Set(saved.map(({ row }) => row));
  return { edited, added: sheet.added.filter(({ id }) => !gone.has(id)) };
}
