import type { Collection, Entity, Link, Parts } from '../../answers/entity';
import type { Document } from '../../files/checkout';
import { earlierVersions } from '../../files/history';
import { lengthOf, uiVersionOf } from '../../files/documents';
import { rowOf, type Place } from '../../files/places';
import { labelOf, major } from '../../files/version-numbers';
import { may, ofItem, ofList, ofWeb, type Call } from '../call';
import type { Securable } from '../../rights/rights';
import type { Item } from '../../store/items';
import { fileParts } from './file-methods';
import { itemEntity } from '../items/item-entity';
import { methodAddress, methodEditLink, webAddress } from './paths';
import { userEntity } from '../people/people';

/** What a file's or folder's rights hang on: its row, the list of a root folder, or the web. */
export function securableOf(call: Call, place: Place): Securable {
  const row = rowOf(call.stores, place);
  if (row && place.list) return ofItem(call, place.list, row);
  return place.list ? ofList(call, place.list) : ofWeb(place.web);
}

export const isSeen = (call: Call, place: Place): boolean =>
  may(call, place.list ? 'viewListItems' : 'viewPages', securableOf(call, place));

export const isDocument = (place: Place): place is Document => place.item !== null && place.list !== null;

/** The number in a file's ETag: raised by each write of its bytes or of its row. */
const versionOf = (place: Place): number => place.item?.version ?? place.loose?.version ?? 1;
const bracedId = (place: Place): string => `{${place.id.toUpperCase()}}`;

/** `"{GUID},3"` (SURFACE.md 2). */
export const fileTag = (place: Place): string =>
  // An attachment's bytes are another blob with each write.
  place.attachment ? `"{${place.attachment.blob.toUpperCase()}},1"` : `"${bracedId(place)},${versionOf(place)}"`;

const fileMethod = 'GetFileByServerRelativePath';

/** A file as clients see it (responses/file-add.json). */
export function fileEntity(call: Call, place: Place): Entity {
  let values: Record<string, unknown> | undefined;
  return {
    type: 'SP.File',
    set: 'SP.ApiData.Files',
    id: `${webAddress(call, place.web)}/${methodAddress(fileMethod, place.path)}`,
    editLink: methodEditLink(fileMethod, place.path),
    etag: fileTag(place),
    // Of the thousands of files of a folder only those of the page asked for are read whole.
    get values() {
      return (values ??= fileValues(call, place));
    },
    parts: () => ({
      ...fileParts(call, place),
      links: fileLinks(call, place),
      more: moreOfFile(call, place),
    }),
  };
}

function fileValues(call: Call, place: Place): Record<string, unknown> {
  const state = call.stores.files.state(place.id);
  const uiVersion = uiVersionOf(place);
  const title = place.item?.values['Title'];
  return {
    CheckInComment: state.comments[uiVersion] ?? '',
    CheckOutType: state.checkedOutBy === null ? 2 : 0,
    ContentTag: `${bracedId(place)},${versionOf(place)},${state.revision}`,
    CustomizedPageStatus: 0,
    ETag: fileTag(place),
    Exists: true,
    ExistsAllowThrowForPolicyFailures: true,
    ExistsWithException: true,
    IrmEnabled: false,
    Length: String(lengthOf(call, place)),
    Level: state.checkedOutBy !== null ? 255 : uiVersion % major === 0 ? 1 : 2,
    LinkingUri: null,
    LinkingUrl: '',
    MajorVersion: Math.floor(uiVersion / major),
    MinorVersion: uiVersion % major,
    Name: place.leaf,
    ServerRelativeUrl: place.path,
    TimeCreated: place.created,
    TimeLastModified: place.modified,
    Title: typeof title === 'string' ? title : '',
    UIVersion: uiVersion,
    UIVersionLabel: labelOf(uiVersion),
    UniqueId: place.id,
  };
}

const moreOfFile = (call: Call, place: Place): NonNullable<Parts['more']> => ({
  ServerRelativePath: () => ({ DecodedUrl: place.path }),
  ListId: () => place.list?.id ?? '00000000-0000-0000-0000-000000000000',
  SiteId: () => place.web.siteId,
  WebId: () => place.web.id,
  PageRenderType: () => 99,
  HasAlternateContentStreams: () => false,
  VroomDriveID: () => (place.list ? `b!${place.list.id.replace(/-/g, '')}` : ''),
  VroomItemID: () => `01${place.id.replace(/-/g, '').toUpperCase()}`,
  CheckedOutByUserId: () => call.stores.files.state(place.id).checkedOutBy,
});

function fileLinks(call: Call, place: Place): NonNullable<Parts['links']> {
  const person = (id: number | null) => (): Link => personLink(call, place, id);
  const { checkedOutBy } = call.stores.files.state(place.id);
  return {
    ListItemAllFields: () => rowLink(call, place),
    Author: person(place.author),
    ModifiedBy: person(place.editor),
    CheckedOutByUser: person(checkedOutBy),
    LockedByUser: person(checkedOutBy),
    Versions: () => versionsOf(call, place),
    VersionEvents: () => ({ set: 'SP.ApiData.FileVersionEvents', entities: [] }),
    Properties: () => propertiesOf(call, place),
    InformationRightsManagementSettings: () => rightsManagement(place, 'InformationRightsManagementSettings'),
    EffectiveInformationRightsManagementSettings: () =>
      rightsManagement(place, 'EffectiveInformationRightsManagementSettings'),
  };
}

export const rowLink = (call: Call, place: Place): Link =>
  place.item && place.list ? itemEntity(call, place.list, place.item) : null;

export function personLink(call: Call, place: Place, id: number | null): Link {
  const person = id === null ? null : call.stores.people.byId(place.web.siteId, id);
  return person && userEntity(call, person);
}

/** Earlier versions of a file (Microsoft: SP.FileVersion). */
export const versionsOf = (call: Call, place: Place): Collection => ({
  set: 'SP.ApiData.FileVersions',
  entities: isDocument(place) ? earlierVersions(call, place).map((one) => versionEntity(call, place, one)) : [],
});

export function versionEntity(call: Call, place: Document, version: Item): Entity {
  const content = call.stores.files.content(place.id, version.uiVersion);
  const address = `${methodEditLink(fileMethod, place.path)}/Versions(${version.uiVersion})`;
  return {
    type: 'SP.FileVersion',
    set: 'SP.ApiData.FileVersions',
    id: `${webAddress(call, place.web)}/${methodAddress(fileMethod, place.path)}/Versions(${version.uiVersion})`,
    editLink: address,
    values: {
      CheckInComment: call.stores.files.state(place.id).comments[version.uiVersion] ?? '',
      Created: version.modified,
      ExpirationDate: null,
      ID: version.uiVersion,
      IsCurrentVersion: false,
      Length: String(content?.length ?? 0),
      Size: content?.length ?? 0,
      SnapshotDate: null,
      SnapshotID: '',
      Url: `_vti_history/${version.uiVersion}/${place.path.slice(place.web.path.length + 1)}`,
      VersionLabel: labelOf(version.uiVersion),
    },
    parts: () => ({ links: { CreatedBy: () => personLink(call, place, version.editor) } }),
  };
}

/** Names of a property bag are written with `_x005f_` for "_" (@pnp/sp column-defaults/folder.js). */
const bagName = (name: string): string =>
  name.replace(/_/g, '_x005f_').replace(/[^\w]/g, (sign) => `_x00${sign.charCodeAt(0).toString(16)}_`);

/** The property bag of a file or folder. */
export function propertiesOf(call: Call, place: Place): Entity {
  const name = place.kind === 'file' ? fileMethod : 'GetFolderByServerRelativePath';
  const own = call.stores.files.state(place.id).properties;
  const bag: Record<string, unknown> = {
    vti_timecreated: place.created,
    vti_timelastmodified: place.modified,
    ...(place.kind === 'file'
      ? {
          vti_filesize: lengthOf(call, place),
          vti_parserversion: 'SR|16.0.0.26002',
          vti_rtag: `rt:${place.id.toUpperCase()}@0000000000${versionOf(place)}`,
        }
      : { vti_isbrowsable: 'true', vti_level: 1, vti_foldersubfolderitemcount: 0, vti_folderitemcount: 0 }),
    ...(place.list && place.kind === 'folder'
      ? { vti_listname: `{${place.list.id.toUpperCase()}}`, vti_listtitle: place.list.title }
      : {}),
    ...own,
  };
  return {
    type: 'SP.PropertyValues',
    set: 'SP.ApiData.PropertyValues',
    id: `${webAddress(call, place.web)}/${methodAddress(name, place.path)}/Properties`,
    editLink: `${methodEditLink(name, place.path)}/Properties`,
    values: Object.fromEntries(Object.entries(bag).map(([key, value]) => [bagName(key), value])),
  };
}

const rightsManagement = (place: Place, name: string): Entity => ({
  type: `SP.${name}`,
  set: `SP.ApiData.${name}`,
  id: `${methodAddress(fileMethod, place.path)}/${name}`,
  editLink: `${methodEditLink(fileMethod, place.path)}/${name}`,
  values: {
    AllowPrint: false,
    AllowScript: false,
    AllowWriteCopy: false,
    DisableDocumentBrowserView: false,
    DocumentAccessExpireDays: 90,
    EnableDocumentAccessExpire: false,
    EnableGroupProtection: false,
    EnableLicenseCacheExpire: false,
    GroupName: null,
    LicenseCacheExpireDays: 30,
    PolicyDescription: null,
    PolicyTitle: null,
    TemplateId: null,
  },
});
