import { isAgreement } from './agreement';
import { boundKey, threadKind, welcomeKind } from './reminder-cards';
import type { Run, RunOptions } from './reminder-run';
import { isExpired } from './sender';

/** Takes back what is waiting for an item that was reached, moved or removed, and marks what a dead process left behind. */
export async function settleOld(options: RunOptions, run: Run): Promise<void> {
  const { plan, rows, count } = run;
  for (const row of rows.values()) {
    if (row.kind === threadKind || row.kind === welcomeKind) continue;
    if (row.state === 'planned' && isAgreement(row)) {
      // Nobody has saved it: what was said stays in the thread.
      if (row.itemKey !== '' || row.day >= run.today) continue;
      const taken = await options.outbox.update(row, { state: 'withdrawn' });
      if (taken) rows.set(row.key, taken);
      count.withdrawn++;
    } else if (row.state === 'planned') {
      const item = plan.items.find((one) => boundKey(plan, one.key) === row.itemKey);
      const stands = item?.status === 'planned' && item.end !== null && row.key.endsWith(`/${item.end}`);
      if (stands) continue;
      const taken = await options.outbox.update(row, { state: 'withdrawn' });
      if (taken) rows.set(row.key, taken);
      count.withdrawn++;
    } else if (row.state === 'sending' && isExpired(row, options.now())) {
      // It may stand in the channel already: shown as uncertain, never blindly sent again.
      const left = await options.outbox.update(row, { state: 'uncertain', leaseUntil: null });
      if (left) rows.set(row.key, left);
      count.uncertain++;
    }
  }
}
