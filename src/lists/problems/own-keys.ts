import type { RowReader } from '../row-reader';

/**
 * The key under which each row is known. A plan's own numbers are the keys (docs/decisions/0003), but SharePoint lets a
 * person leave the number out or use one twice: then the row is known by its row number as well, so that nothing
 * disappears and no two things are taken for one. The row that the product wrote keeps the number, else the oldest of the
 * first list. All rows of `groups` share their keys: what is opened by key alone may not have the same in two lists.
 */
export function ownKeys(planKey: string, ...groups: readonly (readonly RowReader[])[]): Map<RowReader, string> {
  const said = groups.flatMap((group, place) => group.map((row) => ({ row, place, key: row.key('Key') })));
  const keys = new Map<RowReader, string>();
  for (const { row, key } of said) if (key !== null) keys.set(row, key);
  // As it nearly always is: each row has a number, and each its own.
  if (keys.size === said.length && new Set(keys.values()).size === said.length) return keys;
  const taken = new Set<string>();
  const rows = said.map((one) => ({
    ...one,
    written: one.key !== null && one.row.row['UniqueKey'] === `${planKey}:${one.key}`,
  }));
  rows.sort((a, b) => Number(b.written) - Number(a.written) || a.place - b.place || a.row.row.Id - b.row.row.Id);
  for (const { row, key } of rows) {
    const own = key ?? `#${row.row.Id}`;
    const free = freeKey(own, row.row.Id, taken);
    if (key === null) row.problem('Key', 'noNumber', free);
    else if (free !== own) row.problem('Key', 'sameNumber', own);
    taken.add(free);
    keys.set(row, free);
  }
  return keys;
}

function freeKey(own: string, id: number, taken: ReadonlySet<string>): string {
  let free = own;
  while (taken.has(free)) free = `${free}#${id}`;
  return free;
}
