import type { Item } from '../store/items';
import type { List } from '../store/lists';
import { itemFaults } from './faults';
import { changeItem } from './write';
import type { Writer } from './writer';

/** All versions of a row, the present one first; earlier ones only where the list keeps them. */
export const versionsOf = ({ stores: { items } }: Pick<Writer, 'stores'>, item: Item): readonly Item[] => [
  item,
  ...items.versions(item.listId, item.id).filter((old) => old.uiVersion !== item.uiVersion),
];

/** Removes one earlier version. The present one stays. */
export function removeVersion(writer: Writer, item: Item, uiVersion: number): void {
  if (uiVersion === item.uiVersion) throw itemFaults.presentVersion();
  const { core, items } = writer.stores;
  core.together(() => items.removeVersion(item.listId, item.id, uiVersion));
}

/** Removes all earlier versions. */
export function removeVersions(writer: Writer, item: Item): void {
  const { core, items } = writer.stores;
  core.together(() => {
    for (const old of items.versions(item.listId, item.id)) items.removeVersion(item.listId, item.id, old.uiVersion);
  });
}

/** Makes an earlier version the present one again: a new version with its values. */
export function restoreVersion(writer: Writer, list: List, item: Item, old: Item): Item {
  const emptied = Object.fromEntries(Object.keys(item.values).map((name) => [name, null]));
  return changeItem(writer, list, item, {
    values: { ...emptied, ...old.values },
    contentTypeId: old.contentTypeId,
  });
}
