import type { AdaptiveCard } from '../src/cards/index';
import type { Outbox, OutboxRow } from '../src/lists/repository';
import type { SendResult, ServiceAddress, TeamsPort } from './port';
import { hashOf } from './reminder-cards';

const leaseMs = 2 * 60_000;
const attempts = 3;
const longestWaitSeconds = 20;

export interface SenderOptions {
  readonly outbox: Outbox;
  readonly teams: TeamsPort;
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export type Sent = 'sent' | 'taken' | 'later' | 'uncertain' | 'failed';

export interface Sender {
  /** Claims the row, posts its card and records the message. `post` says where: a new thread or a reply. */
  send(
    row: OutboxRow,
    card: AdaptiveCard,
    post: () => Promise<SendResult>,
  ): Promise<{ outcome: Sent; row: OutboxRow | null }>;
  /** Puts the present card in a sent row's place, where it differs from what was sent last. */
  redraw(row: OutboxRow, channel: ServiceAddress, card: AdaptiveCard): Promise<boolean>;
}

/** True where the row may be claimed: planned, or claimed by a process that has died since. */
export const isExpired = (row: OutboxRow, now: Date): boolean =>
  row.leaseUntil === null || Date.parse(row.leaseUntil) < now.getTime();

export function createSender({ outbox, teams, now, wait }: SenderOptions): Sender {
  /** Asks again what was certainly not done; what may have been done is never asked twice. */
  const patiently = async (post: () => Promise<SendResult>): Promise<SendResult> => {
    for (let attempt = 1; ; attempt++) {
      const result = await post();
      if (result.kind !== 'busy' || attempt >= attempts || result.retryAfterSeconds > longestWaitSeconds) return result;
      await wait(result.retryAfterSeconds * 1000);
    }
  };

  return {
    async send(row, card, post) {
      const leaseUntil = new Date(now().getTime() + leaseMs).toISOString();
      const claim = await outbox.update(row, { state: 'sending', leaseUntil });
      if (!claim) return { outcome: 'taken', row: null };
      const result = await patiently(post);
      if (result.kind === 'done') {
        const { conversationId, messageId } = result;
        const sent = await outbox.update(claim, {
          state: 'sent',
          leaseUntil: null,
          conversationId,
          messageId,
          sentAt: now().toISOString(),
          cardHash: hashOf(card),
        });
        return { outcome: 'sent', row: sent };
      }
      const state = result.kind === 'busy' ? 'planned' : result.kind === 'unknown' ? 'uncertain' : 'failed';
      const left = await outbox.update(claim, { state, leaseUntil: null });
      return { outcome: state === 'planned' ? 'later' : state, row: left };
    },
    async redraw(row, channel, card) {
      const { conversationId, messageId } = row;
      const hash = hashOf(card);
      if (conversationId === null || messageId === null || row.cardHash === hash) return false;
      const result = await patiently(() => teams.update(channel, conversationId, messageId, card));
      // A message that people have deleted stays deleted: its print is kept, so that it is not tried for ever.
      if (result.kind === 'done' || result.kind === 'gone') await outbox.update(row, { cardHash: hash });
      return result.kind === 'done';
    },
  };
}
