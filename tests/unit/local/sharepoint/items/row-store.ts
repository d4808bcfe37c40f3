import { localPeople } from '../../../../../local/people';
import { indexColumn } from '../../../../../local/sharepoint/items/index-columns';
import type { Writer } from '../../../../../local/sharepoint/items/writer';
import { fieldFromXml } from '../../../../../local/sharepoint/fields/field-xml';
import { createList } from '../../../../../local/sharepoint/lists/create-list';
import { ensureSite } from '../../../../../local/sharepoint/setup/site';
import { openDatabase } from '../../../../../local/sharepoint/store/database';
import type { List } from '../../../../../local/sharepoint/store/lists';
import { createStores } from '../../../../../local/sharepoint/stores';

/** A site in memory with one list of these columns, and its owner as the one who writes. */
export function rowsOf(...columns: readonly string[]): { writer: Writer; list: List } {
  let ids = 0;
  const newId = (): string => `00000000-0000-4000-8000-${(++ids).toString(16).padStart(12, '0')}`;
  let moment = Date.parse('2026-03-01T08:00:00Z');
  const stores = createStores(openDatabase(':memory:'), () => new Date((moment += 1000)), newId);
  const web = ensureSite(stores, { path: '/sites/dev', title: 'dev', people: localPeople, appLogins: [] });
  const user = stores.people.users(web.siteId).find((one) => one.siteAdmin);
  if (!user) throw new Error('the site has no owner');
  const list = createList(stores, web, { title: 'Plan', template: 100, author: user.principalId });
  for (const xml of columns) {
    const field = fieldFromXml(xml, { webId: web.id, listId: list.id }, { fieldId: newId(), name: 'Column' });
    stores.fields.put(field);
    if (field.indexed || field.unique) stores.items.reindex(list.id, indexColumn(stores, field));
  }
  return { writer: { stores, web, user }, list };
}
