import type { Column } from './table';

/** The columns over the whole of a wide grid: the one with the row's own words gets what is left. Pure. */
export function widened(columns: readonly Column[], room: number): readonly Column[] {
  const left = Math.floor(room) - columns.reduce((sum, { width }) => sum + width, 0);
  if (left <= 0) return columns;
  return columns.map((column) =>
    column.id === 'text' || column.id === 'title' ? { ...column, width: column.width + left } : column,
  );
}
