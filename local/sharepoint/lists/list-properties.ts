import { emptyGuid } from '../store/documents';
import { rowType, type List } from '../store/lists';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import { templateOf } from './templates';

/** Templates that are galleries of the site itself (Microsoft: SP.List.isCatalog). */
const catalogs = new Set([111, 112, 113, 114, 116, 121, 122, 123, 124, 125]);
export const isCatalog = (list: List): boolean => catalogs.has(list.template);

/** The default set of a list's properties (SURFACE.md 6 [R ListTests]); `changeToken` is CurrentChangeToken. */
export function listProperties(stores: Stores, web: Web, list: List, changeToken: string): Record<string, unknown> {
  const set = (name: string, otherwise: unknown): unknown => list.settings[name] ?? otherwise;
  const template = templateOf(list.template);
  const library = list.baseType === 1;
  const times = stores.lists.timesOf(list.id);
  const image = set('ImageUrl', `/_layouts/15/images/${template?.image ?? 'itgen.png'}?rev=47`);
  return {
    AllowContentTypes: true,
    BaseTemplate: list.template,
    BaseType: template?.baseType ?? list.baseType,
    ContentTypesEnabled: list.contentTypesEnabled,
    CrawlNonDefaultViews: set('CrawlNonDefaultViews', false),
    Created: list.created,
    CurrentChangeToken: { StringValue: changeToken },
    DefaultContentApprovalWorkflowId: set('DefaultContentApprovalWorkflowId', emptyGuid),
    DefaultItemOpenUseListSetting: set('DefaultItemOpenUseListSetting', false),
    Description: list.description,
    Direction: set('Direction', 'none'),
    DisableCommenting: set('DisableCommenting', false),
    DisableGridEditing: set('DisableGridEditing', false),
    DocumentTemplateUrl: set('DocumentTemplateUrl', library ? `${list.path}/Forms/template.dotx` : null),
    DraftVersionVisibility: set('DraftVersionVisibility', 0),
    EnableAttachments: list.attachmentsEnabled,
    EnableFolderCreation: set('EnableFolderCreation', library),
    EnableMinorVersions: list.minorVersions,
    EnableModeration: set('EnableModeration', false),
    EnableRequestSignOff: set('EnableRequestSignOff', true),
    EnableVersioning: list.versioning,
    EntityTypeName: list.entityTypeName,
    ExemptFromBlockDownloadOfNonViewableFiles: set('ExemptFromBlockDownloadOfNonViewableFiles', false),
    FileSavePostProcessingEnabled: false,
    ForceCheckout: list.forceCheckout,
    HasExternalDataSource: false,
    Hidden: list.hidden,
    Id: list.id,
    ImagePath: { DecodedUrl: image },
    ImageUrl: image,
    DefaultSensitivityLabelForLibrary: set('DefaultSensitivityLabelForLibrary', ''),
    IrmEnabled: set('IrmEnabled', false),
    IrmExpire: set('IrmExpire', false),
    IrmReject: set('IrmReject', false),
    IsApplicationList: set('IsApplicationList', isCatalog(list)),
    IsCatalog: isCatalog(list),
    IsPrivate: set('IsPrivate', false),
    ItemCount: stores.items.count(list.id),
    LastItemDeletedDate: times?.deleted ?? list.created,
    LastItemModifiedDate: times?.modified ?? list.created,
    LastItemUserModifiedDate: times?.userModified ?? list.created,
    ListExperienceOptions: set('ListExperienceOptions', 0),
    ListItemEntityTypeFullName: rowType(list),
    MajorVersionLimit: list.versioning ? list.majorVersionLimit : 0,
    MajorWithMinorVersionsLimit: set('MajorWithMinorVersionsLimit', 0),
    MultipleDataList: set('MultipleDataList', false),
    NoCrawl: set('NoCrawl', false),
    ParentWebPath: { DecodedUrl: web.path },
    ParentWebUrl: web.path,
    ParserDisabled: set('ParserDisabled', false),
    ServerTemplateCanCreateFolders: true,
    TemplateFeatureId: template?.featureId ?? emptyGuid,
    Title: list.title,
  };
}

/** Address of one of a list's pages: lists have them in their own folder, libraries under "Forms". */
export const pageOf = (list: List, page: string): string =>
  `${list.path}${list.baseType === 1 ? '/Forms' : ''}/${page}`;
