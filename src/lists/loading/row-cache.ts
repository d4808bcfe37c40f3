import type { SPFI } from '@pnp/sp/fi.js';
import type { ListDeclaration } from '../schema';
import { asFault, isPassing } from '../transport/request-fault';
import type { TogetherOptions } from '../transport/together';
import type { ListState } from './list-state';
import { readChangesOf } from './read-changes';
import { readWhole } from './read-whole';

export interface RowCache {
  /** The lists as they are now, in the order given; a list in which nothing is new is the same object. */
  read(): Promise<readonly ListState[]>;
  /** Something was written: who asks from now on must not be answered by a reading that began before. */
  written(): void;
}

/**
 * After so many readings by change log the lists are read whole: a right that was taken away is not told as a change of
 * rows, and nothing may go wrong for ever. Once a minute this is twice a day.
 */
const wholeEvery = 720;

/** Keeps the rows of some lists and asks only for what is new. Callers at the same time share one request. */
export function createRowCache(sp: SPFI, lists: readonly ListDeclaration[], options: TogetherOptions = {}): RowCache {
  let held: readonly ListState[] | null = null;
  let running: { readonly epoch: number; readonly done: Promise<readonly ListState[]> } | null = null;
  let [epoch, readings] = [0, 0];

  const begin = async (before: Promise<unknown> | undefined): Promise<readonly ListState[]> => {
    await before?.catch(() => undefined);
    try {
      const states = held;
      const whole = states === null || ++readings % wholeEvery === 0;
      held = whole ? await readWhole(sp, lists, options) : await readChangesOf(sp, states, options);
      return held;
    } catch (error) {
      const fault = asFault(error);
      // A list that is gone or a right that was lost: nothing that was read before may be shown as if it were there.
      if (!isPassing(fault) && fault.kind !== 'cancelled') held = null;
      throw error;
    }
  };

  return {
    read() {
      if (running?.epoch === epoch) return running.done;
      const mine = { epoch, done: begin(running?.done) };
      running = mine;
      const over = (): void => {
        if (running === mine) running = null;
      };
      mine.done.then(over, over);
      return mine.done;
    },
    written: () => void epoch++,
  };
}
