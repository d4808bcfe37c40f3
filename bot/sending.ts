import { randomUUID } from 'node:crypto';
import type { Outbox } from '../src/lists/repository';
import { createPacer, type Pacer } from './pacer';
import { answersShare, documentedLimits, type Limits } from './rate-window';
import { createTurn, type Turn } from './sending-turn';

/** How much is sent, and how several processes share it. */
export interface SendingSettings {
  /** Teams' own limits, unless others are to be held. */
  readonly limits: Limits;
  /** Reminders that a channel gets on one day; the rest comes on the next working days. */
  readonly mostADay: number;
  readonly leaseMs: number;
  /** So long one card is in the hands of one process. */
  readonly claimMs: number;
  /** So long after a post without an answer its thread is read: what comes through late has come by then. */
  readonly lookMs: number;
}

export const usualSending: SendingSettings = {
  limits: documentedLimits,
  mostADay: 40,
  leaseMs: 60_000,
  claimMs: 2 * 60_000,
  lookMs: 60_000,
};

export interface Sending {
  readonly pacer: Pacer;
  readonly turn: Turn;
  readonly mostADay: number;
  readonly claimMs: number;
  readonly lookMs: number;
}

export interface SendingOptions {
  readonly outbox: Outbox;
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly newToken: () => string;
}

function every(milliseconds: number, work: () => void): () => void {
  // It keeps no process alive that has ended its work.
  const timer = setInterval(work, milliseconds).unref();
  return () => clearInterval(timer);
}

/** What a process needs to send within the limits. */
export function createSending(options: SendingOptions, settings: Partial<SendingSettings> = {}): Sending {
  const { limits, mostADay, leaseMs, claimMs, lookMs } = { ...usualSending, ...settings };
  const own = limits.app.map(({ most, inMs }) => ({ most: Math.floor(most * (1 - answersShare)), inMs }));
  const { outbox, now, wait, newToken } = options;
  const pacer = createPacer({ limits: { thread: limits.thread, app: own }, now: () => now().getTime(), wait });
  return {
    pacer,
    turn: createTurn({ outbox, now, newToken, self: randomUUID(), leaseMs, every, memory: () => pacer.memory() }),
    mostADay,
    claimMs,
    lookMs,
  };
}
