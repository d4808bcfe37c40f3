import type { SPFI } from '@pnp/sp/fi.js';
import type { RowRef } from '../../plan/plan';
import { columnProblems } from '../loading/missing-columns';
import type { PlanRepository, WriteResult } from '../repository';
import { rowReader, type RowReader } from '../row-reader';
import type { ListDeclaration } from '../schema';
import { itemOf, siteUrlOf, type RawRow } from '../table';
import { statusOf } from '../faults';
import type { RowValues } from '../values';
import type { WriteOptions } from '../writing/change-row';
import { changeOne } from '../writing/change-together';
import { conflictOf } from '../writing/conflict';
import { valuesRefusal } from '../writing/rules';

/** How rows of one list are written: each write with its ETag, each addition under a key that is there once. */
export interface RowTable<T extends { readonly row: RowRef | null }> {
  /** Makes a row under `UniqueKey`; one that an earlier try, or somebody else, made under it is what comes back. */
  add(uniqueKey: string, values: RowValues): Promise<WriteResult<T>>;
  /**
   * Writes columns of a row. `mine` is the thing as it would be with them alone: where somebody else was first, it is compared
   * with theirs field by field (conflict.ts).
   */
  change(base: T, mine: T, values: RowValues): Promise<WriteResult<T>>;
  /** To the site's recycle bin, from where it can be fetched back. A row that is gone is removed. */
  remove(row: RowRef): Promise<void>;
}

/**
 * The rows of one list that stand around a plan's own text. What looks like a CPR number, what is longer than its column, and
 * what would stand in a column that the site has lost is refused before anything is sent. Other faults are thrown.
 */
export function rowTable<T extends { readonly row: RowRef | null }>(
  sp: SPFI,
  repository: Pick<PlanRepository, 'rowsOf' | 'written'>,
  list: ListDeclaration,
  read: (row: RowReader) => T,
  options: WriteOptions,
): RowTable<T> {
  const formOf = (name: string, id: number): string => `${siteUrlOf(sp)}/Lists/${name}/DispForm.aspx?ID=${id}`;
  const readRow = (raw: RawRow): T => read(rowReader(list, raw, [], formOf));
  /** The list with the columns that the site has of it, or why these values have no place there. */
  const placeFor = async (values: RowValues, where: string | null) => {
    const refusal = valuesRefusal(list, values, where);
    if (refusal) return { refusal };
    const [state] = await repository.rowsOf([list]);
    const lost =
      state &&
      columnProblems([state], (name) => `${siteUrlOf(sp)}/Lists/${name}/AllItems.aspx`).find(
        ({ field }) => values[field] !== undefined,
      );
    return lost ? { refusal: { da: lost.da, en: lost.en } } : { asked: state?.asked ?? list };
  };
  const past = <R>(change: Promise<R>): Promise<R> => change.finally(() => repository.written());

  return {
    async add(uniqueKey, values) {
      const place = await placeFor(values, null);
      if (place.refusal) return { ok: false, error: { kind: 'refused', ...place.refusal } };
      const change = { kind: 'add' as const, list: place.asked, values: { ...values, UniqueKey: uniqueKey } };
      const outcome = await past(changeOne(sp, change, options));
      if (outcome.kind === 'done') return { ok: true, value: readRow(outcome.row) };
      if ('theirs' in outcome) return { ok: true, value: readRow(outcome.theirs) };
      return { ok: false, error: { kind: outcome.kind } };
    },
    async change(base, mine, values) {
      if (base.row === null) return { ok: false, error: { kind: 'gone' } };
      const place = await placeFor(values, null);
      if (place.refusal) return { ok: false, error: { kind: 'refused', ...place.refusal } };
      const change = { kind: 'update' as const, list: place.asked, row: base.row, values };
      const outcome = await past(changeOne(sp, change, options));
      if (outcome.kind === 'done') return { ok: true, value: readRow(outcome.row) };
      if (!('theirs' in outcome)) return { ok: false, error: { kind: outcome.kind } };
      return { ok: false, error: { kind: 'conflict', ...conflictOf(base, mine, readRow(outcome.theirs)) } };
    },
    remove: (row) =>
      past(
        itemOf(sp, list, row.id)
          .recycle()
          .then(
            () => undefined,
            (error: unknown) => {
              if (statusOf(error).kind !== 'gone') throw error;
            },
          ),
      ),
  };
}
