import { addItem, changeItem } from '../items/write';
import type { Writer } from '../items/writer';
import { indexedColumns } from '../items/index-columns';
import { recordItem } from '../items/log';
import { faults } from '../http/faults';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import { addDocument, demandUnlocked, holdsRows, loginOf, valuesOfName, writeBytes } from './documents';
import { fileFaults } from './faults';
import { addFolder, isRemovable } from './folders';
import { addLoose, changeLoose, recordLoose } from './loose';
import { checkedName, checkedPath, isWithin, numbered, sameText } from './names';
import { contentOf, fileAt, filesIn, folderAt, foldersIn, isTaken, placeOfItem, type Place } from './places';
import { moveLooseBelow } from './subtree';

export interface TransferOptions {
  readonly overwrite: boolean;
  /** Another name where the destination's is taken. */
  readonly keepBoth: boolean;
  /** Copies: created now and by who copies, rather than as the source was. */
  readonly resetAuthor: boolean;
  /** Moves: Modified and Editor stay as they were. */
  readonly retainEditor: boolean;
}

export interface Destination {
  readonly folder: Place;
  readonly leaf: string;
}

/** Where a file or folder goes, with a free name where `keepBoth` asks for one. */
function destinationOf({ stores }: Writer, wanted: Destination, keepBoth: boolean): Destination {
  const leaf = checkedName(wanted.leaf);
  const free = keepBoth ? numbered(leaf, (one) => isTaken(stores, `${wanted.folder.path}/${one}`)) : leaf;
  checkedPath(`${wanted.folder.path}/${free}`);
  return { folder: wanted.folder, leaf: free };
}

const samePlace = (place: Place, { folder, leaf }: Destination): boolean =>
  sameText(place.path, `${folder.path}/${leaf}`);

const exists = (writer: Writer, there: Place): Error =>
  (there.kind === 'file' ? fileFaults.fileExists : fileFaults.folderExists)(
    there.path.slice(there.web.path.length + 1),
    loginOf(writer.stores, there, there.editor),
    there.modified,
  );

/** Copies a file: its newest bytes and its values, under one version. */
export function copyFile(writer: Writer, source: Place, wanted: Destination, options: TransferOptions): Place {
  const { stores } = writer;
  return stores.core.together(() => {
    const to = destinationOf(writer, wanted, options.keepBoth);
    if (samePlace(source, to)) throw exists(writer, source);
    const content = contentOf(stores, source);
    const blob = content ? stores.blobs.share(content.blob) : stores.blobs.create();
    return addDocument(writer, to.folder, to.leaf, blob, {
      overwrite: options.overwrite,
      values: holdsRows(to.folder) ? valuesFor(writer, source, to.folder.list) : {},
      ...(options.resetAuthor ? {} : { created: source.created, author: source.author }),
    });
  });
}

/** What says how far a document has come, and stays behind when it is copied. */
const ownState = new Set(['CheckoutUser', '_ModerationStatus', '_ModerationComments']);

/** Of a row's values those that the other list has columns for. */
function valuesFor({ stores }: Writer, source: Place, list: List): Item['values'] {
  if (!source.item) return {};
  const same = source.list?.id === list.id;
  const known = new Set(stores.fields.ofList(list.id).map((field) => field.internalName));
  return Object.fromEntries(
    Object.entries(source.item.values).filter(([name]) => !ownState.has(name) && (same || known.has(name))),
  );
}

/** Copies a folder and all that lies in it. */
export function copyFolder(writer: Writer, source: Place, wanted: Destination, options: TransferOptions): Place {
  const { stores } = writer;
  return stores.core.together(() => {
    if (isWithin(wanted.folder.path, source.path)) throw fileFaults.intoItself();
    const to = destinationOf(writer, wanted, options.keepBoth);
    const target = addFolder(writer, to.folder, to.leaf);
    copyInto(writer, source, target, options);
    return target;
  });
}

function copyInto(writer: Writer, source: Place, target: Place, options: TransferOptions): void {
  const inner = { ...options, keepBoth: false };
  for (const file of filesIn(writer.stores, source)) copyFile(writer, file, { folder: target, leaf: file.leaf }, inner);
  for (const folder of foldersIn(writer.stores, source)) {
    if (!isRemovable(folder)) continue;
    copyInto(writer, folder, addFolder(writer, target, folder.leaf), inner);
  }
}

/** Moves a file; within a list its row stays the same row, into another it keeps its UniqueId, versions and times. */
export function moveFile(writer: Writer, source: Place, wanted: Destination, options: TransferOptions): Place {
  const { stores } = writer;
  return stores.core.together(() => {
    const to = destinationOf(writer, wanted, options.keepBoth);
    if (!isRemovable(source)) throw fileFaults.notRemovable();
    demandUnlocked(writer, source);
    const path = `${to.folder.path}/${to.leaf}`;
    const there = fileAt(stores, path);
    if (there && there.id !== source.id) {
      if (!options.overwrite) throw exists(writer, there);
      // The file that is there gets the bytes as its next version, and the source goes.
      const content = contentOf(stores, source);
      const after = writeBytes(
        writer,
        there,
        content ? stores.blobs.share(content.blob) : stores.blobs.create(),
        there.list ? valuesFor(writer, source, there.list) : {},
      );
      forgetRow(writer, source);
      stores.files.forget(source.id);
      return after;
    }
    const folder = there ? null : folderAt(stores, path);
    if (folder) throw exists(writer, folder);
    return relocate(writer, source, to, options);
  });
}

/** Moves a folder with all that lies in it. */
export function moveFolder(writer: Writer, source: Place, wanted: Destination, options: TransferOptions): Place {
  const { stores } = writer;
  return stores.core.together(() => {
    if (!isRemovable(source)) throw fileFaults.notRemovable();
    const to = destinationOf(writer, wanted, options.keepBoth);
    if (isWithin(to.folder.path, source.path)) throw fileFaults.intoItself();
    const path = `${to.folder.path}/${to.leaf}`;
    const there = samePlace(source, to) ? null : (folderAt(stores, path) ?? fileAt(stores, path));
    if (there) throw exists(writer, there);
    demandAllUnlocked(writer, source);
    return relocate(writer, source, to, options);
  });
}

function demandAllUnlocked(writer: Writer, folder: Place): void {
  for (const file of filesIn(writer.stores, folder)) demandUnlocked(writer, file);
  for (const inner of foldersIn(writer.stores, folder)) if (isRemovable(inner)) demandAllUnlocked(writer, inner);
}

/** Gives a file or folder another path, whose place is free. */
function relocate(writer: Writer, source: Place, to: Destination, options: TransferOptions): Place {
  const { stores } = writer;
  if (source.list?.id !== to.folder.list?.id && !sameText(source.dir, to.folder.path))
    return relocateAcross(writer, source, to, options);
  if (source.item && source.list && holdsRows(to.folder)) {
    const { modified, editor } = source.item;
    const item = changeItem(
      writer,
      source.list,
      source.item,
      {
        dir: to.folder.path,
        leaf: to.leaf,
        ...(source.kind === 'file' ? { values: valuesOfName(to.leaf) } : {}),
        ...(options.retainEditor ? { modified, editor } : {}),
      },
      { newVersion: false },
    );
    return placeOfItem(stores, source.list, item);
  }
  if (source.loose && !holdsRows(to.folder)) {
    const after = changeLoose(writer, source, { dir: to.folder.path, leaf: to.leaf });
    if (after.kind === 'folder') moveLooseBelow(writer.stores, source.path, after.path);
    return after;
  }
  return relocateAcross(writer, source, to, options);
}

/** From one list to another, or between a list and a place in no list. */
function relocateAcross(writer: Writer, source: Place, to: Destination, options: TransferOptions): Place {
  const { stores } = writer;
  const children =
    source.kind === 'folder' ? [...filesIn(stores, source), ...foldersIn(stores, source).filter(isRemovable)] : [];
  const target = transplanted(writer, source, to, options);
  for (const child of children) relocateAcross(writer, child, { folder: target, leaf: child.leaf }, options);
  return target;
}

function transplanted(writer: Writer, source: Place, to: Destination, options: TransferOptions): Place {
  const { stores } = writer;
  if (!holdsRows(to.folder)) {
    const place = addLoose(writer, to.folder, to.leaf, source.kind);
    const content = contentOf(stores, source);
    if (content) stores.files.putContent(place.id, 512, stores.blobs.share(content.blob));
    forgetRow(writer, source);
    stores.files.forget(source.id);
    return place;
  }
  const { list } = to.folder;
  if (source.kind === 'file' && list.baseType !== 1)
    throw faults.badArgument('Files can only be stored in a document library.');
  const old = source.item && source.list ? stores.items.versions(source.list.id, source.item.id).reverse() : [];
  const uiVersion = source.item?.uiVersion ?? 512;
  forgetRow(writer, source);
  const item = addItem(writer, list, {
    fs: source.kind === 'folder' ? 1 : 0,
    dir: to.folder.path,
    leaf: to.leaf,
    uniqueId: source.id,
    uiVersion,
    values: valuesFor(writer, source, list),
    created: source.created,
    author: source.author,
    ...(options.retainEditor ? { modified: source.modified, editor: source.editor } : {}),
  });
  restoreVersions(writer, list, item, old);
  return placeOfItem(stores, list, item);
}

/** Puts the versions that the row had in its former list below the row. */
function restoreVersions({ stores }: Writer, list: List, item: Item, old: readonly Item[]): void {
  if (old.length === 0) return;
  const indexed = indexedColumns(stores, list.id);
  const { listId, id, dir, leaf } = item;
  for (const version of [...old.map((one) => ({ ...one, listId, id, dir, leaf })), item])
    stores.items.put(version, indexed, true);
  // The first `put` keeps the row as it was added, which is the present version and no earlier one.
  stores.items.removeVersion(listId, id, item.uiVersion);
}

/** Takes the row away from where it lay, but leaves its bytes: they go with it. */
function forgetRow(writer: Writer, place: Place): void {
  const { stores } = writer;
  if (place.item && place.list) {
    for (const old of stores.items.versions(place.list.id, place.item.id))
      stores.items.removeVersion(place.list.id, place.item.id, old.uiVersion);
    stores.items.remove(place.item);
    recordItem(writer, place.list, place.item, 'moveAway');
  } else if (place.loose) {
    stores.files.removeLoose(place.id);
    recordLoose(writer, place, 'delete');
  }
}
