import type { Item } from '../store/items';
import type { User } from '../store/people';
import type { Stores } from '../stores';

/**
 * Which rows a person may see, of any list: what a lookup shows of a row that its reader may not see is secret (Microsoft:
 * SPFieldLookupValue.IsSecretFieldValue). A row of a list or web that is gone is nobody's.
 */
export function rowSight(stores: Stores, user: User): (item: Item) => boolean {
  if (user.siteAdmin) return () => true;
  return (item) => {
    const list = stores.lists.get(item.listId);
    const web = list && stores.webs.get(list.webId);
    if (!list || !web) return false;
    const own = stores.rights.rowsDiffer(list);
    return stores.rights.may(
      user,
      'viewListItems',
      own ? { kind: 'item', web, list, item } : { kind: 'list', web, list },
    );
  };
}
