import type { Entity, Parts } from '../../answers/entity';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import type { Call } from '../call';
import { contentTypeEntity } from '../lists/content-types';
import { itemAddress } from './item-address';
import { listEntity } from '../lists/lists';

/** What a row belongs to (SURFACE.md 8; @pnp/sp items/types.js getParentInfos). */
export function parentsOfItem(call: Call, list: List, item: Item): Parts {
  const address = `${itemAddress(list, item)}/Properties`;
  return {
    links: {
      ContentType: () => {
        const type = call.stores.contentTypes
          .ofList(list.id)
          .find((one) => one.contentTypeId.toLowerCase() === item.contentTypeId.toLowerCase());
        const web = call.stores.webs.get(list.webId) ?? call.web;
        return type ? contentTypeEntity(call, { web, list }, type) : null;
      },
      ParentList: () => listEntity(call, list),
      Properties: (): Entity => ({
        type: 'SP.PropertyValues',
        set: 'SP.ApiData.PropertyValues',
        id: address,
        editLink: address,
        values: {},
      }),
    },
  };
}
