import { turnKind } from '../src/lists/outbox-kinds';
import type { Outbox, OutboxRow } from '../src/lists/repository';

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
  /** So long after its last word the turn is kept from others: what it did last, the service still counts. */
  readonly handoverMs: number;
}

export interface Turn {
  /** Takes the turn; null where another process has it. */
  take(): Promise<HeldTurn | null>;
}

export interface HeldTurn {
  /** Another had it before: what was sent lately was not sent by this process alone. */
  readonly isNew: boolean;
  /** Renews the turn where that is due; false where it was lost. */
  keep(): Promise<boolean>;
  /** Lets go; others may take it soon. */
  done(): Promise<void>;
}

/**
 * Whose turn it is to send: of several processes one sends at a time, since Teams counts what all of them do together. It
 * only keeps the limits; that a card goes once is held by the claim of its own row, whoever believes to have the turn.
 */
export function createTurn(options: TurnOptions): Turn {
  const { outbox, now, newToken, self, leaseMs, handoverMs } = options;
  const until = (milliseconds: number): string => new Date(now().getTime() + milliseconds).toISOString();
  const isFree = (row: OutboxRow): boolean =>
    row.conversationId === self || row.leaseUntil === null || Date.parse(row.leaseUntil) < now().getTime();

  return {
    async take() {
      const none = { kind: turnKind, itemKey: '', activityKey: '', channelId: '', day: noDay, why: '' };
      const found =
        (await outbox.list({ keys: [turnKey] }))[0] ?? (await outbox.add({ key: turnKey, token: newToken(), ...none }));
      if (!found || !isFree(found)) return null;
      // Withdrawn is no card that waits: nobody who looks for open rows meets it.
      const holding = { state: 'withdrawn' as const, conversationId: self };
      let held = await outbox.update(found, { ...holding, leaseUntil: until(leaseMs) });
      if (!held) return null;
      return {
        isNew: found.conversationId !== self,
        async keep() {
          if (!held) return false;
          const left = Date.parse(held.leaseUntil ?? '') - now().getTime();
          if (left > leaseMs / 2) return true;
          held = left > 0 ? await outbox.update(held, { leaseUntil: until(leaseMs) }) : null;
          return held !== null;
        },
        async done() {
          if (held) await outbox.update(held, { leaseUntil: until(handoverMs) });
          held = null;
        },
      };
    },
  };
}
