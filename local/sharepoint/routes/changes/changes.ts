import { all } from '../../answers/answer';
import type { Parts } from '../../answers/entity';
import { method, type Resource } from '../../answers/resource';
import { ServiceError, type ServiceResponse } from '../../http/message';
import type { Change } from '../../store/changes';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import type { Web } from '../../store/webs';
import { may, ofItem, ofList, ofWeb, type Call } from '../call';
import { changeEntity } from './change-entity';
import { asksFor, readChangeQuery, shownAs, type ChangeQuery } from './change-query';
import { changeTokenTooOld, readChangeToken, type ChangeScope } from './change-token';

/** `POST getchanges` of a list (SURFACE.md 14; @pnp/sp lists/types.js). */
export const changesOfList = (call: Call, list: List): Parts => ({
  routes: { getchanges: () => changesResource(call, { listId: list.id }) },
});

/** `POST getchanges` of a web: its own, not those of the webs below it (@pnp/sp webs/types.js). */
export const changesOfWeb = (call: Call, web: Web): Parts => ({
  routes: { getchanges: () => changesResource(call, { webId: web.id }) },
});

/** `POST _api/site/getchanges`: all webs (@pnp/sp sites/types.js). */
export const changesOfSite = (call: Call): Parts => ({
  routes: { getchanges: () => changesResource(call, { siteId: call.web.siteId }) },
});

/** `POST items(1)/getchanges`: of one row or document (Microsoft: ListItem.GetChanges). */
export const changesOfItem = (call: Call, list: List, item: Item): Parts => ({
  routes: { getchanges: () => changesResource(call, { listId: list.id }, (change) => change.itemId === item.id) },
});

/** `POST getchanges` of a folder of a list: what lies right in it, or with RecursiveAll all below it. */
export function changesOfFolder(call: Call, list: List, path: string): Parts {
  const base = `${path.replace(/\/+$/, '').toLowerCase()}/`;
  const inside = (change: Change, query: ChangeQuery): boolean => {
    const at = change.path.toLowerCase();
    return at.startsWith(base) && (query.has('RecursiveAll') || !at.slice(base.length).includes('/'));
  };
  const get = (): Resource => changesResource(call, { listId: list.id }, inside);
  return { routes: { getchanges: get, getlistitemchanges: get } };
}

type Narrow = (change: Change, query: ChangeQuery) => boolean;

const changesResource = (call: Call, scope: ChangeScope, narrow: Narrow = () => true): Resource =>
  method(() => answerChanges(call, scope, narrow));

function answerChanges(call: Call, scope: ChangeScope, narrow: Narrow): ServiceResponse {
  const query = readChangeQuery(call.request);
  const seen = createSight(call);
  const found = call.stores.changes.read(scope, {
    after: startOf(call, query, scope),
    // Changes made while this is being read are not in the answer: everything here is of one moment.
    upTo: query.end === null ? call.stores.changes.last() : readChangeToken(call, query.end, scope),
    newestFirst: query.has('LatestFirst'),
    most: query.limit,
    fits: (change) => asksFor(query, change) && narrow(change, query) && seen(change),
  });
  return all(
    { set: 'SP.ApiData.Changes', entities: found.map((change) => changeEntity(call, change, scope)) },
    call.request,
  );
}

function startOf(call: Call, query: ChangeQuery, scope: ChangeScope): number {
  if (query.start === null) return 0;
  try {
    return readChangeToken(call, query.start, scope);
  } catch (error) {
    const tooOld = error instanceof ServiceError && error.code === changeTokenTooOld().code;
    if (tooOld && query.has('IgnoreStartTokenNotFoundError')) return 0;
    throw error;
  }
}

/**
 * What the person asking may know of. Of a row that is gone, and of a list that is gone, only that it is gone is told, to
 * those who may read what it lay in.
 */
function createSight(call: Call): (change: Change) => boolean {
  const lists = new Map<string, boolean>();
  const { stores } = call;
  const seesList = (change: Change, listId: string): boolean => {
    const known = lists.get(listId);
    if (known !== undefined) return known;
    const list = stores.lists.get(listId);
    const web = stores.webs.get(change.webId) ?? call.web;
    const sees = list ? may(call, 'viewListItems', ofList(call, list)) : may(call, 'viewListItems', ofWeb(web));
    lists.set(listId, sees);
    return sees;
  };
  return (change) => {
    if (change.listId === undefined) return may(call, 'open', ofWeb(stores.webs.get(change.webId) ?? call.web));
    const list = stores.lists.get(change.listId);
    const item = list && shownAs(change) === 'Item' ? stores.items.one(list.id, change.itemId ?? 0) : null;
    // A row may be shared with someone who may not read the rest of its list.
    return list && item ? may(call, 'viewListItems', ofItem(call, list, item)) : seesList(change, change.listId);
  };
}
