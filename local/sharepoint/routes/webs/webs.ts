import { done, noContent } from '../../answers/answer';
import { joinLazily, type Entity, type Parts } from '../../answers/entity';
import { entityResource, type Resource } from '../../answers/resource';
import type { Web } from '../../store/webs';
import { absoluteUrl, ofWeb, type Call } from '../call';
import { changesOfWeb } from '../changes/changes';
import { contentTypesOfWebParts } from '../lists/content-types';
import { fieldsOfWeb } from '../lists/fields';
import { filesOfWeb } from '../files/files';
import { customActionsOf } from './custom-actions';
import { featuresOf } from './features';
import { groupsOfWeb } from '../people/groups';
import { listsOfWeb } from '../lists/lists';
import { navigationOfWeb } from './navigation';
import { peopleOfWeb } from '../people/people';
import { recycleBinOfWeb } from '../items/recycle-bin';
import { levelsOfWeb } from '../security/role-definitions';
import { regionalSettingsOfWeb } from './regional-settings';
import { securityOf } from '../security/security';
import { sharingOfWeb } from '../sharing/sharing';
import { imagesOfWeb } from '../items/upload-image';
import { webPartsOfWeb } from '../site-pages/web-parts';
import { changeWeb } from './web-changes';
import { removeWeb, websOfWeb } from './web-children';
import { methodsOfWeb } from './web-methods';
import { extrasOfWeb } from './web-extras';
import { webValues } from './web-values';

/** What lies under a web; each area adds its own. A function, since the areas need webs themselves. */
const areas = (): readonly ((call: Call, web: Web) => Parts)[] => [
  filesOfWeb,
  fieldsOfWeb,
  contentTypesOfWebParts,
  changesOfWeb,
  peopleOfWeb,
  groupsOfWeb,
  levelsOfWeb,
  recycleBinOfWeb,
  imagesOfWeb,
  websOfWeb,
  methodsOfWeb,
  extrasOfWeb,
  webPartsOfWeb,
  sharingOfWeb,
  navigationOfWeb,
  regionalSettingsOfWeb,
  (call, web) => featuresOf(call, web, 'Web'),
  (call, web) => customActionsOf(call, web, { scope: 3, address: 'Web', key: 'web' }),
  (call, web) => securityOf(call, ofWeb(web)),
  // Last, since it is asked first (`joinLazily`).
  listsOfWeb,
];

export function webEntity(call: Call, web: Web): Entity {
  const url = absoluteUrl(call, web.path);
  let values: Record<string, unknown> | undefined;
  return {
    type: 'SP.Web',
    set: 'SP.ApiData.Webs1',
    id: `${url}/_api/Web`,
    editLink: `${url}/_api/Web`,
    // Nearly all calls only pass through the web, so that its values wait until somebody wants them.
    get values() {
      return (values ??= webValues(call, web));
    },
    parts: () => joinLazily(areas().map((area) => () => area(call, web))),
  };
}

/** A web: read, change, remove, and all that lies under it. */
export function webResource(call: Call, web: Web): Resource {
  return entityResource(webEntity(call, web), call.request, {
    merge: () => {
      changeWeb(call, web);
      return noContent();
    },
    remove: () => {
      removeWeb(call, web);
      return done();
    },
  });
}
