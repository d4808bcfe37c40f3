import type { MeetingProposal, Proposal } from '../src/agreements/index';
import type { ChannelRow, OutboxRow } from '../src/lists/repository';
import type { Activity, LocalDate, Plan } from '../src/plan/plan';
import { agreementKey, agreementKind, saveAgreement } from './agreement';
import { type SavingOptions } from './write-agreement';
import type { MessagePlace, TeamsPort } from './port';
import { boundKey, cardOfRow, type CardContext } from './reminder-cards';
import type { Sender } from './sender';

export interface AgreeOptions extends CardContext, SavingOptions {
  readonly channels: { list(): Promise<ChannelRow[]> };
  readonly teams: Pick<TeamsPort, 'reply'>;
  readonly sender: Sender;
  readonly today: () => LocalDate;
  readonly newToken: () => string;
}

/** What is to be agreed, on which activity, and where it was said. */
export interface Agreeing {
  readonly plan: Plan;
  readonly activity: Activity;
  readonly place: MessagePlace;
  readonly proposal: Proposal | MeetingProposal;
  readonly login: string;
  readonly mayEdit: boolean;
}

/** `before`: the message had made its agreement already. */
export type Agreed = { readonly kind: 'done' | 'failed' } | { readonly kind: 'before'; readonly row: OutboxRow };

/** Written down first, under the message's own key; then saved, then told: each of the three may be done again. */
export async function agree(options: AgreeOptions, agreeing: Agreeing): Promise<Agreed> {
  const { outbox, sender, teams, today } = options;
  const { plan, activity, place, proposal, login, mayEdit } = agreeing;
  const key = agreementKey(plan, place.conversationId, place.messageId);
  const added = await outbox.add({
    ...{ key, kind: agreementKind, itemKey: '', activityKey: boundKey(plan, activity.key), why: '' },
    ...{ channelId: place.channelId, day: today(), token: options.newToken(), proposal: JSON.stringify(proposal) },
  });
  const row = added ?? (await outbox.list({ keys: [key] }))[0];
  if (row === undefined) return { kind: 'failed' };
  if (row.state !== 'planned') return { kind: 'before', row };
  const saved = mayEdit && !('ask' in proposal && proposal.ask) ? await saveAgreement(options, row, plan, login) : null;
  // The row stays, and the next run tries again what could not be done now.
  if (saved?.kind === 'failed') return { kind: 'failed' };
  const channel = (await options.channels.list()).find(({ channelId }) => channelId === place.channelId);
  if (channel === undefined) return { kind: 'done' };
  const now = saved?.kind === 'saved' ? saved.row : row;
  const loaded = await options.repository.load();
  const present = loaded === null || loaded === 'notProvisioned' ? plan : loaded.plan;
  const card = cardOfRow(now, present, today(), options);
  await sender.send(now, card, (sent) => teams.reply(channel, place.conversationId, sent));
  return { kind: 'done' };
}
