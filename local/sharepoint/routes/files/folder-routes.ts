import { nothing, one, plain } from '../../answers/answer';
import { method, type Resource } from '../../answers/resource';
import { addFolder } from '../../files/folders';
import { isTaken, type Place } from '../../files/places';
import { faults } from '../../http/faults';
import { jsonBody, jsonPart, type ServiceResponse } from '../../http/message';
import { argument, isTrue, type Segment } from '../../http/path';
import { demand, type Call } from '../call';
import { changesOfFolder } from '../changes/changes';
import { securableOf } from './file-entity';
import { recycleWithRights, removeWithRights, rowResource } from './file-methods';
import { filesResource } from './files';
import { folderEntity } from './folder-entity';
import { foldersResource } from './folders';
import { needed } from './paths';
import { transfers } from './transfers';

/** Methods and parts of a folder (SURFACE.md 13; @pnp/sp folders/types.js). */
export function folderRoutes(call: Call, place: Place): Readonly<Record<string, (step: Segment) => Resource | null>> {
  const { request } = call;
  const recycled = (): ServiceResponse => plain(recycleWithRights(call, place), request, 'Recycle', 'Edm.Guid');
  const removed = (): ServiceResponse => {
    removeWithRights(call, place);
    return nothing(request);
  };
  /** DeleteMustBeEmpty-like options are in the body; only the one that refuses a full folder changes anything here. */
  const mayBeFull = (): void => {
    const { DeleteIfEmpty } = jsonPart(request, 'parameters');
    if (
      DeleteIfEmpty === true &&
      call.stores.items.under(place.path).length + call.stores.files.looseUnder(place.path).length > 0
    )
      throw faults.badArgument('The folder is not empty.');
  };
  return {
    ...transfers(call, place),
    ...(place.list ? changesOfFolder(call, place.list, place.path).routes : {}),
    files: (step) => filesResource(call, place, step),
    folders: (step) => foldersResource(call, place, step),
    listitemallfields: () => rowResource(call, place),
    recycle: () => method(recycled),
    recyclewithparameters: () => method(recycled),
    deleteobject: () => method(removed),
    deletewithparameters: () =>
      method(() => {
        mayBeFull();
        return removed();
      }),
    addsubfolder: (step) => method(() => added(call, place, needed(step, 'leafname'))),
    addsubfolderusingpath: (step) =>
      method(() =>
        added(
          call,
          place,
          argument(step, 'leafpath') ?? leafPathIn(call),
          isTrue(argument(step, 'ensureuniquefilename', 1)),
        ),
      ),
    update: () => method(() => nothing(request)),
  };
}

function leafPathIn(call: Call): string {
  const { leafPath } = jsonBody(call.request);
  const decoded =
    typeof leafPath === 'object' && leafPath !== null ? (leafPath as Record<string, unknown>)['DecodedUrl'] : leafPath;
  if (typeof decoded !== 'string') throw faults.badArgument('The parameter leafPath is missing.');
  return decoded;
}

/** Adds a folder below another and answers with it. */
export function added(call: Call, parent: Place, leaf: string, unique = false): ServiceResponse {
  demand(call, parent.list ? 'addListItems' : 'addAndCustomizePages', securableOf(call, parent));
  let name = leaf;
  for (let n = 1; unique && isTaken(call.stores, `${parent.path}/${name}`); n++) name = `${leaf}${n}`;
  return one(folderEntity(call, addFolder(call, parent, name)), call.request);
}
