import type { OutboxRow } from '../src/lists/repository';
import { stillStands, subjectsOf, type Subject } from '../src/reminders/index';
import { isAgreement } from './agreement';
import { isDigestRow } from './digest-cards';
import { isAnswerRow, isChannelsRow } from './channels-card';
import { lookUp } from './look-up';
import { boundKey, runKind, threadKind } from './reminder-cards';
import type { Run, RunOptions } from './reminder-run';
import { repeatOnce } from './repetition';
import { isExpired } from './sender';

/**
 * Takes back what is waiting for an item that was reached, moved or removed, marks what a dead process left behind, and
 * settles what is in doubt.
 */
export async function settleOld(options: RunOptions, run: Run): Promise<void> {
  const { plan, rows, count } = run;
  const subjects = new Map(subjectsOf(plan, run.sources).map((subject) => [boundKey(plan, subject.key), subject]));
  for (const row of [...rows.values()]) {
    const isLate = isAnswerRow(row) && row.state === 'planned' && row.day < run.today;
    const isLeft = (isChannelsRow(row) || isAnswerRow(row)) && !isLate;
    if (row.kind === threadKind || isLeft || row.kind === runKind || !run.owns(row)) continue;
    if (row.state === 'planned') {
      if (stands(run, row, subjects)) continue;
      const taken = await options.outbox.update(row, { state: 'withdrawn' });
      if (taken) rows.set(row.key, taken);
      count.withdrawn++;
    } else if (row.state === 'sending' && isExpired(row, options.now())) {
      // It may stand in the channel already: shown as uncertain, never blindly sent again.
      const problem = options.say('sending.problem.died');
      const left = await options.outbox.update(row, { state: 'uncertain', leaseUntil: null, notBefore: null, problem });
      if (!left) continue;
      rows.set(row.key, left);
      count.uncertain++;
      await settleDoubt(options, run, left, subjects);
    } else if (row.state === 'uncertain') await settleDoubt(options, run, row, subjects);
  }
}

/** Where the thread can be read the doubt is over; else it is repeated once, and says so. */
async function settleDoubt(
  options: RunOptions,
  run: Run,
  row: OutboxRow,
  subjects: ReadonlyMap<string, Subject>,
): Promise<void> {
  const settled = await lookUp(options, run, row);
  if (settled === null) {
    if (stands(run, row, subjects) && (await repeatOnce(options, run.rows, row, run.today))) run.count.planned++;
    return;
  }
  if (settled.state !== 'planned' || stands(run, settled, subjects)) return;
  const taken = await options.outbox.update(settled, { state: 'withdrawn' });
  if (taken) run.rows.set(taken.key, taken);
  run.count.withdrawn++;
}

/** Whether there is still reason to say what the row says. */
function stands(run: Run, row: OutboxRow, subjects: ReadonlyMap<string, Subject>): boolean {
  if (isDigestRow(row)) return true;
  // What nobody has saved stays in the thread.
  if (isAgreement(row)) return row.itemKey !== '' || row.day >= run.today;
  return stillStands(row.key, subjects.get(row.itemKey));
}
