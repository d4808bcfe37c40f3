import type { Recycled, RecycledKind } from '../store/recycle-bin';
import type { Stores } from '../stores';
import type { Writer } from './writer';

/** How one kind of thing comes back from the recycle bin, and what is removed when it never will. */
export interface Restorer {
  /** Within the open transaction. Throws a ServiceError where its place is taken or gone. */
  readonly restore: (writer: Writer, thing: Recycled, snapshot: unknown) => void;
  /** Removes what was kept for it beside the snapshot: bytes, versions. */
  readonly purge?: (stores: Stores, thing: Recycled, snapshot: unknown) => void;
}

/** By kind; each area puts its own here: `restorers.set('list', …)`. */
export const restorers = new Map<RecycledKind, Restorer>();
