import { emptyGuid } from '../../store/documents';
import type { Web } from '../../store/webs';
import { changeTokenOf } from '../changes/change-token';
import { absoluteUrl, type Call } from '../call';

/** What a web answers where nothing else has been set, and a person may set (responses/web.json). */
export const webDefaults = {
  AllowRssFeeds: true,
  AlternateCssUrl: '',
  EnableMinimalDownload: false,
  FooterEmphasis: 0,
  FooterEnabled: true,
  FooterLayout: 0,
  HeaderEmphasis: 0,
  HeaderLayout: 2,
  HideTitleInHeader: false,
  HorizontalQuickLaunch: false,
  IsMultilingual: true,
  IsRevertHomepageLinkHidden: false,
  LogoAlignment: 0,
  MegaMenuEnabled: false,
  NavAudienceTargetingEnabled: false,
  NoCrawl: false,
  ObjectCacheEnabled: false,
  OverwriteTranslationsOnChange: false,
  QuickLaunchEnabled: true,
  SearchScope: 0,
  SiteLogoUrl: '',
  SyndicationEnabled: true,
  TenantAdminMembersCanShare: 0,
  TreeViewEnabled: false,
  UIVersion: 15,
  UIVersionConfigurationEnabled: false,
} as const;

/** Settable too, and answered only where `$select` names them. */
export const hiddenWebDefaults = {
  AllowAutomaticASPXPageIndexing: true,
  AllowDesignerForCurrentUser: true,
  AllowMasterPageEditingForCurrentUser: false,
  AllowRevertFromTemplateForCurrentUser: false,
  AllowSaveDeclarativeWorkflowAsTemplateForCurrentUser: true,
  AllowSavePublishDeclarativeWorkflowForCurrentUser: true,
  CommentsOnSitePagesDisabled: false,
  ContainsConfidentialInfo: false,
  CustomSiteActionsDisabled: false,
  DisableAppViews: false,
  DisableFlows: false,
  DisableRecommendedItems: false,
  ExcludeFromOfflineClient: false,
  IsProvisioningComplete: true,
  MembersCanShare: true,
  PreviewFeaturesEnabled: true,
  PrimaryColor: '',
  RequestAccessEmail: '',
  SaveSiteAsTemplateEnabled: true,
  SearchBoxInNavBar: 0,
  ShowUrlStructureForCurrentUser: false,
  TenantTagPolicyEnabled: false,
  ThemedCssFolderUrl: null,
  ThirdPartyMdmEnabled: false,
  UseAccessRequestDefault: false,
} as const;

const zone = (moment: string): string => moment.replace(/Z$/, '');

/** The default set of a web. */
export function webValues(call: Call, web: Web): Record<string, unknown> {
  const url = absoluteUrl(call, web.path);
  const gallery = `${call.stores.webs.root(web.siteId).path}/_catalogs/masterpage/seattle.master`;
  // The newest write of any row of the web's lists.
  const latest = (what: 'modified' | 'userModified'): string =>
    call.stores.lists.all(web.id).reduce((newest, list) => {
      const at = call.stores.lists.timesOf(list.id)?.[what] ?? '';
      return at > newest ? at : newest;
    }, web.itemModified);
  return {
    ...webDefaults,
    AppInstanceId: emptyGuid,
    ClassicWelcomePage: null,
    Configuration: 0,
    Created: zone(web.created),
    CurrentChangeToken: { StringValue: changeTokenOf(call, { webId: web.id }) },
    CustomMasterUrl: gallery,
    Description: web.description,
    DesignPackageId: emptyGuid,
    DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: false,
    Id: web.id,
    IsHomepageModernized: false,
    Language: web.language,
    LastItemModifiedDate: latest('modified'),
    LastItemUserModifiedDate: latest('userModified'),
    MasterUrl: gallery,
    ResourcePath: { DecodedUrl: url },
    RecycleBinEnabled: true,
    ServerRelativeUrl: web.path,
    Title: web.title,
    Url: url,
    WebTemplate: web.template,
    WelcomePage: 'SitePages/Home.aspx',
    ...shown(web),
  };
}

const shown = (web: Web): Record<string, unknown> =>
  Object.fromEntries(Object.entries(web.settings).filter(([name]) => !(name in hiddenWebDefaults)));
