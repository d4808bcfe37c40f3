import * as React from 'react';
import type { PlanItem } from '../../plan/plan';
import { idle, type WriteState } from './write-state';

/** What somebody has begun on an item and not finished: it outlives the panel, a reload and another item in between. */
export interface ItemDraft {
  /** The text in the period editor while it is open, and the item as it was when it was opened. */
  readonly period: { readonly text: string; readonly base: PlanItem } | null;
  readonly write: WriteState;
}

export interface DraftStore {
  readonly get: () => ItemDraft;
  readonly set: (change: Partial<ItemDraft>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const nothing: ItemDraft = { period: null, write: idle };

// Held by the site they belong to, so they go when it goes; never in the browser's own storage, which others may read.
const drafts = new WeakMap<object, Map<string, DraftStore>>();

/** The draft of one item in one site; the same for everybody who asks. */
export function draftOf(site: object, item: PlanItem): DraftStore {
  const ofSite = drafts.get(site) ?? new Map<string, DraftStore>();
  drafts.set(site, ofSite);
  // Another plan may have an item of the same number, never of the same row.
  const key = item.row === null ? item.key : `${item.row.list}/${item.row.id}`;
  const store = ofSite.get(key) ?? createStore();
  ofSite.set(key, store);
  return store;
}

function createStore(): DraftStore {
  let draft = nothing;
  const listeners = new Set<() => void>();
  return {
    get: () => draft,
    set(change) {
      draft = { ...draft, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The draft as it is now; draws again when it changes. A message of something already done is not shown a second time. */
export function useDraft(store: DraftStore): ItemDraft {
  const [draft, setDraft] = React.useState(store.get);
  React.useEffect(() => {
    const { kind } = store.get().write;
    if (kind === 'saved' || kind === 'kept') store.set({ write: idle });
    setDraft(store.get());
    return store.subscribe(() => setDraft(store.get()));
  }, [store]);
  return draft;
}
