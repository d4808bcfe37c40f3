import { demandUnlockedRow } from '../files/locks';
import { faults } from '../http/faults';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import type { RecycledKind } from '../store/recycle-bin';
import { itemFaults } from './faults';
import { forgetRow } from './forget';
import { recordItem } from './log';
import { referencesTo } from './references';
import { pathOf } from './value-of';
import type { Writer } from './writer';

interface Leaving {
  readonly list: List;
  readonly item: Item;
}

/**
 * What goes with a row: all that lies in a folder, and rows of other lists whose lookup says "cascade". The row itself
 * comes first. A lookup that says "restrict" refuses.
 */
function leaving(writer: Writer, list: List, item: Item): readonly Leaving[] {
  const { stores } = writer;
  const found = new Map<string, Leaving>();
  const add = (one: Leaving): void => {
    const key = `${one.list.id}/${one.item.id}`;
    if (found.has(key)) return;
    if (one.list.baseType === 1 && one.item.fs === 0) demandUnlockedRow(writer, one.item);
    found.set(key, one);
    if (one.item.fs === 1)
      for (const inner of stores.items.under(pathOf(one.item))) add({ list: one.list, item: inner });
    for (const reference of referencesTo(stores, one.list, one.item)) {
      if (found.has(`${reference.list.id}/${reference.item.id}`)) continue;
      if (reference.behavior === 'restrict') throw itemFaults.lookedUp();
      add(reference);
    }
  };
  const present = stores.items.one(list.id, item.id);
  if (!present) throw faults.noItem();
  add({ list, item: present });
  return [...found.values()];
}

/** Removes a row for good, with its versions, attachments and comments, and what goes with it. */
export function removeItem(writer: Writer, list: List, item: Item): void {
  const { core, items } = writer.stores;
  core.together(() => {
    for (const one of leaving(writer, list, item)) {
      forgetRow(writer.stores, one.item);
      items.remove(one.item);
      recordItem(writer, one.list, one.item, 'delete');
    }
  });
}

/** What the recycle bin keeps of a row; its versions, attachments and comments stay where they are, under its id. */
export interface RecycledRows {
  readonly rows: readonly Item[];
}

/** Moves a row to the recycle bin with what goes with it; gives the id it has there. */
export function recycleItem(writer: Writer, list: List, item: Item): string {
  const { core, items, recycleBin } = writer.stores;
  return core.together(() => {
    const all = leaving(writer, list, item);
    const present = all[0]?.item ?? item;
    for (const one of all) {
      items.remove(one.item);
      recordItem(writer, one.list, one.item, 'delete');
    }
    const title = present.values['Title'];
    const rows: RecycledRows = { rows: all.map((one) => one.item) };
    return recycleBin.put(
      {
        siteId: list.siteId,
        webId: list.webId,
        kind: kindOfRow(list, present),
        title: list.baseType === 1 || present.fs === 1 ? present.leaf : typeof title === 'string' ? title : '',
        dir: present.dir,
        leaf: present.leaf,
        size: sizeOf(writer, list, all),
        author: present.author,
        deletedBy: writer.user.principalId,
      },
      rows,
    ).id;
  });
}

const kindOfRow = (list: List, item: Item): RecycledKind => {
  if (item.fs === 1) return 'folder';
  return list.baseType === 1 ? 'file' : 'item';
};

/** Bytes of documents and attachments; a row itself counts what its values take as text. */
function sizeOf({ stores }: Writer, list: List, all: readonly Leaving[]): number {
  return all.reduce((sum, { item }) => {
    const attached = stores.attachments.of(item.listId, item.id).reduce((n, one) => n + one.size, 0);
    const bytes = list.baseType === 1 ? (stores.files.content(item.uniqueId)?.length ?? 0) : 0;
    return sum + attached + bytes + JSON.stringify(item.values).length;
  }, 0);
}
