import { checkedName } from '../files/names';
import { fileFaults } from '../files/faults';
import { faults } from '../http/faults';
import { seconds } from '../store/database';
import type { Attachment } from '../store/attachments';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import { itemFaults } from './faults';
import { restorers } from './restorers';
import { changeItem } from './write';
import type { Writer } from './writer';

/** Folder of a row's attachments (SURFACE.md 13). */
const dirOf = (list: List, item: Pick<Item, 'id'>): string => `${list.path}/Attachments/${item.id}`;
export const attachmentPath = (list: List, item: Pick<Item, 'id'>, name: string): string =>
  `${dirOf(list, item)}/${name}`;

/** The row tells that it has attachments, and its ETag rises (SURFACE.md 8); its history gets no version. */
function touch(writer: Writer, list: List, item: Item): Item {
  const hasAttachments = writer.stores.attachments.of(list.id, item.id).length > 0;
  return changeItem(writer, list, item, { hasAttachments }, { newVersion: false });
}

/** Attaches a file. A name that the row has already is refused, as well as names that no file may have. */
export function addAttachment(writer: Writer, list: List, item: Item, name: string, bytes: Buffer): Attachment {
  const { core, attachments, blobs, people } = writer.stores;
  if (!list.attachmentsEnabled) throw itemFaults.noAttachments();
  const checked = checkedName(name);
  return core.together(() => {
    const there = attachments.one(list.id, item.id, checked);
    if (there)
      throw fileFaults.fileExists(
        attachmentPath(list, item, there.name).slice(1),
        people.byId(list.siteId, there.author)?.login ?? '',
        there.modified,
      );
    const at = seconds(core.now());
    const added = attachments.put({
      listId: list.id,
      itemId: item.id,
      name: checked,
      blob: blobs.put(bytes),
      size: bytes.length,
      created: at,
      modified: at,
      author: writer.user.principalId,
    });
    touch(writer, list, item);
    return added;
  });
}

/** Gives an attachment new bytes. */
export function replaceAttachment(writer: Writer, list: List, item: Item, one: Attachment, bytes: Buffer): void {
  const { core, attachments, blobs } = writer.stores;
  core.together(() => {
    blobs.remove(one.blob);
    attachments.put({ ...one, blob: blobs.put(bytes), size: bytes.length, modified: seconds(core.now()) });
    touch(writer, list, item);
  });
}

/** Removes an attachment for good. */
export function removeAttachment(writer: Writer, list: List, item: Item, one: Attachment): void {
  const { core, attachments, blobs } = writer.stores;
  core.together(() => {
    attachments.remove(one);
    blobs.remove(one.blob);
    touch(writer, list, item);
  });
}

/** Moves an attachment to the recycle bin; gives its id there. */
export function recycleAttachment(writer: Writer, list: List, item: Item, one: Attachment): string {
  const { core, attachments, recycleBin } = writer.stores;
  return core.together(() => {
    attachments.remove(one);
    touch(writer, list, item);
    return recycleBin.put(
      {
        siteId: list.siteId,
        webId: list.webId,
        kind: 'attachment',
        title: one.name,
        dir: dirOf(list, item),
        leaf: one.name,
        size: one.size,
        author: one.author,
        deletedBy: writer.user.principalId,
      },
      one,
    ).id;
  });
}

restorers.set('attachment', {
  restore(writer, _thing, snapshot) {
    const one = snapshot as Attachment;
    const { lists, items, attachments, people } = writer.stores;
    const list = lists.get(one.listId);
    const item = items.one(one.listId, one.itemId);
    if (!list || !item) throw faults.noItem();
    if (attachments.one(one.listId, one.itemId, one.name))
      throw fileFaults.fileExists(one.name, people.byId(list.siteId, one.author)?.login ?? '', one.modified);
    attachments.put(one);
    touch(writer, list, item);
  },
  purge: (stores, _thing, snapshot) => stores.blobs.remove((snapshot as Attachment).blob),
});
