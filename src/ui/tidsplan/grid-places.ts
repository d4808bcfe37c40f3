import type { RowPlace } from '../../timeline/layout';
import type { TimelineMark } from '../../timeline/mark';

/** Where the focus stands: a row, and in it the name (-1) or a mark by its place. */
export interface GridPlace {
  readonly row: number;
  readonly cell: number;
}

/** A row's marks in the order that the arrows follow: by start, undated last. */
export const cellsOf = (place: RowPlace | undefined): readonly TimelineMark[] =>
  place === undefined ? [] : [...place.placed.map(({ mark }) => mark), ...place.undated];

/** A place that stays with its row and mark when others come, go or change order. */
export interface HeldPlace {
  readonly rowKey: string;
  readonly markKey: string | null;
  readonly at: GridPlace;
  /** What came of going there: the focus, or no more than that it is seen. */
  readonly how: 'focus' | 'show' | null;
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

export const heldAt = (rows: readonly RowPlace[], at: GridPlace, how: HeldPlace['how']): HeldPlace => ({
  rowKey: rows[at.row]?.row.key ?? '',
  markKey: cellsOf(rows[at.row])[at.cell]?.key ?? null,
  at,
  how,
});
