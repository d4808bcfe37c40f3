import type { Items } from './store/items';
import type { Lists } from './store/lists';
import type { Users } from './store/users';

/** What the routes work on: the stores of one site, its address, and whom to tell of a committed write. */
export interface Site {
  readonly lists: Lists;
  readonly items: Items;
  readonly users: Users;
  /** Path on the host: "/sites/dev". */
  readonly path: string;
  /** Full address; known only when the service listens. */
  readonly url: (host: string) => string;
  readonly changed: (listName: string) => void;
}

/** Permission masks of the built-in levels Full Control, Contribute and Read (SURFACE.md 11; bits as SP.PermissionKind). */
export const masks = {
  owner: { High: '2147483647', Low: '4294967295' },
  editor: { High: '432', Low: '1011030767' },
  reader: { High: '176', Low: '138612833' },
  none: { High: '0', Low: '0' },
} as const;
