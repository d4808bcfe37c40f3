import { all, one } from '../answers/answer';
import { ServiceError, type ServiceResponse } from '../http/message';
import { parseFilter } from '../odata/parse-filter';
import { parseOrder } from '../odata/parse-order';
import type { Call } from '../routes/call';
import { itemEntity, itemSet } from '../routes/items/item-entity';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import { internalNameOf } from './built-in';
import { isLookup } from './lookup-columns';
import { readCount } from './counts';
import { threshold } from './faults';
import { nextLink } from './next-link';
import { readPosition } from './position';
import { runQuery } from './index';

/** Rows of a page where `$top` says nothing (SURFACE.md 8). */
export const defaultTop = 100;

/** Answers `GET items`: `$filter`, `$orderby`, `$top`, `$skiptoken`, `$select` and `$expand` over a list's rows. */
export function readRows(call: Call, list: List): ServiceResponse {
  const { query } = call.request;
  const filter = query.get('$filter');
  const order = query.get('$orderby');
  readCount(query.get('$skip'), '$skip');
  const position = readPosition(query.get('$skiptoken'));
  const { rows, next, previous } = runQuery(call, list, {
    condition: filter === null || filter.trim() === '' ? null : parseFilter(filter),
    order: order === null ? [] : parseOrder(order),
    most: Math.min(readCount(query.get('$top'), '$top') ?? defaultTop, threshold),
    position,
    expanded: expandedIn(query),
    lookups: lookupsRead(call, list),
  });
  // Going backwards, the link goes on backwards.
  const following = position?.backwards ? previous : next;
  return answerRows(call, list, rows, following && nextLink(call.request, list, following));
}

/** Rows as an answer; what `$select` and `$expand` name must exist also where no row is found. */
export function answerRows(call: Call, list: List, rows: readonly Item[], next: string | null): ServiceResponse {
  if (rows.length === 0) demandKnownNames(call, list);
  const entities = rows.map((item) => itemEntity(call, list, item));
  return all({ set: itemSet(list), entities }, call.request, { next });
}

const pathsIn = (text: string | null): string[] =>
  (text ?? '')
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '');

export const expandedIn = (query: URLSearchParams): ReadonlySet<string> =>
  new Set(pathsIn(query.get('$expand')).map((path) => path.split('/')[0] ?? ''));

/** The lookup and person columns that an answer reads: those selected or expanded, or all the list's own. */
export function lookupsRead(call: Call, list: List): Set<string> {
  const { query } = call.request;
  const fields = call.stores.fields.ofList(list.id).filter(isLookup);
  const select = pathsIn(query.get('$select'));
  const named = new Set(
    [...select, ...pathsIn(query.get('$expand'))].map((path) => internalNameOf(path.split('/')[0] ?? '')),
  );
  const whole = select.length === 0 || select.includes('*');
  return new Set(
    fields
      .map((field) => ({ field, name: field.internalName }))
      .filter(
        ({ field, name }) =>
          named.has(name) || named.has(`${name}Id`) || named.has(`${name}StringId`) || (whole && !field.builtIn),
      )
      .map(({ name }) => name),
  );
}

/** Writes an empty row and throws it away: the same faults as a list with rows would give. */
function demandKnownNames(call: Call, list: List): void {
  const { query } = call.request;
  if (!query.has('$select') && !query.has('$expand')) return;
  const at = list.created;
  const nobody = {
    listId: list.id,
    id: 0,
    guid: list.id,
    uniqueId: list.id,
    version: 1,
    uiVersion: 512,
    fs: 0,
    dir: list.path,
    leaf: '0_.000',
    contentTypeId: '0x01',
    created: at,
    modified: at,
    author: list.author,
    editor: list.author,
    hasAttachments: false,
    values: {},
  } satisfies Item;
  try {
    one(itemEntity(call, list, nobody), call.request);
  } catch (error) {
    // Whatever else goes wrong comes of the row not being there.
    if (error instanceof ServiceError && error.status === 400) throw error;
  }
}
