import type { Item } from '../store/items';
import type { List } from '../store/lists';
import type { Stores } from '../stores';

/** A major version is 512 UIVersions: 1.0 is 512, 1.1 is 513. */
export const major = 512;

export const nextMajor = (uiVersion: number): number => (Math.floor(uiVersion / major) + 1) * major;

/**
 * The UIVersion that the next write of a document gives it: the next draft where the library has minor versions, else the
 * next major one; the same where versions are off, or while it is checked out.
 */
export function nextUiVersion(stores: Stores, list: List, item: Item): number {
  const checkedOut = list.baseType === 1 && stores.files.state(item.uniqueId).checkedOutBy !== null;
  if (!list.versioning || checkedOut) return item.uiVersion;
  return list.minorVersions ? item.uiVersion + 1 : nextMajor(item.uiVersion);
}

/** "1.0" of 512. */
export const labelOf = (uiVersion: number): string => `${Math.floor(uiVersion / major)}.${uiVersion % major}`;

/** The UIVersion of "1.0"; null for what is no label. */
export function uiVersionOfLabel(label: string): number | null {
  const parts = /^(\d{1,6})\.(\d{1,3})$/.exec(label.trim());
  return parts ? Number(parts[1]) * major + Number(parts[2]) : null;
}

/** Removes bytes that no version of the document has any more. */
export function sweepContents(stores: Stores, list: List, item: Item): void {
  const { files, items } = stores;
  const contents = files.contents(item.uniqueId);
  const versions = [item.uiVersion, ...items.versions(list.id, item.id).map((one) => one.uiVersion)];
  const needed = new Set(
    versions.map((version) => contents.find((content) => content.uiVersion <= version)?.uiVersion ?? null),
  );
  for (const { uiVersion } of contents) if (!needed.has(uiVersion)) files.removeContent(item.uniqueId, uiVersion);
}
