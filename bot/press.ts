import { cardVerbs } from '../src/cards/index';
import type { ItemChange, Outbox, OutboxRow, PlanRepository } from '../src/lists/repository';
import type { LocalDate, Plan, PlanItem } from '../src/plan/plan';
import type { TextKey } from '../src/text/text';
import type { Press, PressAnswer } from './port';
import { isAgreement } from './agreement';
import { pressAgreement } from './press-agreement';
import { pressReading, type ReadingPressOptions } from './press-reading';
import { isReadingRow } from './reading-cards';
import { boundKey, cardOfRow, type CardContext } from './reminder-cards';

export interface PressOptions extends CardContext, ReadingPressOptions {
  readonly repository: PlanRepository;
  readonly outbox: Outbox;
  readonly today: () => LocalDate;
  /** Tells the history of a change that a press has written; never fails, and nobody waits for it. */
  readonly recordChange?: (written: PlanItem, change: ItemChange, userPrincipalName: string) => void;
  /** Draws all cards again that show the item, in their channels. */
  readonly redrawItem: (row: OutboxRow) => Promise<void>;
}

/**
 * A press on a card. Nothing in it is believed but its token: what it may change stands in the outbox row, who presses in
 * the channel's own token, and the right is asked of SharePoint for each press (docs/decisions/0005). The same press
 * twice changes nothing the second time.
 */
export async function press(options: PressOptions, pressed: Press): Promise<PressAnswer> {
  const { say } = options;
  const refused = (key: TextKey): PressAnswer => ({ kind: 'refused', text: say(key) });
  const verb = cardVerbs.find((known) => known === pressed.verb);
  const row = pressed.token === '' ? null : await options.outbox.byToken(pressed.token);
  if (!verb || !row) return refused('card.refused.unknown');
  const elsewhere =
    row.conversationId !== pressed.conversationId ||
    (pressed.messageId !== null && pressed.messageId !== row.messageId);
  if (elsewhere) return refused('card.refused.elsewhere');
  const person = await pressed.person();
  if (isReadingRow(row)) {
    if (verb !== 'document.read') return refused('card.refused.unknown');
    const answered = await pressReading(options, row, person);
    if (answered.kind === 'card') await options.redrawItem(row);
    return answered;
  }
  if (verb === 'document.read') return refused('card.refused.unknown');
  if (isAgreement(row) !== verb.startsWith('agreement.')) return refused('card.refused.unknown');
  if (person.userPrincipalName === null || !(await options.repository.mayUserEdit(person.userPrincipalName)))
    return refused('bot.refused.noRight');

  const loaded = await options.repository.load();
  if (loaded === null || loaded === 'notProvisioned') return refused('state.notFound');
  if (isAgreement(row)) return pressAgreement(options, row, loaded.plan, verb);
  const item = loaded.plan.items.find((one) => boundKey(loaded.plan, one.key) === row.itemKey);
  if (!item) return refused('state.notFound');

  const change: ItemChange =
    verb === 'item.reached'
      ? { status: 'reached', reachedOn: options.today(), reachedBy: person.name }
      : { status: 'planned', reachedOn: null, reachedBy: null };
  const presser = person.userPrincipalName;
  const written = await changeOnce(options.repository, item, change, (now) =>
    options.recordChange?.(now, change, presser),
  );
  if (written === 'forbidden') return refused('bot.refused.noRight');
  if (written === null) return refused('state.notFound');
  await options.redrawItem(row);
  return { kind: 'card', card: cardOfRow(row, withItem(loaded.plan, written), options.today(), options) };
}

/** Writes unless it stands so already; after a conflict once more on what is there now, since the press says only this. */
async function changeOnce(
  repository: PlanRepository,
  item: PlanItem,
  change: ItemChange,
  onWritten: (item: PlanItem) => void,
): Promise<PlanItem | 'forbidden' | null> {
  let present = item;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (present.status === change.status) return present;
    const result = await repository.updateItem(present, change);
    if (result.ok) {
      onWritten(result.value);
      return result.value;
    }
    if (result.error.kind === 'forbidden') return 'forbidden';
    if (result.error.kind !== 'conflict') return null;
    present = result.error.theirs;
  }
  return present;
}

const withItem = (plan: Plan, item: PlanItem): Plan => ({
  ...plan,
  items: plan.items.map((one) => (one.key === item.key ? item : one)),
});
