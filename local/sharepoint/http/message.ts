/** A request as the service handles it, whether it came alone or as a part of a batch. */
export interface ServiceRequest {
  /** The verb meant, after `X-HTTP-Method` has been read: GET, POST, MERGE, PATCH, PUT or DELETE. */
  readonly method: string;
  /** Path under the web's `_api/`, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
  /** Scheme and host as the client wrote them: "http://127.0.0.1:4310". */
  readonly origin: string;
  /** Full address of the web that the path names: "http://127.0.0.1:4310/sites/dev". */
  readonly webUrl: string;
}

export interface ServiceResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent as OData JSON; undefined for an empty body. */
  readonly json?: unknown;
  /** What is sent as it is, in place of `json`: file bytes, XML, plain JSON of RenderListDataAsStream. */
  readonly raw?: { readonly type: string; readonly content: string | Buffer };
}

/** An error as SharePoint answers it: status, code and message (SURFACE.md 3). */
export class ServiceError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The parsed JSON body; an empty body is an empty object, and anything but an object is refused. */
export function jsonBody(request: ServiceRequest): Record<string, unknown> {
  const text = request.bytes.toString('utf8').replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(text.trim() === '' ? '{}' : text);
  } catch {
    throw unreadableJson('Invalid JSON. A token was not recognized in the JSON content.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unreadableJson('An unexpected node was found when reading from the JSON reader. A StartObject was expected.');
  return value as Record<string, unknown>;
}

/** The object under one name of the body, as methods get their arguments: `{parameters:{…}}`. */
export function jsonPart(request: ServiceRequest, name: string): Record<string, unknown> {
  const part = jsonBody(request)[name];
  return typeof part === 'object' && part !== null && !Array.isArray(part) ? (part as Record<string, unknown>) : {};
}

const unreadableJson = (message: string): ServiceError =>
  new ServiceError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message);
