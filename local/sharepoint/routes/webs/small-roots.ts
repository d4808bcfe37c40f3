import { complex, nothing, plain } from '../../answers/answer';
import { method, reading, type Resource } from '../../answers/resource';
import type { Segment } from '../../http/path';
import { demand, ofWeb, type Call } from '../call';
import { menuResource } from './navigation';
import { peoplePickerResource } from '../people/people-picker';
import { peopleManagerResource, profileLoaderResource } from '../people/profiles';
import { searchResource } from './search';
import { siteMethods } from './site-methods';
import { siteResource } from './sites';
import { utilityResource } from './utilities';

type Root = (call: Call, step: Segment) => Resource | null;

const picker = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface';
const manager = 'sp.userprofiles.peoplemanager';
const utilities = 'sp.utilities.utility.';
const related = 'sp.relateditemmanager.';
const scripts = 'microsoft.sharepoint.utilities.webtemplateextensions.sitescriptutility.';

const named: Readonly<Record<string, Root>> = {
  ...siteMethods,
  site: siteResource,
  navigation: menuResource,
  search: searchResource,
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
  if (name.startsWith(related)) return relatedItems(call, name.slice(related.length));
  if (name.startsWith(scripts)) return siteScripts(call, name.slice(scripts.length));
  return null;
}

/** Links between rows of different lists: nothing is ever linked here (@pnp/sp related-items). */
function relatedItems(call: Call, name: string): Resource | null {
  if (name.startsWith('get')) return reading(() => plain([], call.request, name));
  return /^(?:add|delete)singlelink/.test(name)
    ? method(() => {
        demand(call, 'editListItems', ofWeb(call.web));
        return nothing(call.request);
      })
    : null;
}

/** Site scripts and designs belong to the tenant: there are none (@pnp/sp site-scripts, site-designs). */
const siteScripts = (call: Call, name: string): Resource | null =>
  /^getsite(?:scripts|designs)$/.test(name) ? reading(() => plain([], call.request, name)) : null;
