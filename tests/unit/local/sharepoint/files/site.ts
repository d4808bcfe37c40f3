import { randomUUID } from 'node:crypto';
import { createList } from '../../../../../local/sharepoint/lists/create-list';
import { ensureSite } from '../../../../../local/sharepoint/setup/site';
import { openDatabase } from '../../../../../local/sharepoint/store/database';
import type { List } from '../../../../../local/sharepoint/store/lists';
import { createStores } from '../../../../../local/sharepoint/stores';
import type { Writer } from '../../../../../local/sharepoint/items/writer';
import { rootFolderOfList, type Place } from '../../../../../local/sharepoint/files/places';
import { localPeople } from '../../../../../local/people';

export interface LibrarySite {
  readonly writer: Writer;
  newLibrary(title: string): { readonly list: List; readonly root: Place };
  close(): void;
}

/** A site in memory, and its first user as who writes. */
export function librarySite(): LibrarySite {
  const db = openDatabase(':memory:');
  const stores = createStores(db, () => new Date('2026-03-01T09:00:00Z'), randomUUID);
  const web = ensureSite(stores, { path: '/sites/dev', title: 'dev', people: localPeople, appLogins: [] });
  const user = stores.people.users(web.siteId).find((one) => one.siteAdmin);
  if (!user) throw new Error('The site has no owner');
  const writer: Writer = { stores, web, user };
  return {
    writer,
    newLibrary(title) {
      const list = createList(stores, web, { title, template: 101, author: user.principalId });
      return { list, root: rootFolderOfList(stores, list) };
    },
    close: () => void db.close(),
  };
}
