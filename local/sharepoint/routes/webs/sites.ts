import { noContent, one, plain } from '../../answers/answer';
import { joinParts, type Entity, type Parts } from '../../answers/entity';
import { entityResource, reading, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonBody } from '../../http/message';
import { only } from '../../http/path';
import { hubOf, hubRoutes } from '../tenant/hub-sites';
import { emptyGuid, plainGuid } from '../../store/documents';
import type { Web } from '../../store/webs';
import { absoluteUrl, demand, may, ofWeb, type Call } from '../call';
import { changeTokenOf } from '../changes/change-token';
import { changesOfSite } from '../changes/changes';
import { customActionsOf } from './custom-actions';
import { featuresOf } from './features';
import { userEntity } from '../people/people';
import { recycleBinOfSite } from '../items/recycle-bin';
import { ofWebRoot } from './web-address';
import { putWeb } from './web-changes';
import { webEntity, webResource } from './webs';
import { setBy } from '../written';

/** What a person may set on the site collection; kept with its root web. */
const settable = {
  AllowCreateDeclarativeWorkflow: false,
  AllowDesigner: true,
  AllowMasterPageEditing: false,
  AllowRevertFromTemplate: false,
  AllowSaveDeclarativeWorkflowAsTemplate: false,
  AllowSavePublishDeclarativeWorkflow: false,
  Classification: '',
  CommentsOnSitePagesDisabled: false,
  DisableAppViews: false,
  DisableCompanyWideSharingLinks: false,
  DisableFlows: false,
  ShareByEmailEnabled: true,
  ShareByLinkEnabled: false,
  ShowPeoplePickerSuggestionsForGuestUsers: false,
  SocialBarOnSitePagesDisabled: false,
  TrimAuditLog: true,
} as const;

const settingsOf = (root: Web): Record<string, unknown> => ({
  ...settable,
  ...((root.properties?.['site'] ?? {}) as Record<string, unknown>),
});

/** The site collection (SURFACE.md 5). */
export function siteEntity(call: Call): Entity {
  const root = ofWebRoot(call);
  const url = absoluteUrl(call, root.path);
  return {
    type: 'SP.Site',
    set: 'SP.ApiData.Sites',
    id: `${url}/_api/Site`,
    editLink: `${url}/_api/Site`,
    values: {
      ...settingsOf(root),
      ...hubOf(call, root),
      AllowSelfServiceUpgrade: true,
      AllowSelfServiceUpgradeEvaluation: true,
      AuditLogTrimmingRetention: 90,
      CanSyncHubSitePermissions: false,
      CanUpgrade: true,
      ChannelGroupId: emptyGuid,
      CompatibilityLevel: 15,
      CurrentChangeToken: { StringValue: changeTokenOf(call, { siteId: root.siteId }) },
      ExternalSharingTipsEnabled: false,
      GeoLocation: 'EUR',
      GroupId: emptyGuid,
      Id: root.siteId,
      LockIssue: null,
      MaxItemsPerThrottledOperation: 5000,
      MediaTranscriptionDisabled: false,
      NeedsB2BUpgrade: false,
      PrimaryUri: `${url}/`,
      ReadOnly: false,
      RequiredDesignerVersion: '15.0.0.0',
      ResourcePath: { DecodedUrl: url },
      SandboxedCodeActivationCapability: 2,
      SensitivityLabel: emptyGuid,
      SensitivityLabelId: null,
      ServerRelativeUrl: root.path,
      ShowUrlStructure: false,
      StatusBarLink: null,
      StatusBarText: null,
      ThicketSupportDisabled: true,
      UIVersionConfigurationEnabled: false,
      UpgradeReminderDate: '1899-12-30T00:00:00',
      UpgradeScheduled: false,
      UpgradeScheduledDate: '1753-01-01T00:00:00',
      Upgrading: false,
      Url: url,
      WriteLocked: false,
    },
    parts: () =>
      joinParts(
        changesOfSite(call),
        recycleBinOfSite(call),
        partsOfSite(call, root),
        featuresOf(call, root, 'Site'),
        customActionsOf(call, root, { scope: 2, address: 'Site', key: 'site' }),
      ),
  };
}

export const siteResource = (call: Call): Resource => {
  const change = () => {
    const root = ofWebRoot(call);
    demand(call, 'manageWeb', ofWeb(root));
    const known = new Set([...Object.keys(settable), ...Object.keys(siteEntity(call).values)]);
    const kept = setBy(jsonBody(call.request), 'SP.Site', known).filter(([name]) => name in settable);
    const site = { ...(root.properties?.['site'] ?? {}), ...Object.fromEntries(kept) };
    putWeb(call, { ...root, properties: { ...root.properties, site } });
    return noContent();
  };
  return entityResource(siteEntity(call), call.request, { merge: change, patch: change });
};

/** A web of any site, by id, that the person may open. */
export function webById(call: Call, id: string): Web {
  const web = call.stores.webs.get(plainGuid(id));
  if (!web || web.siteId !== call.web.siteId)
    throw faults.badArgument(`The web with id ${id} does not exist in this site collection.`);
  demand(call, 'open', ofWeb(web));
  return web;
}

function partsOfSite(call: Call, root: Web): Parts {
  const { people } = call.stores;
  const owner = () => people.users(root.siteId).find((user) => user.siteAdmin);
  return {
    links: {
      RootWeb: () => webEntity(call, root),
      EventReceivers: () => ({ set: 'SP.ApiData.EventReceiverDefinitions', entities: [] }),
      Owner: () => {
        const user = owner();
        return user ? userEntity(call, user) : null;
      },
    },
    more: {
      Usage: () => ({
        Bandwidth: '0',
        DiscussionStorage: '0',
        Hits: '0',
        Storage: '0',
        StoragePercentageUsed: 0,
        Visits: '0',
      }),
    },
    routes: {
      rootweb: () => {
        demand(call, 'open', ofWeb(root));
        return webResource(call, root);
      },
      openwebbyid: (step) => {
        const found = (): Web => webById(call, only(step) ?? '');
        return {
          post: () => one(webEntity(call, found()), call.request),
          get: () => one(webEntity(call, found()), call.request),
          child: (inner) => webResource(call, found()).child?.(inner) ?? null,
        };
      },
      openweb: (step) => {
        const path = `${root.path}/${(only(step) ?? '').replace(/^\/+/, '')}`.replace(/\/+$/, '');
        const web = call.stores.webs.at(path);
        return web && may(call, 'open', ofWeb(web)) ? webResource(call, web) : null;
      },
      getwebtemplates: () => reading(() => plain([], call.request, 'GetWebTemplates')),
      ...hubRoutes(call, root),
    },
  };
}
