import type { Item, Key } from '../store/items';
import type { Column } from './column';
import type { Order } from './condition';
import type { ColumnOf } from './evaluate';
import { queryFaults } from './faults';
import { compareKeys } from './keys';

export interface SortColumn {
  readonly column: Column;
  readonly descending: boolean;
}

/** The columns to sort by, up to ID, which leaves no ties. Multi-valued and long ones are refused (SURFACE.md 8). */
export function sortColumns(order: readonly Order[], columnOf: ColumnOf): SortColumn[] {
  const out: SortColumn[] = [];
  for (const { path, descending } of order) {
    const column = columnOf(path);
    if (column.unsortable !== null) throw queryFaults.unsortable(path.join('/'), column.unsortable);
    out.push({ column, descending });
    if (column.name === 'ID') break;
  }
  return out;
}

interface Sorted {
  readonly id: number;
  readonly keys: readonly Key[];
}

/** Empty values first when ascending; ties by ID, ascending always. */
export function compareRows(columns: readonly SortColumn[]): (a: Sorted, b: Sorted) => number {
  return (a, b) => {
    for (const [place, { descending }] of columns.entries()) {
      const order = compareKeys(a.keys[place] ?? null, b.keys[place] ?? null);
      if (order !== 0) return descending ? -order : order;
    }
    return a.id - b.id;
  };
}

export const sortKeys = (item: Item, columns: readonly SortColumn[]): Sorted & { readonly item: Item } => ({
  id: item.id,
  keys: columns.map(({ column }) => column.keys(item)[0] ?? null),
  item,
});
