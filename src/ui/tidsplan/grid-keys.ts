import type { ActivityRow, AreaRow } from './layout';

/** Where the focus stands: a row, and in it the name (-1) or an item by its place. */
export interface GridPlace {
  readonly row: number;
  readonly cell: number;
}

type Row = AreaRow | ActivityRow;

/** The keys of a row's items in the order that the arrows follow: by start, undated last. */
export const cellsOf = (row: Row | undefined): readonly string[] =>
  row?.kind === 'activity' ? [...row.placed.map(({ item }) => item.key), ...row.undated.map(({ key }) => key)] : [];

const titleOf = (row: Row | undefined): string =>
  row === undefined ? '' : row.kind === 'area' ? (row.area?.title ?? '') : (row.activity?.title ?? '');

/** Where a key leads (UI.md 9); null for a key that the chart does not move on. */
export function moveBy(
  rows: readonly Row[],
  at: GridPlace,
  key: { readonly key: string; readonly ctrl: boolean },
): GridPlace | null {
  const cells = cellsOf(rows[at.row]);
  switch (key.key) {
    case 'ArrowDown':
      return vertical(rows, at, 1);
    case 'ArrowUp':
      return vertical(rows, at, -1);
    case 'PageDown':
      return vertical(rows, at, 8);
    case 'PageUp':
      return vertical(rows, at, -8);
    case 'ArrowRight':
      return { row: at.row, cell: Math.min(cells.length - 1, at.cell + 1) };
    case 'ArrowLeft':
      return { row: at.row, cell: Math.max(-1, at.cell - 1) };
    case 'Home':
      return key.ctrl ? { row: 0, cell: -1 } : { row: at.row, cell: cells.length > 0 ? 0 : -1 };
    case 'End':
      return key.ctrl ? { row: rows.length - 1, cell: -1 } : { row: at.row, cell: cells.length - 1 };
    default:
      return null;
  }
}

/** The nearest item in time of the row above or below; from a name to a name. */
function vertical(rows: readonly Row[], at: GridPlace, by: number): GridPlace {
  const row = Math.max(0, Math.min(rows.length - 1, at.row + by));
  const [from, to] = [rows[at.row], rows[row]];
  if (at.cell < 0 || to?.kind !== 'activity' || from?.kind !== 'activity') return { row, cell: -1 };
  const x = from.placed[at.cell]?.x;
  if (x === undefined || to.placed.length === 0) return { row, cell: Math.min(at.cell, cellsOf(to).length - 1) };
  const distances = to.placed.map((placed) => Math.abs(placed.x - x));
  return { row, cell: distances.indexOf(Math.min(...distances)) };
}

/** The next row whose title begins with a letter, from the row after `at` and around. */
export function typeAhead(rows: readonly Row[], at: GridPlace, letter: string): GridPlace | null {
  const wanted = letter.toLocaleLowerCase('da');
  for (let step = 1; step <= rows.length; step++) {
    const row = (at.row + step) % rows.length;
    if (titleOf(rows[row]).toLocaleLowerCase('da').startsWith(wanted)) return { row, cell: -1 };
  }
  return null;
}
