import { one } from '../../answers/answer';
import type { Parts } from '../../answers/entity';
import { method } from '../../answers/resource';
import { addDocument } from '../../files/documents';
import { addFolder } from '../../files/folders';
import { rootFolderOfList } from '../../files/places';
import { faults } from '../../http/faults';
import { argument } from '../../http/path';
import { ensureLibrary } from '../../lists/find-list';
import { plainGuid } from '../../store/documents';
import type { Web } from '../../store/webs';
import { demand, ofItem, ofList, type Call } from '../call';
import { fileEntity } from '../files/file-entity';

const assets = { title: 'Site Assets', leaf: 'SiteAssets', template: 101 };

/**
 * `UploadImage(listTitle=,imageName=,listId=,itemId=)`: an image for an image column of a row, kept in Site Assets in a
 * folder of the list's (@pnp/sp items/types.js setImageField; the folder is unverified).
 */
export function imagesOfWeb(call: Call, web: Web): Parts {
  const { stores, request, user } = call;
  return {
    routes: {
      uploadimage: (step) =>
        method(() => {
          const list = stores.lists.get(plainGuid(argument(step, 'listid', 2) ?? ''));
          if (!list || list.webId !== web.id) throw faults.noListId();
          const item = stores.items.one(list.id, Number(argument(step, 'itemid', 3)));
          if (item) demand(call, 'editListItems', ofItem(call, list, item));
          else demand(call, 'addListItems', ofList(call, list));
          const file = stores.core.together(() => {
            const library = ensureLibrary(stores, web, assets, user.principalId);
            const folder = addFolder(
              call,
              addFolder(call, rootFolderOfList(stores, library), 'Lists', true),
              list.id,
              true,
            );
            const name = argument(step, 'imagename', 1) ?? '';
            return addDocument(call, folder, name, stores.blobs.put(request.bytes), { overwrite: true });
          });
          return one(fileEntity(call, file), request);
        }),
    },
  };
}
