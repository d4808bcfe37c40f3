import { joinLazily, type Entity, type Parts } from '../../answers/entity';
import { etagOf } from '../../items/etag';
import type { Item } from '../../store/items';
import { rowType, type List } from '../../store/lists';
import { attachmentsOfItem } from './attachments';
import { ofItem, type Call } from '../call';
import { changesOfItem } from '../changes/changes';
import { commentsOfItem } from './comments';
import { filesOfItem } from '../files/files';
import { itemAddress, itemSet } from './item-address';
import { lookupOfItem, lookupsOfItem } from './item-lookups';
import { methodsOfItem } from './item-methods';
import { parentsOfItem } from './item-parents';
import { textsOfItem } from './item-texts';
import { defaultValues, quickValue, valuesOfItem } from './item-values';
import { versionsOfItem } from './item-versions';
import { securityOf } from '../security/security';
import { sharingOfItem } from '../sharing/sharing';

type Area = (call: Call, list: List, item: Item) => Parts;

/** What lies under a row; each area adds its own. */
const areas = (): readonly Area[] => [
  valuesOfItem,
  lookupsOfItem,
  textsOfItem,
  versionsOfItem,
  attachmentsOfItem,
  commentsOfItem,
  filesOfItem,
  parentsOfItem,
  changesOfItem,
  (call, list, item) => securityOf(call, ofItem(call, list, item)),
  sharingOfItem,
  methodsOfItem,
];

export { itemAddress, itemSet } from './item-address';

/** A row with its default properties in SharePoint's order (SURFACE.md 8, responses/item.json). */
export function itemEntity(call: Call, list: List, item: Item): Entity {
  const address = itemAddress(list, item);
  let values: Record<string, unknown> | undefined;
  let parts: Required<Parts> | undefined;
  return {
    type: rowType(list),
    set: itemSet(list),
    id: item.uniqueId,
    editLink: address,
    etag: etagOf(item),
    // A write passes by the row without reading it.
    get values() {
      return (values ??= defaultValues(call, list, item));
    },
    parts: () => (parts ??= partsOf(call, list, item)),
  };
}

/**
 * The parts of a row. Those of all areas are many, and a page of rows mostly wants a lookup or a person of each: these are
 * found alone, and the rest is put together when another name is asked for.
 */
function partsOf(call: Call, list: List, item: Item): Required<Parts> {
  let whole: Required<Parts> | undefined;
  const all = (): Required<Parts> => (whole ??= joinLazily(areas().map((area) => () => area(call, list, item))));
  const table = <T extends object>(of: (parts: Required<Parts>) => T, quick: (name: string) => unknown): T =>
    new Proxy<T>({} as T, {
      get: (_target, name) =>
        (typeof name === 'string' ? quick(name) : undefined) ?? (Reflect.get(of(all()), name) as unknown),
      has: (_target, name) => Reflect.has(of(all()), name),
      ownKeys: () => Reflect.ownKeys(of(all())),
      getOwnPropertyDescriptor: (_target, name) => {
        const value = typeof name === 'string' ? quick(name) : undefined;
        return value === undefined
          ? Reflect.getOwnPropertyDescriptor(of(all()), name)
          : { value, configurable: true, enumerable: true };
      },
    });
  return {
    get routes() {
      return all().routes;
    },
    links: table(
      (parts) => parts.links,
      (name) => lookupOfItem(call, list, item, name)?.link,
    ),
    more: table(
      (parts) => parts.more,
      (name) => lookupOfItem(call, list, item, name)?.refuse ?? quickValue(item, name),
    ),
  };
}
