import type { PlanChange } from '../../lists/repository';
import { idle, type EditState } from './edit-state';

/** What was last done in one scope, and how it is taken back; it outlives the view that shows it. */
export interface Held {
  readonly state: EditState;
  /** Null where there is nothing to take back. */
  readonly back: readonly PlanChange[] | null;
}

export interface EditStore {
  readonly get: () => Held;
  readonly set: (change: Partial<Held>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

// Held by the site they belong to, so they go when it goes.
const stores = new WeakMap<object, Map<string, EditStore>>();

/** The store of one scope in one site; the same for everybody who asks. */
export function editStore(site: object, scope: string): EditStore {
  const ofSite = stores.get(site) ?? new Map<string, EditStore>();
  stores.set(site, ofSite);
  const store = ofSite.get(scope) ?? createStore();
  ofSite.set(scope, store);
  return store;
}

function createStore(): EditStore {
  let held: Held = { state: idle, back: null };
  const listeners = new Set<() => void>();
  return {
    get: () => held,
    set(change) {
      held = { ...held, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
