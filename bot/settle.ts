import { stillStands, subjectsOf } from '../src/reminders/index';
import { isAgreement } from './agreement';
import { isDigestRow } from './digest-cards';
import { boundKey, runKind, threadKind, welcomeKind } from './reminder-cards';
import type { Run, RunOptions } from './reminder-run';
import { isExpired } from './sender';

/** Takes back what is waiting for an item that was reached, moved or removed, and marks what a dead process left behind. */
export async function settleOld(options: RunOptions, run: Run): Promise<void> {
  const { plan, rows, count } = run;
  const subjects = new Map(subjectsOf(plan).map((subject) => [boundKey(plan, subject.key), subject]));
  for (const row of rows.values()) {
    if (row.kind === threadKind || row.kind === welcomeKind || row.kind === runKind) continue;
    if (row.state === 'planned' && isAgreement(row)) {
      // Nobody has saved it: what was said stays in the thread.
      if (row.itemKey !== '' || row.day >= run.today) continue;
      const taken = await options.outbox.update(row, { state: 'withdrawn' });
      if (taken) rows.set(row.key, taken);
      count.withdrawn++;
    } else if (row.state === 'planned') {
      if (isDigestRow(row) || stillStands(row.key, subjects.get(row.itemKey))) continue;
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
