import type { ChangeResult, PlanChange, PlanRepository } from '../../lists/repository';
import { asFault } from '../../lists/transport/request-fault';
import { rowName, type Drafts } from './drafts';
import { asProblem, idle, type EditProblem } from './edit-state';
import type { EditStore } from './edit-store';
import { chosen, sortResults, theirs } from './sort-results';
import type { AnyChoice, Changed, ThingConflict } from './things';

export interface EditActions {
  /** Writes with the ETags that were read; nothing is overwritten that the person has not seen. True where all is saved. */
  readonly change: (changes: readonly PlanChange[]) => Promise<boolean>;
  /** Writes again what was not written. */
  readonly retry: () => Promise<boolean>;
  readonly undo: () => Promise<void>;
  /** Writes what was chosen in the conflict that is open. */
  readonly settle: (choice: AnyChoice) => Promise<void>;
  /** Throws away what was meant in the conflict that is open; what is there stands. */
  readonly discard: () => void;
  /** The message has been read. */
  readonly clear: () => void;
}

export interface EditOptions {
  readonly repository: PlanRepository;
  readonly planKey: string;
  readonly store: EditStore;
  /** What was typed and is settled in a conflict is done with. */
  readonly drafts?: Pick<Drafts, 'drop'>;
  /** Gets each thing that has been changed, or that others have changed, as it is now. */
  readonly onChanged: (changed: readonly Changed[]) => void;
  /** SharePoint refused: what the person may do is no longer what it was. */
  readonly onRefused: () => void;
}

type Attempt = { readonly results: readonly ChangeResult[] } | { readonly problem: EditProblem };

/** Writes changes of a plan, one set at a time, and keeps what became of them in the store. */
export function createEdits({ repository, planKey, store, drafts, onChanged, onRefused }: EditOptions): EditActions {
  const attempt = async (changes: readonly PlanChange[]): Promise<Attempt> => {
    try {
      const told = (done: number): void => store.set({ state: { kind: 'saving', done, total: changes.length } });
      const { kind } = store.get().state;
      return {
        results: await repository.change(
          planKey,
          changes,
          kind === 'saving' && changes.length > 1 ? ({ done }) => told(done) : undefined,
        ),
      };
    } catch (error) {
      return { problem: asProblem(asFault(error)) };
    }
  };

  const tell = (changed: readonly Changed[]): void => {
    if (changed.length > 0) onChanged(changed);
  };

  const write = async (changes: readonly PlanChange[], undoable: boolean): Promise<boolean> => {
    if (changes.length === 0) return true;
    store.set({ state: { kind: 'saving', done: 0, total: changes.length } });
    const tried = await attempt(changes);
    if ('problem' in tried) {
      if (tried.problem.kind === 'forbidden') onRefused();
      store.set({ state: { kind: 'failed', problem: tried.problem, changes, written: 0 } });
      return false;
    }
    const sorted = sortResults(changes, tried.results);
    store.set({
      // A set that is only partly written keeps its own way back; one that takes back has none.
      ...(sorted.written.length > 0 && { back: undoable ? sorted.back : null }),
      state:
        sorted.conflicts.length > 0
          ? { kind: 'conflict', conflicts: sorted.conflicts, again: false, saving: false, problem: null }
          : sorted.failed.length > 0 && sorted.problem !== null
            ? { kind: 'failed', problem: sorted.problem, changes: sorted.failed, written: sorted.written.length }
            : { kind: 'saved', changes, results: sorted.results },
    });
    if (sorted.problem?.kind === 'forbidden') onRefused();
    tell([...sorted.written, ...sorted.conflicts.map(theirs)]);
    if (sorted.reordered.length > 0) return write(sorted.reordered, undoable);
    return sorted.conflicts.length === 0 && sorted.failed.length === 0;
  };

  const settled = ({ conflict }: ThingConflict): void => {
    if (conflict.theirs.row !== null) drafts?.drop(rowName(conflict.theirs.row));
  };

  return {
    async change(changes) {
      return store.get().state.kind === 'saving' ? false : write(changes, true);
    },
    async retry() {
      const { state } = store.get();
      return state.kind === 'failed' ? write(state.changes, true) : false;
    },
    async undo() {
      const { state, back } = store.get();
      if (back === null || state.kind === 'saving') return;
      store.set({ back: null });
      await write(back, false);
    },
    async settle(choice) {
      const { state } = store.get();
      const [first, ...rest] = state.kind === 'conflict' ? state.conflicts : [];
      if (state.kind !== 'conflict' || state.saving || first === undefined) return;
      const next = (done: typeof idle): typeof idle =>
        rest.length > 0 ? { kind: 'conflict', conflicts: rest, again: false, saving: false, problem: null } : done;
      const change = chosen(first, choice);
      if (Object.keys(change.change).length === 0) {
        settled(first);
        return store.set({ state: next({ kind: 'kept' }) });
      }
      store.set({ state: { ...state, saving: true, problem: null } });
      const tried = await attempt([change]);
      if ('problem' in tried) {
        if (tried.problem.kind === 'forbidden') onRefused();
        return store.set({ state: { ...state, saving: false, problem: tried.problem } });
      }
      const sorted = sortResults([change], tried.results);
      const [again] = sorted.conflicts;
      if (sorted.problem?.kind === 'forbidden') onRefused();
      if (!again && !sorted.problem) settled(first);
      store.set(
        again
          ? { state: { ...state, conflicts: [again, ...rest], again: true, saving: false, problem: null } }
          : sorted.problem
            ? { state: { ...state, saving: false, problem: sorted.problem } }
            : { back: sorted.back, state: next({ kind: 'saved', changes: [change], results: sorted.results }) },
      );
      tell([...sorted.written, ...sorted.conflicts.map(theirs)]);
    },
    discard() {
      const { state } = store.get();
      if (state.kind !== 'conflict') return;
      const [first, ...rest] = state.conflicts;
      if (first) settled(first);
      store.set({ state: rest.length > 0 ? { ...state, conflicts: rest, again: false, problem: null } : idle });
    },
    clear() {
      const { kind } = store.get().state;
      if (kind === 'saved' || kind === 'kept') store.set({ state: idle });
    },
  };
}
