import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { errorBody, faults } from '../http/faults';
import { contentTypeOf, formatForError } from '../http/format';
import { ServiceError, type ServiceRequest, type ServiceResponse } from '../http/message';
import { readBatch, writeBatch, type BatchAnswer, type BatchPart } from '../http/multipart';
import { apiRoute } from '../routes/api';
import type { User } from '../store/people';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import type { costOf, Spent } from './budget';
import type { WeatherAtEdge, WeatherOfRequest } from './weather';

/** Largest body taken: a chunk of an upload is 10 MiB, a single file over REST 250 MB (Microsoft's published limits). */
const bodyLimit = '260mb';

export interface Edge {
  readonly stores: Stores;
  /** Who asks, of the site of this web; null answers 401. */
  readonly userOf: (request: Request, web: Web) => User | null;
  /**
   * The web at a server-relative path; with `make` it makes a site on demand where the service was started so, and with
   * `below` it is the deepest web over the path.
   */
  readonly webAt: (path: string, make: boolean, below: boolean) => Web | null;
  /** Whether a token or cookie says who asks: nobody learns which webs there are, and makes no site. */
  readonly isSomebody: (request: Request) => boolean;
  /** Told of a fault of the service itself (a bug); the client gets a plain 500. */
  readonly onInternalError?: (error: unknown) => void;
  /** Bad weather that a test asked for, as it meets this request (edge/weather.ts). */
  readonly weather?: Pick<WeatherAtEdge, 'meet' | 'of'>;
  /** What the person has left of the request budget (edge/budget.ts). */
  readonly spend?: (user: User, request: Parameters<typeof costOf>[0]) => Spent | null;
}

/** The `_api` of every web over HTTP: who asks, batch or one request, and faults in SharePoint's own form. */
export function apiOverHttp(edge: Edge): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request, response, next) =>
    apiPath(request.url) === null ? next('router') : cors(request, response, next),
  );
  app.use(inTurn());
  // After the headers for other origins, so that a page in a browser can tell a 429 from a network that is down.
  if (edge.weather) app.use(edge.weather.meet);
  app.use(express.raw({ type: () => true, limit: bodyLimit, inflate: true }));
  app.use((request, response) => handle(edge, request, response));
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    if (response.headersSent) return void response.destroy();
    send(response, failed(asServiceError(error), lowered(request.headers)), lowered(request.headers));
  });
  return app;
}

/** What went wrong before or inside the service itself, never with its own words: those may hold what people wrote. */
function asServiceError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 413)
    return new ServiceError(413, '-1, System.InvalidOperationException', 'The request message is too big.');
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new ServiceError(
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      'The request cannot be read.',
    );
  return new ServiceError(500, '-1, System.InvalidOperationException', 'The service met an internal error.');
}

interface ApiPath {
  readonly web: string;
  readonly path: string;
  readonly search: string;
}

/** A URL as the web's path and what follows `_api/` (or its older name); null where it is no call of the API. */
function apiPath(url: string): ApiPath | null {
  const at = url.indexOf('?');
  const pathname = originForm(at < 0 ? url : url.slice(0, at));
  const api = /\/(?:_api|_vti_bin\/client\.svc)(?:\/|$)/i.exec(pathname);
  if (!api) return null;
  return {
    web: safeDecode(pathname.slice(0, api.index)) || '/',
    path: pathname.slice(api.index + api[0].length),
    search: at < 0 ? '' : url.slice(at + 1),
  };
}

/** A proxy's client writes the whole address in the request line (RFC 9112 3.2.2), and joined paths begin with two slashes. */
const originForm = (pathname: string): string => pathname.replace(/^https?:\/\/[^/]*/i, '').replace(/^\/{2,}/, '/');

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const webAsked = (edge: Edge, asked: ApiPath | null, make: boolean): Web | null =>
  asked && edge.webAt(asked.web, make, /^contextinfo\/?$/i.test(asked.path));

type Headers = Readonly<Record<string, string | undefined>>;

/** Full URLs beyond this are refused (SURFACE.md 15); those inside a batch are not, as people use it for long filters. */
const longestUrl = 4096;

async function handle(edge: Edge, request: Request, response: Response): Promise<void> {
  const started = performance.now();
  const headers = lowered(request.headers);
  const origin = `${request.protocol}://${request.headers.host ?? ''}`;
  const asked = apiPath(request.url);
  const web = webAsked(edge, asked, edge.isSomebody(request));
  response.setHeader('SPRequestGuid', edge.stores.core.newId());
  response.setHeader('X-SharePointHealthScore', '0');
  response.setHeader('MicrosoftSharePointTeamServices', '16.0.0.26002');
  response.setHeader('Cache-Control', 'private, max-age=0');
  if (request.url.length > longestUrl)
    return send(
      response,
      failed(new ServiceError(414, '-1, System.ArgumentException', 'The URL is too long.'), headers),
      headers,
    );
  const user = web && edge.userOf(request, web);
  // Whoever does not say who they are is not told which webs there are.
  if (web ? user === null : !edge.isSomebody(request)) {
    response.setHeader('WWW-Authenticate', 'Bearer realm="fremdrift-local"');
    const denied = faults.denied();
    return send(response, failed(new ServiceError(401, denied.code, denied.message), headers), headers);
  }
  if (!asked || !web || !user)
    return send(
      response,
      failed(new ServiceError(404, '-1, System.IO.FileNotFoundException', 'File Not Found.'), headers),
      headers,
    );
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const userAt = (of: Web): User | null => (of.siteId === web.siteId ? user : edge.userOf(request, of));
  const spent = edge.spend?.(user, { method: request.method, path: asked.path, search: asked.search, bytes });
  for (const [name, value] of Object.entries(spent?.headers ?? {})) response.setHeader(name, value);
  if (spent?.allowed === false) return void response.status(429).end();
  const weather = edge.weather?.of(request) ?? null;
  const asking: Asking = { edge, userAt, origin, webUrl: origin + web.path, weather };
  const answer =
    /^\$batch$/i.test(asked.path) && request.method === 'POST'
      ? await batch(asking, headers, bytes)
      : await answerTo(asking, web, {
          method: request.method === 'POST' ? (headers['x-http-method'] ?? 'POST').toUpperCase() : request.method,
          path: asked.path,
          query: new URLSearchParams(asked.search),
          headers,
          bytes,
          origin,
          webUrl: asking.webUrl,
        });
  response.setHeader('SPClientServiceRequestDuration', String(Math.round(performance.now() - started)));
  send(response, answer, headers, request.method === 'HEAD');
}

/** One call over HTTP: who asks and under which weather. */
interface Asking {
  readonly edge: Edge;
  /** Who asks, as the site of this web knows them: parts of a batch may be of another site. */
  readonly userAt: (web: Web) => User | null;
  readonly origin: string;
  /** Full address of the web that was asked. */
  readonly webUrl: string;
  readonly weather: WeatherOfRequest | null;
}

/** One request answered; what fails inside the service is an answer too, so that one part never fails a whole batch. */
async function answerTo(asking: Asking, web: Web, request: ServiceRequest): Promise<ServiceResponse> {
  const { edge, userAt, weather } = asking;
  try {
    const user = userAt(web);
    if (user === null) throw faults.denied();
    return await apiRoute({ request, stores: weather?.storesFor(request) ?? edge.stores, web, user });
  } catch (error) {
    if (!(error instanceof ServiceError)) edge.onInternalError?.(error);
    return failed(asServiceError(error), request.headers);
  }
}

const failed = (error: ServiceError, headers: Headers): ServiceResponse => ({
  status: error.status,
  json: errorBody(error, formatForError(headers)),
});

async function batch(asking: Asking, headers: Headers, bytes: Buffer): Promise<ServiceResponse> {
  try {
    const answers: BatchAnswer[] = [];
    // One after the other, in the order they stand: a later part may need what an earlier one made.
    for (const part of readBatch(headers['content-type'] ?? '', bytes.toString('latin1')))
      answers.push(await batchPart(asking, part, answers.length + 1));
    const { contentType, body } = writeBatch(answers);
    return { status: 200, raw: { type: contentType, content: body } };
  } catch (error) {
    return failed(asServiceError(error), headers);
  }
}

/**
 * The address of a part: a full one of this server, one from its root, or one from the batch's own `_api/`. Null for one
 * that leads elsewhere: the answer of this server must not pass for that of another.
 */
function askedInPart(address: string, { origin, webUrl }: Asking): ApiPath | null {
  const base = /^_api\//i.test(address) ? `${webUrl}/` : `${webUrl}/_api/`;
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  const ours =
    url.host === origin.replace(/^https?:\/\//, '').toLowerCase() ||
    /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
  return ours ? apiPath(url.pathname + url.search) : null;
}

async function batchPart(asking: Asking, part: BatchPart, place: number): Promise<BatchAnswer> {
  const { edge, origin } = asking;
  const asked = askedInPart(part.url, asking);
  const web = webAsked(edge, asked, true);
  const fault = asking.weather?.partFault(place);
  const answer = fault
    ? failed(fault, part.headers)
    : asked && web
      ? await answerTo(asking, web, {
          method: part.method === 'POST' ? (part.headers['x-http-method'] ?? 'POST').toUpperCase() : part.method,
          path: asked.path,
          query: new URLSearchParams(asked.search),
          headers: part.headers,
          bytes: Buffer.from(part.body, 'latin1'),
          origin,
          webUrl: origin + web.path,
        })
      : failed(faults.noResource(part.url), part.headers);
  return {
    status: answer.status,
    // SharePoint writes the names in a part with capitals (SURFACE.md 11).
    headers: {
      'CONTENT-TYPE': answer.raw?.type ?? contentTypeOf(formatForError(part.headers)),
      ...Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toUpperCase(), value])),
    },
    body: Buffer.from(answer.raw?.content ?? (answer.json === undefined ? '' : JSON.stringify(answer.json))),
  };
}

function send(response: Response, answer: ServiceResponse, headers: Headers, headOnly = false): void {
  response.status(answer.status);
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  const content = answer.raw?.content ?? (answer.json === undefined ? '' : JSON.stringify(answer.json));
  if (content !== '' || answer.raw)
    response.setHeader('Content-Type', answer.raw?.type ?? contentTypeOf(formatForError(headers)));
  if (answer.status === 204) return void response.end();
  response.setHeader('Content-Length', Buffer.byteLength(content));
  response.end(headOnly ? undefined : content);
}

/**
 * Requests sent behind one another on one connection are carried out one by one: what a client wrote first must stand when
 * the next is read (RFC 9112 9.3.2).
 */
function inTurn(): (request: Request, response: Response, next: () => void) => void {
  const last = new WeakMap<object, Promise<void>>();
  return (request, response, next) => {
    const before = last.get(request.socket);
    last.set(request.socket, new Promise((resolve) => response.once('close', resolve)));
    if (before) void before.then(next);
    else next();
  };
}

/** The tab asks across origins with a bearer token and no cookies, as it does of SharePoint. */
function cors(request: Request, response: Response, next: () => void): void {
  const { origin } = request.headers;
  if (origin !== undefined && /^http:\/\/(?:127\.0\.0\.1|localhost):\d+$/.test(origin)) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Vary', 'Origin');
    response.setHeader(
      'Access-Control-Allow-Headers',
      'authorization, accept, content-type, if-match, odata-version, x-http-method, x-requestdigest, x-clientservice-clienttag, x-pnpjs-requestid',
    );
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, MERGE, PATCH, PUT, DELETE');
  }
  if (request.method === 'OPTIONS') return void response.status(204).end();
  next();
}

const lowered = (headers: Request['headers']): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
