import type { SPFI } from '@pnp/sp/fi.js';
import { bringRows, type RowFailure, type RowWrite } from './bring-rows';
import { temporaryKey, written, type Others } from './columns';
import { rowsWithCpr } from './cpr-rows';
import type { RowMatch } from './match-rows';
import type { FileRow, PlanFile } from './plan-file';
import { matchList, notBrought, pairLists, stateWhileWriting, type ListPair, type RowIds } from './plan-transfer';
import { idsOfPeople } from './people';
import { readSiteLists, readSiteRows, type SiteRow } from './site-lists';

/** Why nothing was written. */
export type ImportRefusal =
  | { readonly kind: 'notProvisioned' }
  | { readonly kind: 'listsMissing' | 'mayNotWrite'; readonly lists: readonly string[] }
  | { readonly kind: 'cpr'; readonly rows: readonly { readonly list: string; readonly row: number }[] }
  | {
      readonly kind: 'otherPlan';
      readonly rows: readonly { readonly list: string; readonly row: number; readonly columns: readonly string[] }[];
    }
  | { readonly kind: 'otherCurrent'; readonly title: string };

export interface ImportReport {
  readonly rows: number;
  readonly added: number;
  readonly there: number;
  readonly lists: readonly { readonly list: string; readonly rows: number; readonly added: number }[];
  /** Rows that SharePoint refused, and rows that are not as in the file after all. */
  readonly failed: readonly RowFailure[];
  readonly notBrought: readonly { readonly list: string; readonly column: string }[];
  readonly unknownPeople: number;
  readonly attachments: number;
}

export type ImportOutcome =
  { readonly ok: true; readonly report: ImportReport } | { readonly ok: false; readonly refusal: ImportRefusal };

/**
 * Brings a file's rows into the lists of a site that has been provisioned. Nothing that stands there is changed: a row with
 * the same key and other content refuses the whole file before anything is written. May be broken off anywhere and begun
 * again: a row is known by its unique key, a row without one by a temporary key until it stands, and then by its content.
 */
export async function importPlan(
  sp: SPFI,
  file: PlanFile,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ImportOutcome> {
  const refused = (refusal: ImportRefusal): ImportOutcome => ({ ok: false, refusal });
  const cpr = rowsWithCpr(file.lists);
  if (cpr.length > 0) return refused({ kind: 'cpr', rows: cpr });
  const site = await readSiteLists(sp);
  if (site.lists.length === 0) return refused({ kind: 'notProvisioned' });
  const { pairs, missing } = pairLists(file, site.lists);
  if (missing.length > 0) return refused({ kind: 'listsMissing', lists: missing });
  const read = async (): Promise<Map<string, SiteRow[]>> =>
    readSiteRows(
      sp,
      pairs.map((pair) => pair.site),
    );
  const matched = (rows: Map<string, SiteRow[]>, ids: RowIds | null): [ListPair, FileRow, RowMatch<SiteRow>][] =>
    pairs.flatMap((pair) =>
      matchList(pair, rows.get(pair.list.name) ?? [], file.sum, ids).flatMap((match, i) => {
        const row = pair.file.rows[i];
        return row ? [[pair, row, match] satisfies [ListPair, FileRow, RowMatch<SiteRow>]] : [];
      }),
    );

  const present = await read();
  const before = matched(present, null);
  const other = before.flatMap(([pair, row, match]) =>
    match.kind === 'different' ? [{ list: pair.file.title, row: row.id, columns: match.columns }] : [],
  );
  if (other.length > 0) return refused({ kind: 'otherPlan', rows: other });
  const current = otherCurrent(pairs, present, before);
  if (current !== null) return refused({ kind: 'otherCurrent', title: current });
  const absent = before.filter(([, , match]) => match.kind === 'missing');
  const closed = new Set(absent.filter(([pair]) => !pair.site.mayAdd).map(([pair]) => pair.file.title));
  if (closed.size > 0) return refused({ kind: 'mayNotWrite', lists: [...closed] });

  const people = await idsOfPeople(sp, pairs);
  const others: Others = { rowId: () => undefined, personId: (login) => people.get(login.toLowerCase()) ?? undefined };
  const adds = absent
    .map(([pair, row]) => addOf(pair, row, file.sum, others))
    // The plans first: their numbers are taken from the first request on.
    .sort((a, b) => Number(stateColumn(b)) - Number(stateColumn(a)));
  const total = before.length;
  const done = total - adds.length;
  onProgress(done, total);
  const failed = await bringRows(sp, adds, (n) => onProgress(done + n, total));

  const arrived = await read();
  const ids = idsOf(matched(arrived, null));
  const waiting = matched(arrived, ids).flatMap(([pair, row, match]) =>
    match.kind === 'there' && match.waiting.length > 0 ? [settleOf(pair, row, match, ids, others)] : [],
  );
  const writes = waiting.filter((write) => Object.keys(write.values).length > 0);
  failed.push(
    ...(await bringRows(
      sp,
      writes.filter((one) => !stateColumn(one)),
      () => undefined,
    )),
  );
  // Last of all the plans come out of "writing", and only if all their rows are there.
  if (failed.length === 0) failed.push(...(await bringRows(sp, writes.filter(stateColumn), () => undefined)));
  const after = writes.length === 0 ? arrived : await read();
  for (const [pair, row, match] of matched(after, ids)) {
    const peopleOnly = match.kind === 'there' && match.waiting.every((name) => isPerson(pair, name));
    const known = failed.some((one) => one.list === pair.list.da && one.row === row.id);
    if (!peopleOnly && !known) failed.push({ list: pair.list.da, row: row.id, status: null });
  }
  const added = adds.length - failed.filter((one) => adds.some((add) => isOf(add, one))).length;
  return {
    ok: true,
    report: {
      rows: total,
      added,
      there: done,
      lists: pairs.map((pair) => ({
        list: pair.list.name,
        rows: pair.file.rows.length,
        added: adds.filter((add) => add.list === pair.list && !failed.some((one) => isOf(add, one))).length,
      })),
      failed,
      notBrought: notBrought(pairs),
      unknownPeople: [...people.values()].filter((id) => id === null).length,
      attachments: file.lists.flatMap((list) => list.rows).filter((row) => row.attachments).length,
    },
  };
}

const isOf = (write: RowWrite, failure: RowFailure): boolean =>
  write.list.da === failure.list && write.source === failure.row;
const stateColumn = (write: RowWrite): boolean =>
  'State' in write.values &&
  stateWhileWriting(write.list, { name: 'State', type: 'text', own: false, pointsAt: null }) !== null;
const isPerson = (pair: ListPair, name: string): boolean =>
  pair.columns.some((column) => column.name === name && (column.type === 'person' || column.type === 'people'));

function addOf(pair: ListPair, row: FileRow, sum: string, others: Others): RowWrite {
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
function settleOf(
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

function idsOf(matches: readonly [ListPair, FileRow, RowMatch<SiteRow>][]): RowIds {
  const ids = new Map<string, Map<number, number>>();
  for (const [pair, row, match] of matches) {
    const own = ids.get(pair.list.name) ?? new Map<number, number>();
    ids.set(pair.list.name, own);
    if (match.kind === 'there') own.set(row.id, match.row.id);
  }
  return ids;
}

/** The title of a current plan of the site that is none of the file's, where the file brings a current plan of its own. */
function otherCurrent(
  pairs: readonly ListPair[],
  present: ReadonlyMap<string, SiteRow[]>,
  matches: readonly [ListPair, FileRow, RowMatch<SiteRow>][],
): string | null {
  const plans = pairs.find(
    (pair) => stateWhileWriting(pair.list, { name: 'State', type: 'text', own: false, pointsAt: null }) !== null,
  );
  if (!plans) return null;
  const label = plans.list.fields.find((field) => field.name === 'State')?.labels?.['current'] ?? 'current';
  if (!plans.file.rows.some((row) => row.values['State'] === label)) return null;
  const ours = new Set(
    matches.flatMap(([pair, , match]) => (pair === plans && match.kind === 'there' ? [match.row.id] : [])),
  );
  const other = present.get(plans.list.name)?.find((row) => row.values['State'] === label && !ours.has(row.id));
  const title = other?.values['Title'];
  return other ? (typeof title === 'string' ? title : '') : null;
}
