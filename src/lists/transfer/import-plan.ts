import type { SPFI } from '@pnp/sp/fi.js';
import { bringRows, type RowFailure } from './bring-rows';
import type { Others } from './columns';
import { rowsWithCpr } from './cpr-rows';
import type { RowMatch } from './match-rows';
import type { FileRow, PlanFile } from './plan-file';
import { addOf, idsOf, isOf, isPerson, otherCurrent, settleOf, stateColumn } from './import-writes';
import { matchList, notBrought, pairLists, type ListPair, type RowIds } from './plan-transfer';
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
