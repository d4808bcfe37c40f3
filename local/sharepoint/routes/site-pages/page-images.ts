import { one } from '../../answers/answer';
import { method, type Resource } from '../../answers/resource';
import { addDocument } from '../../files/documents';
import { addFolder } from '../../files/folders';
import { rootFolderOfList } from '../../files/places';
import { ensureLibrary } from '../../lists/find-list';
import { argument, type Segment } from '../../http/path';
import { demand, ofList, type Call } from '../call';
import { fileEntity } from '../files/file-entity';

const assets = { title: 'Site Assets', leaf: 'SiteAssets', template: 101 };

/** One white pixel: what stands for an image of the world outside, which is never fetched. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

const unquoted = (text: string | null): string => (text ?? '').replace(/^'(.*)'$/s, '$1').replace(/''/g, "'");

/**
 * `AddImage(pageName=,imageFileName=)` and `AddImageFromExternalUrl`: an image of a page, in Site Assets in a folder of the
 * page's (@pnp/sp clientside-pages/types.js, setBannerImageFromExternalUrl).
 */
export function imageResource(call: Call, step: Segment): Resource {
  const { stores, request, web, user } = call;
  const named = (name: string, place: number): string =>
    argument(step, name.toLowerCase(), place) ?? unquoted(request.query.get(name));
  return method(() => {
    const file = stores.core.together(() => {
      const library = ensureLibrary(stores, web, assets, user.principalId);
      demand(call, 'addListItems', ofList(call, library));
      const all = addFolder(call, rootFolderOfList(stores, library), 'SitePages', true);
      const folder = addFolder(call, all, named('pageName', 0), true);
      const bytes = request.bytes.length === 0 ? pixel : request.bytes;
      return addDocument(call, folder, named('imageFileName', 1), stores.blobs.put(bytes), { uniqueName: true });
    });
    return one(fileEntity(call, file), request);
  });
}
