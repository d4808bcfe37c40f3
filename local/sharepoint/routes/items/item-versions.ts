import { all, done, nothing } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, method, steps, type Resource } from '../../answers/resource';
import { only, type Segment } from '../../http/path';
import { itemFaults } from '../../items/faults';
import { encodedName } from '../../items/names';
import { pathOf, versionLabel } from '../../items/value-of';
import { removeVersion, removeVersions, restoreVersion, versionsOf } from '../../items/versions';
import { valueContext } from '../../kinds/context';
import { kindOf } from '../../kinds/registry';
import { valueOf } from '../../kinds/value-of';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { demand, ofItem, type Call } from '../call';
import { itemAddress } from './item-address';
import { personEntity } from './item-lookups';

/** Built-in columns that a version carries, around the list's own, in SharePoint's order (responses/versions.json). */
const before = ['ID', 'ContentTypeId', 'Title'];
const after = [
  'Modified',
  'Author',
  'Editor',
  '_UIVersionString',
  'Attachments',
  'GUID',
  '_ModerationStatus',
  '_Level',
  'ComplianceAssetId',
  'UniqueId',
  'owshiddenversion',
  'ScopeId',
  'MetaInfo',
  'FSObjType',
  'FileRef',
];

/** One version with the values that the row had then; people and lookups as objects (SURFACE.md 8). */
function versionEntity(call: Call, list: List, item: Item, present: Item): Entity {
  const { stores } = call;
  const context = valueContext(call, list);
  const fields = stores.fields.ofList(list.id);
  const built = new Map(fields.filter((field) => field.builtIn).map((field) => [field.internalName, field]));
  const values: Record<string, unknown> = {
    Created: item.modified.replace(/Z$/, ''),
    IsCurrentVersion: item.uiVersion === present.uiVersion,
    VersionId: item.uiVersion,
    VersionLabel: versionLabel(item.uiVersion),
  };
  const builtIn = (name: string): void => {
    const field = built.get(name);
    if (!field || (name === 'Attachments' && list.baseType === 1)) return;
    values[encodedName(name)] = kindOf(field).inVersion(valueOf(item, field, stores), field, context);
  };
  before.forEach(builtIn);
  for (const field of fields)
    if (!field.builtIn && field.type !== 'Computed')
      values[encodedName(field.internalName)] = kindOf(field).inVersion(valueOf(item, field, stores), field, context);
  after.forEach(builtIn);
  Object.assign(values, {
    OData__x005f_ModerationStatus: Number(item.values['_ModerationStatus'] ?? 0),
    owshiddenversion: item.version,
    ScopeId: `{${list.rootFolderId}}`,
    MetaInfo: '',
    FSObjType: String(item.fs),
    FileRef: pathOf(item),
  });
  const address = `${itemAddress(list, item)}/versions(${item.uiVersion})`;
  return {
    type: null,
    set: 'SP.ApiData.ListItemVersions',
    id: address,
    editLink: address,
    values,
    parts: () => ({
      links: {
        CreatedBy: () => {
          const person = stores.people.byId(list.siteId, item.editor);
          return person && personEntity(person);
        },
      },
    }),
  };
}

const versionsSet = (call: Call, list: List, item: Item): Collection => ({
  set: 'SP.ApiData.ListItemVersions',
  entities: versionsOf(call, item).map((version) => versionEntity(call, list, version, item)),
});

/** `versions` of a row (SURFACE.md 8; @pnp/sp items/types.js; Microsoft: ListItemVersionCollection). */
export function versionsOfItem(call: Call, list: List, item: Item): Parts {
  const { request } = call;
  const securable = ofItem(call, list, item);
  const mayView = (): void => demand(call, 'viewVersions', securable);
  const found = (fits: (version: Item) => boolean): Item => {
    const version = versionsOf(call, item).find(fits);
    if (!version) throw itemFaults.noVersion();
    return version;
  };
  const byId = (text: string | undefined): Item => found((version) => version.uiVersion === Number(text));
  const byLabel = (text: string | undefined): Item => found((version) => versionLabel(version.uiVersion) === text);
  const remove = (version: Item) => () => {
    demand(call, 'deleteVersions', securable);
    removeVersion(call, item, version.uiVersion);
    return done();
  };
  const restore = (version: Item) => () => {
    demand(call, 'editListItems', securable);
    restoreVersion(call, list, item, version);
    return nothing(request);
  };
  const clear = () => {
    demand(call, 'deleteVersions', securable);
    removeVersions(call, item);
    return nothing(request);
  };
  const resource = (version: Item): Resource => {
    const entity = versionEntity(call, list, version, item);
    return entityResource(
      {
        ...entity,
        parts: () => ({
          ...entity.parts?.(),
          routes: { deleteobject: () => method(remove(version)), restore: () => method(restore(version)) },
        }),
      },
      request,
      { remove: remove(version) },
    );
  };
  const on =
    (find: (text: string | undefined) => Item, act: (version: Item) => () => ReturnType<typeof done>) =>
    (step: Segment): Resource =>
      method(() => act(find(only(step)))());
  return {
    links: {
      Versions: () => {
        mayView();
        return versionsSet(call, list, item);
      },
    },
    routes: {
      versions(step) {
        mayView();
        if (step.args?.length) return resource(byId(only(step)));
        return {
          get: () => all(versionsSet(call, list, item), request),
          child: steps({
            getbyid: (inner) => resource(byId(only(inner))),
            getbylabel: (inner) => resource(byLabel(only(inner))),
            deletebyid: on(byId, remove),
            deletebylabel: on(byLabel, remove),
            recyclebyid: on(byId, remove),
            recyclebylabel: on(byLabel, remove),
            restorebyid: on(byId, restore),
            restorebylabel: on(byLabel, restore),
            deleteall: () => method(clear),
          }),
        };
      },
    },
  };
}
