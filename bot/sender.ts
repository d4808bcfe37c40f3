import type { AdaptiveCard } from '../src/cards/index';
import type { Outbox, OutboxRow } from '../src/lists/repository';
import type { Say } from '../src/text/text';
import { backoffMs } from './backoff';
import { marked } from './card-mark';
import type { ClosedState, SendResult, ServiceAddress, TeamsPort } from './port';
import { hashOf } from './reminder-cards';
import { isTooLarge, shorterCard } from './shorter-card';

/** Refusals after which a card is parked: it is not the weather any more. */
const mostRefusals = 3;
/** A busy answer is waited for within the run so many times, where it does not ask for longer. */
const busyAttempts = 3;
const longestWaitMs = 20_000;
const firstBusyMs = 500;

export interface SenderOptions {
  readonly outbox: Outbox;
  readonly teams: Pick<TeamsPort, 'update'>;
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  readonly say: Say;
  /** So long a claim keeps others from a card; a process that is silent for longer has died. */
  readonly claimMs: number;
  /** So long after a post without an answer nothing is concluded from its thread. */
  readonly lookMs: number;
}

/**
 * `taken`: another process has it. `later`: it waits for its next attempt. `closed`: its channel takes nothing.
 */
export type Sent = 'sent' | 'taken' | 'later' | 'closed' | 'uncertain' | 'failed';

export interface SentRow {
  readonly outcome: Sent;
  /** The row as it stands now; null where another process has it. */
  readonly row: OutboxRow | null;
  /** Why the channel takes nothing, with `closed`. */
  readonly state?: ClosedState;
}

export type Post = (card: AdaptiveCard) => Promise<SendResult>;

export interface Sender {
  /** Claims the row as it is given, posts its card and records the message. `post` says where: a new thread or a reply. */
  send(row: OutboxRow, card: AdaptiveCard, post: Post): Promise<SentRow>;
  /** Puts the present card in a sent row's place, where it differs from what was sent last. */
  redraw(row: OutboxRow, channel: ServiceAddress, card: AdaptiveCard): Promise<Redrawn>;
}

/** `same`: the card shows it already. */
export type Redrawn = 'drawn' | 'same' | 'not' | ClosedState;

/** True where the row may be claimed: planned, or claimed by a process that has died since. */
export const isExpired = (row: OutboxRow, now: Date): boolean =>
  row.leaseUntil === null || Date.parse(row.leaseUntil) < now.getTime();

/** Whether a row that was refused has waited long enough for its next attempt. */
export const isRipe = (row: OutboxRow, now: Date): boolean =>
  row.notBefore === null || !(Date.parse(row.notBefore) > now.getTime());

type Change = Parameters<Outbox['update']>[1];

/** Sends cards by the outbox: one process claims a row, and what became of it is told apart and written down. */
export function createSender({ outbox, teams, now, wait, random, say, claimMs, lookMs }: SenderOptions): Sender {
  /** Refusals of this process' time, for a site whose outbox has yet to get the column that counts them. */
  const refusals = new Map<string, number>();

  /** Asks again what was certainly not done; what may have been done is never asked twice. */
  const patiently = async (card: AdaptiveCard, post: Post): Promise<SendResult> => {
    let shown = isTooLarge(card) ? shorterCard(card, say) : card;
    let shortened = shown !== card;
    for (let attempt = 1; ; attempt++) {
      const result = await post(shown);
      if (result.kind === 'tooLarge' && !shortened) {
        shown = shorterCard(card, say);
        shortened = true;
        continue;
      }
      if (result.kind !== 'busy' || attempt >= busyAttempts) return result;
      const asked = result.retryAfterSeconds === null ? 0 : result.retryAfterSeconds * 1000;
      if (asked > longestWaitMs) return result;
      // Never before it was asked to, and not all at once after it.
      await wait(asked + backoffMs(attempt, random, firstBusyMs));
    }
  };
  const afterMs = (milliseconds: number): string => new Date(now().getTime() + milliseconds).toISOString();

  const refused = (row: OutboxRow, reason: string): Change => {
    const n = Math.max(row.attempts, refusals.get(row.key) ?? 0) + 1;
    refusals.set(row.key, n);
    if (n >= mostRefusals)
      return { state: 'failed', attempts: n, notBefore: null, problem: say('sending.problem.parked', { n, reason }) };
    const notBefore = afterMs(backoffMs(n, random));
    return { state: 'planned', attempts: n, notBefore, problem: say('sending.problem.again', { reason }) };
  };

  const changeAfter = (row: OutboxRow, card: AdaptiveCard, result: SendResult): Change => {
    switch (result.kind) {
      case 'done': {
        const { conversationId, messageId } = result;
        const message = { conversationId, messageId, sentAt: now().toISOString(), cardHash: hashOf(card) };
        return { state: 'sent', ...message, attempts: row.attempts, notBefore: null, problem: null };
      }
      case 'busy': {
        const asked = (result.retryAfterSeconds ?? 0) * 1000;
        const notBefore = afterMs(Math.max(asked, backoffMs(1, random)));
        return { state: 'planned', notBefore, problem: say('sending.problem.busy') };
      }
      case 'closed':
        return { state: 'planned', notBefore: null, problem: say(`sending.problem.${result.state}`) };
      case 'unknown':
        return { state: 'uncertain', notBefore: afterMs(lookMs), problem: say('sending.problem.unknown') };
      case 'tooLarge':
        return { state: 'failed', problem: say('sending.problem.tooLarge') };
      case 'gone':
        return refused(row, '404');
      case 'failed':
        return refused(row, `${result.status} ${result.reason}`.trim());
    }
  };

  return {
    async send(row, card, post) {
      const claim = await outbox.update(row, { state: 'sending', leaseUntil: afterMs(claimMs), day: row.day });
      if (!claim) return { outcome: 'taken', row: null };
      const result = await patiently(card, (shown) => post(marked(shown, row.key)));
      const change = changeAfter(claim, card, result);
      const left = await outbox.update(claim, { ...change, leaseUntil: null });
      if (result.kind === 'closed') return { outcome: 'closed', row: left, state: result.state };
      const outcome = change.state === 'sent' || change.state === 'uncertain' || change.state === 'failed';
      return { outcome: outcome ? change.state : 'later', row: left };
    },
    async redraw(row, channel, card) {
      const { conversationId, messageId } = row;
      const hash = hashOf(card);
      if (conversationId === null || messageId === null || row.cardHash === hash) return 'same';
      const result = await patiently(card, (shown) =>
        teams.update(channel, conversationId, messageId, marked(shown, row.key)),
      );
      // A message that people have deleted stays deleted: its print is kept, so that it is not tried for ever.
      if (result.kind === 'done' || result.kind === 'gone') await outbox.update(row, { cardHash: hash });
      if (result.kind === 'closed') return result.state;
      return result.kind === 'done' ? 'drawn' : 'not';
    },
  };
}
