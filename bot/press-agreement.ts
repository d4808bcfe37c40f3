import type { CardVerb } from '../src/cards/index';
import type { OutboxRow, PlanRepository, Outbox } from '../src/lists/repository';
import type { LocalDate } from '../src/plan/plan';
import { agreementCard, saveAgreement } from './agreement';
import { changeUntil } from './change-until';
import type { PressAnswer } from './port';
import { boundKey, type CardContext } from './reminder-cards';

export interface AgreementPressOptions extends CardContext {
  readonly repository: PlanRepository;
  readonly outbox: Outbox;
  readonly today: () => LocalDate;
  readonly redrawItem: (row: OutboxRow) => Promise<void>;
}

/** "Gem i planen" and "Fortryd" on the card of an agreement, by somebody who may change the plan; the same twice changes nothing. */
export async function pressAgreement(
  options: AgreementPressOptions,
  row: OutboxRow,
  verb: CardVerb,
): Promise<PressAnswer> {
  const { say, repository } = options;
  const before = await repository.load();
  if (before === null || before === 'notProvisioned') return { kind: 'refused', text: say('state.notFound') };
  if ((before.closedOn ?? null) !== null) return { kind: 'refused', text: say('reminder.withdrawn.planClosed') };
  const { plan } = before;
  let now = row;
  if (verb === 'agreement.save') {
    const saved = await saveAgreement(options, row, plan);
    if (saved.kind !== 'saved')
      return { kind: 'refused', text: say(saved.kind === 'forbidden' ? 'bot.refused.noRight' : 'agreement.failed') };
    now = saved.row;
  } else {
    const item = plan.items.find((one) => boundKey(plan, one.key) === row.itemKey);
    if (!item) return { kind: 'refused', text: say('state.notFound') };
    const written = item.status === 'dropped' ? item : await changeUntil(repository, item, { status: 'dropped' });
    if (written === 'forbidden') return { kind: 'refused', text: say('bot.refused.noRight') };
    if (written === null) return { kind: 'refused', text: say('agreement.failed') };
  }
  await options.redrawItem(now);
  const loaded = await repository.load();
  const present = loaded === null || loaded === 'notProvisioned' ? plan : loaded.plan;
  return { kind: 'card', card: agreementCard(now, present, options.today(), options) };
}
