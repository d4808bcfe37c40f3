import { getGUID } from '@pnp/core';
import type { SPFI } from '@pnp/sp/fi.js';
import { statusOf } from '../faults';
import type { ListDeclaration } from '../schema';
import { listOf } from '../table';
import { isKeyed, writeKeyOf } from '../writing/write-key';

/** One row to be added or changed. `etag` null adds. */
export interface RowWrite {
  readonly list: ListDeclaration;
  /** The row's id in the file. */
  readonly source: number;
  readonly target: { readonly id: number; readonly etag: string } | null;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface RowFailure {
  readonly list: string;
  readonly row: number;
  readonly status: number | null;
}

/** Fewer than SharePoint's 100 parts of a batch: keeps an answer well under its time limit. */
const batchSize = 80;
const rounds = 3;

/**
 * Writes rows, many in one request. A key that is taken is no fault: the row came with a request whose answer was lost.
 * Parts that SharePoint was too busy for are asked again, and only those; what still fails is given back by list and row.
 */
export async function bringRows(
  sp: SPFI,
  writes: readonly RowWrite[],
  onDone: (rows: number) => void,
): Promise<RowFailure[]> {
  const failures: RowFailure[] = [];
  for (let at = 0; at < writes.length; at += batchSize) {
    let left = writes.slice(at, at + batchSize);
    for (let round = 1; left.length > 0; round++) {
      const outcomes = await together(sp, left);
      const again: RowWrite[] = [];
      for (const { write, status, busy } of outcomes) {
        if (busy && round < rounds) again.push(write);
        else failures.push({ list: write.list.da, row: write.source, status });
      }
      left = again;
    }
    onDone(Math.min(writes.length, at + batchSize));
  }
  return failures;
}

/** Those of the writes that failed. */
async function together(
  sp: SPFI,
  writes: readonly RowWrite[],
): Promise<{ readonly write: RowWrite; readonly status: number | null; readonly busy: boolean }[]> {
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const outcomes = writes.map(({ list, target, values }) => {
    const { items } = listOf(batched, list);
    const body = { ...values, ...(isKeyed(list) ? { WriteKey: writeKeyOf('import', getGUID()) } : {}) };
    return target ? items.getById(target.id).update(body, target.etag) : items.add(body);
  });
  const settled = Promise.allSettled(outcomes);
  await execute();
  return (await settled).flatMap((outcome, i) => {
    const write = writes[i];
    if (outcome.status === 'fulfilled' || !write) return [];
    const { kind, status } = statusOf(outcome.reason);
    if (kind === 'duplicate' && write.target === null) return [];
    return [{ write, status, busy: status === 429 || (status !== null && status >= 500) }];
  });
}
