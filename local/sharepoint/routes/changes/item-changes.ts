import { checkedName } from '../../files/names';
import { chosenContentType } from '../../items/content-type';
import type { SentProperties } from '../../items/read-properties';
import type { ItemChange } from '../../items/write';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { may, ofItem, type Call } from '../call';

/** What a write sends, as a change of the row: a document or folder is renamed by FileLeafRef, a row never. */
export function changeOf(call: Call, list: List, item: Item, sent: SentProperties): ItemChange {
  const { _ModerationStatus: status, ...values } = sent.values;
  // Only who may approve decides about approval; another's write of it is left out.
  const approves = status !== undefined && may(call, 'approveItems', ofItem(call, list, item));
  const named = sent.leaf !== undefined && (list.baseType === 1 || item.fs === 1);
  return {
    values: approves ? { ...values, _ModerationStatus: status } : values,
    ...(named ? { leaf: checkedName(wholeName(item, sent.leaf ?? '')) } : {}),
    ...(sent.contentTypeId === undefined
      ? {}
      : { contentTypeId: chosenContentType(call.stores, list, sent.contentTypeId) }),
  };
}

/** A document keeps its ending where the new name has none, as SharePoint has it. */
function wholeName(item: Item, leaf: string): string {
  const ending = /\.[^.]+$/.exec(item.leaf)?.[0] ?? '';
  return item.fs === 1 || leaf.includes('.') ? leaf : leaf + ending;
}
