import { titleOf, type RowPlace } from '../../../timeline/layout';
import { cellsOf, type GridPlace } from '../grid-places';

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
