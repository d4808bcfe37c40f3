import { done, noContent, one, plain } from '../../answers/answer';
import type { Parts } from '../../answers/entity';
import { entityResource, method, steps, type Resource } from '../../answers/resource';
import { demandUnlockedRow } from '../../files/locks';
import { checkedName } from '../../files/names';
import { faults } from '../../http/faults';
import { jsonBody, type ServiceResponse } from '../../http/message';
import { only, type Segment } from '../../http/path';
import { chosenContentType, isFolderType } from '../../items/content-type';
import { demandMatch, etagOf } from '../../items/etag';
import { readProperties } from '../../items/read-properties';
import { addItem, changeItem, type ItemDraft } from '../../items/write';
import { removeItem } from '../../items/remove';
import { runQuery } from '../../query';
import { defaultTop, readRows } from '../../query/read-rows';
import { plainGuid } from '../../store/documents';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { demand, may, ofItem, ofList, type Call } from '../call';
import { changeOf } from '../changes/item-changes';
import { itemEntity, itemSet } from './item-entity';
import { addByForm } from './item-forms';
import { demandDelete } from './item-methods';

/** One row as a resource: GET, MERGE (PATCH, PUT alike) and DELETE, and what lies under it. */
export function itemResource(call: Call, list: List, item: Item): Resource {
  const { request } = call;
  const change = (): ServiceResponse => {
    demand(call, 'editListItems', ofItem(call, list, item));
    demandMatch(request.headers['if-match'], item.version);
    demandUnlockedRow(call, item);
    const sent = readProperties(call, list, jsonBody(request));
    return noContent({ ETag: etagOf(changeItem(call, list, item, changeOf(call, list, item, sent))) });
  };
  return entityResource(itemEntity(call, list, item), request, {
    merge: change,
    put: change,
    remove() {
      demandDelete(call, list, item);
      demandMatch(request.headers['if-match'], item.version);
      removeItem(call, list, item);
      return done();
    },
  });
}

/** POST items: a row, or with a folder's content type a folder (SURFACE.md 8). */
function add(call: Call, list: List): ServiceResponse {
  demand(call, 'addListItems', ofList(call, list));
  const sent = readProperties(call, list, jsonBody(call.request));
  const contentTypeId =
    sent.contentTypeId === undefined ? undefined : chosenContentType(call.stores, list, sent.contentTypeId);
  const folder = isFolderType(contentTypeId ?? '');
  // A document comes into being by its file alone (SharePoint's words for it).
  if (list.baseType === 1 && !folder)
    throw faults.badArgument('To add an item to a document library, use SPFileCollection.Add()');
  const title = sent.values['Title'];
  const name = sent.leaf ?? (typeof title === 'string' ? title : undefined);
  const draft: ItemDraft = {
    values: sent.values,
    ...(contentTypeId === undefined ? {} : { contentTypeId }),
    ...(folder ? { fs: 1, ...(name === undefined ? {} : { leaf: checkedName(name) }) } : {}),
  };
  return one(itemEntity(call, list, addItem(call, list, draft)), call.request, 201);
}

/** `items`, `getItemById` and their kin under a list (SURFACE.md 8; @pnp/sp items/types.js, lists/types.js). */
export function itemsOfList(call: Call, list: List): Parts {
  const seen = (item: Item | null): Resource => {
    // A row that the person may not see is missing for them (SURFACE.md 12).
    if (!item || item.listId !== list.id || !may(call, 'viewListItems', ofItem(call, list, item)))
      throw faults.noItem();
    return itemResource(call, list, item);
  };
  const byId = (step: Segment): Resource => {
    const text = (only(step) ?? '').trim();
    if (!/^-?\d{1,10}$/.test(text)) throw faults.badQuery(`The expression "${step.raw}(${text})" is not valid.`);
    return seen(call.stores.items.one(list.id, Number(text)));
  };
  const byGuid = (step: Segment): Resource => seen(call.stores.items.byGuid(plainGuid(only(step) ?? '')));
  const addForm = (): Resource => method(() => addByForm(call, list));
  return {
    links: {
      Items: () => {
        const { rows } = runQuery(call, list, { most: defaultTop });
        return { set: itemSet(list), entities: rows.map((item) => itemEntity(call, list, item)) };
      },
    },
    routes: {
      items: (step) =>
        step.args?.length
          ? byId(step)
          : {
              get: () => readRows(call, list),
              post: () => add(call, list),
              child: steps({ getbyid: byId, getbystringid: byId, getbyuniqueid: byGuid }),
            },
      getitembyid: byId,
      getitembystringid: byId,
      getitembyuniqueid: byGuid,
      addvalidateupdateitemusingpath: addForm,
      addvalidateupdateitem: addForm,
      reservelistitemid: () =>
        method(() => {
          demand(call, 'addListItems', ofList(call, list));
          const id = call.stores.core.together(() => call.stores.items.takeId(list.id));
          return plain(id, call.request, 'ReserveListItemId', 'Edm.Int32');
        }),
    },
  };
}
