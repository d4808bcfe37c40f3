import { all, nothing, one } from '../../answers/answer';
import type { Entity } from '../../answers/entity';
import { entityResource, method, reading, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { only, type Segment } from '../../http/path';
import { emptyGuid, plainGuid } from '../../store/documents';
import type { Web } from '../../store/webs';
import { absoluteUrl, demand, ofWeb, type Call } from '../call';

/** The id of a hub is that of the site it is. */
const keyOf = (siteId: string): string => `hubSite/${siteId}`;

function hubEntity(call: Call, siteId: string): Entity {
  const root = call.stores.webs.root(siteId);
  const address = `hubsites('${siteId}')`;
  return {
    type: 'SP.HubSite',
    set: 'SP.ApiData.HubSites',
    id: address,
    editLink: address,
    values: {
      Description: root.description,
      EnablePermissionsSync: false,
      EnforcedECTs: null,
      EnforcedECTsVersion: 0,
      HideNameInNavigation: false,
      ID: siteId,
      LogoUrl: null,
      ParentHubSiteId: emptyGuid,
      PermissionsSyncTag: 0,
      RequiresJoinApproval: false,
      SiteDesignId: emptyGuid,
      SiteId: siteId,
      SiteUrl: absoluteUrl(call, root.path),
      Targets: null,
      TenantInstanceId: emptyGuid,
      Title: root.title,
    },
  };
}

/** `_api/hubsites` (@pnp/sp hubsites/types.js). */
export function hubSitesResource(call: Call): Resource {
  const hubs = (): Entity[] =>
    call.stores.tenant.all('hubSite').map((hub) => hubEntity(call, String(hub.values['siteId'])));
  const byId = (step: Segment): Resource => {
    const id = plainGuid(only(step) ?? call.request.query.get('hubSiteId')?.replace(/^'|'$/g, '') ?? '');
    if (!call.stores.tenant.get(keyOf(id))) return reading(() => nothing(call.request));
    return entityResource(hubEntity(call, id), call.request);
  };
  return {
    get: () => all({ set: 'SP.ApiData.HubSites', entities: hubs() }, call.request),
    child: (step) => (step.name === 'getbyid' ? byId(step) : null),
  };
}

/** What a site says of its hub: none, its own, or the one it joined. */
export function hubOf(call: Call, root: Web): { readonly HubSiteId: string; readonly IsHubSite: boolean } {
  const IsHubSite = call.stores.tenant.get(keyOf(root.siteId)) !== null;
  const joined = root.properties?.['hubSiteId'];
  return { HubSiteId: IsHubSite ? root.siteId : typeof joined === 'string' ? joined : emptyGuid, IsHubSite };
}

/** `registerHubSite`, `unRegisterHubSite` and `joinHubSite('…')` of a site (@pnp/sp hubsites/site.js). */
export function hubRoutes(call: Call, root: Web): Readonly<Record<string, (step: Segment) => Resource>> {
  const { tenant, core, webs } = call.stores;
  const demandSite = (): void => demand(call, 'manageWeb', ofWeb(root));
  return {
    registerhubsite: () =>
      method(() => {
        demandSite();
        core.together(() => tenant.put({ id: keyOf(root.siteId), kind: 'hubSite', values: { siteId: root.siteId } }));
        return one(hubEntity(call, root.siteId), call.request);
      }),
    unregisterhubsite: () =>
      method(() => {
        demandSite();
        if (!hubOf(call, root).IsHubSite) throw faults.badArgument('This site is not a hub site.');
        core.together(() => tenant.remove(keyOf(root.siteId)));
        return nothing(call.request);
      }),
    joinhubsite: (step) =>
      method(() => {
        demandSite();
        const id = plainGuid(only(step) ?? '');
        if (id !== emptyGuid && !tenant.get(keyOf(id))) throw faults.badArgument('The hub site does not exist.');
        core.together(() => webs.put({ ...root, properties: { ...root.properties, hubSiteId: id } }));
        return nothing(call.request);
      }),
  };
}
