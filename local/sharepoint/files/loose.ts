import type { Writer } from '../items/writer';
import type { changeTypes } from '../store/changes';
import { seconds } from '../store/database';
import { placeOfLoose, type Place } from './places';

/** Adds a file or folder that lies in no list. */
export function addLoose(writer: Writer, folder: Place, leaf: string, kind: 'file' | 'folder'): Place {
  const { stores, user } = writer;
  const at = seconds(stores.core.now());
  const node = stores.files.putLoose({
    id: stores.core.newId(),
    webId: folder.web.id,
    kind,
    dir: folder.path,
    leaf,
    created: at,
    modified: at,
    author: user.principalId,
    editor: user.principalId,
    version: 1,
  });
  const place = placeOfLoose(stores, node);
  recordLoose(writer, place, 'add');
  return place;
}

/** A new version number and time, and where it now lies. */
export function changeLoose(
  writer: Writer,
  place: Place,
  change: { dir?: string; leaf?: string; welcomePage?: string } = {},
): Place {
  const { stores, user } = writer;
  const node = stores.files.loose(place.id);
  if (!node) return place;
  const after = placeOfLoose(
    stores,
    stores.files.putLoose({
      ...node,
      ...change,
      modified: seconds(stores.core.now()),
      editor: user.principalId,
      version: node.version + 1,
    }),
  );
  recordLoose(writer, after, change.dir !== undefined || change.leaf !== undefined ? 'rename' : 'update');
  return after;
}

export function removeLoose(writer: Writer, place: Place): void {
  writer.stores.files.forget(place.id);
  writer.stores.files.removeLoose(place.id);
  recordLoose(writer, place, 'delete');
}

/** Only what lies in no list is a File or Folder of the change log (Microsoft: SPChangeFile, SPChangeFolder). */
export function recordLoose({ stores, user }: Writer, place: Place, type: keyof typeof changeTypes): void {
  stores.changes.record({
    thing: place.kind === 'file' ? 'File' : 'Folder',
    type,
    siteId: place.web.siteId,
    webId: place.web.id,
    uniqueId: place.id,
    path: place.path,
    editor: user.principalId,
  });
}
