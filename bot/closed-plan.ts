import type { Run, RunOptions } from './reminder-run';

/** Takes back what waits of a plan that has been closed: nothing more is said about it. */
export async function withdrawAll({ outbox }: Pick<RunOptions, 'outbox'>, { rows, owns, count }: Run): Promise<void> {
  for (const row of rows.values()) {
    if (row.state !== 'planned' || !owns(row)) continue;
    const taken = await outbox.update(row, { state: 'withdrawn' });
    if (taken) rows.set(row.key, taken);
    count.withdrawn++;
  }
}
