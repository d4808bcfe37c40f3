import { changeItem } from '../items/write';
import { removeItem } from '../items/remove';
import type { Writer } from '../items/writer';
import { seconds } from '../store/database';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import { demandUnlocked, loginOf } from './documents';
import { fileFaults } from './faults';
import type { Place } from './places';
import { nextMajor, sweepContents } from './version-numbers';

export type Document = Place & { readonly item: Item; readonly list: List };

/** Microsoft: SP.CheckinType. */
export const checkinTypes = { minor: 0, major: 1, overwrite: 2 } as const;

/** Checks a document out: until it is checked in, only this person writes it, and no versions come. */
export function checkOut(writer: Writer, place: Document): void {
  const { stores, user } = writer;
  stores.core.together(() => {
    const state = stores.files.state(place.id);
    if (state.checkedOutBy !== null) throw fileFaults.locked(place.path, loginOf(stores, place, state.checkedOutBy));
    const content = stores.files.content(place.id);
    stores.files.setState({
      ...state,
      checkedOutBy: user.principalId,
      checkedOutAt: seconds(stores.core.now()),
      before: content ? { item: place.item, blob: stores.blobs.share(content.blob) } : null,
    });
    changeItem(writer, place.list, place.item, { values: { CheckoutUser: user.principalId } }, { system: true });
  });
}

/** Checks a document in as the next major or minor version, or into the version that it was checked out of. */
export function checkIn(writer: Writer, place: Document, type: number, comment: string): void {
  const { stores } = writer;
  stores.core.together(() => {
    const { files, blobs } = stores;
    const state = files.state(place.id);
    if (state.checkedOutBy === null) throw fileFaults.notCheckedOut(place.path);
    demandUnlocked(writer, place);
    const { list, item } = place;
    const uiVersion = checkedInAs(list, item, type, state.before === null);
    files.setState({
      ...state,
      checkedOutBy: null,
      checkedOutAt: null,
      before: null,
      comments: { ...state.comments, [uiVersion]: comment },
    });
    const content = files.content(place.id);
    if (uiVersion !== item.uiVersion && content) {
      files.putContent(place.id, uiVersion, blobs.share(content.blob));
      // The version before keeps the bytes that it had when it was checked out.
      if (state.before) files.putContent(place.id, content.uiVersion, state.before.blob);
    } else if (state.before) blobs.remove(state.before.blob);
    sweepContents(stores, list, changeItem(writer, list, item, { values: { CheckoutUser: null }, uiVersion }));
  });
}

function checkedInAs(list: List, item: Item, type: number, first: boolean): number {
  if (type === checkinTypes.overwrite || !list.versioning) return item.uiVersion;
  if (list.minorVersions && type === checkinTypes.minor) return first ? item.uiVersion : item.uiVersion + 1;
  return first && item.uiVersion % 512 === 0 ? item.uiVersion : nextMajor(item.uiVersion);
}

/** Throws away what was written since the check-out; a document that was never checked in goes altogether. */
export function undoCheckOut(writer: Writer, place: Document, mayOverride: boolean): void {
  const { stores } = writer;
  stores.core.together(() => {
    const { files } = stores;
    const state = files.state(place.id);
    if (state.checkedOutBy === null) throw fileFaults.notCheckedOut(place.path);
    if (!mayOverride) demandUnlocked(writer, place);
    if (state.before === null) {
      files.setState({ ...state, checkedOutBy: null });
      removeItem(writer, place.list, place.item);
      files.forget(place.id);
      return;
    }
    const content = files.content(place.id);
    if (content) files.putContent(place.id, content.uiVersion, state.before.blob);
    files.setState({ ...state, checkedOutBy: null, checkedOutAt: null, before: null });
    const old = state.before.item ?? place.item;
    const gone = Object.keys(place.item.values).filter((name) => !(name in old.values));
    changeItem(
      writer,
      place.list,
      place.item,
      {
        values: { ...Object.fromEntries(gone.map((name) => [name, null])), ...old.values, CheckoutUser: null },
        modified: old.modified,
        editor: old.editor,
      },
      { system: true },
    );
  });
}
