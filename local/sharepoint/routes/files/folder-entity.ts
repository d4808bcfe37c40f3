import type { Collection, Entity, Parts } from '../../answers/entity';
import { lengthOf } from '../../files/documents';
import { sameText } from '../../files/names';
import { filesIn, foldersIn, itemCount, parentOf, type Place } from '../../files/places';
import { isOrComesFrom } from '../../content-types/content-type-ids';
import { queryFaults, threshold } from '../../query/faults';
import type { Call } from '../call';
import { fileEntity, isSeen, personLink, propertiesOf, rowLink } from './file-entity';
import { folderRoutes } from './folder-routes';
import { methodAddress, methodEditLink, webAddress } from './paths';

const folderMethod = 'GetFolderByServerRelativePath';

/** A folder as clients see it (responses/folder.json). */
export function folderEntity(call: Call, place: Place): Entity {
  let values: Record<string, unknown> | undefined;
  return {
    type: 'SP.Folder',
    set: 'SP.ApiData.Folders',
    id: `${webAddress(call, place.web)}/${methodAddress(folderMethod, place.path)}`,
    editLink: methodEditLink(folderMethod, place.path),
    // Most calls only pass through a folder, and its rows need not be counted for them.
    get values() {
      return (values ??= folderValues(call, place));
    },
    parts: () => ({
      routes: folderRoutes(call, place),
      links: folderLinks(call, place),
      more: moreOfFolder(call, place),
    }),
  };
}

const isRootOfWeb = (place: Place): boolean => sameText(place.path, place.web.path);

const folderValues = (call: Call, place: Place): Record<string, unknown> => ({
  Exists: true,
  ExistsAllowThrowForPolicyFailures: true,
  ExistsWithException: true,
  IsWOPIEnabled: false,
  ItemCount: itemCount(call.stores, place),
  Name: isRootOfWeb(place) ? '' : place.leaf,
  ProgID: null,
  ServerRelativeUrl: place.path,
  TimeCreated: place.created,
  TimeLastModified: place.modified,
  UniqueId: place.id,
  WelcomePage: welcomePageOf(call, place),
});

function welcomePageOf(call: Call, place: Place): string {
  const own = call.stores.files.state(place.id).properties['vti_welcomepage'];
  return own ?? (isRootOfWeb(place) ? 'SitePages/Home.aspx' : '');
}

/** Content types as a folder offers them; null where no order of its own was set. */
function orderOf(call: Call, place: Place, unique: boolean): readonly { readonly StringValue: string }[] | null {
  if (!place.list) return null;
  const own = place.list.settings['UniqueContentTypeOrder'];
  if (Array.isArray(own)) return own as { StringValue: string }[];
  if (unique) return null;
  return call.stores.contentTypes
    .ofList(place.list.id)
    .filter((one) => !isOrComesFrom(one.contentTypeId, '0x0120'))
    .map((one) => ({ StringValue: one.contentTypeId }));
}

const moreOfFolder = (call: Call, place: Place): NonNullable<Parts['more']> => ({
  ServerRelativePath: () => ({ DecodedUrl: place.path }),
  ContentTypeOrder: () => orderOf(call, place, false),
  UniqueContentTypeOrder: () => orderOf(call, place, true),
});

function folderLinks(call: Call, place: Place): NonNullable<Parts['links']> {
  return {
    Files: () => filesOf(call, place),
    Folders: () => foldersOf(call, place),
    ListItemAllFields: () => rowLink(call, place),
    ParentFolder: () => {
      const parent = parentOf(call.stores, place);
      return parent && folderEntity(call, parent);
    },
    Properties: () => propertiesOf(call, place),
    StorageMetrics: () => storageMetrics(call, place),
    Author: () => personLink(call, place, place.author),
    ModifiedBy: () => personLink(call, place, place.editor),
  };
}

/** The files straight in a folder that the person may see. */
export const filesOf = (call: Call, folder: Place): Collection => ({
  set: 'SP.ApiData.Files',
  entities: filesWithin(call, folder)
    .filter((place) => isSeen(call, place))
    .map((place) => fileEntity(call, place)),
});

/** The folders straight in a folder that the person may see. */
export const foldersOf = (call: Call, folder: Place): Collection => ({
  set: 'SP.ApiData.Folders',
  entities: foldersIn(call.stores, folder)
    .filter((place) => isSeen(call, place))
    .map((place) => folderEntity(call, place)),
});

/** Of a folder with more rows than the list view threshold SharePoint lists nothing (SURFACE.md 15). */
function filesWithin(call: Call, folder: Place): Place[] {
  if (folder.list && itemCount(call.stores, folder) > threshold) throw queryFaults.overThreshold();
  return filesIn(call.stores, folder);
}

interface Sizes {
  readonly count: number;
  readonly bytes: number;
}

function sizesOf(call: Call, folder: Place): Sizes {
  const own = filesIn(call.stores, folder).map((file): Sizes => ({ count: 1, bytes: lengthOf(call, file) }));
  const inner = foldersIn(call.stores, folder).map((one) => sizesOf(call, one));
  return [...own, ...inner].reduce((sum, one) => ({ count: sum.count + one.count, bytes: sum.bytes + one.bytes }), {
    count: 0,
    bytes: 0,
  });
}

/** How much lies in a folder; Int64 is written as text. */
function storageMetrics(call: Call, place: Place): Entity {
  const { count, bytes } = sizesOf(call, place);
  return {
    type: 'SP.StorageMetrics',
    set: 'SP.ApiData.StorageMetrics',
    id: `${webAddress(call, place.web)}/${methodAddress(folderMethod, place.path)}/StorageMetrics`,
    editLink: `${methodEditLink(folderMethod, place.path)}/StorageMetrics`,
    values: {
      LastModified: place.modified,
      TotalFileCount: String(count),
      TotalFileStreamSize: String(bytes),
      TotalSize: String(bytes),
    },
  };
}
