import { changeItem } from '../items/write';
import type { Writer } from '../items/writer';
import type { Document } from './checkout';
import type { Item } from '../store/items';
import { demandUnlocked } from './documents';
import { fileFaults } from './faults';
import { nextUiVersion, sweepContents, uiVersionOfLabel } from './version-numbers';

/** Earlier versions of a document, oldest first; the present one is not among them (Microsoft: SP.File.Versions). */
export const earlierVersions = ({ stores }: Pick<Writer, 'stores'>, place: Document): Item[] =>
  stores.items.versions(place.list.id, place.item.id).reverse();

export const versionById = (writer: Pick<Writer, 'stores'>, place: Document, id: number): Item | null =>
  earlierVersions(writer, place).find((one) => one.uiVersion === id) ?? null;

export function versionByLabel(writer: Pick<Writer, 'stores'>, place: Document, label: string): Item | null {
  const id = uiVersionOfLabel(label);
  return id === null ? null : versionById(writer, place, id);
}

/** Removes one version and the bytes that no other version has. */
export function removeVersion(writer: Writer, place: Document, version: Item): void {
  const { core, items } = writer.stores;
  core.together(() => {
    demandUnlocked(writer, place);
    items.removeVersion(place.list.id, place.item.id, version.uiVersion);
    sweepContents(writer.stores, place.list, place.item);
  });
}

export function removeAllVersions(writer: Writer, place: Document): void {
  writer.stores.core.together(() => {
    for (const version of earlierVersions(writer, place)) removeVersion(writer, place, version);
  });
}

/** A new version with the bytes and the values of an earlier one. */
export function restoreVersion(writer: Writer, place: Document, version: Item): void {
  const { core, files, blobs } = writer.stores;
  const { list, item } = place;
  core.together(() => {
    demandUnlocked(writer, place);
    const state = files.state(place.id);
    if (list.forceCheckout && state.checkedOutBy === null) throw fileFaults.checkOutFirst(place.path);
    const content = files.content(place.id, version.uiVersion);
    const gone = Object.keys(item.values).filter((name) => !(name in version.values));
    const after = changeItem(writer, list, item, {
      values: { ...Object.fromEntries(gone.map((name) => [name, null])), ...version.values },
      uiVersion: nextUiVersion(writer.stores, list, item),
    });
    if (content) files.putContent(place.id, after.uiVersion, blobs.share(content.blob));
    files.setState({ ...state, revision: state.revision + 1 });
    sweepContents(writer.stores, list, after);
  });
}
