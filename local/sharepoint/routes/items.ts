import { faults, type ServiceRequest, type ServiceResponse } from '../http/message';
import { readFilter } from '../odata/filter';
import type { Site } from '../site';
import type { Field } from '../store/fields';
import { etagOf, type Item } from '../store/items';
import type { List } from '../store/lists';
import { jsonBody, mayWrite, noContent } from './rights';
import { collection, entity, type Entity } from './shape';

const defaultTop = 100;
const mostTop = 5000;

/** `items` and `items(3)` of a list. */
export function itemsRoute(site: Site, list: List, id: string | undefined, request: ServiceRequest): ServiceResponse {
  const fields = site.lists.fields(list);
  if (id === undefined) {
    if (request.method === 'GET') return readMany(site, list, fields, request);
    if (request.method === 'POST') return addOne(site, list, fields, request);
    throw faults.noResource('items');
  }
  const number = Number(id);
  if (!Number.isInteger(number)) throw faults.noItem();
  if (request.method === 'GET') {
    const item = site.items.one(list, number);
    if (!item) throw faults.noItem();
    return answer(list, fields, item, request, 200);
  }
  mayWrite(request.user);
  const etag = request.headers['if-match'] ?? '';
  if (request.method === 'MERGE' || request.method === 'PATCH') {
    const item = site.items.change(list, fields, number, jsonBody(request), etag, request.user.id);
    site.changed(list.name);
    return noContent({ ETag: etagOf(item) });
  }
  if (request.method === 'DELETE') {
    site.items.remove(list, number, etag);
    site.changed(list.name);
    return { status: 200 };
  }
  throw faults.noResource('items');
}

function addOne(site: Site, list: List, fields: readonly Field[], request: ServiceRequest): ServiceResponse {
  mayWrite(request.user);
  const item = site.items.add(list, fields, jsonBody(request), request.user.id);
  site.changed(list.name);
  return answer(list, fields, item, request, 201);
}

function answer(
  list: List,
  fields: readonly Field[],
  item: Item,
  request: ServiceRequest,
  status: number,
): ServiceResponse {
  const shaped = itemEntity(list, item, project(fields, item, request.query.get('$select')));
  return { status, headers: { ETag: etagOf(item) }, json: entity(shaped, request) };
}

function readMany(site: Site, list: List, fields: readonly Field[], request: ServiceRequest): ServiceResponse {
  const { query } = request;
  const names = new Set([...fields.map((field) => field.name), 'Id', 'AuthorId', 'EditorId']);
  const known = (name: string): string => {
    if (!names.has(name)) throw faults.noColumn(name);
    return name;
  };
  const filter = query.get('$filter');
  const fits = filter === null ? () => true : readFilter(filter);
  const read =
    (item: Item) =>
    (name: string): unknown =>
      valueOf(item, known(name));
  const order = readOrder(query.get('$orderby'), known);
  const rows = site.items
    .all(list)
    .filter((item) => fits(read(item)))
    .sort((a, b) => order(read(a), read(b)) || a.id - b.id);
  const top = Math.min(mostTop, Number(query.get('$top') ?? defaultTop));
  const start = startOf(rows, query.get('$skiptoken'));
  const page = rows.slice(start, start + top);
  const more = start + top < rows.length;
  const next = new URLSearchParams(query);
  next.set('$skiptoken', `Paged=TRUE&p_ID=${page[page.length - 1]?.id ?? 0}`);
  const shaped = page.map((item) => itemEntity(list, item, project(fields, item, query.get('$select'))));
  return {
    status: 200,
    json: collection(shaped, request, more ? `web/lists(guid'${list.id}')/items?${next.toString()}` : null),
  };
}

/** `$skip` does nothing on items; paging goes by the last id met, also where that row has been deleted (SURFACE.md 8). */
function startOf(rows: readonly Item[], token: string | null): number {
  const last = Number(/p_ID=(\d+)/.exec(token ?? '')?.[1] ?? 0);
  if (last === 0) return 0;
  const at = rows.findIndex((item) => item.id === last);
  if (at >= 0) return at + 1;
  const after = rows.findIndex((item) => item.id > last);
  return after >= 0 ? after : rows.length;
}

function itemEntity(list: List, item: Item, values: Readonly<Record<string, unknown>>): Entity {
  return {
    type: `SP.Data.${list.name}ListItem`,
    id: item.guid,
    etag: etagOf(item),
    editLink: `Web/Lists(guid'${list.id}')/Items(${item.id})`,
    values,
  };
}

type Read = (name: string) => unknown;

function readOrder(text: string | null, known: (name: string) => string): (a: Read, b: Read) => number {
  const keys = (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', direction = 'asc'] = part.split(/\s+/);
      return { name: known(name), sign: direction.toLowerCase() === 'desc' ? -1 : 1 };
    });
  return (a, b) => {
    for (const { name, sign } of keys) {
      const by = before(a(name), b(name));
      if (by !== 0) return by * sign;
    }
    return 0;
  };
}

/** Empty values stand first, as in SharePoint. */
function before(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null || left === undefined) return -1;
  if (right === null || right === undefined) return 1;
  return left < right ? -1 : 1;
}

function valueOf(item: Item, name: string): unknown {
  switch (name) {
    case 'Id':
    case 'ID':
      return item.id;
    case 'GUID':
      return item.guid;
    case 'Created':
      return item.created;
    case 'Modified':
      return item.modified;
    case 'AuthorId':
      return item.author;
    case 'EditorId':
      return item.editor;
    default:
      return item.fields[name] ?? null;
  }
}

/** The values of `$select`, or all of them; Id comes twice, as `Id` and `ID`. */
function project(fields: readonly Field[], item: Item, select: string | null): Record<string, unknown> {
  const own = fields.filter((field) => !field.readOnly).map((field) => field.name);
  const all = ['Id', ...own, 'ID', 'Created', 'Modified', 'AuthorId', 'EditorId', 'GUID'];
  const asked = select === null ? ['*'] : select.split(',').map((name) => name.trim());
  const names = asked.flatMap((name) => (name === '*' ? all : name === 'Id' ? ['Id', 'ID'] : [name]));
  const known = new Set(all);
  return Object.fromEntries(
    names.map((name) => {
      if (!known.has(name)) throw faults.noSelected(name);
      return [name, valueOf(item, name)];
    }),
  );
}
