import type { SPFI } from '@pnp/sp/fi.js';
import type { RowRef } from '../../plan/plan';
import type { ListDeclaration } from '../schema';
import type { RawRow } from '../table';
import { RequestFault } from '../transport/request-fault';
import type { RowValues } from '../values';
import type { WriteOptions } from './change-row';
import { changeOne } from './change-together';

/** Adds a row and gives it, also where an earlier sending of the same one made it; null where another has its key. */
export async function addRow(
  sp: SPFI,
  list: ListDeclaration,
  values: RowValues,
  options?: WriteOptions,
): Promise<RawRow | null> {
  const outcome = await changeOne(sp, { kind: 'add', list, values }, options);
  if (outcome.kind === 'taken') return null;
  if (outcome.kind !== 'done') throw new RequestFault(outcome.kind, 403);
  return outcome.row;
}

/** Writes fields with the ETag that the row was read with, and gives the row as it is then. Throws where it is not so any more. */
export async function updateRow(
  sp: SPFI,
  list: ListDeclaration,
  row: RowRef,
  values: RowValues,
  options?: WriteOptions,
): Promise<RawRow> {
  const outcome = await changeOne(sp, { kind: 'update', list, row, values }, options);
  if (outcome.kind === 'done') return outcome.row;
  const kind = outcome.kind === 'taken' ? 'conflict' : outcome.kind;
  throw new RequestFault(kind, kind === 'forbidden' ? 403 : kind === 'gone' ? 404 : 412);
}
