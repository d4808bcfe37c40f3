import { all, done, noContent, one } from '../../answers/answer';
import type { Link, Parts } from '../../answers/entity';
import { entityResource, method, steps, type Resource } from '../../answers/resource';
import { isRemovable, addFolder } from '../../files/folders';
import { changeLoose } from '../../files/loose';
import { moveFolder } from '../../files/move';
import { checkedName, splitPath } from '../../files/names';
import { fileFaults } from '../../files/faults';
import {
  folderAt,
  parentOf,
  placeById,
  placeOfItem,
  rootFolderOf,
  rootFolderOfList,
  type Place,
} from '../../files/places';
import { faults } from '../../http/faults';
import { wrongType } from '../../http/read-value';
import { jsonBody, type ServiceResponse } from '../../http/message';
import { argument, isTrue, type Segment } from '../../http/path';
import { plainGuid } from '../../store/documents';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import type { Web } from '../../store/webs';
import { demand, type Call } from '../call';
import { isSeen, fileTag, securableOf } from './file-entity';
import { removeWithRights } from './file-methods';
import { demandTag } from './file-tag';
import { folderEntity, foldersOf } from './folder-entity';
import { missingResource } from '../missing';
import { needed, pathInWeb, pathOfStep } from './paths';
import { setBy } from '../written';

/** A folder as a resource: GET, MERGE, DELETE and what lies under it. */
export function folderResource(call: Call, place: Place): Resource {
  const { request } = call;
  const change = (): ServiceResponse => {
    demand(call, place.list ? 'editListItems' : 'addAndCustomizePages', securableOf(call, place));
    changeFolder(call, place);
    return noContent();
  };
  return entityResource(folderEntity(call, place), request, {
    merge: change,
    put: change,
    remove: () => {
      if (isRemovable(place)) demandTag(fileTag(place), request.headers['if-match']);
      removeWithRights(call, place);
      return done();
    },
  });
}

const writable = new Set(['Name', 'WelcomePage', 'UniqueContentTypeOrder', 'ContentTypeOrder', 'ProgID']);

/** `Name` renames; `WelcomePage` and the order of content types are kept as they are sent. */
function changeFolder(call: Call, place: Place): void {
  const { stores } = call;
  stores.core.together(() => {
    for (const [name, value] of setBy(jsonBody(call.request), 'SP.Folder', writable)) {
      if (name === 'Name' && typeof value === 'string' && value !== place.leaf) {
        if (!isRemovable(place)) throw fileFaults.notRemovable();
        const parent = parentOf(stores, place);
        if (!parent) throw fileFaults.notRemovable();
        const leaf = checkedName(value);
        moveFolder(
          call,
          place,
          { folder: parent, leaf },
          { overwrite: false, keepBoth: false, resetAuthor: false, retainEditor: false },
        );
      } else if (name === 'WelcomePage') {
        if (value !== null && typeof value !== 'string') throw wrongType('Edm.String');
        const state = stores.files.state(place.id);
        stores.files.setState({ ...state, properties: { ...state.properties, vti_welcomepage: value ?? '' } });
        if (place.loose) changeLoose(call, place);
      } else if (name === 'UniqueContentTypeOrder' && place.list) {
        const list = stores.lists.get(place.list.id);
        const order = Array.isArray(value) ? value : ((value as { results?: unknown } | null)?.results ?? null);
        if (list) stores.lists.put({ ...list, settings: { ...list.settings, UniqueContentTypeOrder: order } });
      }
    }
  });
}

/** A folder that the person may see, by path; any other is missing. */
function seen(call: Call, place: Place | null): Resource {
  return place && place.kind === 'folder' && isSeen(call, place) ? folderResource(call, place) : missingFolder(call);
}

const missingFolder = (call: Call): Resource => missingResource(call, 'SP.Folder', faults.noFolder);

/** `folders` below a folder. */
export function foldersResource(call: Call, parent: Place, step: Segment): Resource {
  const { request } = call;
  const named = (inner: Segment): Resource => seen(call, folderAt(call.stores, below(parent, pathOfStep(inner))));
  if (step.args?.length) return named(step);
  const adding = (name: string, ensure: (inner: Segment) => boolean) => (inner: Segment) =>
    method(() => {
      const { dir, leaf } = splitPath(below(parent, needed(inner, name)));
      const folder = folderAt(call.stores, dir);
      if (!folder || !isSeen(call, folder)) throw faults.noFolder();
      demand(call, folder.list ? 'addListItems' : 'addAndCustomizePages', securableOf(call, folder));
      return one(folderEntity(call, addFolder(call, folder, leaf, ensure(inner))), request);
    });
  return {
    get: () => all(foldersOf(call, parent), request),
    post: () => {
      const { ServerRelativeUrl } = jsonBody(request);
      if (typeof ServerRelativeUrl !== 'string') throw faults.badArgument('ServerRelativeUrl is missing.');
      const { dir, leaf } = splitPath(below(parent, ServerRelativeUrl));
      const folder = folderAt(call.stores, dir);
      if (!folder || !isSeen(call, folder)) throw faults.noFolder();
      demand(call, folder.list ? 'addListItems' : 'addAndCustomizePages', securableOf(call, folder));
      return one(folderEntity(call, addFolder(call, folder, leaf, true)), request, 201);
    },
    child: steps({
      getbyurl: named,
      getbypath: named,
      // `add` gives back a folder that is there already (Microsoft: SPFolderCollection.Add).
      add: adding('url', () => true),
      addusingpath: adding('decodedurl', (inner) => isTrue(argument(inner, 'overwrite', 1))),
      addwithoverwrite: adding('url', (inner) => isTrue(argument(inner, 'boverwrite', 1))),
    }),
  };
}

/** A path from a folder, or a server-relative one. */
function below(parent: Place, text: string): string {
  if (text.trim() === '') throw faults.badArgument('The folder name is missing.');
  if (/^(?:https?:)?\//i.test(text)) return pathInWeb(parent.web, text);
  return pathInWeb(parent.web, `${parent.path}/${text}`);
}

/** Folders of a web (@pnp/sp folders/web.js). */
export function foldersOfWeb(call: Call, web: Web): Parts {
  const byPath = (step: Segment): Resource => seen(call, folderAt(call.stores, pathInWeb(web, pathOfStep(step))));
  return {
    links: {
      RootFolder: () => folderEntity(call, rootFolderOf(web)),
      Folders: () => foldersOf(call, rootFolderOf(web)),
    },
    routes: {
      rootfolder: () => folderResource(call, rootFolderOf(web)),
      folders: (step) => foldersResource(call, rootFolderOf(web), step),
      getfolderbyserverrelativepath: byPath,
      getfolderbyserverrelativeurl: byPath,
      getfolderbyid: (step) => seen(call, placeById(call.stores, web.siteId, plainGuid(pathOfStep(step)))),
    },
  };
}

export function foldersOfList(call: Call, list: List): Parts {
  const root = (): Place => rootFolderOfList(call.stores, list);
  return {
    links: { RootFolder: () => folderEntity(call, root()) },
    routes: { rootfolder: () => folderResource(call, root()) },
  };
}

/** `Folder` of a row that is one; nowhere for others. */
export function foldersOfItem(call: Call, list: List, item: Item): Parts {
  const link = (): Link => (item.fs === 1 ? folderEntity(call, placeOfItem(call.stores, list, item)) : null);
  return {
    links: { Folder: link },
    ...(item.fs === 1 ? { routes: { folder: () => folderResource(call, placeOfItem(call.stores, list, item)) } } : {}),
  };
}
