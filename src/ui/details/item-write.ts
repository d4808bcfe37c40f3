import type { ItemChange, PlanRepository, WriteResult } from '../../lists/repository';
import { asFault } from '../../lists/transport/request-fault';
import { resolution, type Choice } from '../../lists/writing/conflict';
import { changeIn } from '../../lists/writing/item-change';
import type { LocalDate, PlanItem } from '../../plan/plan';
import { questionsOf } from '../conflict/questions';
import type { DraftStore } from './item-drafts';
import { idle, type WriteProblem } from './write-state';

export interface ItemWrite {
  /** Writes with the ETag that was read; nothing is overwritten that the person has not seen. */
  readonly change: (item: PlanItem, change: ItemChange) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Writes what was chosen in the conflict that is open. */
  readonly settle: (choice: Choice<PlanItem>) => Promise<void>;
  /** Throws away what was meant in the conflict that is open; what is there stands. */
  readonly discard: () => void;
}

export const reachedOn = (today: LocalDate): ItemChange => ({ status: 'reached', reachedOn: today });
export const notReached: ItemChange = { status: 'planned', reachedOn: null, reachedBy: null };

export interface WriteOptions {
  readonly repository: PlanRepository;
  /** Keeps what became of a change, also where the panel has been closed meanwhile. */
  readonly store: DraftStore;
  /** Gets the row as it is now. */
  readonly onChanged: (item: PlanItem) => void;
  /** SharePoint refused: what the person may do is no longer what it was. */
  readonly onRefused: () => void;
}

/** Writes changes of one item. */
export function itemWrite({ repository, store, onChanged, onRefused }: WriteOptions): ItemWrite {
  const attempt = async (run: () => Promise<WriteResult<PlanItem>>): Promise<WriteResult<PlanItem> | WriteProblem> => {
    try {
      return await run();
    } catch (error) {
      const fault = asFault(error);
      return fault.kind === 'forbidden' ? { kind: 'forbidden' } : { kind: 'fault', fault };
    }
  };

  /** The draft of what has come through, or is settled in a conflict, is done with. */
  const done = (item: PlanItem, change: ItemChange, undo: ItemChange | null): void => {
    store.set({
      write: { kind: 'saved', item, change, undo },
      ...(change.periodText !== undefined && { period: null }),
    });
    onChanged(item);
  };

  const write = async (item: PlanItem, change: ItemChange, undoable: boolean): Promise<void> => {
    store.set({ write: { kind: 'saving' } });
    const result = await attempt(() => repository.updateItem(item, change));
    if ('ok' in result && result.ok) return done(result.value, change, undoable ? before(item, change) : null);
    const problem = 'ok' in result ? result.error : result;
    if (problem.kind === 'forbidden') onRefused();
    if (problem.kind !== 'conflict') return store.set({ write: { kind: 'failed', problem, item, change } });
    // Somebody else has saved just what was meant: there is nothing to choose.
    if (questionsOf(problem).asked.every(({ side }) => side === 'theirs')) return done(problem.theirs, change, null);
    store.set({
      write: { kind: 'conflict', conflict: problem, again: false, saving: false, problem: null },
      ...(change.periodText !== undefined && { period: null }),
    });
    // What is there now is what is shown from here on, whatever is chosen.
    onChanged(problem.theirs);
  };

  return {
    change: (item, change) => write(item, change, true),
    async undo() {
      const { write: state } = store.get();
      if (state.kind === 'saved' && state.undo) await write(state.item, state.undo, false);
    },
    async settle(choice) {
      const { write: state } = store.get();
      if (state.kind !== 'conflict' || state.saving) return;
      const { conflict } = state;
      store.set({ write: { ...state, saving: true, problem: null } });
      const change = changeIn(resolution(conflict, choice));
      const result = await attempt(() => repository.resolve(conflict, choice));
      if ('ok' in result && result.ok) {
        if (Object.keys(change).length > 0) return done(result.value, change, before(conflict.theirs, change));
        return store.set({ write: { kind: 'kept' } });
      }
      const problem = 'ok' in result ? result.error : result;
      if (problem.kind === 'forbidden') onRefused();
      store.set({
        write:
          problem.kind === 'conflict'
            ? { kind: 'conflict', conflict: problem, again: true, saving: false, problem: null }
            : { ...state, saving: false, problem },
      });
      if (problem.kind === 'conflict') onChanged(problem.theirs);
    },
    discard() {
      if (store.get().write.kind === 'conflict') store.set({ write: idle });
    },
  };
}

/** The same fields as they were. */
function before(item: PlanItem, change: ItemChange): ItemChange {
  const { status, reachedOn: on, reachedBy, periodText } = item;
  const were = { status, reachedOn: on, reachedBy, periodText };
  return Object.fromEntries(Object.entries(were).filter(([name]) => name in change));
}
