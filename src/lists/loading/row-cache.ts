import type { SPFI } from '@pnp/sp/fi.js';
import type { ListDeclaration } from '../schema';
import { asFault, isPassing, RequestFault } from '../transport/request-fault';
import type { ListState } from './list-state';
import { readChangesOf } from './read-changes';
import { readWhole, type ReadOptions } from './read-whole';

export interface RowCache {
  /**
   * The lists as they are now, in the order given; a list in which nothing is new is the same object. A signal ends the
   * wait with a RequestFault `cancelled`, and the request too where nobody else waits for it.
   */
  read(signal?: AbortSignal): Promise<readonly ListState[]>;
  /**
   * Lists in the order given: its own, or further ones, which need not be there. The first time these are read by
   * themselves; from then on every reading brings them too, in the same request.
   */
  also(more: readonly ListDeclaration[]): Promise<readonly ListState[]>;
  /** Something was written: who asks from now on must not be answered by a reading that began before. */
  written(): void;
  /** The lists themselves were made or changed: nothing that was read before counts, nor what is being read. */
  remade(): void;
}

/**
 * After so many readings by change log the lists are read whole: a right that was taken away is not told as a change of
 * rows, and nothing may go wrong for ever. Once a minute this is twice a day.
 */
const wholeEvery = 720;

/** Keeps the rows of some lists and asks only for what is new. Callers at the same time share one request. */
export function createRowCache(sp: SPFI, lists: readonly ListDeclaration[], options: ReadOptions = {}): RowCache {
  const held = new Map<ListDeclaration, ListState>();
  const optional = new Set(options.optional);
  let running: Reading | null = null;
  let [epoch, readings, made] = [0, 0, 0];

  /** Keeps what was read of the lists as they were made then; of others than there are now nothing is kept. */
  const hold = (states: readonly ListState[], of: number): void => {
    if (of === made) states.forEach((state) => held.set(state.list, state));
  };
  const heldOf = (asked: readonly ListDeclaration[]): ListState[] => asked.flatMap((list) => held.get(list) ?? []);

  const begin = async (before: Promise<unknown> | undefined, signal: AbortSignal): Promise<readonly ListState[]> => {
    await before?.catch(() => undefined);
    const asking = { ...options, optional, signal };
    const of = made;
    try {
      const whole = !lists.every((list) => held.has(list)) || ++readings % wholeEvery === 0;
      const states = whole
        ? await readWhole(sp, [...new Set([...lists, ...held.keys()])], asking)
        : await readChangesOf(sp, [...held.values()], asking);
      hold(states, of);
      return lists.flatMap((list) => states.find((state) => state.list === list) ?? []);
    } catch (error) {
      const fault = asFault(error);
      // A list that is gone or a right that was lost: nothing that was read before may be shown as if it were there.
      if (!isPassing(fault) && fault.kind !== 'cancelled') held.clear();
      throw error;
    }
  };

  const start = (): Reading => {
    const stop = new AbortController();
    const end = (): void => stop.abort();
    if (options.signal?.aborted) end();
    options.signal?.addEventListener('abort', end, { once: true });
    const mine: Reading = { epoch, stop, waiting: new Set(), done: begin(running?.done, stop.signal) };
    const over = (): void => {
      options.signal?.removeEventListener('abort', end);
      if (running === mine) running = null;
    };
    mine.done.then(over, over);
    options.look?.begun(epoch, mine.done);
    return mine;
  };

  const read: RowCache['read'] = (signal) => {
    if (signal?.aborted) return Promise.reject(new RequestFault('cancelled'));
    if (options.look?.holds(epoch)) return Promise.resolve(heldOf(lists));
    const reading = running?.epoch === epoch && !running.stop.signal.aborted ? running : (running = start());
    return waitFor(reading, signal);
  };

  return {
    read,
    async also(more) {
      const further = more.filter((list) => !lists.includes(list));
      further.forEach((list) => optional.add(list));
      const fresh = further.filter((list) => !held.has(list));
      const of = made;
      if (fresh.length > 0) hold(await readWhole(sp, fresh, { ...options, optional }), of);
      // Of those that were read before, what is new is asked for; also where others beside them are read for the first time.
      if (fresh.length < more.length) await read();
      return heldOf(more);
    },
    written: () => void epoch++,
    remade() {
      epoch++;
      made++;
      held.clear();
    },
  };
}

/** One reading under way, and those who wait for it. */
interface Reading {
  readonly epoch: number;
  readonly stop: AbortController;
  readonly waiting: Set<symbol>;
  readonly done: Promise<readonly ListState[]>;
}

function waitFor({ stop, waiting, done }: Reading, signal: AbortSignal | undefined): Promise<readonly ListState[]> {
  const me = Symbol('waiting');
  waiting.add(me);
  if (!signal) return done;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      waiting.delete(me);
      if (waiting.size === 0) stop.abort();
      reject(new RequestFault('cancelled'));
    };
    signal.addEventListener('abort', leave, { once: true });
    done.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
