import { nothing, one, plain } from '../../answers/answer';
import type { Parts } from '../../answers/entity';
import { method, reading, type Resource } from '../../answers/resource';
import { checkIn, checkinTypes, checkOut, undoCheckOut, type Document } from '../../files/checkout';
import { checkedComment } from '../../files/names';
import { rowOf, type Place } from '../../files/places';
import { decide, publish, unpublish } from '../../files/publishing';
import { recyclePlace } from '../../files/recycle';
import { removePlace } from '../../files/folders';
import { cancelUpload, continueUpload, finishUpload, startUpload } from '../../files/uploads';
import { faults } from '../../http/faults';
import { jsonPart, type ServiceResponse } from '../../http/message';
import { argument, type Segment } from '../../http/path';
import type { Permission } from '../../rights/permissions';
import { recycleList, removeList } from '../../lists/remove-list';
import { recycleAttachment, removeAttachment } from '../../items/attachments';
import { plainGuid } from '../../store/documents';
import type { List } from '../../store/lists';
import { demand, may, ofList, type Call } from '../call';
import { bytesParts } from './file-bytes';
import { fileEntity, fileTag, isDocument, securableOf } from './file-entity';
import { demandTag } from './file-tag';
import { versionsResource } from './file-versions';
import { itemResource } from '../items/items';
import { transfers } from './transfers';
import { needed } from './paths';
import { webPartManager } from './web-part-manager';

type Route = (step: Segment) => Resource;

/** Methods and parts of a file (SURFACE.md 13; @pnp/sp files/types.js). */
export function fileParts(call: Call, place: Place): Parts {
  return {
    routes: {
      ...bytesParts(call, place),
      ...uploads(call, place),
      ...checkouts(call, place),
      ...transfers(call, place),
      ...removals(call, place),
      versions: (step) => versionsResource(call, place, step),
      getlimitedwebpartmanager: (step) => webPartManager(call, step),
      listitemallfields: () => rowResource(call, place),
      getwopiframeurl: () =>
        reading(() =>
          plain(
            `${call.request.origin}${place.web.path}/_layouts/15/WopiFrame.aspx?sourcedoc=${encodeURIComponent(`{${place.id.toUpperCase()}}`)}&file=${encodeURIComponent(place.leaf)}&action=default`,
            call.request,
            'GetWOPIFrameUrl',
          ),
        ),
      getpreauthorizedaccessurl: () =>
        reading(() =>
          plain(`${call.request.origin}${encodeURI(place.path)}`, call.request, 'GetPreAuthorizedAccessUrl'),
        ),
      update: () => act(call, place, 'editListItems', () => undefined),
    },
  };
}

/** The row of a file or folder, with all that a row has; nowhere for what is no row. */
export function rowResource(call: Call, place: Place): Resource {
  return place.item && place.list ? itemResource(call, place.list, place.item) : { get: () => nothing(call.request) };
}

/** A method that takes a right and answers nothing. */
function act(call: Call, place: Place, permission: Permission, work: () => void): Resource {
  return method(() => {
    demand(call, permission, securableOf(call, place));
    work();
    return nothing(call.request);
  });
}

/** The same of a document of a library; a file elsewhere has no check-out and no versions. */
function actOnDocument(call: Call, place: Place, permission: Permission, work: (document: Document) => void): Resource {
  return act(call, place, permission, () => {
    if (!isDocument(place)) throw faults.badArgument('The file is not in a document library.');
    work(place);
  });
}

function checkouts(call: Call, place: Place): Readonly<Record<string, Route>> {
  const comment = (step: Segment): string => checkedComment(argument(step, 'comment'));
  const edit: Permission = 'editListItems';
  return {
    checkout: () => actOnDocument(call, place, edit, (document) => checkOut(call, document)),
    checkin: (step) =>
      actOnDocument(call, place, edit, (document) => {
        const type = Number(argument(step, 'checkintype', 1) ?? checkinTypes.major);
        if (![0, 1, 2].includes(type)) throw faults.badArgument('The check-in type is not valid.');
        checkIn(call, document, type, comment(step));
      }),
    undocheckout: () =>
      actOnDocument(call, place, edit, (document) =>
        undoCheckOut(call, document, may(call, 'cancelCheckout', securableOf(call, place))),
      ),
    publish: (step) => actOnDocument(call, place, edit, (document) => publish(call, document, comment(step))),
    unpublish: (step) => actOnDocument(call, place, edit, (document) => unpublish(call, document, comment(step))),
    approve: (step) =>
      actOnDocument(call, place, 'approveItems', (document) => decide(call, document, 'approved', comment(step))),
    deny: (step) =>
      actOnDocument(call, place, 'approveItems', (document) => decide(call, document, 'denied', comment(step))),
  };
}

function uploads(call: Call, place: Place): Readonly<Record<string, Route>> {
  const { request } = call;
  const idOf = (step: Segment): string => {
    const id = plainGuid(needed(step, 'uploadid'));
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
      throw faults.badArgument('The uploadId is not a GUID.');
    return id;
  };
  const offsetOf = (step: Segment): number => {
    const text = needed(step, 'fileoffset', 1);
    if (!/^\d{1,15}$/.test(text)) throw faults.badArgument('The fileOffset is not a number.');
    return Number(text);
  };
  // Int64 is written as text (SURFACE.md 13: "as a string or number").
  const offset =
    (name: string, work: (step: Segment) => number): Route =>
    (step) =>
      uploading(() => plain(String(work(step)), request, name, 'Edm.Int64'));
  const uploading = (work: () => ServiceResponse): Resource =>
    method(() => {
      demand(call, 'editListItems', securableOf(call, place));
      return work();
    });
  const start = offset('StartUpload', (step) => startUpload(call, place, idOf(step), request.bytes));
  const proceed = offset('ContinueUpload', (step) =>
    continueUpload(call, place, idOf(step), offsetOf(step), request.bytes),
  );
  const finish: Route = (step) =>
    uploading(() =>
      one(fileEntity(call, finishUpload(call, place, idOf(step), offsetOf(step), request.bytes)), request),
    );
  return {
    startupload: start,
    startuploadfile: start,
    continueupload: proceed,
    continueuploadfile: proceed,
    finishupload: finish,
    finishuploadfile: finish,
    cancelupload: (step) => act(call, place, 'editListItems', () => cancelUpload(call, place, idOf(step))),
  };
}

function removals(call: Call, place: Place): Readonly<Record<string, Route>> {
  const recycled = (): ServiceResponse => plain(recycleWithRights(call, place), call.request, 'Recycle', 'Edm.Guid');
  const matching = (): void => {
    const { ETagMatch } = jsonPart(call.request, 'parameters');
    if (typeof ETagMatch === 'string') demandTag(fileTag(place), ETagMatch);
  };
  return {
    recycle: () => method(recycled),
    recyclewithparameters: () =>
      method(() => {
        matching();
        return recycled();
      }),
    deleteobject: () =>
      method(() => {
        removeWithRights(call, place);
        return nothing(call.request);
      }),
    deletewithparameters: () =>
      method(() => {
        matching();
        removeWithRights(call, place);
        return nothing(call.request);
      }),
  };
}

/** Deletes for good. Each file and folder that goes with it must be the person's to delete. */
export function removeWithRights(call: Call, place: Place): void {
  const row = rowOf(call.stores, place);
  if (place.attachment && place.list && row) {
    demand(call, 'editListItems', securableOf(call, place));
    removeAttachment(call, place.list, row, place.attachment);
  } else if (isRootOfList(place)) {
    // SharePoint takes the list away with its root folder (Microsoft: SPFolder.Delete).
    demand(call, 'manageLists', ofList(call, place.list));
    removeList(call, place.list);
  } else removePlace(call, place, demandRemoval(call));
}

/** The same into the recycle bin; gives the id that it has there. */
export function recycleWithRights(call: Call, place: Place): string {
  const row = rowOf(call.stores, place);
  if (isRootOfList(place)) {
    demand(call, 'manageLists', ofList(call, place.list));
    return recycleList(call, place.list);
  }
  if (!place.attachment || !place.list || !row) return recyclePlace(call, place, demandRemoval(call));
  demand(call, 'editListItems', securableOf(call, place));
  return recycleAttachment(call, place.list, row, place.attachment);
}

const isRootOfList = (place: Place): place is Place & { readonly list: List } =>
  place.kind === 'folder' && place.item === null && place.loose === null && place.list?.path === place.path;

const demandRemoval =
  (call: Call) =>
  (one: Place): void =>
    demand(call, one.list ? 'deleteListItems' : 'manageWeb', securableOf(call, one));
