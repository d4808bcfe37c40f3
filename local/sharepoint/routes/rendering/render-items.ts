import type { Parts } from '../../answers/entity';
import { method } from '../../answers/resource';
import { readView } from '../../caml/read-view';
import { askerOf, runView } from '../../caml/run-view';
import { faults } from '../../http/faults';
import { jsonPart } from '../../http/message';
import { only, type Segment } from '../../http/path';
import { readPosition } from '../../query/position';
import { answerRows, lookupsRead } from '../../query/read-rows';
import type { List } from '../../store/lists';
import type { Call } from '../call';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `POST getitems`: rows by CAML, answered like `GET items` (SURFACE.md 6). */
export const getItemsOfList = (call: Call, list: List): Parts => ({
  routes: { getitems: (step) => method(() => getItems(call, list, queryOf(call, step))) },
});

/** The query in the body, or in the address: `getitems(query=@v)?@v={"ViewXml":"…"}`. */
function queryOf(call: Call, step: Segment): Readonly<Record<string, unknown>> {
  const written = only(step);
  if (written === undefined || written === '') return jsonPart(call.request, 'query');
  try {
    const query: unknown = JSON.parse(written);
    if (typeof query === 'object' && query !== null) return query as Record<string, unknown>;
  } catch {
    // Falls through to the fault below: what is no JSON is no query either.
  }
  throw faults.badQuery(`The parameter query of 'GetItems' is not valid.`);
}

function getItems(call: Call, list: List, query: Readonly<Record<string, unknown>>) {
  const view = readView(text(query['ViewXml']), askerOf(call));
  const position = query['ListItemCollectionPosition'] as { PagingInfo?: unknown } | null | undefined;
  const folder = query['FolderServerRelativePath'] as { DecodedUrl?: unknown } | null | undefined;
  const { rows } = runView(call, list, {
    condition: view.condition,
    order: view.order,
    most: view.rowLimit,
    scope: view.scope,
    folder: text(query['FolderServerRelativeUrl']) || text(folder?.DecodedUrl),
    position: readPosition(text(position?.PagingInfo)),
    lookups: view.fields === null ? lookupsRead(call, list) : lookupsNamed(call, list, view.fields),
  });
  return answerRows(call, list, rows, null);
}

/** The lookup and person columns among the columns of a view. */
export function lookupsNamed(call: Call, list: List, names: readonly string[]): string[] {
  const types = new Set(['Lookup', 'LookupMulti', 'User', 'UserMulti']);
  return names.filter((name) => {
    const field = call.stores.fields.byName(list.id, name);
    return field !== null && types.has(field.type) && (!field.builtIn || field.type === 'User');
  });
}
