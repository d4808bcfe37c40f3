import type { SPFI } from '@pnp/sp/fi.js';
import { getGUID } from '@pnp/core';
import * as z from 'zod/mini';
import type { RowRef } from '../../plan/plan';
import type { ListDeclaration } from '../schema';
import { itemOf, parseRow, selectedItem, writeKeysOf, type RawRow } from '../table';
import { isPassing, type RequestFault } from '../transport/request-fault';
import { together, type Outcome, type Part, type TogetherOptions } from '../transport/together';
import { toSharePoint, type RowValues } from '../values';
import { holds } from './same-values';
import { isKeyed, writeKeyOf, type WritePlace } from './write-key';

export interface WriteOptions extends TogetherOptions {
  /** Where the changes are made: it stands in each row's write key, so that history tells it. Default: the service. */
  readonly place?: WritePlace | undefined;
  /** Makes the rest of the write key of a change; any text that is never made twice. */
  readonly newId?: (() => string) | undefined;
}

export interface RowChange {
  readonly list: ListDeclaration;
  readonly row: RowRef;
  readonly values: RowValues;
}

/** What became of a change. `conflict` carries the row as it is now, `taken` the other row that has the key already. */
export type ChangeOutcome =
  | { readonly kind: 'done'; readonly row: RawRow }
  | { readonly kind: 'conflict' | 'taken'; readonly theirs: RawRow }
  | { readonly kind: 'gone' | 'forbidden' }
  | { readonly kind: 'failed'; readonly fault: RequestFault };

/**
 * A change ready to be sent: its two parts of a batch, the write with the ETag that was read and the row after it. So one
 * request tells either the new ETag or, where somebody else was first, what they wrote.
 */
export interface SentChange {
  readonly change: RowChange;
  readonly key: string;
  readonly parts: readonly [Part<unknown>, Part<unknown>];
}

/** What is sent to SharePoint, and the write key in it where the list has a column for it. */
export function keyedBody(
  list: ListDeclaration,
  values: RowValues,
  { place = 'service', newId = getGUID }: WriteOptions,
): readonly [body: Record<string, unknown>, key: string] {
  const key = writeKeyOf(place, newId());
  return [toSharePoint(list, isKeyed(list) ? { ...values, WriteKey: key } : values), key];
}

export function sentChange(change: RowChange, options: WriteOptions): SentChange {
  const { list, row, values } = change;
  const [body, key] = keyedBody(list, values, options);
  return {
    change,
    key,
    parts: [
      (batched) => itemOf(batched, list, row.id).update(body, row.etag),
      (batched) => selectedItem(list, itemOf(batched, list, row.id))(),
    ],
  };
}

/**
 * Reads the two answers. A write that was sent twice since its answer was lost meets its own first one as a conflict: the
 * row's write key, or its history where somebody has written since, tells that it was carried out.
 */
export async function outcomeOf(
  sp: SPFI,
  { change, key }: SentChange,
  [written, read]: readonly [Outcome<unknown> | undefined, Outcome<unknown> | undefined],
  repeated: boolean,
  options: WriteOptions,
): Promise<ChangeOutcome> {
  if (read === undefined || written === undefined) throw new RangeError('A change has two answers');
  const row = read.ok ? parseRow(read.value) : null;
  if (!written.ok && written.fault.kind === 'forbidden') return { kind: 'forbidden' };
  if (!written.ok && isPassing(written.fault)) return { kind: 'failed', fault: written.fault };
  if (!read.ok) return read.fault.kind === 'gone' ? { kind: 'gone' } : { kind: 'failed', fault: read.fault };
  if (row === null) return { kind: 'gone' };
  if (written.ok) return { kind: 'done', row };
  if (written.fault.kind === 'gone') return { kind: 'gone' };
  if (written.fault.kind !== 'conflict') return { kind: 'failed', fault: written.fault };
  const own = await isOwn(sp, change, key, row, repeated, options);
  return own ? { kind: 'done', row } : { kind: 'conflict', theirs: row };
}

const versionSchema = z.array(z.looseObject({ WriteKey: z.optional(z.nullable(z.string())) }));

async function isOwn(
  sp: SPFI,
  { list, row, values }: RowChange,
  key: string,
  theirs: RawRow,
  repeated: boolean,
  options: WriteOptions,
): Promise<boolean> {
  if (!isKeyed(list)) return repeated && holds(list, theirs, values) && isNext(row.etag, theirs['odata.etag']);
  if (theirs['WriteKey'] === key) return true;
  return repeated && (await wasWrittenBy(sp, list, row.id, key, options));
}

/**
 * Whether a row's history holds a write with this key. Where it cannot be read, it counts as no: a person looks, and nothing
 * is overwritten.
 */
export async function wasWrittenBy(
  sp: SPFI,
  list: ListDeclaration,
  id: number,
  key: string,
  options: TogetherOptions,
): Promise<boolean> {
  const [versions] = await together(sp, [(batched) => writeKeysOf(batched, list, id)], options);
  return versions?.ok === true && versionSchema.parse(versions.value).some((version) => version.WriteKey === key);
}

const number = (etag: string): number => Number(/(\d+)"?$/.exec(etag)?.[1] ?? NaN);
const isNext = (before: string, after: string): boolean => number(after) === number(before) + 1;
