import type { Item } from '../store/items';

/** Id of a row's own role assignments, where it has any (`scopeId` in rights/rights.ts). */
export const ofItemScope = (item: Pick<Item, 'listId' | 'id'>): string => `${item.listId}/${item.id}`;
