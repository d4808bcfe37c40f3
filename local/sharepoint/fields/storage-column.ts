import type { Field } from '../store/fields';
import { typeFacts } from './field-types';

/** `ColName` and `RowOrdinal`: where SharePoint would keep the values; the next of its kind that is free. */
export function storageColumn(field: Field, present: readonly Field[]): Readonly<Record<string, string>> {
  const { column } = typeFacts[field.type];
  if (column === '' || field.primaryFieldId !== undefined) return {};
  const used = new Set(
    present
      .flatMap((other) => [other.settings['ColName'], other.settings['ColName2']])
      .filter((name) => typeof name === 'string'),
  );
  const free = (): string => {
    // The first ones are those of the list's own columns.
    for (let number = 3; ; number++) {
      const name = `${column}${number}`;
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
  const first = free();
  return {
    ColName: first,
    RowOrdinal: '0',
    ...(field.type === 'URL' ? { ColName2: free(), RowOrdinal2: '0' } : {}),
  };
}
