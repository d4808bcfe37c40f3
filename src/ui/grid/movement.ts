/** A cell by its row and column in what is shown. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What is selected: from where it began to where the focus stands. */
export interface Selection {
  readonly anchor: Spot;
  readonly focus: Spot;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows in a screen. */
  readonly page: number;
}

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

export const at = (row: number, column: number): Selection => ({ anchor: { row, column }, focus: { row, column } });

/** The rows and columns of a selection, both ends included. Pure. */
export function rangeOf({ anchor, focus }: Selection): { top: number; bottom: number; left: number; right: number } {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export const holds = (selection: Selection, row: number, column: number): boolean => {
  const { top, bottom, left, right } = rangeOf(selection);
  return row >= top && row <= bottom && column >= left && column <= right;
};

/** The selection within a grid that may have become smaller. Pure. */
export function within({ anchor, focus }: Selection, { rows, columns }: Size): Selection {
  const fit = ({ row, column }: Spot): Spot => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  return { anchor: fit(anchor), focus: fit(focus) };
}

/**
 * Where a key leads, as in a spreadsheet; null for a key that does not move, and for Tab at the end of a row, which leads
 * out of the grid (so that nobody is caught in it). Pure.
 */
export function moved(selection: Selection, { key, ctrl, shift }: Key, size: Size): Selection | null {
  const { row, column } = selection.focus;
  if (key === 'Tab') {
    const next = column + (shift ? -1 : 1);
    return next < 0 || next >= size.columns ? null : within(at(row, next), size);
  }
  if (ctrl && key.toLowerCase() === 'a')
    return { anchor: { row: 0, column: 0 }, focus: { row: Math.max(0, size.rows - 1), column: size.columns - 1 } };
  const to = target(key, ctrl, selection.focus, size);
  if (to === null) return null;
  const { focus } = within({ anchor: to, focus: to }, size);
  return shift ? { anchor: selection.anchor, focus } : { anchor: focus, focus };
}

function target(key: string, ctrl: boolean, { row, column }: Spot, size: Size): Spot | null {
  const [last, right] = [size.rows - 1, size.columns - 1];
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? last : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? right : column + 1 };
    case 'PageUp':
      return { row: row - size.page, column };
    case 'PageDown':
      return { row: row + size.page, column };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? last : row, column: right };
    default:
      return null;
  }
}

const ranges = new Map<string, readonly [number, number]>();

/** The same object for the same columns, so that rows within a selection are not drawn again as it grows. */
export function selectedColumns(left: number, right: number): readonly [number, number] {
  const name = `${left},${right}`;
  const range = ranges.get(name) ?? [left, right];
  ranges.set(name, range);
  return range;
}
