import type { SPFI } from '@pnp/sp/fi.js';
import type { NewRow } from '../plan-rows';
import { RequestFault } from '../transport/request-fault';
import type { WriteOptions } from './change-row';
import { changeTogether } from './change-together';

/**
 * Adds rows that carry unique keys. One that is there already, from a run that broke off or another at the same time, is
 * no fault; the first that did not come through is thrown.
 */
export async function addAll(
  sp: SPFI,
  rows: readonly NewRow[],
  options: WriteOptions,
  told: (done: number) => void,
): Promise<void> {
  const outcomes = await changeTogether(
    sp,
    rows.map(({ list, values }) => ({ kind: 'add', list, values })),
    { ...options, onProgress: ({ done }) => told(done) },
  );
  for (const outcome of outcomes) {
    if (outcome.kind === 'failed') throw outcome.fault;
    if (outcome.kind === 'forbidden') throw new RequestFault('forbidden', 403);
  }
}
