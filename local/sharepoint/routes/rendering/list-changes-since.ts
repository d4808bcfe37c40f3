import type { Parts } from '../../answers/entity';
import { method } from '../../answers/resource';
import { fieldNames, readView } from '../../caml/read-view';
import { askerOf, runView } from '../../caml/run-view';
import { attribute, child, readCaml, type Element } from '../../caml/xml';
import { xmlText } from '../../fields/xml-element';
import { jsonPart, type ServiceResponse } from '../../http/message';
import { valueContext } from '../../kinds/context';
import { kindOf } from '../../kinds/registry';
import { valueOf } from '../../kinds/value-of';
import { runQuery } from '../../query';
import { readPosition, writePosition } from '../../query/position';
import type { Change } from '../../store/changes';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { may, ofItem, type Call } from '../call';
import { changeTokenOf, readChangeToken, writeChangeToken } from '../changes/change-token';

/** `POST getlistitemchangessincetoken`, which answers XML (SURFACE.md 6; responses/list-item-changes-since-token). */
export const changesSinceOfList = (call: Call, list: List): Parts => ({
  routes: { getlistitemchangessincetoken: () => method(() => changesSince(call, list)) },
});

/** Lines of the log read in one call. */
const mostChanges = 5000;

interface Asked {
  readonly token: string;
  readonly rowLimit: number | null;
  readonly fields: readonly string[] | null;
  readonly options: Element | undefined;
  /** `<Where>` and `<OrderBy>` of Query, and `<Contains>`, as one view. */
  readonly viewXml: string;
}

function readAsked(call: Call, list: List): Asked {
  const query = jsonPart(call.request, 'query');
  const text = (name: string): string => {
    const held = query[name];
    return typeof held === 'string' || typeof held === 'number' ? String(held) : '';
  };
  const fields = text('ViewFields').trim();
  const fieldsXml = fields === '' ? undefined : readCaml(fields);
  const view =
    text('ViewName') === '' ? null : call.stores.views.get(text('ViewName').replace(/[{}]/g, '').toLowerCase());
  const named = fieldsXml && fieldNames(child(fieldsXml, 'ViewFields') ?? fieldsXml);
  const limit = Number(text('RowLimit'));
  const options = text('QueryOptions').trim();
  const optionsXml = options === '' ? undefined : readCaml(options);
  const queryXml = text('Query').trim() || (view?.listId === list.id ? view.query : '');
  const contains = text('Contains').trim();
  return {
    token: text('ChangeToken').trim(),
    rowLimit: Number.isInteger(limit) && limit > 0 ? limit : null,
    fields: named && named.length > 0 ? named : view?.listId === list.id ? view.fields : null,
    options: optionsXml && (child(optionsXml, 'QueryOptions') ?? optionsXml),
    viewXml: contains === '' ? queryXml : withContains(queryXml, contains),
  };
}

/** `<Contains>` narrows the rows as a part of Where would. */
function withContains(queryXml: string, contains: string): string {
  if (queryXml === '') return `<Query><Where>${contains}</Where></Query>`;
  const where = /<Where>([\s\S]*)<\/Where>/i.exec(queryXml)?.[1]?.trim() ?? '';
  const both = where === '' ? contains : `<And>${where}${contains}</And>`;
  return `<Query><Where>${both}</Where></Query>`;
}

function changesSince(call: Call, list: List): ServiceResponse {
  const asked = readAsked(call, list);
  const { lines, rows, position } = asked.token === '' ? allRows(call, list, asked) : changedRows(call, list, asked);
  const data = rows.map((item) => rowXml(call, list, item, asked)).join('');
  const next = position === null ? '' : ` ListItemCollectionPositionNext="${xmlText(position)}"`;
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?><GetListItemChangesSinceTokenResult>' +
    '<listitems MinTimeBetweenSyncs="0" RecommendedTimeBetweenSyncs="180" MaxBulkDocumentSyncSize="500"' +
    ' xmlns:rs="urn:schemas-microsoft-com:rowset" xmlns:z="#RowsetSchema">' +
    `${lines}<rs:data ItemCount="${rows.length}"${next}>${data}</rs:data></listitems></GetListItemChangesSinceTokenResult>`;
  return { status: 200, raw: { type: 'text/xml; charset=utf-8', content: xml } };
}

interface Answered {
  /** The `<Changes>` element. */
  readonly lines: string;
  readonly rows: readonly Item[];
  readonly position: string | null;
}

/** Without a token: the rows as they are, and the token of now. */
function allRows(call: Call, list: List, asked: Asked): Answered {
  const view = readView(asked.viewXml, askerOf(call));
  const token = changeTokenOf(call, { listId: list.id });
  const { rows, next } = runView(call, list, {
    condition: view.condition,
    order: view.order,
    most: asked.rowLimit,
    scope: 'all',
    folder: folderIn(call, list, child(asked.options, 'Folder')?.text.trim() ?? ''),
    position: readPosition(attribute(child(asked.options, 'Paging'), 'ListItemCollectionPositionNext')),
    lookups: [],
  });
  return {
    lines: `<Changes LastChangeToken="${xmlText(token)}"></Changes>`,
    rows,
    position: next && writePosition(next),
  };
}

/** QueryOptions' Folder is named from the web on ("Shared Documents/2025"); one that is not in this list says nothing. */
function folderIn(call: Call, list: List, name: string): string {
  const path = name.startsWith('/') ? name : `${call.web.path}/${name}`;
  const at = path.lastIndexOf('/');
  const folder = name === '' ? null : call.stores.items.at(path.slice(0, at), path.slice(at + 1));
  return folder?.listId === list.id && folder.fs === 1 ? path : '';
}

/** With a token: the rows that were added or changed after it as they are now, and the ids of those that are gone. */
function changedRows(call: Call, list: List, asked: Asked): Answered {
  const where = { listId: list.id };
  const { changes, items } = call.stores;
  const after = readChangeToken(call, asked.token, where);
  const log = changes.since(where, after, mostChanges + 1);
  const read = log.slice(0, mostChanges);
  const { taken, last, more } = upTo(read, asked.rowLimit);
  const present = items.many(list.id, taken);
  const here = new Map(present.map((item) => [item.id, item]));
  const fitting = new Set(matching(call, list, asked, present).map((item) => item.id));
  const lines = taken
    .map((id) => {
      const item = here.get(id);
      const restored = item && read.some((change) => change.itemId === id && change.type === 'restore');
      if (!item || !may(call, 'viewListItems', ofItem(call, list, item))) return `<Id ChangeType="Delete">${id}</Id>`;
      if (!fitting.has(id)) return `<Id ChangeType="MoveAway">${id}</Id>`;
      return restored ? `<Id ChangeType="Restore">${id}</Id>` : '';
    })
    .join('');
  const rows = present.filter((item) => fitting.has(item.id));
  const still = more || log.length > read.length;
  const token =
    still && last
      ? writeChangeToken(where, { number: last.number, time: new Date(last.time) })
      : changeTokenOf(call, where);
  const moreMark = still ? ' MoreChanges="TRUE"' : '';
  return {
    lines: `<Changes LastChangeToken="${xmlText(token)}"${moreMark}>${lines}</Changes>`,
    rows,
    position: null,
  };
}

/** The rows that changed, in the order of their last change, as many as the row limit allows. */
function upTo(log: readonly Change[], limit: number | null) {
  const taken = new Set<number>();
  let last: Change | null = null;
  for (const change of log) {
    if (change.thing !== 'Item' && change.thing !== 'File' && change.thing !== 'Folder') {
      last = change;
      continue;
    }
    const { itemId } = change;
    if (itemId === undefined || itemId === 0) continue;
    if (limit !== null && taken.size >= limit && !taken.has(itemId)) return { taken: [...taken], last, more: true };
    taken.delete(itemId);
    taken.add(itemId);
    last = change;
  }
  return { taken: [...taken], last, more: false };
}

/** Those of some rows that the query fits and the person may see. */
function matching(call: Call, list: List, asked: Asked, rows: readonly Item[]): readonly Item[] {
  const { condition } = readView(asked.viewXml, askerOf(call));
  if (condition === null) return rows.filter((item) => may(call, 'viewListItems', ofItem(call, list, item)));
  const ids = rows.map((item) => item.id);
  if (ids.length === 0) return [];
  const among = new Set(ids);
  return runQuery(call, list, {
    // The ids first, since they are indexed: a long list's log can be read with any query.
    condition: {
      kind: 'and',
      parts: [
        {
          kind: 'in',
          field: { kind: 'field', path: ['ID'] },
          values: ids.map((value) => ({ kind: 'value' as const, value })),
        },
        condition,
      ],
    },
    most: ids.length,
    among: (item) => among.has(item.id),
  }).rows;
}

/** Attributes that every row has, whatever the view's columns are. */
const always = ['ID', 'owshiddenversion', 'UniqueId', 'FSObjType', 'Created', 'Modified', 'FileRef', 'MetaInfo'];

function rowXml(call: Call, list: List, item: Item, asked: Asked): string {
  const context = valueContext(call, list);
  const all = call.stores.fields.ofList(list.id);
  const wanted = asked.fields === null ? null : new Set([...asked.fields, ...always].map((name) => name.toLowerCase()));
  const attributes = new Map<string, string>([
    ['ID', String(item.id)],
    ['owshiddenversion', String(item.version)],
    ['UniqueId', `${item.id};#{${item.uniqueId.toUpperCase()}}`],
    ['FSObjType', `${item.id};#${item.fs}`],
    ['FileRef', `${item.id};#${`${item.dir}/${item.leaf}`.replace(/^\//, '')}`],
  ]);
  for (const field of all) {
    if (attributes.has(field.internalName)) continue;
    if (wanted ? !wanted.has(field.internalName.toLowerCase()) : field.hidden && field.builtIn) continue;
    const text = kindOf(field).asXml(valueOf(item, field, call.stores), field, context);
    if (text !== null) attributes.set(field.internalName, text);
  }
  return `<z:row ${[...attributes].map(([name, value]) => `ows_${name}="${xmlText(value)}"`).join(' ')} />`;
}
