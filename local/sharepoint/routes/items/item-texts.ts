import type { Entity, Parts } from '../../answers/entity';
import { liveValue } from '../../items/live';
import { encodedName } from '../../items/names';
import { valueContext } from '../../kinds/context';
import type { Kind } from '../../kinds/kind';
import { kindOf } from '../../kinds/registry';
import { valueOf } from '../../kinds/value-of';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import type { Call } from '../call';
import { itemAddress } from './item-address';

type Form = 'asText' | 'asHtml' | 'asEdit';

function texts(call: Call, list: List, item: Item, name: string, form: Form): Entity {
  const address = `${itemAddress(list, item)}/${name}`;
  const context = valueContext(call, list);
  const values: Record<string, string> = {};
  for (const field of call.stores.fields.ofList(list.id)) {
    const write: Kind[Form] = kindOf(field)[form];
    values[encodedName(field.internalName)] = write(
      liveValue(call.stores, field, valueOf(item, field, call.stores)),
      field,
      context,
    );
  }
  return { type: 'SP.FieldStringValues', set: 'SP.ApiData.FieldStringValues', id: address, editLink: address, values };
}

/** FieldValuesAsText, AsHTML and ForEdit: all columns of a row as texts (SURFACE.md 8; @pnp/sp items/types.js). */
export const textsOfItem = (call: Call, list: List, item: Item): Parts => ({
  links: {
    FieldValuesAsText: () => texts(call, list, item, 'FieldValuesAsText', 'asText'),
    FieldValuesAsHTML: () => texts(call, list, item, 'FieldValuesAsHTML', 'asHtml'),
    FieldValuesForEdit: () => texts(call, list, item, 'FieldValuesForEdit', 'asEdit'),
  },
});
