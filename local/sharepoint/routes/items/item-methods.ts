import { noContent, plain } from '../../answers/answer';
import type { Parts } from '../../answers/entity';
import { method, reading } from '../../answers/resource';
import { nothing } from '../../answers/answer';
import { jsonBody, type ServiceResponse } from '../../http/message';
import { demandUnlockedRow } from '../../files/locks';
import { demandMatch, etagOf } from '../../items/etag';
import { readProperties } from '../../items/read-properties';
import { changeItem } from '../../items/write';
import { recycleItem, removeItem } from '../../items/remove';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { demand, ofItem, type Call } from '../call';
import { changeByForm } from './item-forms';
import { changeOf } from '../changes/item-changes';

/** An If-Match that is sent must hold, also where none is demanded. */
function demandSentMatch(call: Call, item: Item): void {
  const sent = call.request.headers['if-match'];
  if (sent !== undefined) demandMatch(sent, item.version);
}

/** Refuses who may not delete the row, or a document that somebody else has checked out. */
export function demandDelete(call: Call, list: List, item: Item): void {
  demand(call, 'deleteListItems', ofItem(call, list, item));
  demandUnlockedRow(call, item);
}

/** Methods of a row (SURFACE.md 8; @pnp/sp items/types.js). */
export function methodsOfItem(call: Call, list: List, item: Item): Parts {
  const { request } = call;
  const remove = (): ServiceResponse => {
    demandDelete(call, list, item);
    demandSentMatch(call, item);
    removeItem(call, list, item);
    return nothing(request);
  };
  const recycle = (name: string) => (): ServiceResponse => {
    demandDelete(call, list, item);
    demandSentMatch(call, item);
    return plain(recycleItem(call, list, item), request, name, 'Edm.Guid');
  };
  const systemUpdate = (): ServiceResponse => {
    demand(call, 'editListItems', ofItem(call, list, item));
    demandSentMatch(call, item);
    const after = changeItem(
      call,
      list,
      item,
      changeOf(call, list, item, readProperties(call, list, jsonBody(request))),
      {
        system: true,
      },
    );
    return noContent({ ETag: etagOf(after) });
  };
  return {
    routes: {
      recycle: () => method(recycle('Recycle')),
      recyclewithparameters: () => method(recycle('RecycleWithParameters')),
      deletewithparameters: () => method(remove),
      deleteobject: () => method(remove),
      systemupdate: () => method(systemUpdate),
      validateupdatelistitem: () => method(() => changeByForm(call, list, item)),
      getwopiframeurl: () => reading(() => plain('', request, 'GetWOPIFrameUrl')),
    },
  };
}
