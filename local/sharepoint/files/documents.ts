import { seconds } from '../store/database';
import { addItem, changeItem } from '../items/write';
import type { Writer } from '../items/writer';
import type { Stored } from '../store/items';
import type { List } from '../store/lists';
import { changeLoose, addLoose } from './loose';
import { defaultsIn } from './default-values';
import { fileFaults } from './faults';
import { demandUnlockedBy } from './locks';
import { checkedName, checkedPath, numbered, sameText } from './names';
import { contentOf, fileAt, isTaken, placeOfItem, type Place } from './places';
import { nextUiVersion, sweepContents } from './version-numbers';

export interface DocumentOptions {
  readonly overwrite?: boolean;
  /** Another name where this one is taken: "plan1.docx". */
  readonly uniqueName?: boolean;
  readonly values?: Readonly<Record<string, Stored>>;
  readonly created?: string;
  readonly author?: number;
}

/** Is the folder a library's own, so that a document in it is a row? */
export const holdsRows = (folder: Place): folder is Place & { list: List } =>
  folder.list !== null && (folder.item !== null || sameText(folder.path, folder.list.path));

/** Refuses (423) what somebody else has checked out. */
export const demandUnlocked = ({ stores, user }: Writer, place: Place): void =>
  demandUnlockedBy(stores, user, place.id, place.path);

export const loginOf = (stores: Writer['stores'], place: Place, principalId: number): string =>
  stores.people.byId(place.web.siteId, principalId)?.login ?? '';

/** Adds a document to a folder, or writes over the one that is there. `blob` becomes the document's. */
export function addDocument(
  writer: Writer,
  folder: Place,
  wanted: string,
  blob: string,
  options: DocumentOptions = {},
): Place {
  const { stores } = writer;
  return stores.core.together(() => {
    const asked = checkedName(wanted);
    const leaf = options.uniqueName ? numbered(asked, (one) => isTaken(stores, `${folder.path}/${one}`)) : asked;
    const path = checkedPath(`${folder.path}/${leaf}`);
    const there = fileAt(stores, path);
    if (there) {
      if (!options.overwrite)
        throw fileFaults.fileExists(webRelative(there), loginOf(stores, there, there.editor), there.modified);
      return writeBytes(writer, there, blob, options.values);
    }
    if (isTaken(stores, path)) throw fileFaults.folderExists(leaf, '', folder.modified);
    const place = holdsRows(folder)
      ? addRow(writer, folder, leaf, blob, options)
      : addLoose(writer, folder, leaf, 'file');
    stores.files.putContent(place.id, uiVersionOf(place), blob);
    return place;
  });
}

const webRelative = (place: Place): string => place.path.slice(place.web.path.length + 1);

export const uiVersionOf = (place: Place): number => place.item?.uiVersion ?? 512;

function addRow(
  writer: Writer,
  folder: Place & { list: List },
  leaf: string,
  blob: string,
  { values, created, author }: DocumentOptions,
): Place {
  const { stores, user } = writer;
  const { list } = folder;
  const item = addItem(writer, list, {
    dir: folder.path,
    leaf,
    fs: 0,
    uiVersion: list.minorVersions ? 1 : 512,
    values: {
      ...defaultsIn(writer, folder),
      ...values,
      ...valuesOfBytes(stores, leaf, blob),
      ...(list.forceCheckout ? { CheckoutUser: user.principalId } : {}),
    },
    ...(created === undefined ? {} : { created }),
    ...(author === undefined ? {} : { author }),
  });
  // A library that demands check-out keeps a new document checked out until its first check-in.
  if (list.forceCheckout)
    stores.files.setState({
      ...stores.files.state(item.uniqueId),
      checkedOutBy: user.principalId,
      checkedOutAt: seconds(stores.core.now()),
    });
  return placeOfItem(stores, list, item);
}

/** Values that the columns of a library show of the file itself. */
export function valuesOfBytes(stores: Writer['stores'], leaf: string, blob: string): Record<string, Stored> {
  return { File_x0020_Size: String(stores.blobs.length(blob)), ...valuesOfName(leaf) };
}

/** Those that come from the name's ending alone. */
export function valuesOfName(leaf: string): Record<string, Stored> {
  const dot = leaf.lastIndexOf('.');
  const ending = dot > 0 ? leaf.slice(dot + 1).toLowerCase() : null;
  return { File_x0020_Type: ending, DocIcon: ending };
}

/** Writes a document's bytes, and values with them: a new version, unless it is checked out or was empty until now. */
export function writeBytes(
  writer: Writer,
  place: Place,
  blob: string,
  values: Readonly<Record<string, Stored>> = {},
): Place {
  const { stores } = writer;
  return stores.core.together(() => {
    demandUnlocked(writer, place);
    // `routes/file-bytes.ts` writes an attachment under its row, which has an ETag to raise.
    if (place.attachment) throw fileFaults.notRemovable();
    const { files } = stores;
    const state = files.state(place.id);
    files.setState({ ...state, revision: state.revision + 1 });
    if (!place.item || !place.list) {
      const changed = changeLoose(writer, place);
      files.putContent(place.id, uiVersionOf(changed), blob);
      return changed;
    }
    const { list, item } = place;
    if (list.forceCheckout && state.checkedOutBy === null) throw fileFaults.checkOutFirst(place.path);
    // A stub of no bytes that is then filled is one version, as when a client uploads in chunks.
    const stub = (files.content(place.id)?.length ?? 0) === 0;
    const after = changeItem(writer, list, item, {
      values: { ...values, ...valuesOfBytes(stores, item.leaf, blob) },
      uiVersion: stub ? item.uiVersion : nextUiVersion(stores, list, item),
    });
    files.putContent(place.id, after.uiVersion, blob);
    sweepContents(stores, list, after);
    return placeOfItem(stores, list, after);
  });
}

/** The bytes of a document as they are now, or as one of its versions had them. */
export function bytesOf({ stores }: Pick<Writer, 'stores'>, place: Place, uiVersion?: number): Buffer {
  const content = uiVersion === undefined ? contentOf(stores, place) : stores.files.content(place.id, uiVersion);
  return (content && stores.blobs.get(content.blob)) ?? Buffer.alloc(0);
}

export const lengthOf = ({ stores }: Pick<Writer, 'stores'>, place: Place): number =>
  contentOf(stores, place)?.length ?? 0;
