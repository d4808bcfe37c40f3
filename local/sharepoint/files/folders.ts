import { addItem } from '../items/write';
import { removeItem } from '../items/remove';
import type { Writer } from '../items/writer';
import { faults } from '../http/faults';
import { demandUnlocked, holdsRows, loginOf } from './documents';
import { fileFaults } from './faults';
import { addLoose, removeLoose } from './loose';
import { checkedName, checkedPath } from './names';
import { filesIn, folderAt, foldersIn, isTaken, placeOfItem, type Place } from './places';

/** Adds a folder; one that is there already is refused, or given back where `ensure` says so. */
export function addFolder(writer: Writer, parent: Place, wanted: string, ensure = false): Place {
  const { stores } = writer;
  return stores.core.together(() => {
    const leaf = checkedName(wanted);
    const path = checkedPath(`${parent.path}/${leaf}`);
    const there = folderAt(stores, path);
    if (there && ensure) return there;
    if (there)
      throw fileFaults.folderExists(
        path.slice(there.web.path.length + 1),
        loginOf(stores, there, there.editor),
        there.modified,
      );
    if (isTaken(stores, path)) throw fileFaults.fileExists(leaf, '', parent.modified);
    if (!holdsRows(parent)) return addLoose(writer, parent, leaf, 'folder');
    return placeOfItem(
      stores,
      parent.list,
      addItem(writer, parent.list, { fs: 1, dir: parent.path, leaf, values: { Title: leaf } }),
    );
  });
}

/** The folder that a path names from another: "a/b" below it, "/sites/dev/a" from the root. Refused where it is missing. */
export function demandFolder(writer: Writer, path: string): Place {
  const folder = folderAt(writer.stores, path);
  if (!folder) throw faults.noFolder();
  return folder;
}

/** Everything below a folder, the deepest first, and then the folder itself. */
export function treeOf(stores: Writer['stores'], folder: Place): Place[] {
  const inner = foldersIn(stores, folder)
    .filter((one) => one.item !== null || one.loose !== null)
    .flatMap((one) => treeOf(stores, one));
  return [...inner, ...filesIn(stores, folder), folder];
}

/** Can this folder be deleted, renamed or moved? Those that each web and each list has cannot. */
export const isRemovable = (place: Place): boolean => place.item !== null || place.loose !== null;

/** Deletes a file, or a folder with all that lies in it, for good. `demandEach` is asked of each. */
export function removePlace(writer: Writer, place: Place, demandEach: (one: Place) => void): void {
  if (!isRemovable(place)) throw fileFaults.notRemovable();
  const { stores } = writer;
  stores.core.together(() => {
    const all = place.kind === 'file' ? [place] : treeOf(stores, place);
    for (const one of all) {
      demandEach(one);
      demandUnlocked(writer, one);
    }
    // Removing a row removes the rows below it too.
    if (place.item && place.list) removeItem(writer, place.list, place.item);
    else for (const one of all) removeLoose(writer, one);
  });
}
