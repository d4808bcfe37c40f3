import * as z from 'zod';
import { createWindow, type Limit, type Limits, type Window } from './rate-window';

export interface PacerOptions {
  readonly limits: Limits;
  /** Milliseconds of a clock. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A time of another process that nobody knows about. */
export interface Silence {
  readonly ms: number;
  readonly until: number;
}

/** Lets calls go when the limits allow it, each thread's in their order and the threads by turns. */
export interface Pacer {
  /** Makes a call when it may be made; one that changes nothing in a thread (null) counts for the app alone. */
  run<T>(thread: string | null, work: () => Promise<T>): Promise<T>;
  /** Resolves when a call could be made, before a card is claimed for it; false where the pacer was closed meanwhile. */
  ready(thread: string): Promise<boolean>;
  /** The service has asked for patience in this thread. */
  hold(thread: string, milliseconds: number): void;
  /** All calls that still count, for the process that sends next. */
  memory(): string;
  /**
   * Takes over from a process that sent before. Where it said no last word it may have done all that it was allowed for so long,
   * up to the end of its turn, and that is reckoned with.
   */
  takeOver(memory: string, silence: Silence | null): void;
  /** Whoever waits to be ready waits no longer; calls that are on their way are made. */
  close(): void;
}

const callsSchema = z.array(z.tuple([z.number(), z.int().min(0).max(100_000)]));
const memorySchema = z.object({ at: z.number(), app: callsSchema, threads: z.record(z.string(), callsSchema) });

/** No more than so many calls can have been made within the limits in a span. */
const mostIn = (limits: readonly Limit[], ms: number): number =>
  limits.length === 0 ? 0 : Math.min(...limits.map(({ most, inMs }) => most * (Math.floor(ms / inMs) + 1)));

interface Job {
  /** False where it only asks whether a call could be made. */
  readonly counts: boolean;
  start(): Promise<void>;
  stop(): boolean;
}

interface Lane {
  readonly window: Window;
  heldUntil: number;
  jobs: Job[];
}

/** The lane of calls that belong to no thread. */
const noThread = '';

/** Makes a pacer with no calls behind it. */
export function createPacer({ limits, now, wait }: PacerOptions): Pacer {
  const app = createWindow(limits.app);
  const lanes = new Map<string, Lane>();
  let closed = false;
  let wakeAt = Infinity;

  /** What another process may have done in any thread, unsaid. */
  let unsaid: { readonly at: number; readonly calls: number } = { at: 0, calls: 0 };
  const reckon = (lane: Lane): void => {
    for (let n = 0; n < unsaid.calls; n++) lane.window.end(unsaid.at);
  };

  const laneOf = (thread: string): Lane => {
    const known = lanes.get(thread);
    if (known) return known;
    const lane: Lane = { window: createWindow(thread === noThread ? [] : limits.thread), heldUntil: 0, jobs: [] };
    lanes.set(thread, lane);
    if (thread !== noThread) reckon(lane);
    return lane;
  };
  const waitOf = (lane: Lane, at: number): number =>
    Math.max(lane.heldUntil - at, lane.window.waitMs(at), app.waitMs(at));

  const start = async (lane: Lane, job: Job): Promise<void> => {
    if (!job.counts) return job.start();
    lane.window.begin();
    app.begin();
    try {
      await job.start();
    } finally {
      lane.window.end(now());
      app.end(now());
      pump();
    }
  };

  const pump = (): void => {
    for (;;) {
      const at = now();
      let soonest = Infinity;
      let next: [string, Lane, Job] | null = null;
      for (const [thread, lane] of lanes) {
        const [job] = lane.jobs;
        if (!job) continue;
        const ms = waitOf(lane, at);
        if (ms <= 0) {
          next = [thread, lane, job];
          break;
        }
        soonest = Math.min(soonest, ms);
      }
      if (next === null) return wake(at, soonest);
      const [thread, lane, job] = next;
      lane.jobs.shift();
      // To the end of the row: the others come first next time.
      lanes.delete(thread);
      lanes.set(thread, lane);
      void start(lane, job);
    }
  };
  const wake = (at: number, ms: number): void => {
    if (ms === Infinity || wakeAt <= at + ms) return;
    const due = at + ms;
    wakeAt = due;
    void wait(ms).then(() => {
      // One that was overtaken by a sooner one does nothing, or they would breed.
      if (wakeAt !== due) return;
      wakeAt = Infinity;
      pump();
    });
  };
  const add = (thread: string, job: Job): void => {
    laneOf(thread).jobs.push(job);
    pump();
  };

  return {
    run: (thread, work) =>
      new Promise((resolve, reject) => {
        add(thread ?? noThread, {
          counts: true,
          start: () => work().then(resolve, reject),
          stop: () => false,
        });
      }),
    ready: (thread) =>
      new Promise((resolve) => {
        if (closed) return resolve(false);
        add(thread, {
          counts: false,
          start: () => Promise.resolve(resolve(true)),
          stop: () => (resolve(false), true),
        });
      }),
    hold(thread, milliseconds) {
      const lane = laneOf(thread);
      lane.heldUntil = Math.max(lane.heldUntil, now() + milliseconds);
    },
    memory() {
      const at = now();
      const threads = [...lanes].flatMap(([thread, { window }]) => {
        const calls = thread === noThread ? [] : window.calls(at);
        return calls.length === 0 ? [] : [[thread, calls] as const];
      });
      return JSON.stringify({ at, app: app.calls(at), threads: Object.fromEntries(threads) });
    },
    takeOver(memory, silence) {
      const read = readMemory(memory);
      if (read) {
        app.recall(read.app, read.at);
        for (const [thread, calls] of Object.entries(read.threads)) laneOf(thread).window.recall(calls, read.at);
      }
      if (!silence) return;
      const { ms, until: at } = silence;
      unsaid = { at, calls: mostIn(limits.thread, ms) };
      for (const [thread, lane] of lanes) if (thread !== noThread) reckon(lane);
      for (let n = 0; n < mostIn(limits.app, ms); n++) app.end(at);
    },
    close() {
      closed = true;
      for (const lane of lanes.values()) lane.jobs = lane.jobs.filter((job) => !job.stop());
    },
  };
}

/** Null where it says nothing, or a person has written over it. */
function readMemory(memory: string): z.infer<typeof memorySchema> | null {
  try {
    return memorySchema.parse(JSON.parse(memory));
  } catch {
    return null;
  }
}
