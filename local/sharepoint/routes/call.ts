import { faults } from '../http/faults';
import type { ServiceRequest } from '../http/message';
import type { Permission } from '../rights/permissions';
import type { Securable } from '../rights/rights';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import type { User } from '../store/people';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';

/** One request being answered: what it asks, of which web, who asks, and the stores. */
export interface Call {
  readonly request: ServiceRequest;
  readonly stores: Stores;
  readonly web: Web;
  readonly user: User;
}

export const ofWeb = (web: Web): Securable => ({ kind: 'web', web });
export const ofList = (call: Call, list: List): Securable => ({ kind: 'list', web: webOf(call, list), list });
export const ofItem = (call: Call, list: List, item: Item): Securable => ({
  kind: 'item',
  web: webOf(call, list),
  list,
  item,
});

const webOf = (call: Call, list: List): Web => call.stores.webs.get(list.webId) ?? call.web;

export const may = (call: Call, permission: Permission, of: Securable): boolean =>
  call.stores.rights.may(call.user, permission, of);

/** Refuses (403) where the person asking lacks the permission. */
export function demand(call: Call, permission: Permission, of: Securable): void {
  if (!may(call, permission, of)) throw faults.denied();
}

/** Full address of a server-relative path, as the client reaches the service. */
export const absoluteUrl = (call: Call, path: string): string => call.request.origin + path;
