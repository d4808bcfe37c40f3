import type { Entity } from '../../answers/entity';
import type { Securable } from '../../rights/rights';
import type { Call } from '../call';
import { itemEntity } from '../items/item-entity';
import { listEntity } from '../lists/lists';
import { webEntity } from '../webs/webs';

/** Where a securable is, after `_api/`. */
export function securableAddress(of: Securable): string {
  if (of.kind === 'web') return 'Web';
  const list = `Web/Lists(guid'${of.list.id}')`;
  return of.kind === 'list' ? list : `${list}/Items(${of.item.id})`;
}

/** A securable as clients see it. */
export function securableEntity(call: Call, of: Securable): Entity {
  switch (of.kind) {
    case 'web':
      return webEntity(call, of.web);
    case 'list':
      return listEntity(call, of.list);
    case 'item':
      return itemEntity(call, of.list, of.item);
  }
}
