import { titleOf, type RowPlace } from '../../timeline/layout';
import type { TimelineMark } from '../../timeline/mark';

/** Where the focus stands: a row, and in it the name (-1) or a mark by its place. */
export interface GridPlace {
  readonly row: number;
  readonly cell: number;
}

/** A row's marks in the order that the arrows follow: by start, undated last. */
export const cellsOf = (place: RowPlace | undefined): readonly TimelineMark[] =>
  place === undefined ? [] : [...place.placed.map(({ mark }) => mark), ...place.undated];

/** Where a key leads (UI.md 9); null for a key that the chart does not move on. `page`: rows in view. */
export function moveBy(
  rows: readonly RowPlace[],
  at: GridPlace,
  { key, ctrl }: { readonly key: string; readonly ctrl: boolean },
  page = 8,
): GridPlace | null {
  const rowsOn: Keyed<number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  const by = rowsOn[key];
  if (by !== undefined) return vertical(rows, at, by);
  if (ctrl && key === 'Home') return { row: 0, cell: -1 };
  if (ctrl && key === 'End') return { row: rows.length - 1, cell: -1 };
  const last = cellsOf(rows[at.row]).length - 1;
  const cells: Keyed<number> = {
    ...{ ArrowRight: Math.min(last, at.cell + 1), ArrowLeft: Math.max(-1, at.cell - 1) },
    ...{ Home: Math.min(last, 0), End: last },
  };
  const cell = cells[key];
  return cell === undefined ? null : { row: at.row, cell };
}

type Keyed<T> = Readonly<Record<string, T>>;

/** The nearest mark in time of the row above or below; from a name to a name. */
function vertical(rows: readonly RowPlace[], at: GridPlace, by: number): GridPlace {
  const row = Math.max(0, Math.min(rows.length - 1, at.row + by));
  const [from, to] = [rows[at.row], rows[row]];
  if (at.cell < 0 || from === undefined || to === undefined || to.row.kind === 'head') return { row, cell: -1 };
  const x = from.placed[at.cell]?.x;
  if (x === undefined || to.placed.length === 0) return { row, cell: Math.min(at.cell, cellsOf(to).length - 1) };
  const distances = to.placed.map((placed) => Math.abs(placed.x - x));
  return { row, cell: distances.indexOf(Math.min(...distances)) };
}

/**
 * The next row whose title begins with what is typed, around from the row at hand: after it for a first letter, itself
 * among them for the letters that follow. `headTitle` says a group's.
 */
export function typeAhead(
  rows: readonly RowPlace[],
  at: GridPlace,
  typed: string,
  headTitle: (group: string) => string,
): GridPlace | null {
  const wanted = typed.toLocaleLowerCase('da');
  const first = typed.length > 1 ? 0 : 1;
  for (let step = first; step < rows.length + first; step++) {
    const row = (at.row + step) % rows.length;
    const place = rows[row];
    if (place === undefined) continue;
    const title = place.row.kind === 'head' ? headTitle(place.row.group) : titleOf(place.row);
    if (title.toLocaleLowerCase('da').startsWith(wanted)) return { row, cell: -1 };
  }
  return null;
}

/** A place that stays with its row and mark when others come, go or change order. */
export interface HeldPlace {
  readonly rowKey: string;
  readonly markKey: string | null;
  readonly at: GridPlace;
}

/** Where a held place is now: by its row and mark, else where it was. */
export function placeNow(rows: readonly RowPlace[], held: HeldPlace): GridPlace {
  const stays = rows[held.at.row]?.row.key === held.rowKey || held.rowKey === '';
  const found = stays ? held.at.row : rows.findIndex(({ row }) => row.key === held.rowKey);
  const row = Math.max(0, Math.min(found < 0 ? held.at.row : found, rows.length - 1));
  const cells = cellsOf(rows[row]);
  const own = held.markKey === null ? -1 : cells.findIndex(({ key }) => key === held.markKey);
  return { row, cell: own >= 0 ? own : Math.min(held.at.cell, cells.length - 1) };
}

export const heldAt = (rows: readonly RowPlace[], at: GridPlace): HeldPlace => ({
  rowKey: rows[at.row]?.row.key ?? '',
  markKey: cellsOf(rows[at.row])[at.cell]?.key ?? null,
  at,
});
