import { faults } from '../http/faults';
import { formatOf, linePrefix, type Format } from '../http/format';
import type { ServiceRequest, ServiceResponse } from '../http/message';
import { readPath } from '../http/path';
import { isCollection, spelled, type Collection, type Entity, type Link, type Parts } from './entity';
import { narrowed } from './narrowed';
import { readSelection, type Selection } from './selection';

interface Writing {
  readonly format: Format;
  readonly webUrl: string;
}

const writingOf = (request: ServiceRequest): Writing => ({
  format: formatOf(request.headers),
  webUrl: request.webUrl,
});

const isGuid = (id: string): boolean => /^[0-9a-f]{8}-/i.test(id);

const absolute = (id: string, webUrl: string): string =>
  isGuid(id) || /^https?:/.test(id) ? id : `${webUrl}/_api/${id}`;

/** What a table holds under a name; never what every object of JavaScript has. */
const own = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/** One entity's own lines and values; unknown names in `$select` are refused. */
function written(thing: Entity, selection: Selection, writing: Writing): Record<string, unknown> {
  const { format } = writing;
  const out: Record<string, unknown> = {};
  if (thing.type !== null) Object.assign(out, metadataOf(thing, writing));
  let held: Parts | undefined;
  const parts = (): Parts => (held ??= thing.parts?.() ?? {});
  for (const [asked, part] of selection.parts) writeLink(out, thing, spelled(thing, asked), parts(), part, writing);
  for (const asked of selection.names ?? ['*']) {
    const name = asked === '*' ? asked : spelled(thing, asked);
    if (name === '*') Object.assign(out, format === 'verbose' ? valueIn(thing.values, format) : thing.values);
    else if (Object.hasOwn(thing.values, name)) out[name] = valueIn(thing.values[name], format);
    // Metadata is written anyway (@pnp/sp sharing/folder.js selects "odata.id" alone).
    else if (name.startsWith('odata.')) continue;
    else if (own(parts().more, name)) out[name] = valueIn(own(parts().more, name)?.(), format);
    else if (own(parts().links, name)) {
      if (format === 'verbose') out[name] = deferred(thing, name, writing);
      else if (linePrefix(format)) out[navigationLine(name, format)] = `${thing.editLink}/${name}`;
    } else throw faults.noSelected(name);
    // Rows carry their id twice, whichever of the two was asked for (SURFACE.md 2).
    if (name === 'Id' && 'ID' in thing.values) out['ID'] = thing.values['ID'];
    if (name === 'ID' && 'Id' in thing.values) out['Id'] = thing.values['Id'];
  }
  if (format === 'verbose' && selection.names === null)
    for (const name of Object.keys(parts().links ?? {})) out[name] ??= deferred(thing, name, writing);
  return out;
}

function metadataOf(thing: Entity, writing: Writing): Record<string, unknown> {
  const etag = thing.etag;
  const line = linePrefix(writing.format);
  if (line)
    return {
      [`${line}type`]: line === 'odata.' ? thing.type : `#${thing.type}`,
      [`${line}id`]: absolute(thing.id, writing.webUrl),
      ...(etag === undefined ? {} : { [`${line}etag`]: etag }),
      ...(thing.editLink === '' ? {} : { [`${line}editLink`]: thing.editLink }),
    };
  if (writing.format !== 'verbose') return {};
  return {
    __metadata: {
      // A row's id is a bare GUID in minimal metadata and its path here (responses/item-verbose.json).
      id: isGuid(thing.id) ? thing.editLink || thing.id : absolute(thing.id, writing.webUrl),
      ...(thing.editLink === '' ? {} : { uri: absolute(thing.editLink, writing.webUrl) }),
      ...(etag === undefined ? {} : { etag }),
      type: thing.type,
    },
  };
}

const navigationLine = (name: string, format: Format): string =>
  `${name}@odata.navigationLink${format === 'v4' ? '' : 'Url'}`;

const deferred = (thing: Entity, name: string, writing: Writing): unknown => ({
  __deferred: { uri: `${absolute(thing.editLink, writing.webUrl)}/${name}` },
});

function writeLink(
  out: Record<string, unknown>,
  thing: Entity,
  name: string,
  parts: Parts,
  selection: Selection,
  writing: Writing,
): void {
  const { format } = writing;
  const link = own(parts.links, name);
  if (!link) {
    // A complex value may be "expanded" too; it is written as it stands.
    const value = own(parts.more, name)?.() ?? own(thing.values, name);
    if (value === undefined) throw faults.noSelected(name);
    out[name] = valueIn(value, format);
    return;
  }
  if (linePrefix(format)) out[navigationLine(name, format)] = `${thing.editLink}/${name}`;
  // A name that is both a link and a value is a lookup or a person: its parts must be named in `$select`, and the value
  // is the fault that says so. Empty ones are null (SURFACE.md 8).
  const lookup = parts.more?.[name];
  if (selection.names === null) lookup?.();
  const reached = link();
  if (reached === null) out[name] = format === 'minimal' && !lookup ? { 'odata.null': true } : null;
  else if (isCollection(reached)) {
    const things = reached.entities.map((one) => written(one, selection, writing));
    out[name] = format === 'verbose' ? { results: things } : things;
  } else out[name] = written(reached, selection, writing);
}

/** A plain value as the format writes it: verbose wraps arrays as `{results}`. */
export function valueIn(held: unknown, format: Format): unknown {
  if (format !== 'verbose' || typeof held !== 'object' || held === null) return held;
  if (!Array.isArray(held))
    return Object.fromEntries(Object.entries(held).map(([name, inner]) => [name, valueIn(inner, format)]));
  const plain = held.length === 0 || typeof held[0] !== 'object';
  const type = typeof held[0] === 'number' ? 'Edm.Int32' : 'Edm.String';
  return {
    ...(plain ? { __metadata: { type: `Collection(${type})` } } : {}),
    results: held.map((one) => valueIn(one, format)),
  };
}

/** The line that says what an answer is: "odata.metadata", or "@odata.context" in version 4. */
function metadataLine(request: ServiceRequest, format: Format, set: string): Record<string, string> {
  const select = request.query.get('$select');
  const url = `${request.webUrl}/_api/$metadata#${set}${select === null ? '' : `&$select=${select}`}`;
  if (format === 'minimal') return { 'odata.metadata': url };
  return format === 'v4' ? { '@odata.context': url } : {};
}

/** One entity as an answer, with its ETag; with 201 also where it is. */
export function one(thing: Entity, request: ServiceRequest, status = 200): ServiceResponse {
  const writing = writingOf(request);
  const body = written(thing, readSelection(request.query), writing);
  const headers: Record<string, string> = {};
  if (thing.etag !== undefined) headers['ETag'] = thing.etag;
  if (status === 201) headers['Location'] = absolute(thing.editLink, writing.webUrl);
  if (writing.format === 'verbose') return { status, headers, json: { d: body } };
  return { status, headers, json: { ...metadataLine(request, writing.format, `${thing.set}/@Element`), ...body } };
}

/**
 * A collection as an answer. `$filter`, `$orderby`, `$skip` and `$top` are carried out here, over the entities' values,
 * unless `paged` says that the caller has done so (rows of a list); `next` is the full address of the following page.
 */
export function all(
  { set, entities }: Collection,
  request: ServiceRequest,
  paged: { readonly next: string | null } | null = null,
): ServiceResponse {
  const writing = writingOf(request);
  const selection = readSelection(request.query);
  const chosen = paged ? entities : narrowed(entities, request.query);
  const body = chosen.map((thing) => written(thing, selection, writing));
  const next = paged?.next ?? null;
  if (writing.format === 'verbose')
    return { status: 200, json: { d: { results: body, ...(next === null ? {} : { __next: next }) } } };
  return {
    status: 200,
    json: {
      ...metadataLine(request, writing.format, set),
      ...(next === null ? {} : { [writing.format.startsWith('v4') ? '@odata.nextLink' : 'odata.nextLink']: next }),
      value: body,
    },
  };
}

/** Where a navigation leads, as an answer. */
export function linked(link: Link, request: ServiceRequest): ServiceResponse {
  if (link === null) return nothing(request);
  return isCollection(link) ? all(link, request) : one(link, request);
}

/** A plain value as an answer: `{"odata.metadata":…,"value":X}`, or under the method's name in verbose. */
export function plain(held: unknown, request: ServiceRequest, name: string, type = 'Edm.String'): ServiceResponse {
  const { format } = writingOf(request);
  if (format === 'verbose') return { status: 200, json: { d: { [name]: valueIn(held, format) } } };
  return { status: 200, json: { ...metadataLine(request, format, type), value: held } };
}

/** A complex value as an answer: its own properties beside the metadata line; in verbose under `name`. */
export function complex(
  held: Readonly<Record<string, unknown>>,
  request: ServiceRequest,
  name: string,
  type: string,
): ServiceResponse {
  const { format } = writingOf(request);
  if (format === 'verbose')
    return { status: 200, json: { d: { [name]: { __metadata: { type }, ...(valueIn(held, format) as object) } } } };
  return { status: 200, json: { ...metadataLine(request, format, type), ...held } };
}

/** What a navigation that leads nowhere, or a method without a result, answers. */
export function nothing(request: ServiceRequest): ServiceResponse {
  const { format } = writingOf(request);
  if (format !== 'verbose') return { status: 200, json: { 'odata.null': true } };
  // Verbose puts null under the name of what was asked: {"d":{"CheckOut":null}}.
  const name = readPath(request.path, request.query).at(-1)?.raw ?? '';
  return { status: 200, json: { d: { [name]: null } } };
}

/** 200 with an empty body, as after DELETE. */
export const done = (): ServiceResponse => ({ status: 200 });
/** 204, as after MERGE. */
export const noContent = (headers: Record<string, string> = {}): ServiceResponse => ({ status: 204, headers });
