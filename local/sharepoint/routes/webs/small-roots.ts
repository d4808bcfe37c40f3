import { complex, plain } from '../../answers/answer';
import { reading, type Resource } from '../../answers/resource';
import type { Segment } from '../../http/path';
import type { Call } from '../call';
import { menuResource } from './navigation';
import { peoplePickerResource } from '../people/people-picker';
import { peopleManagerResource, profileLoaderResource } from '../people/profiles';
import { searchResource } from './search';
import { shareRoot, unshareRoot } from '../sharing/sharing';
import { richSharingResource, sitePagesResource } from '../site-pages/site-pages';
import { groupSiteManager } from '../tenant/group-sites';
import { hubSitesResource } from '../tenant/hub-sites';
import { relatedItemMethod } from '../tenant/related-items';
import { siteScriptMethod } from '../tenant/site-scripts';
import { siteMethods } from './site-methods';
import { siteResource } from './sites';
import { utilityResource } from './utilities';
import { webResource } from './webs';

type Root = (call: Call, step: Segment) => Resource | null;

const picker = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface';
const manager = 'sp.userprofiles.peoplemanager';
const utilities = 'sp.utilities.utility.';
const related = 'sp.relateditemmanager.';
const scripts = 'microsoft.sharepoint.utilities.webtemplateextensions.sitescriptutility.';

const named: Readonly<Record<string, Root>> = {
  ...siteMethods,
  site: siteResource,
  hubsites: hubSitesResource,
  groupsitemanager: groupSiteManager,
  navigation: menuResource,
  search: searchResource,
  sitepages: sitePagesResource,
  'sp.web.shareobject': shareRoot,
  'sp.web.unshareobject': unshareRoot,
  'sp.publishing.richsharing': richSharingResource,
  'sp.publishing.sitepageservice.getcurrentusermemberships': (call) =>
    reading(() => plain([], call.request, 'GetCurrentUserMemberships')),
  // The same as `web/lists` (@pnp/sp clientside-pages/types.js, getItem).
  lists: (call, step) => webResource(call, call.web).child?.(step) ?? null,
  [`${picker}.clientpeoplepickersearchuser`]: (call) => peoplePickerResource(call, false),
  [`${picker}.clientpeoplepickerresolveuser`]: (call) => peoplePickerResource(call, true),
  [manager]: peopleManagerResource,
  [`${manager}.gettrendingtags`]: (call) =>
    reading(() => complex({ Items: [] }, call.request, 'GetTrendingTags', 'SP.UserProfiles.HashTagCollection')),
  [`${manager}.isfollowing`]: (call) => reading(() => plain(false, call.request, 'IsFollowing', 'Edm.Boolean')),
  'sp.userprofiles.profileloader.getprofileloader': profileLoaderResource,
  'sp.userprofiles.profileloader.getowneruserprofile': profileLoaderResource,
};

/** What stands first under `_api/` besides the web itself: the site, people, search and methods of a class. */
export function smallRoot(call: Call, step: Segment): Resource | null {
  const { name } = step;
  if (Object.hasOwn(named, name)) return named[name]?.(call, step) ?? null;
  if (name.startsWith(utilities)) return utilityResource(call, name.slice(utilities.length));
  if (name.startsWith(related)) return relatedItemMethod(call, name.slice(related.length));
  if (name.startsWith(scripts)) return siteScriptMethod(call, step, name.slice(scripts.length));
  return null;
}
