import { asFault } from '../../lists/transport/request-fault';
import { asProblem, idle } from './edit-state';
import type { EditStore } from './edit-store';
import type { EditActions } from './edits';

/**
 * Changes whose code is fetched when something is first changed: most people only read. Until it has come the change is
 * being saved, as far as anybody can see; where it does not come, the change was not written, and is tried again like any
 * other.
 */
export function lateEdits(store: EditStore, fetchEdits: () => Promise<EditActions>): EditActions {
  let come: EditActions | null = null;
  let coming: Promise<EditActions> | null = null;
  const edits = (): Promise<EditActions> => {
    coming ??= fetchEdits().then(
      (made) => (come = made),
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };
  const change: EditActions['change'] = async (changes) => {
    if (come !== null) return come.change(changes);
    if (store.get().state.kind === 'saving') return false;
    store.set({ state: { kind: 'saving', done: 0, total: changes.length } });
    try {
      await edits();
    } catch (error) {
      store.set({ state: { kind: 'failed', problem: asProblem(asFault(error)), changes, written: 0 } });
      return false;
    }
    store.set({ state: idle });
    return (await edits()).change(changes);
  };
  // What was left behind by another view may be seen before anything is changed in this one.
  const ifAny = (act: (actions: EditActions) => void): void => {
    if (come !== null) act(come);
    else if (store.get().state.kind !== 'idle') void edits().then(act, () => undefined);
  };
  return {
    change,
    async retry() {
      if (come !== null) return come.retry();
      const { state } = store.get();
      // What failed before the code had come has it to fetch still.
      return state.kind === 'failed' ? change(state.changes) : false;
    },
    undo: async () => (come ?? (await edits())).undo(),
    settle: async (choice) => (come ?? (await edits())).settle(choice),
    discard: () => ifAny((actions) => actions.discard()),
    clear: () => ifAny((actions) => actions.clear()),
  };
}
