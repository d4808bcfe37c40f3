import type { Item } from '../../store/items';
import type { List } from '../../store/lists';

/** Path of a row after `_api/`: its `odata.editLink`. */
export const itemAddress = (list: List, item: Pick<Item, 'id'>): string =>
  `Web/Lists(guid'${list.id}')/Items(${item.id})`;

/** Name of the set that a list's rows are in, as `odata.metadata` says it (SURFACE.md 2). */
export const itemSet = (list: List): string => `SP.ListData.${list.entityTypeName}Items`;
