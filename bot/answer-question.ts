import { answered, inCharge, readProposal, type Proposal } from '../src/agreements/index';
import type { OutboxRow } from '../src/lists/repository';
import type { Plan, PlanItem } from '../src/plan/plan';
import { saveAgreement } from './agreement';
import { writeDown, type Saved, type SavingOptions } from './write-agreement';
import { changeItem, isItem } from './change-item';
import { boundKey } from './reminder-cards';

/** The answer to the one question about an agreement; what it makes of it is saved, by whoever answered. */
export async function answerQuestion(
  options: SavingOptions,
  row: OutboxRow,
  plan: Plan,
  answer: string,
  login: string,
): Promise<Saved> {
  const before = readProposal(row.proposal);
  // Answered before, by this finger or another: it is as the first said.
  if (row.itemKey !== '' || before?.ask?.kind === 'none') return { kind: 'saved', row };
  const now = before && answered(before, answer);
  if (!before || !now) return { kind: 'failed' };
  if (now.known && before.ask?.kind === 'same') {
    const { itemKey } = before.ask;
    const item = plan.items.find(({ key, status }) => key === itemKey && status !== 'dropped');
    return item ? keepKnown(options, row, plan, { item, proposal: now, login }) : { kind: 'failed' };
  }
  const written = await writeDown(options.outbox, row, { proposal: JSON.stringify(now) });
  if (!written) return { kind: 'failed' };
  return now.ask ? { kind: 'saved', row: written } : saveAgreement(options, written, plan, login);
}

interface Known {
  readonly item: PlanItem;
  readonly proposal: Proposal;
  readonly login: string;
}

/** "Ja, brug den": what was said of when and who is put in what stands there already. */
async function keepKnown(
  options: SavingOptions,
  row: OutboxRow,
  plan: Plan,
  { item, proposal, login }: Known,
): Promise<Saved> {
  const { periodText, role } = proposal;
  const change = {
    ...(periodText !== null && periodText !== item.periodText && { periodText }),
    ...(role !== null && role !== item.responsible && inCharge(item, role)),
  };
  const written = Object.keys(change).length === 0 ? item : await changeItem(options, item, change, login);
  if (!isItem(written)) return { kind: written === 'forbidden' ? 'forbidden' : 'failed' };
  const bound = await writeDown(options.outbox, row, {
    itemKey: boundKey(plan, item.key),
    proposal: JSON.stringify(proposal),
  });
  return bound ? { kind: 'saved', row: bound } : { kind: 'failed' };
}
