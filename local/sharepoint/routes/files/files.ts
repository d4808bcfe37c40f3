import { all, done, noContent, one } from '../../answers/answer';
import type { Link, Parts } from '../../answers/entity';
import { entityResource, method, steps, type Resource } from '../../answers/resource';
import { addDocument, type DocumentOptions } from '../../files/documents';
import { splitPath } from '../../files/names';
import { fileAt, folderAt, placeById, placeOfItem, type Place } from '../../files/places';
import { templateBytes } from '../../files/templates';
import { faults } from '../../http/faults';
import { jsonBody, type ServiceResponse } from '../../http/message';
import { argument, isTrue, type Segment } from '../../http/path';
import { plainGuid } from '../../store/documents';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import type { Web } from '../../store/webs';
import { demand, type Call } from '../call';
import { fileEntity, fileTag, isSeen, securableOf } from './file-entity';
import { removeWithRights } from './file-methods';
import { demandTag } from './file-tag';
import { filesOf } from './folder-entity';
import { foldersOfItem, foldersOfList, foldersOfWeb } from './folders';
import { missingResource } from '../missing';
import { needed, pathInWeb, pathOfStep, pathOfUrl } from './paths';
import { joinParts } from '../../answers/entity';
import { setBy } from '../written';

/** A file as a resource: GET, MERGE, DELETE with If-Match and what lies under it. */
export function fileResource(call: Call, place: Place): Resource {
  const { request } = call;
  return entityResource(fileEntity(call, place), request, {
    merge: () => {
      demand(call, place.list ? 'editListItems' : 'addAndCustomizePages', securableOf(call, place));
      setBy(jsonBody(request), 'SP.File', new Set());
      return noContent({ ETag: fileTag(place) });
    },
    remove: () => {
      demandTag(fileTag(place), request.headers['if-match']);
      removeWithRights(call, place);
      return done();
    },
  });
}

function seen(call: Call, place: Place | null, path: string): Resource {
  if (place && place.kind === 'file' && isSeen(call, place)) return fileResource(call, place);
  return missingResource(call, 'SP.File', () => faults.noFile(path));
}

/** `files` of a folder: all, one by name, and the ways to add one (SURFACE.md 13). */
export function filesResource(call: Call, folder: Place, step: Segment): Resource {
  const { request } = call;
  const named = (inner: Segment): Resource => {
    const path = below(folder, pathOfStep(inner));
    return seen(call, fileAt(call.stores, path), path);
  };
  if (step.args?.length) return named(step);
  const adding = (name: string, bytes: (inner: Segment) => Buffer) => (inner: Segment) =>
    method(() => add(call, folder, needed(inner, name), bytes(inner), optionsOf(inner)));
  const body = (): Buffer => request.bytes;
  return {
    get: () => all(filesOf(call, folder), request),
    child: steps({
      getbyurl: named,
      getbypath: named,
      add: adding('url', body),
      addusingpath: adding('decodedurl', body),
      addstub: adding('urloffile', () => Buffer.alloc(0)),
      addstubusingpath: adding('decodedurl', () => Buffer.alloc(0)),
      addtemplatefile: adding('urloffile', (inner) => templateBytes(Number(argument(inner, 'templatefiletype', 1)))),
    }),
  };
}

const optionsOf = (step: Segment): DocumentOptions => ({
  overwrite: isTrue(argument(step, 'overwrite', 1)) && step.name !== 'addtemplatefile',
  uniqueName: isTrue(argument(step, 'ensureuniquefilename', 2)),
});

/** Adds a file, or a version of the one that is there; answers 200 with it, as every method does. */
function add(call: Call, parent: Place, url: string, bytes: Buffer, options: DocumentOptions): ServiceResponse {
  const { stores } = call;
  const { dir, leaf } = splitPath(below(parent, checkedUrl(url)));
  const folder = folderAt(stores, dir);
  if (!folder || !isSeen(call, folder)) throw faults.noFolder();
  demand(call, folder.list ? 'addListItems' : 'addAndCustomizePages', securableOf(call, folder));
  const there = options.uniqueName ? null : fileAt(stores, `${folder.path}/${leaf}`);
  if (there && options.overwrite)
    demand(call, there.list ? 'editListItems' : 'addAndCustomizePages', securableOf(call, there));
  if (folder.list && folder.list.baseType !== 1)
    throw faults.badArgument('Files cannot be added to this list: it is not a document library.');
  const place = stores.core.together(() => addDocument(call, folder, leaf, stores.blobs.put(bytes), options));
  return one(fileEntity(call, place), call.request);
}

/** No name at all must not be taken for the folder itself. */
function checkedUrl(url: string): string {
  if (url.trim() === '' || url.endsWith('/')) throw faults.badArgument('The file name is missing.');
  return url;
}

/** A path from a folder, or a server-relative one. */
function below(folder: Place, text: string): string {
  if (/^(?:https?:)?\//i.test(text)) return pathInWeb(folder.web, text);
  return pathInWeb(folder.web, `${folder.path}/${text}`);
}

/** Files and folders of a web (@pnp/sp files/web.js and folders/web.js). */
export function filesOfWeb(call: Call, web: Web): Parts {
  const byPath = (step: Segment): Resource => {
    const path = pathInWeb(web, pathOfStep(step));
    return seen(call, fileAt(call.stores, path), path);
  };
  const byUrl = (step: Segment): Resource => {
    // A sharing link or an address in the browser may carry a query of its own.
    const path = pathInWeb(web, pathOfUrl(pathOfStep(step).replace(/\?.*$/s, '')).replace(/^\/:\w:\/[a-z]\//i, '/'));
    return seen(call, fileAt(call.stores, path), path);
  };
  return joinParts(foldersOfWeb(call, web), {
    routes: {
      getfilebyserverrelativepath: byPath,
      getfilebyserverrelativeurl: byPath,
      getfilebyurl: byUrl,
      getfilebylinkingurl: byUrl,
      getfilebyid: (step) => {
        const id = plainGuid(pathOfStep(step));
        return seen(call, placeById(call.stores, web.siteId, id), id);
      },
    },
  });
}

export function filesOfList(call: Call, list: List): Parts {
  return foldersOfList(call, list);
}

/** `File` and `Folder` of a row: nowhere where it is none. */
export function filesOfItem(call: Call, list: List, item: Item): Parts {
  const isFile = item.fs === 0 && list.baseType === 1;
  const link = (): Link => (isFile ? fileEntity(call, placeOfItem(call.stores, list, item)) : null);
  return joinParts(foldersOfItem(call, list, item), {
    links: { File: link },
    ...(isFile ? { routes: { file: () => fileResource(call, placeOfItem(call.stores, list, item)) } } : {}),
  });
}
