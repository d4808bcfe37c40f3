import { turnKind } from '../src/lists/outbox-kinds';
import type { Outbox, OutboxRow } from '../src/lists/repository';
import type { Silence } from './pacer';

export { turnKind };
const turnKey = 'turn/sender';
/** Far from every view of the list and every look into it by day. */
const noDay = '2000-01-01';

export interface TurnOptions {
  readonly outbox: Outbox;
  readonly now: () => Date;
  readonly newToken: () => string;
  /** This process among others. */
  readonly self: string;
  /** After so long without a sign of life another may take over. */
  readonly leaseMs: number;
  /** Does something over and over, until the answer is called. */
  readonly every: (milliseconds: number, work: () => void) => () => void;
  /** What this process has asked of the service, for who sends next. */
  readonly memory: () => string;
}

export interface Turn {
  /** Takes the turn; null where another process has it. */
  take(): Promise<HeldTurn | null>;
}

export interface HeldTurn {
  /** What another did before, where another had the turn: its last word, and the time after it where that was not its last deed. */
  readonly before: { readonly memory: string; readonly silence: Silence | null } | null;
  /** False where it was lost: nothing more is to be sent. It is renewed by itself. */
  isHeld(): boolean;
  /** Lets go, with a last word: others may take it at once. */
  done(): Promise<void>;
}

/**
 * Whose turn it is to send: of several processes one sends at a time, since Teams counts what all of them do together. It
 * only keeps the limits; that a card goes once is held by the claim of its own row, whoever believes to have the turn.
 */
export function createTurn(options: TurnOptions): Turn {
  const { outbox, now, newToken, self, leaseMs, every, memory } = options;
  const until = (milliseconds: number): string => new Date(now().getTime() + milliseconds).toISOString();
  const isFree = (row: OutboxRow): boolean =>
    row.conversationId === self || row.leaseUntil === null || Date.parse(row.leaseUntil) < now().getTime();

  const silenceOf = ({ leaseUntil }: OutboxRow): Silence | null =>
    leaseUntil === null ? null : { ms: leaseMs, until: Date.parse(leaseUntil) };

  return {
    async take() {
      const none = { kind: turnKind, itemKey: '', activityKey: '', channelId: '', day: noDay, why: '' };
      const found =
        (await outbox.list({ keys: [turnKey] }))[0] ?? (await outbox.add({ key: turnKey, token: newToken(), ...none }));
      if (!found || !isFree(found)) return null;
      // Withdrawn is no card that waits: nobody who looks for open rows meets it.
      const holding = { state: 'withdrawn' as const, conversationId: self };
      const isOther = found.conversationId !== null && found.conversationId !== self;
      // The word of who went before stays until there is a newer one: this process may die before it has said any.
      let held = await outbox.update(found, { ...holding, leaseUntil: until(leaseMs) });
      if (!held) return null;
      let renewing: Promise<void> | null = null;
      const renew = async (): Promise<void> => {
        if (!held) return;
        const left = Date.parse(held.leaseUntil ?? '') - now().getTime();
        held = left > 0 ? await outbox.update(held, { leaseUntil: until(leaseMs), why: memory() }) : null;
      };
      // Also while nothing may be sent: a turn that is let go of by waiting would go from one to the other.
      const stop = every(
        leaseMs / 3,
        () =>
          void (renewing ??= renew()
            .catch(() => undefined)
            .finally(() => (renewing = null))),
      );
      return {
        before: isOther ? { memory: found.why, silence: silenceOf(found) } : null,
        isHeld: () => held !== null && Date.parse(held.leaseUntil ?? '') > now().getTime(),
        async done() {
          stop();
          await renewing;
          if (held) await outbox.update(held, { leaseUntil: null, why: memory() });
          held = null;
        },
      };
    },
  };
}
