import { agreedBy, readProposal, type Proposal } from '../src/agreements/index';
import { agreedCard, noticeCard, type AdaptiveCard } from '../src/cards/index';
import type { Outbox, OutboxRow, PlanRepository } from '../src/lists/repository';
import type { LocalDate, Plan, PlanItem } from '../src/plan/plan';
import type { RecordChange } from './change-item';
import { boundKey, tokenOf, type CardContext } from './reminder-cards';

/** What was agreed in a thread stands in the outbox as well: its card is claimed, sent and drawn again as any other. */
export const agreementKind = 'agreement';

export const isAgreement = ({ kind }: Pick<OutboxRow, 'kind'>): boolean => kind === agreementKind;

/** The key of a message's agreement: told twice, it is one. The conversation stands in it for who sends a row left behind. */
export const agreementKey = (plan: Plan, conversationId: string, messageId: string): string =>
  `${agreementKind}/${plan.key}/${messageId}/${conversationId}`;
export const conversationOf = ({ key }: Pick<OutboxRow, 'key'>): string =>
  key
    .slice(key.indexOf(`${agreementKind}/`))
    .split('/')
    .slice(3)
    .join('/');

/** The card of an agreement as the plan says it now, as it stands for all, or for one who may act. */
export function agreementCard(
  row: OutboxRow,
  plan: Plan,
  today: LocalDate,
  context: CardContext,
  acting = false,
): AdaptiveCard {
  const { say, calendar, links, actors, planClosed } = context;
  const proposal = readProposal(row.proposal);
  const activity = plan.activities.find((one) => boundKey(plan, one.key) === row.activityKey);
  const item = plan.items.find((one) => boundKey(plan, one.key) === row.itemKey) ?? null;
  if (!proposal || !activity || (item === null && row.itemKey !== ''))
    return noticeCard(say('reminder.withdrawn.removed'), say);
  return agreedCard({
    ...{ activity, proposal, item, today, calendar, say },
    token: tokenOf(row, context),
    view: { acting, userIds: actors.of(row.channelId) },
    planClosed: planClosed ?? false,
    link: item === null ? links.activity(activity.key) : links.item(item.key),
  });
}

export interface SavingOptions {
  readonly repository: PlanRepository;
  readonly outbox: Outbox;
  readonly recordChange?: RecordChange;
}

export type Saved = { readonly kind: 'saved'; readonly row: OutboxRow } | { readonly kind: 'forbidden' | 'failed' };

/** Puts what was agreed in the plan, once: an agreement that a crash left without its row is found by its message. */
export async function saveAgreement(options: SavingOptions, row: OutboxRow, plan: Plan, login: string): Promise<Saved> {
  const { outbox } = options;
  if (row.itemKey !== '') return { kind: 'saved', row };
  const proposal = readProposal(row.proposal);
  const activity = plan.activities.find((one) => boundKey(plan, one.key) === row.activityKey);
  // What is asked about waits for its answer.
  if (!proposal || !activity || proposal.ask) return { kind: 'failed' };
  const item = agreedBy(plan, proposal.link) ?? (await addFollowUp(options, plan, activity.key, proposal, login));
  if (typeof item === 'string') return { kind: item };
  const bound = await writeDown(outbox, row, { itemKey: boundKey(plan, item.key) });
  return bound ? { kind: 'saved', row: bound } : { kind: 'failed' };
}

/** Says which item a row is of, with what it says now; a run may be sending its card at the same time. */
export async function writeDown(
  outbox: Outbox,
  row: OutboxRow,
  change: { readonly itemKey?: string; readonly proposal?: string; readonly activityKey?: string },
): Promise<OutboxRow | null> {
  let present: OutboxRow | undefined = row;
  for (let attempt = 0; attempt < attempts && present !== undefined; attempt++) {
    if (present.itemKey !== '' && present.itemKey === change.itemKey) return present;
    const written = await outbox.update(present, change);
    if (written) return written;
    [present] = await outbox.list({ keys: [row.key] });
  }
  return null;
}
const attempts = 5;

async function addFollowUp(
  { repository, recordChange }: SavingOptions,
  plan: Plan,
  activityKey: string,
  proposal: Proposal,
  login: string,
): Promise<PlanItem | 'forbidden' | 'failed'> {
  const { text, periodText, role, link, personId } = proposal;
  const [result] = await repository.change(plan.key, [
    {
      kind: 'addItem',
      item: {
        ...{ kind: 'followUp', activityKey, text, periodText, responsible: role, origin: 'agreed', messageLink: link },
        ...(personId && { personId }),
      },
    },
  ]);
  if (result?.ok === true && result.kind === 'item') {
    recordChange?.(result.value, { text, periodText, responsible: role }, login, 'added');
    return result.value;
  }
  return result?.ok === false && result.error.kind === 'forbidden' ? 'forbidden' : 'failed';
}
