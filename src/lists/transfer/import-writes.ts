// What an import writes, worked out from the file and the rows that are there. Pure.
import { planStateOf } from '../schema';
import type { RowFailure, RowWrite } from './bring-rows';
import { temporaryKey, written, type Others } from './columns';
import type { RowMatch } from './match-rows';
import type { FileRow } from './plan-file';
import { stateWhileWriting, type ListPair, type RowIds } from './plan-transfer';
import type { SiteRow } from './site-lists';

/** Whether a failure is of this write. */
export const isOf = (write: RowWrite, failure: RowFailure): boolean =>
  write.list.da === failure.list && write.source === failure.row;
/** True for what brings a plan out of "writing". */
export const stateColumn = (write: RowWrite): boolean =>
  'State' in write.values &&
  stateWhileWriting(write.list, { name: 'State', type: 'text', own: false, pointsAt: null }) !== null;
/** True for a column of people, whom the other site may not know. */
export const isPerson = (pair: ListPair, name: string): boolean =>
  pair.columns.some((column) => column.name === name && (column.type === 'person' || column.type === 'people'));

/** A row that is to be made: what points at other rows comes later, and a plan stands as "writing" until then. */
export function addOf(pair: ListPair, row: FileRow, sum: string, others: Others): RowWrite {
  const { list, columns, keyColumn } = pair;
  const values = Object.fromEntries(
    columns.flatMap((column) => {
      const value = row.values[column.name] ?? null;
      const pair = written(column, value === null ? null : (stateWhileWriting(list, column) ?? value), others);
      return pair ? [pair] : [];
    }),
  );
  if (keyColumn !== null && (row.values[keyColumn] ?? null) === null)
    values[keyColumn] = temporaryKey(sum, list.name, row.id);
  return { list, source: row.id, target: null, values };
}

/** What could be written only when all rows were there: what a row points at, its own key, a plan's state. */
export function settleOf(
  pair: ListPair,
  row: FileRow,
  match: Extract<RowMatch<SiteRow>, { kind: 'there' }>,
  ids: RowIds,
  others: Others,
): RowWrite {
  const known: Others = { ...others, rowId: (list, id) => ids.get(list ?? '')?.get(id) };
  const values = Object.fromEntries(
    match.waiting.flatMap((name) => {
      const column = pair.columns.find((one) => one.name === name);
      const value = row.values[name] ?? null;
      if (name === pair.keyColumn && value === null) return [[name, null] as const];
      const entry = column ? written(column, value, known) : null;
      return entry ? [entry] : [];
    }),
  );
  return { list: pair.list, source: row.id, target: { id: match.row.id, etag: match.row.etag }, values };
}

/** Which row of the site each row of the file has become. */
export function idsOf(matches: readonly [ListPair, FileRow, RowMatch<SiteRow>][]): RowIds {
  const ids = new Map<string, Map<number, number>>();
  for (const [pair, row, match] of matches) {
    const own = ids.get(pair.list.name) ?? new Map<number, number>();
    ids.set(pair.list.name, own);
    if (match.kind === 'there') own.set(row.id, match.row.id);
  }
  return ids;
}

/** The title of a current plan of the site that is none of the file's, where the file brings a current plan of its own. */
export function otherCurrent(
  pairs: readonly ListPair[],
  present: ReadonlyMap<string, SiteRow[]>,
  matches: readonly [ListPair, FileRow, RowMatch<SiteRow>][],
): string | null {
  const plans = pairs.find(
    (pair) => stateWhileWriting(pair.list, { name: 'State', type: 'text', own: false, pointsAt: null }) !== null,
  );
  if (!plans) return null;
  if (!plans.file.rows.some((row) => planStateOf(row.values) === 'current')) return null;
  const ours = new Set(
    matches.flatMap(([pair, , match]) => (pair === plans && match.kind === 'there' ? [match.row.id] : [])),
  );
  const other = present.get(plans.list.name)?.find((row) => planStateOf(row.values) === 'current' && !ours.has(row.id));
  const title = other?.values['Title'];
  return other ? (typeof title === 'string' ? title : '') : null;
}
