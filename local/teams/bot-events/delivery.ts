import type { BotEvent, WaitingEvents } from '../store/waiting-events';
import type { Activity } from './envelope';
import type { SendToBot } from './sender';

const waitsMs = [100, 200, 500, 1000, 2000, 5000] as const;

export interface Delivery {
  add(event: BotEvent): void;
  /** Begins (or goes on) telling the bot what waits. */
  start(): void;
  /** Resolves when the bot has taken all that waits. */
  delivered(): Promise<void>;
  close(): void;
}

/**
 * Tells the bot of its installation and of new channels, in order and until it answers with success. An event may be
 * told twice (the answer got lost), never not at all.
 */
export function createDelivery(
  waiting: WaitingEvents,
  activitiesOf: (event: BotEvent) => readonly Activity[],
  send: SendToBot,
  log: (line: string) => void,
): Delivery {
  let running: Promise<void> | null = null;
  let closed = false;
  let wake: (() => void) | null = null;
  let timer: NodeJS.Timeout | undefined;
  const idle = new Set<() => void>();

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, ms);
    });

  const tellAll = async (activities: readonly Activity[]): Promise<boolean> => {
    for (const activity of activities) {
      const sent = await send(activity);
      if (sent.outcome === 'answered' && sent.status >= 200 && sent.status <= 299) continue;
      const why = sent.outcome === 'unreachable' ? 'unreachable' : sent.status;
      // 503 says "not yet": the event waits, and that is no news to anybody.
      if (why !== 503) log(`The bot did not take ${String(activity['type'])}: ${why}`);
      return false;
    }
    return true;
  };

  const run = async (): Promise<void> => {
    let failures = 0;
    for (let next = waiting.first(); next !== null && !closed; next = waiting.first()) {
      const taken = await tellAll(activitiesOf(next.event));
      if (closed) return;
      if (taken) {
        waiting.done(next.number);
        failures = 0;
      } else {
        await pause(waitsMs[Math.min(failures, waitsMs.length - 1)] ?? 5000);
        failures += 1;
      }
    }
    for (const done of idle) done();
    idle.clear();
  };

  let started = false;
  const start = (): void => {
    started = true;
    wake?.();
    running ??= run().finally(() => {
      running = null;
      if (!closed && waiting.first() !== null) start(); // came in while the last round was ending
    });
  };
  return {
    add(event) {
      waiting.add(event);
      if (started) start();
    },
    start,
    delivered() {
      if (waiting.first() === null) return Promise.resolve();
      return new Promise((resolve) => idle.add(resolve));
    },
    close() {
      closed = true;
      clearTimeout(timer);
      wake?.();
    },
  };
}
