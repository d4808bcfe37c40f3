import { faults } from '../http/faults';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import type { Recycled } from '../store/recycle-bin';
import type { Stores } from '../stores';
import { itemFaults } from './faults';
import { forgetRow } from './forget';
import { indexedColumns } from './index-columns';
import { recordItem } from './log';
import type { RecycledRows } from './remove';
import { restorers } from './restorers';
import { demandUnique } from './unique';
import { addItem } from './write';
import type { Writer } from './writer';

const rowsIn = (snapshot: unknown): readonly Item[] => (snapshot as Partial<RecycledRows> | null)?.rows ?? [];

/** Puts rows back under the ids they had (SURFACE.md 15), with their versions, attachments and comments. */
function restoreRows(writer: Writer, _thing: Recycled, snapshot: unknown): void {
  const { items, lists } = writer.stores;
  for (const item of rowsIn(snapshot)) {
    const list = lists.get(item.listId);
    if (!list) throw faults.noListId();
    if (items.at(item.dir, item.leaf)) throw itemFaults.nameExists();
    ensureFolder(writer, list, item.dir);
    demandUnique(writer, list, item, null);
    items.put(item, indexedColumns(writer.stores, list.id));
    recordItem(writer, list, item, 'restore');
  }
}

/** A folder that is gone meanwhile is made again, so that nothing comes back to where nobody finds it. */
function ensureFolder(writer: Writer, list: List, dir: string): void {
  if (dir.length <= list.path.length) return;
  const at = dir.lastIndexOf('/');
  const [parent, leaf] = [dir.slice(0, at), dir.slice(at + 1)];
  if (writer.stores.items.at(parent, leaf)) return;
  ensureFolder(writer, list, parent);
  addItem(writer, list, { fs: 1, dir: parent, leaf, values: { Title: leaf } });
}

function purgeRows(stores: Stores, _thing: Recycled, snapshot: unknown): void {
  for (const item of rowsIn(snapshot)) forgetRow(stores, item);
}

for (const kind of ['item', 'file', 'folder'] as const)
  if (!restorers.has(kind)) restorers.set(kind, { restore: restoreRows, purge: purgeRows });

/** Takes a thing out of the recycle bin and puts it back where it was, in one transaction. */
export function restoreRecycled(writer: Writer, thing: Recycled): void {
  const { core, recycleBin } = writer.stores;
  core.together(() => {
    restorers.get(thing.kind)?.restore(writer, thing, recycleBin.snapshot(thing.id));
    recycleBin.remove(thing.id);
  });
}

/** Removes a thing of the recycle bin for good. */
export function purgeRecycled(stores: Stores, thing: Recycled): void {
  const { core, recycleBin } = stores;
  core.together(() => {
    restorers.get(thing.kind)?.purge?.(stores, thing, recycleBin.snapshot(thing.id));
    recycleBin.remove(thing.id);
  });
}
