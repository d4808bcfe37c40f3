import type { ServiceRequest } from '../http/message';

/** A thing with what minimal metadata says of it (SURFACE.md 2). */
export interface Entity {
  readonly type: string;
  readonly id: string;
  readonly editLink: string;
  readonly etag?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const plain = (request: ServiceRequest): boolean => /odata=nometadata/i.test(request.headers['accept'] ?? '');

function dressed(thing: Entity, request: ServiceRequest): Record<string, unknown> {
  if (plain(request)) return { ...thing.values };
  return {
    'odata.type': thing.type,
    'odata.id': thing.id,
    ...(thing.etag === undefined ? {} : { 'odata.etag': thing.etag }),
    'odata.editLink': thing.editLink,
    ...thing.values,
  };
}

const metadata = (request: ServiceRequest, what: string): Record<string, string> =>
  plain(request) ? {} : { 'odata.metadata': `${request.headers['x-web-url'] ?? ''}/_api/$metadata#${what}` };

export function entity(thing: Entity, request: ServiceRequest): unknown {
  return { ...metadata(request, `${thing.type}/@Element`), ...dressed(thing, request) };
}

/** `next` is the path under `_api/` of the following page. */
export function collection(things: readonly Entity[], request: ServiceRequest, next: string | null = null): unknown {
  return {
    ...metadata(request, things[0]?.type ?? ''),
    ...(next === null ? {} : { 'odata.nextLink': `${request.headers['x-web-url'] ?? ''}/_api/${next}` }),
    value: things.map((thing) => dressed(thing, request)),
  };
}
