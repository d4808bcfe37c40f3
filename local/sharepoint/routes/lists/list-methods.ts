import { done, plain } from '../../answers/answer';
import type { Parts } from '../../answers/entity';
import { method } from '../../answers/resource';
import { recycleList, removeList } from '../../lists/remove-list';
import type { List } from '../../store/lists';
import { demand, ofList, type Call } from '../call';

/** `recycle` and `deleteObject` of a list (@pnp/sp lists/types.js). */
export function methodsOfList(call: Call, list: List): Parts {
  return {
    routes: {
      recycle: () =>
        method(() => {
          demand(call, 'manageLists', ofList(call, list));
          return plain(recycleList(call, list), call.request, 'Recycle', 'Edm.Guid');
        }),
      deleteobject: () =>
        method(() => {
          demand(call, 'manageLists', ofList(call, list));
          removeList(call, list);
          return done();
        }),
    },
  };
}
