import type { Item } from './items';

/**
 * Rows that were read or written lately, parsed. In two generations: when the younger is full it becomes the older, and
 * what nobody asked for since then is let go; so a walk over a long list costs no more than its own rows.
 */
export interface HeldRows {
  get(listId: string, id: number): Item | undefined;
  hold(item: Item): Item;
  /** How many rows of a list are in the younger generation. */
  young(listId: string): number;
  drop(listId: string, id: number): void;
  dropList(listId: string): void;
  clear(): void;
}

type Generation = Map<string, Map<number, Item>>;

export function createHeldRows(most: number): HeldRows {
  let young: Generation = new Map();
  let old: Generation = new Map();
  let count = 0;
  const self: HeldRows = {
    get(listId, id) {
      const item = young.get(listId)?.get(id);
      if (item) return item;
      const older = old.get(listId)?.get(id);
      return older && self.hold(older);
    },
    hold(item) {
      if (count >= most / 2) {
        old = young;
        young = new Map();
        count = 0;
      }
      let ofList = young.get(item.listId);
      if (!ofList) young.set(item.listId, (ofList = new Map<number, Item>()));
      if (!ofList.has(item.id)) count++;
      ofList.set(item.id, item);
      return item;
    },
    young: (listId) => young.get(listId)?.size ?? 0,
    drop(listId, id) {
      if (young.get(listId)?.delete(id)) count--;
      old.get(listId)?.delete(id);
    },
    dropList(listId) {
      count -= young.get(listId)?.size ?? 0;
      young.delete(listId);
      old.delete(listId);
    },
    clear() {
      young = new Map();
      old = new Map();
      count = 0;
    },
  };
  return self;
}
