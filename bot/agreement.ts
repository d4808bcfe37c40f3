import { agreedBy, readMeetingProposal, readProposal } from '../src/agreements/index';
import { agreedCard, meetingCard, noticeCard, type AdaptiveCard } from '../src/cards/index';
import type { OutboxRow } from '../src/lists/repository';
import type { LocalDate, Plan } from '../src/plan/plan';
import { saveMeeting } from './meeting-agreement';
import { boundKey, tokenOf, type CardContext } from './reminder-cards';
import { addFollowUps, writeDown, type Saved, type SavingOptions } from './write-agreement';

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
  const view = { acting, userIds: actors.of(row.channelId) };
  const isOfPlan = row.activityKey.startsWith(boundKey(plan, ''));
  const meeting = readMeetingProposal(row.proposal);
  if (meeting && isOfPlan)
    return meetingCard({
      ...{ plan, proposal: meeting, today, view, token: tokenOf(row, context), links, say },
      planClosed: planClosed ?? false,
    });
  const proposal = readProposal(row.proposal);
  const activity = plan.activities.find((one) => boundKey(plan, one.key) === row.activityKey);
  const item = plan.items.find((one) => boundKey(plan, one.key) === row.itemKey) ?? null;
  if (!proposal || !activity || (item === null && row.itemKey !== ''))
    return noticeCard(say('reminder.withdrawn.removed'), say);
  return agreedCard({
    ...{ activity, proposal, item, today, calendar, say },
    token: tokenOf(row, context),
    view,
    planClosed: planClosed ?? false,
    link: item === null ? links.activity(activity.key) : links.item(item.key),
  });
}

/** Puts what was agreed in the plan, once: an agreement that a crash left without its row is found by its message. */
export async function saveAgreement(options: SavingOptions, row: OutboxRow, plan: Plan, login: string): Promise<Saved> {
  const { outbox } = options;
  if (row.itemKey !== '') return { kind: 'saved', row };
  const meeting = readMeetingProposal(row.proposal);
  if (meeting) return saveMeeting(options, { row, plan, login, proposal: meeting });
  const proposal = readProposal(row.proposal);
  const activity = plan.activities.find((one) => boundKey(plan, one.key) === row.activityKey);
  // What is asked about waits for its answer.
  if (!proposal || !activity || proposal.ask) return { kind: 'failed' };
  const item =
    agreedBy(plan, proposal.link) ??
    (await addFollowUps(options, plan, [{ ...proposal, activityKey: activity.key }], login))[0];
  if (item === undefined || typeof item === 'string') return { kind: item ?? 'failed' };
  const bound = await writeDown(outbox, row, { itemKey: boundKey(plan, item.key) });
  return bound ? { kind: 'saved', row: bound } : { kind: 'failed' };
}
