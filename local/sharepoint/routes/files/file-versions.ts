import { all, done, nothing } from '../../answers/answer';
import { entityResource, method, reading, steps, type Resource } from '../../answers/resource';
import { bytesAnswer } from '../../files/bytes-answer';
import type { Document } from '../../files/checkout';
import { fileFaults } from '../../files/faults';
import { removeAllVersions, removeVersion, restoreVersion, versionById, versionByLabel } from '../../files/history';
import type { Place } from '../../files/places';
import { only, type Segment } from '../../http/path';
import type { Permission } from '../../rights/permissions';
import type { Item } from '../../store/items';
import { demand, type Call } from '../call';
import { fileTag, isDocument, securableOf, versionEntity, versionsOf } from './file-entity';

/** `versions` of a file (@pnp/sp files/types.js, Versions). */
export function versionsResource(call: Call, place: Place, step: Segment): Resource {
  if (!isDocument(place)) return step.args?.length ? {} : { get: () => all(versionsOf(call, place), call.request) };
  const demanded = (permission: Permission): void => demand(call, permission, securableOf(call, place));
  const byId = (inner: Segment): Item => there(versionById(call, place, Number(only(inner))), place, inner);
  const byLabel = (inner: Segment): Item => there(versionByLabel(call, place, only(inner) ?? ''), place, inner);
  const doing = (permission: Permission, work: () => void): Resource =>
    method(() => {
      demanded(permission);
      work();
      return nothing(call.request);
    });
  const removing = (find: (inner: Segment) => Item) => (inner: Segment) =>
    doing('deleteVersions', () => removeVersion(call, place, find(inner)));
  if (step.args?.length) return versionResource(call, place, byId(step));
  return {
    get: () => {
      demanded('viewVersions');
      return all(versionsOf(call, place), call.request);
    },
    child: steps({
      getbyid: (inner) => versionResource(call, place, byId(inner)),
      getbylabel: (inner) => versionResource(call, place, byLabel(inner)),
      deletebyid: removing(byId),
      recyclebyid: removing(byId),
      deletebylabel: removing(byLabel),
      recyclebylabel: removing(byLabel),
      deleteall: () => doing('deleteVersions', () => removeAllVersions(call, place)),
      restorebylabel: (inner) => doing('editListItems', () => restoreVersion(call, place, byLabel(inner))),
    }),
  };
}

function there(version: Item | null, place: Document, step: Segment): Item {
  if (version) return version;
  // The present version is none of the collection, and cannot be deleted (Microsoft: SPFileVersionCollection).
  const named = only(step) ?? '';
  const present = [
    String(place.item.uiVersion),
    `${Math.floor(place.item.uiVersion / 512)}.${place.item.uiVersion % 512}`,
  ];
  if (present.includes(named) && /^(?:delete|recycle)/.test(step.name)) throw fileFaults.presentVersion();
  throw fileFaults.noVersion();
}

function versionResource(call: Call, place: Document, version: Item): Resource {
  const entity = versionEntity(call, place, version);
  const read = () => {
    demand(call, 'viewVersions', securableOf(call, place));
    demand(call, 'openItems', securableOf(call, place));
    return bytesAnswer(
      call.stores.blobs,
      {
        leaf: version.leaf,
        blob: call.stores.files.content(place.id, version.uiVersion)?.blob ?? null,
        etag: fileTag(place),
        modified: version.modified,
      },
      call.request.headers['range'],
    );
  };
  const remove = (): void => {
    demand(call, 'deleteVersions', securableOf(call, place));
    removeVersion(call, place, version);
  };
  const resource = entityResource(entity, call.request, {
    remove: () => {
      remove();
      return done();
    },
  });
  const own = steps({
    $value: () => ({ get: read }),
    openbinarystream: () => reading(read),
    deleteobject: () =>
      method(() => {
        remove();
        return nothing(call.request);
      }),
  });
  return { ...resource, child: (step) => own(step) ?? resource.child?.(step) ?? null };
}
