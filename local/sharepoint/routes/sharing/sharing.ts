import { one, plain } from '../../answers/answer';
import type { Parts } from '../../answers/entity';
import { method, reading, type Resource } from '../../answers/resource';
import { fileAt, folderAt } from '../../files/places';
import { faults } from '../../http/faults';
import { jsonBody } from '../../http/message';
import { hasOwnRights, resetInheritance } from '../../rights/inheritance';
import type { Securable } from '../../rights/rights';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import type { Web } from '../../store/webs';
import { absoluteUrl, demand, may, ofItem, ofWeb, type Call } from '../call';
import { pathInWeb } from '../files/paths';
import { recordRights } from '../security/record-rights';
import { textIn } from '../written';
import { linkRoutes, removeLinks } from './sharing-links';
import { resultEntity, share } from './sharing-result';
import { sharedName, sharingInformation, sharingSettings } from './sharing-settings';

/** Takes away what sharing gave: the row inherits again, and the links to it end (Microsoft: UnshareObject). */
function unshare(call: Call, of: Securable): void {
  demand(call, 'managePermissions', of);
  call.stores.core.together(() => {
    if (of.kind === 'item') removeLinks(call, of.item, () => true);
    if (of.kind === 'web' || !hasOwnRights(call.stores, of)) return;
    resetInheritance(call.stores, of);
    recordRights(call, of, 'assignmentDelete');
  });
}

/** Which of the people named have access, and as what (@pnp/sp sharing/types.d.ts, ISharingEntityPermission). */
function checked(call: Call, of: Securable): unknown[] {
  const { recipients } = jsonBody(call.request);
  return (Array.isArray(recipients) ? recipients : []).map((held: unknown) => {
    const body = (typeof held === 'object' && held !== null ? held : {}) as Record<string, unknown>;
    const asked = textIn(body, 'alias') ?? textIn(body, 'email') ?? '';
    const { people, rights } = call.stores;
    const person = people.byLogin(of.web.siteId, asked) ?? people.byEmail(of.web.siteId, asked);
    const hasAccess = person !== null && rights.may(person, 'viewListItems', of);
    const edits = person !== null && rights.may(person, 'editListItems', of);
    return { hasAccess, inputEntity: asked, resolvedEntity: person?.login ?? '', role: edits ? 2 : hasAccess ? 1 : 0 };
  });
}

/** Sharing of a row, and so of documents and folders (@pnp/sp sharing/funcs.js). */
export function sharingOfItem(call: Call, list: List, item: Item): Parts {
  const { request } = call;
  const of = ofItem(call, list, item);
  const name = sharedName(list, item);
  const url = absoluteUrl(call, encodeURI(`${item.dir}/${item.leaf}`));
  return {
    routes: {
      ...linkRoutes(call, list, item),
      shareobject: () => method(() => one(resultEntity(call, name, url, share(call, of, jsonBody(request))), request)),
      unshareobject: () =>
        method(() => {
          unshare(call, of);
          return one(resultEntity(call, name, url, null), request);
        }),
      checkpermissions: () =>
        method(() => {
          demand(call, 'enumeratePermissions', of);
          return plain(
            checked(call, of),
            request,
            'CheckPermissions',
            'Collection(SP.Sharing.SharingEntityPermission)',
          );
        }),
      getsharinginformation: () => reading(() => one(sharingInformation(call, list, item), request)),
      getobjectsharingsettings: () => reading(() => one(sharingSettings(call, list, item), request)),
    },
  };
}

/** What an address of the web names: the web itself, or a document, folder or list's root. */
function named(call: Call, web: Web, url: string): Securable {
  const bare = url.replace(/[?#].*$/s, '').replace(/\/_layouts\/.*$/i, '');
  const path = pathInWeb(web, bare);
  if (path.toLowerCase() === web.path.toLowerCase()) return ofWeb(web);
  const place = fileAt(call.stores, path) ?? folderAt(call.stores, path);
  const seen = place?.list && place.item && may(call, 'viewListItems', ofItem(call, place.list, place.item));
  if (place?.list && place.item && seen) return ofItem(call, place.list, place.item);
  if (place?.list && !place.item) return { kind: 'list', web, list: place.list };
  throw faults.noFile(path);
}

const nameOf = (of: Securable): string =>
  of.kind === 'web' ? of.web.title : of.kind === 'list' ? of.list.title : sharedName(of.list, of.item);

/** `SP.Web.ShareObject` and `SP.Web.UnshareObject`: the same by the address of what is shared (@pnp/sp sharing/web.js). */
export function shareRoot(call: Call): Resource {
  return method(() => {
    const body = jsonBody(call.request);
    const url = textIn(body, 'url') ?? '';
    const of = named(call, call.web, url);
    return one(resultEntity(call, nameOf(of), url, share(call, of, body)), call.request);
  });
}

export function unshareRoot(call: Call): Resource {
  return method(() => {
    const url = textIn(jsonBody(call.request), 'url') ?? '';
    const of = named(call, call.web, url);
    unshare(call, of);
    return one(resultEntity(call, nameOf(of), url, null), call.request);
  });
}

/** `web/UnshareObject` and `web/ShareObject`. */
export const sharingOfWeb = (call: Call): Parts => ({
  routes: { shareobject: () => shareRoot(call), unshareobject: () => unshareRoot(call) },
});
