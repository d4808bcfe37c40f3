import { columnOf, type ListDeclaration } from '../schema';
import type { RawRow } from '../table';
import { dayFrom, toSharePoint, type RowValues } from '../values';

/** Whether a row holds just these values; how SharePoint writes days and line ends makes no difference. Pure. */
export function holds(list: ListDeclaration, row: RawRow, values: RowValues): boolean {
  const days = new Set(list.fields.filter((field) => field.type === 'date').map(columnOf));
  const plain = (name: string, value: unknown): unknown => {
    if (value === undefined || value === null || value === '') return null;
    if (typeof value !== 'string') return value;
    if (days.has(name)) return dayFrom(value);
    return value.replace(/\r\n?/g, '\n').trimEnd();
  };
  return Object.entries(toSharePoint(list, values)).every(
    ([name, value]) => plain(name, value) === plain(name, row[name]),
  );
}
