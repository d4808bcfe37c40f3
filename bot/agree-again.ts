import { inCharge, type Proposal } from '../src/agreements/index';
import type { OutboxRow } from '../src/lists/repository';
import type { PlanItem } from '../src/plan/plan';
import type { TextKey } from '../src/text/text';
import type { Agreeing } from './agree';
import { saveAgreement } from './agreement';
import { writeDown, type SavingOptions } from './write-agreement';
import { changeItem, isItem } from './change-item';
import { boundKey } from './reminder-cards';

export interface AgainOptions extends SavingOptions {
  /** Draws the cards again that show the item of a row. */
  readonly redrawItem: (row: OutboxRow) => Promise<void>;
}

/**
 * What was undone, or left after a question, is agreed again with the words of now; its card, which stands in the thread, says
 * so. Null where it was done, else why not.
 */
export async function agreeAgain(
  options: AgainOptions,
  { plan, activity, proposal, login, mayEdit }: Agreeing & { readonly proposal: Proposal },
  row: OutboxRow,
  item: PlanItem | null,
): Promise<TextKey | null> {
  if (item && !mayEdit) return 'bot.refused.noRight';
  if (item) {
    const { text, periodText, role } = proposal;
    const change = { text, periodText, ...inCharge(item, role), status: 'planned', activityKey: activity.key } as const;
    const written = await changeItem(options, item, change, login);
    if (!isItem(written)) return written === 'forbidden' ? 'bot.refused.noRight' : 'agreement.failed';
  }
  const now = await writeDown(options.outbox, row, {
    // The words of its dropped follow-up are no question any more.
    proposal: JSON.stringify(item ? { ...proposal, ask: null } : proposal),
    activityKey: boundKey(plan, activity.key),
  });
  if (!now) return 'agreement.failed';
  const saved = mayEdit && !item && !proposal.ask ? await saveAgreement(options, now, plan, login) : null;
  await options.redrawItem(saved?.kind === 'saved' ? saved.row : now);
  return saved === null || saved.kind === 'saved' ? null : 'agreement.failed';
}
