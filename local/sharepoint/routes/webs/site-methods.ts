import { all, complex, nothing, plain } from '../../answers/answer';
import type { Entity } from '../../answers/entity';
import { method, reading, steps, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonBody } from '../../http/message';
import { only, type Segment } from '../../http/path';
import type { Web } from '../../store/webs';
import { absoluteUrl, demand, may, ofList, ofWeb, type Call } from '../call';
import { ofWebRoot } from './web-address';
import { pathOfUrl } from '../files/paths';
import { notMade } from '../tenant/group-sites';
import { textIn } from '../written';

/** The web that a full address lies in; only of this service, and only where the person may open it. */
function webOver(call: Call, url: string): Web | null {
  if (!URL.canParse(url) || new URL(url).origin !== call.request.origin) return null;
  const web = call.stores.webs.over(pathOfUrl(url));
  if (!web) return null;
  if (web.siteId === call.web.siteId) return may(call, 'open', ofWeb(web)) ? web : null;
  return null;
}

function siteExists(call: Call, url: string): boolean {
  if (!URL.canParse(url) || new URL(url).origin !== call.request.origin) return false;
  return call.stores.webs.at(pathOfUrl(url))?.parentId === null;
}

const libraryEntity = (call: Call, web: Web): Entity[] =>
  call.stores.lists
    .all(web.id)
    .filter((list) => list.template === 101 && !list.hidden && may(call, 'viewListItems', ofList(call, list)))
    .map((list) => ({
      type: 'SP.DocumentLibraryInformation',
      set: 'SP.ApiData.DocumentLibraryInformations',
      id: `Web/Lists(guid'${list.id}')`,
      editLink: `Web/Lists(guid'${list.id}')`,
      values: {
        AbsoluteUrl: absoluteUrl(call, list.path),
        DriveId: null,
        FromCrossFarm: false,
        Id: list.id,
        IsDefaultDocumentLibrary: list.path === `${web.path}/Shared Documents`,
        LanguageTag: 'da-DK',
        Modified: list.created,
        ModifiedFriendlyDisplay: '',
        ServerRelativeUrl: list.path,
        Title: list.title,
      },
    }));

/** Methods of `_api/` whose names begin with their class, for sites and webs (@pnp/sp sites/types.js). */
export const siteMethods: Readonly<Record<string, (call: Call, step: Segment) => Resource | null>> = {
  'sp.site.exists': (call) =>
    reading(() =>
      plain(siteExists(call, textIn(jsonBody(call.request), 'url') ?? ''), call.request, 'Exists', 'Edm.Boolean'),
    ),
  'sp.site.geturlbyid': (call) =>
    reading(() => {
      const body = jsonBody(call.request);
      const asked = (textIn(body, 'gId') ?? textIn(body, 'siteId') ?? textIn(body, 'url') ?? '').toLowerCase();
      const root = ofWebRoot(call);
      return plain(asked === root.siteId ? absoluteUrl(call, root.path) : '', call.request, 'GetUrlById');
    }),
  'sp.web.getdocumentlibraries': (call, step) =>
    reading(() => {
      const web = webOver(call, only(step) ?? '');
      if (!web) throw faults.badArgument('Value does not fall within the expected range.');
      return all({ set: 'SP.ApiData.DocumentLibraryInformations', entities: libraryEntity(call, web) }, call.request);
    }),
  'sp.web.getweburlfrompageurl': (call, step) =>
    reading(() => {
      const web = webOver(call, only(step) ?? '');
      if (!web) throw faults.badArgument('Value does not fall within the expected range.');
      return plain(absoluteUrl(call, web.path), call.request, 'GetWebUrlFromPageUrl');
    }),
  spsitemanager: (call) => ({
    child: steps({
      create: () =>
        method(() => {
          throw notMade();
        }),
      delete: () =>
        method(() => {
          throw notMade();
        }),
      status: () =>
        reading(() =>
          complex(
            { SiteStatus: 2, SiteUrl: absoluteUrl(call, ofWebRoot(call).path), SiteId: ofWebRoot(call).siteId },
            call.request,
            'Status',
            'Microsoft.SharePoint.Portal.SPSiteCreationResponse',
          ),
        ),
    }),
  }),
  siteiconmanager: (call) => ({
    child: (step) =>
      step.name === 'setsitelogo'
        ? method(() => {
            demand(call, 'manageWeb', ofWeb(call.web));
            return nothing(call.request);
          })
        : null,
  }),
  sp_tenantsettings_current: (call) => ({
    get: () => complex({ CorporateCatalogUrl: null }, call.request, 'SP_TenantSettings_Current', 'SP.TenantSettings'),
  }),
};
