import { isOrComesFrom } from '../content-types/content-type-ids';
import { createList } from '../lists/create-list';
import { seconds } from '../store/database';
import type { List } from '../store/lists';
import type { Principal } from '../store/people';
import type { Stores } from '../stores';
import { peopleList } from './lists';

const system = 1073741823;
const contentTypes = { user: '0x010A', securityGroup: '0x010C', group: '0x010B' } as const;

/** The User Information List of a site, where it has been made. */
export function peopleListOf(stores: Stores, siteId: string): List | null {
  const root = stores.webs.everywhere().find((web) => web.siteId === siteId && web.parentId === null);
  return root ? (stores.lists.all(root.id).find((list) => list.template === 112) ?? null) : null;
}

/** Makes the User Information List, with a row for each who is on the site already. */
export function makePeopleList(stores: Stores, siteId: string): void {
  createList(stores, stores.webs.root(siteId), { ...peopleList, author: system });
  for (const principal of stores.people.all(siteId)) writePersonRow(stores, principal);
}

/** The list's own content type that comes from one of the site's. */
const typeIn = (stores: Stores, list: List, parent: string): string =>
  stores.contentTypes.ofList(list.id).find((one) => isOrComesFrom(one.contentTypeId, parent))?.contentTypeId ?? parent;

/** The row of a person or group: its id is theirs, and it stays when they are taken off the site. */
export function writePersonRow(stores: Stores, principal: Principal): void {
  const list = peopleListOf(stores, principal.siteId);
  if (!list) return;
  const { core, items } = stores;
  const id = principal.principalId;
  const old = items.one(list.id, id);
  const at = seconds(core.now());
  items.put(
    {
      listId: list.id,
      id,
      guid: old?.guid ?? core.newId(),
      uniqueId: old?.uniqueId ?? core.newId(),
      version: (old?.version ?? 0) + 1,
      uiVersion: 512,
      fs: 0,
      dir: list.path,
      leaf: `${id}_.000`,
      contentTypeId: typeIn(stores, list, contentTypes[principal.kind]),
      created: old?.created ?? at,
      modified: at,
      author: old?.author ?? system,
      editor: system,
      hasAttachments: false,
      values: {
        Title: principal.title,
        Name: principal.login,
        EMail: principal.email,
        UserName: principal.kind === 'user' ? principal.email : null,
        SipAddress: principal.email,
        IsSiteAdmin: principal.siteAdmin,
        Deleted: principal.deleted === true,
        UserInfoHidden: principal.hidden,
        IsActive: true,
      },
    },
    [],
  );
}
